// Whatever a person must hear of is a message, written in the transaction of the act that causes it.
package import Membership
package import Record

/// A message in words of the domain; its wording is found in the reader's language when it is shown or sent.
package struct Message: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case invitation
        case mandateGiven = "mandate-given"
        case mandateAnnounced = "mandate-announced"
        case mandateEnded = "mandate-ended"
        case standingChanged = "standing-changed"
        case signOnOpened = "sign-on-opened"
        case signOnReopened = "sign-on-reopened"
        case newVersion = "new-version"
        case draftShared = "draft-shared"
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
        case procedureOpened = "procedure-opened"
        case procedureChanged = "procedure-changed"
        case procedureEnds = "procedure-ends"
        case procedureDecided = "procedure-decided"
        case procedureQuestion = "procedure-question"
        case procedureConcerns = "procedure-concerns"
        case procedureByHand = "procedure-by-hand"
        case procedureUnreached = "procedure-unreached"
        case electionCalled = "election-called"
        case groupEnded = "group-ended"
        case applicationReceived = "application-received"
        case applicationArrived = "application-arrived"
        case applicationDecided = "application-decided"
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
}

package struct WrittenMessage: Hashable, Sendable {
    package let number: Int64
    package let message: Message
    package let written: Instant
}

extension Transaction {
    /// Nothing of a message stands readable: who is written to and when would tell who did something.
    package func put(_ message: Message) throws {
        var facts = Dictionary(uniqueKeysWithValues: message.facts.map { ("fact." + $0.key, Optional($0.value)) })
        facts["person"] = message.person?.text
        facts["kind"] = message.kind.rawValue
        facts["written"] = String(now.milliseconds)
        try database.run(
            "INSERT INTO message(sealed) VALUES (?1)",
            .blob(SealedFacts(facts).sealed(.message, row: "message", by: sealing)))
    }
}

extension Reads {
    /// Newest first, at most `most`.
    package func outbox(most: Int) throws -> [WrittenMessage] {
        try database.rows("SELECT id, sealed FROM message ORDER BY id DESC LIMIT ?1", .int(most)) { row in
            let sealed = try SealedFacts.open(row.blob(1), .message, row: "message", by: sealing)
            let facts = sealed.values.filter { $0.key.hasPrefix("fact.") }
            return WrittenMessage(
                number: row.integer(0),
                message: Message(
                    recipient: PersonID(text: sealed.text("person")),
                    try sealed.value("kind") { Message.Kind(rawValue: $0) },
                    Dictionary(uniqueKeysWithValues: facts.map { (String($0.key.dropFirst(5)), $0.value) })),
                written: try sealed.value("written") { Int64($0).map { Instant(milliseconds: $0) } })
        }
    }
}
