// The initiator prepares what will be handed over: which list, to whom, in which language, with which cover letter. The
// paper is made afterwards, once. Not recorded: only what is handed over counts.
package import Accountability
import Membership
import Record
package import Statements
package import Store

package struct PrepareDelivery: Sendable {
    /// Longest cover letter, in Unicode scalars.
    package static let coverLimit = 6000
    package static let addresseesMost = 20

    package let statement: StatementID
    package let version: Int
    package let addressees: [String]
    package let means: DeliveryMeans
    package let language: String
    package let cover: String
    /// Guests with these marks stand on the list of a confidential letter.
    package let marks: Set<GuestMark>
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, version: Int, addressees: [String], means: DeliveryMeans, language: String,
        cover: String, marks: Set<GuestMark> = [.verified, .vouched], acting: Acting, stamp: FormStamp
    ) {
        self.statement = statement
        self.version = version
        self.addressees = addressees
        self.means = means
        self.language = language
        self.cover = cover
        self.marks = marks
        self.acting = acting
        self.stamp = stamp
    }

    /// The delivery; the same form gives the same one. Throws what is wrong with the words.
    package func perform(in work: Transaction) throws -> DeliveryID {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        let id = DeliveryID(bytes: stamp.id.bytes)
        if try work.reads.delivery(id) != nil { return id }
        guard let text = try work.reads.fixedText(of: statement, version: version),
            let signOn = try work.reads.signOn(of: statement, version: version)
        else { throw StatementRefusal.notOpen }
        let names = try addressees.prefix(PrepareDelivery.addresseesMost).map {
            try WrittenText.line($0, limit: Addressee.limit)
        }
        guard !names.isEmpty else { throw StatementRefusal.draftIncomplete(.addressee) }
        let earlier = try work.reads.deliveries(of: statement).filter { $0.number != nil }
            .max { $0.number ?? 0 < $1.number ?? 0 }
        let words = Delivery.Words(addressees: names, cover: String(cover.prefix(PrepareDelivery.coverLimit)))
        func prepared(_ list: PublicList, _ withheld: WithheldCount, _ code: PublicationCode?) -> Delivery {
            Delivery(
                id: id, statement: statement, version: version, list: list, withheld: withheld, code: code,
                earlier: earlier?.id, language: language, means: means, words: words, prepared: work.now,
                preparedBy: acting.person)
        }
        if let published = try work.reads.publications(of: statement).last(where: { $0.version == version }) {
            try work.keep(prepared(published.list, published.withheld, published.code))
            return id
        }
        // A confidential letter: its list is made for it and never published.
        let listable = try work.reads.listable(on: statement, version: version, marks: marks, today: work.today)
        try signOn.allowsPublishing(signed: listable.counted, named: listable.named.count, at: work.now)
        let number = (try work.reads.deliveries(of: statement).compactMap(\.number).max() ?? 0) + 1
        let (list, slots) = listable.list(statement, version: version, number: number, about: text.digest)
        try work.keep(prepared(list, listable.withheldCount, nil))
        try work.keep(slots, of: list.digest)
        return id
    }
}
