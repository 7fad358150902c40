// What is written down when a text is handed over, and when something comes back. The acts name only the digests of these
// notes: names of people and addressees stay with those who may read them (docs/formats/delivery).
package import Record
package import Statements

/// How a text reached its addressee; the words stand in acts.
package enum DeliveryMeans: String, CaseIterable, Hashable, Sendable {
    case mail
    case byHand = "by-hand"
    case portal
    case post
}

/// What came back; the words stand in files.
package enum AnswerKind: String, CaseIterable, Hashable, Sendable { case acknowledged, answered }

/// To whom, how, and on which day.
package struct DeliveryNote: Hashable, Sendable {
    /// Longest line of words, in Unicode scalars.
    package static let limit = 300

    package let statement: StatementID
    package let number: Int
    package let means: DeliveryMeans
    package let day: Day
    package let addressees: [String]
    /// Who took it, a tracking or registration number; may be empty.
    package let proof: String

    /// `number` from 1; names and `proof` in the form of `WrittenText.line`.
    package init(
        statement: StatementID, number: Int, means: DeliveryMeans, day: Day, addressees: [String], proof: String
    ) {
        self.statement = statement
        self.number = number
        self.means = means
        self.day = day
        self.addressees = addressees
        self.proof = proof
    }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        var text = "civic-solidarity/delivery/v1\nstatement \(statement.text)\nnumber \(number)\n"
        text += "means \(means.rawValue)\nday \(day.text)\n"
        for addressee in addressees { text += "addressee \(addressee)\n" }
        if !proof.isEmpty { text += "proof \(proof)\n" }
        return Array(text.utf8)
    }

    /// What the act names.
    package var digest: Digest { Digest(of: bytes) }
}

/// An acknowledgement or answer to a delivery.
package struct AnswerNote: Hashable, Sendable {
    package let statement: StatementID
    /// Number of the delivery.
    package let number: Int
    package let kind: AnswerKind
    package let day: Day
    /// In the words of whoever entered it; may be empty.
    package let words: String

    /// `words` in the form of `WrittenText.line`.
    package init(statement: StatementID, number: Int, kind: AnswerKind, day: Day, words: String) {
        self.statement = statement
        self.number = number
        self.kind = kind
        self.day = day
        self.words = words
    }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        var text = "civic-solidarity/answer/v1\nstatement \(statement.text)\nnumber \(number)\n"
        text += "kind \(kind.rawValue)\nday \(day.text)\n"
        if !words.isEmpty { text += "words \(words)\n" }
        return Array(text.utf8)
    }

    /// What the act names.
    package var digest: Digest { Digest(of: bytes) }
}
