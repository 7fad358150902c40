// Whatever a person must hear of is a message, written in the transaction of the act that causes it.
package import Membership
package import Record

/// A message in words of the domain; its wording is found in the reader's language when it is shown or sent.
package struct Message: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case invitation
        case mandateGiven = "mandate-given"
        case mandateEnded = "mandate-ended"
        case standingChanged = "standing-changed"
        case signOnOpened = "sign-on-opened"
        case signOnReopened = "sign-on-reopened"
        case newVersion = "new-version"
        case colleagueAsks = "colleague-asks"
        case signed
        case signatureWithdrawn = "signature-withdrawn"
        case published
        case withdrawnSince = "withdrawn-since"
        case correction
        case substanceDemanded = "substance-demanded"
        case reminder
        case signOnExtended = "sign-on-extended"
        case publicationFailed = "publication-failed"
        case letterRecorded = "letter-recorded"
        case letterContested = "letter-contested"
        case guestConfirmation = "guest-confirmation"
        case guestDouble = "guest-double"
        case answerArrived = "answer-arrived"
        case adhered
        case newSignIn = "new-sign-in"
        case passkeyRegistered = "passkey-registered"
        case readmissionAsked = "readmission-asked"
        case readmissionAgreed = "readmission-agreed"
    }

    /// Nil for somebody without access of their own: the facts hold `mail`, `name` and `language` then.
    package let person: PersonID?
    package let kind: Kind
    /// Facts by name, for instance `statement`, `organisation`, `link`.
    package let facts: [String: String]

    package init(to person: PersonID, _ kind: Kind, _ facts: [String: String]) {
        self.init(recipient: person, kind, facts)
    }

    /// To an address that belongs to nobody here. `language` is a tag.
    package init(mail: String, name: String, language: String, _ kind: Kind, _ facts: [String: String]) {
        let address = ["mail": mail, "name": name, "language": language]
        self.init(recipient: nil, kind, facts.merging(address) { $1 })
    }

    fileprivate init(recipient: PersonID?, _ kind: Kind, _ facts: [String: String]) {
        person = recipient
        self.kind = kind
        self.facts = facts
    }

    /// Where its sealed facts belong: they can hold an invitation, which lets in whoever reads it.
    func place(written: Instant) -> String { "\(person?.text ?? "guest") \(kind.rawValue) \(written.milliseconds)" }
}

package struct WrittenMessage: Hashable, Sendable {
    package let number: Int64
    package let message: Message
    package let written: Instant
}

extension Transaction {
    package func put(_ message: Message) throws {
        let facts = message.facts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "\n")
        let sealed = sealing.seal(Array(facts.utf8), .messageFacts, row: message.place(written: now))
        try database.run(
            "INSERT INTO message(person, kind, facts, written) VALUES (?1, ?2, ?3, ?4)",
            .optional(message.person) { .id($0) }, .text(message.kind.rawValue), .blob(sealed), .instant(now))
    }
}

extension Reads {
    /// Newest first, at most `most`.
    package func outbox(most: Int) throws -> [WrittenMessage] {
        try database.rows(
            "SELECT id, person, kind, facts, written FROM message ORDER BY id DESC LIMIT ?1", .int(most)
        ) { row in
            let empty = Message(recipient: try row.optional(1, row.id), try row.word(2), [:])
            let facts = try sealing.open(row.blob(3), .messageFacts, row: empty.place(written: row.instant(4)))
            let pairs = String(decoding: facts, as: UTF8.self).split(separator: "\n").map { line -> (String, String) in
                let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }
            return WrittenMessage(
                number: row.integer(0),
                message: Message(
                    recipient: empty.person, empty.kind, Dictionary(pairs, uniquingKeysWith: { first, _ in first })),
                written: row.instant(4))
        }
    }
}
