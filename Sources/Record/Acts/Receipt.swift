// What an organisation keeps: the platform's signed word that it holds an act, since when, and by when it is in the
// log. With act and salt it proves an omission. Form: docs/formats/receipt.

/// Why a note is not a receipt by the key that was asked for.
package enum ReceiptError: Error, Hashable, Sendable {
    /// A line is missing, out of order or malformed.
    case form
    case note(NoteError)
}

/// The platform's promise for one act.
package struct Receipt: Hashable, Sendable {
    /// The log's origin.
    package let log: String
    package let index: Int64
    package let commit: Commit
    /// The instant that decides about deadlines.
    package let received: Instant
    /// The beat by which the entry is public.
    package let inTheLogBy: Instant

    /// Takes the parts; refuses what would not parse back the same.
    package init(
        log: String, index: Int64, commit: Commit, received: Instant, inTheLogBy: Instant
    ) throws(ReceiptError) {
        guard NamePattern.isOrigin(log), index >= 0,
            [received, inTheLogBy].allSatisfy({ Instant(text: $0.exactText) == $0 })
        else { throw .form }
        self.log = log
        self.index = index
        self.commit = commit
        self.received = received
        self.inTheLogBy = inTheLogBy
    }

    /// Takes the text of a receipt whose signature is checked elsewhere.
    package init(parsing text: String) throws(ReceiptError) {
        var lines = LineCursor(text.utf8)
        guard LineCursor.isPlain(text.utf8), lines.take(Self.version), let log = lines.value(of: "log"),
            let index = lines.value(of: "index").flatMap(Decimal.parse),
            let commit = lines.value(of: "commit").flatMap(Digest.init(base64:)),
            let received = lines.value(of: "received").flatMap(Self.exact),
            let inTheLogBy = lines.value(of: "in-the-log-by").flatMap(Self.exact), lines.isAtEnd
        else { throw .form }
        try self.init(
            log: log, index: index, commit: Commit(digest: commit), received: received, inTheLogBy: inTheLogBy)
    }

    /// Takes a note that must be signed by the receipt key.
    package init(parsing note: SignedNote, key: NoteKey) throws(ReceiptError) {
        do throws(NoteError) {
            guard key.type == .ed25519 else { throw .unknownKeyType }
            _ = try note.verified(by: [key])
        } catch {
            throw .note(error)
        }
        try self.init(parsing: note.text)
    }

    /// The six lines, without signature.
    package var text: String {
        "\(Self.version)\nlog \(log)\nindex \(index)\ncommit \(commit.digest.base64)\n"
            + "received \(received.exactText)\nin-the-log-by \(inTheLogBy.exactText)\n"
    }

    /// The receipt as it is given out, signed by the receipt key.
    package func sign(with signer: NoteSigner) throws(ReceiptError) -> SignedNote {
        do throws(NoteError) {
            return try SignedNote(text: text, lines: [signer.sign(text)])
        } catch {
            throw .note(error)
        }
    }

    private static let version = "civic-solidarity/receipt/v1"

    private static func exact(_ text: String) -> Instant? { text.utf8.count == 24 ? Instant(text: text) : nil }
}
