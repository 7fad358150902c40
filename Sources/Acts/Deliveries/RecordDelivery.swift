// The paper was handed over: an act that names the digest of exactly these bytes, the list and the means. Its number is
// the next one; what was delivered is never made again and never changed.
package import Accountability
import Membership
package import Record
import Statements
package import Store

package struct RecordDelivery: Sendable {
    package let delivery: DeliveryID
    package let means: DeliveryMeans
    /// The day of handing over.
    package let day: Day
    /// Who took it, a tracking number; may be empty.
    package let proof: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        delivery: DeliveryID, means: DeliveryMeans, day: Day, proof: String, acting: Acting, stamp: FormStamp
    ) {
        self.delivery = delivery
        self.means = means
        self.day = day
        self.proof = proof
        self.acting = acting
        self.stamp = stamp
    }

    /// The number of the delivery. Throws what is wrong with the words.
    package func perform(in work: Transaction) throws -> Int {
        let authority = try work.authority(of: acting, to: .draft)
        guard let found = try work.reads.delivery(delivery) else { throw StatementRefusal.noSuchDelivery }
        _ = try work.led(found.statement, by: authority)
        if let number = found.number {
            let isSame = try work.reads.recordedAct(id: stamp.id)?.index == found.act
            guard isSame else { throw StatementRefusal.alreadyDelivered }
            return number
        }
        guard let paper = found.paper else { throw StatementRefusal.paperNotReady }
        guard day <= work.today else { throw StatementRefusal.endOutOfRange }
        // The paper says its number and what is new since the one before.
        let newest = try work.reads.deliveries(of: found.statement).filter { $0.number != nil }
            .max { $0.number ?? 0 < $1.number ?? 0 }
        guard newest?.id == found.earlier else { throw StatementRefusal.otherDelivery }
        let number = (try work.reads.deliveries(of: found.statement).compactMap(\.number).max() ?? 0) + 1
        let note = DeliveryNote(
            statement: found.statement, number: number, means: means, day: day, addressees: found.words.addressees,
            proof: proof.isEmpty ? "" : try WrittenText.line(proof, limit: DeliveryNote.limit))
        let intent = try work.intent(
            .deliverySent, by: authority, subject: found.statement.text, about: paper,
            fields: [
                Act.Field("version", String(found.version)), Act.Field("number", String(number)),
                Act.Field("list", found.list.digest.base64), Act.Field("means", means.rawValue),
                Act.Field("note", note.digest.base64),
            ], stamp: stamp)
        let act = try work.record(intent)
        try work.deliver(found, number: number, note: note, act: act)
        return number
    }
}
