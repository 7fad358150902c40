// The initiator publishes: one act that names the text, the list and the numbers. Who signed is told.
import Membership
package import Record
package import Statements
package import Store

package struct PublishStatement: Sendable {
    package let statement: StatementID
    package let version: Int
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, version: Int, acting: Acting, stamp: FormStamp) {
        self.statement = statement
        self.version = version
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> PublicationCode {
        let authority = try work.authority(of: acting, to: .draft)
        let facts = try work.led(statement, by: authority)
        guard let text = try work.reads.fixedText(of: statement, version: version),
            let signOn = try work.reads.signOn(of: statement, version: version)
        else { throw StatementRefusal.notOpen }
        let earlier = try work.reads.publications(of: statement)
        if let code = try repeated(earlier, work, authority) { return code }
        if facts.kind == .statement, let published = earlier.last(where: { $0.version == version }) {
            throw StatementRefusal.alreadyPublished(on: published.day)
        }
        let signatures = try work.reads.listable(on: statement, version: version, kind: facts.kind, today: work.today)
        try signOn.allowsPublishing(signed: signatures.count, at: work.now)
        let list = PublicList(
            statement: statement, version: version, number: earlier.count + 1, about: text.digest,
            named: signatures.map { PublicList.Named(card: $0.card, leaf: $0.leaf) })
        let act = try work.record(try intent(list, work, authority))
        let countries = Set(try list.named.compactMap { try work.reads.card($0.card)?.country })
        let code = try work.publish(list, countries: countries.count, day: work.today, act: act)
        try tell(signatures, code, work)
        return code
    }

    private func intent(_ list: PublicList, _ work: Transaction, _ authority: Authority) throws -> Intent {
        let fields = [
            Act.Field("version", String(version)), Act.Field("number", String(list.number)),
            Act.Field("list", list.digest.base64), Act.Field("named", String(list.named.count)),
            Act.Field("withheld", "none"),
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
                _ = try work.repeated(try intent(publication.list, work, authority))
                return publication.code
            }
        }
        return nil
    }

    private func tell(_ signatures: [Signature], _ code: PublicationCode, _ work: Transaction) throws {
        for signature in signatures {
            for person in try work.people(of: signature.organisation, with: .sign) {
                try work.put(Message(to: person, .published, ["statement": statement.text, "code": code.shown]))
            }
        }
    }
}

extension Reads {
    /// The signatures that a list published on `today` names: of organisations that may sign it now (who lost the standing
    /// falls out), and on the Declaration's list only of listed members, because the list would list them.
    package func listable(
        on statement: StatementID, version: Int, kind: StatementKind, today: Day
    ) throws -> [Signature] {
        guard let signOn = try signOn(of: statement, version: version) else { return [] }
        return try signatures(on: statement, version: version).filter { signature in
            guard let sheet = try organisation(signature.organisation) else { return false }
            let isShown = kind == .statement || !sheet.organisation.unlisted
            return isShown && signOn.eligible.includes(sheet.standing.standing(on: today))
        }
    }
}
