// What comes back after a delivery.
package import Accountability
import Membership
package import Record
import Statements
package import Store

/// Something came back: an acknowledgement, or an answer, with the document if there is one.
package struct RecordAnswer: Sendable {
    package let delivery: DeliveryID
    package let kind: AnswerKind
    package let day: Day
    package let words: String
    /// Digest of the document, and of the sealed file that holds it.
    package let document: (content: Digest, file: Digest)?
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        delivery: DeliveryID, kind: AnswerKind, day: Day, words: String, document: (content: Digest, file: Digest)?,
        acting: Acting, stamp: FormStamp
    ) {
        self.delivery = delivery
        self.kind = kind
        self.day = day
        self.words = words
        self.document = document
        self.acting = acting
        self.stamp = stamp
    }

    /// Throws what is wrong with the words.
    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        guard let found = try work.reads.delivery(delivery), let number = found.number else {
            throw StatementRefusal.noSuchDelivery
        }
        _ = try work.led(found.statement, by: authority)
        guard day <= work.today else { throw StatementRefusal.endOutOfRange }
        let note = AnswerNote(
            statement: found.statement, number: number, kind: kind, day: day,
            words: words.isEmpty ? "" : try WrittenText.line(words, limit: 1000))
        let intent = try work.intent(
            kind == .answered ? .deliveryAnswered : .deliveryAcknowledged, by: authority,
            subject: found.statement.text, about: document?.content,
            fields: [Act.Field("number", String(number)), Act.Field("note", note.digest.base64)], stamp: stamp)
        if try work.repeated(intent) != nil { return }
        let act = try work.record(intent)
        try work.keep(note, to: delivery, file: document?.file, act: act)
        guard found.code != nil else { return }
        for signature in try work.reads.signatures(on: found.statement, version: found.version) {
            for person in try work.people(of: signature.organisation, with: .sign) {
                try work.put(Message(to: person, .answerArrived, ["statement": found.statement.text]))
            }
        }
    }
}
