// The initiator publishes a list: one act that names the text, the list and the numbers. The first makes the statement
// public; a later one adds who signed since, late or after a reopening, and leaves out who withdrew. Earlier lists stay.
import Membership
import Record
package import Statements
package import Store

package struct PublishStatement: Sendable {
    package let statement: StatementID
    package let version: Int
    /// Number of the list that the page showed; nil: the next one, whichever it is.
    package let number: Int?
    /// Guests with these marks stand on the list.
    package let marks: Set<GuestMark>
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, version: Int, number: Int? = nil, marks: Set<GuestMark> = [.verified, .vouched],
        acting: Acting, stamp: FormStamp
    ) {
        self.statement = statement
        self.version = version
        self.number = number
        self.marks = marks
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> PublicationCode {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let text = try work.reads.fixedText(of: statement, version: version),
            let signOn = try work.reads.signOn(of: statement, version: version)
        else { throw StatementRefusal.notOpen }
        let earlier = try work.reads.publications(of: statement)
        if let code = try repeated(earlier, work, authority) { return code }
        let next = earlier.count + 1
        if let number, number != next { throw StatementRefusal.otherList(shown: number, next: next) }
        if let embargo = try work.reads.embargo(of: statement), work.now < embargo.at {
            throw StatementRefusal.underEmbargo(until: embargo.at)
        }
        let missing = try work.reads.missingTranslations(of: statement, version: version)
        guard missing.isEmpty else { throw StatementRefusal.translationsMissing(missing) }
        let listable = try work.reads.listable(on: statement, version: version, marks: marks, today: work.today)
        try signOn.allowsPublishing(signed: listable.counted, named: listable.named.count, at: work.now)
        let (list, slots) = listable.list(statement, version: version, number: next, about: text.digest)
        let act = try work.record(try intent(list, listable.withheldCount, work, authority))
        let countries = Set(try list.all.compactMap { try work.reads.card($0.card)?.country })
        let code = try work.publish(
            list, withheld: listable.withheldCount, countries: countries.count, day: work.today, act: act)
        try work.keep(slots, of: list.digest)
        try work.endEmbargo(of: statement)
        try work.index(statement)
        try tell(listable.named + listable.late, code, work)
        return code
    }

    private func intent(
        _ list: PublicList, _ withheld: WithheldCount, _ work: Transaction, _ authority: Authority
    ) throws -> Intent {
        let fields = [
            Act.Field("version", String(version)), Act.Field("number", String(list.number)),
            Act.Field("list", list.digest.base64), Act.Field("named", String(list.all.count)),
            Act.Field("withheld", withheld.word),
        ]
        return try work.intent(
            .statementPublish, by: authority, subject: statement.text, about: list.about, fields: fields, stamp: stamp)
    }

    /// The same form sent twice: the list that it published stands in the publication.
    private func repeated(
        _ earlier: [Publication], _ work: Transaction, _ authority: Authority
    ) throws -> PublicationCode? {
        for publication in earlier where publication.version == version {
            let same = try work.reads.recordedAct(id: stamp.id)
            if let same, same.index == publication.act {
                _ = try work.repeated(try intent(publication.list, publication.withheld, work, authority))
                return publication.code
            }
        }
        return nil
    }

    /// Those who stand there by name; about a withheld name no message goes out.
    private func tell(_ entries: [Listable.Entry], _ code: PublicationCode, _ work: Transaction) throws {
        for entry in entries {
            for person in try work.people(of: entry.signature.organisation, with: .sign) {
                try work.put(Message(to: person, .published, ["statement": statement.text, "code": code.shown]))
            }
        }
    }
}

extension Listable {
    /// The list, and what its slots stand for.
    func list(
        _ statement: StatementID, version: Int, number: Int, about: Digest
    ) -> (list: PublicList, slots: [ListSlot]) {
        let padding = Slot.padded(withheld.count) - withheld.count
        let slots = withheld.map { ListSlot(of: $0.leaf) } + (0..<padding).map { _ in ListSlot(of: nil) }
        let list = PublicList(
            statement: statement, version: version, number: number, about: about, named: named.map(\.named),
            late: late.map(\.named), slots: slots.map(\.digest))
        return (list, slots)
    }
}
