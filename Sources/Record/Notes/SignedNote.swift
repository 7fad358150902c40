// A text with signatures under it: checkpoints and receipts are such notes (C2SP signed-note).

/// A note in canonical form; its signatures are checked by `verified`.
package struct SignedNote: Hashable, Sendable {
    /// Ends in LF.
    package let text: String
    /// At least one.
    package let lines: [SignatureLine]

    /// A signature line that was checked.
    package struct Verified: Hashable, Sendable {
        package let key: NoteKey
        package let line: SignatureLine
        /// For a witness: seconds since 1970 at which it signed.
        package let time: Int64?
    }

    /// Puts signatures under a text; refuses what would not parse back the same.
    package init(text: String, lines: [SignatureLine]) throws(NoteError) {
        let printed = text + "\n" + lines.map { $0.text + "\n" }.joined()
        try self.init(parsing: Array(printed.utf8))
        guard self.text.utf8.elementsEqual(text.utf8), self.lines == lines else { throw .badText }
    }

    /// Takes the bytes of a note: at most 64 KiB and 64 signature lines.
    package init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= 65536 else { throw .tooLong }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == LineCursor.lineFeed }),
            String(validating: bytes, as: UTF8.self) != nil
        else { throw .badCharacter }
        guard bytes.last == LineCursor.lineFeed, let split = Self.lastEmptyLine(bytes) else { throw .noSignatures }
        var cursor = LineCursor(bytes[(split + 1)...])
        var lines: [SignatureLine] = []
        while let line = cursor.next() {
            guard lines.count < 64 else { throw .tooLong }
            lines.append(try SignatureLine(utf8: line))
        }
        guard !lines.isEmpty else { throw .noSignatures }
        text = String(decoding: bytes[..<split], as: UTF8.self)
        self.lines = lines
    }

    /// The note as it is stored and sent.
    package var bytes: [UInt8] {
        var out = Array(text.utf8) + [LineCursor.lineFeed]
        for line in lines { out += Array(line.text.utf8) + [LineCursor.lineFeed] }
        return out
    }

    /// The lines by these keys. A line by an unknown key is passed over; a line by a known one must verify, or the
    /// whole note is refused; so must at least one. With `now`, a witness's time more than five minutes ahead is
    /// refused.
    package func verified(by keys: [NoteKey], now: Instant? = nil) throws(NoteError) -> [Verified] {
        var found: [Verified] = []
        for line in lines {
            let claimed = Set(keys.filter { $0.has(name: line.name, id: line.id) })
            guard claimed.count <= 1 else { throw .ambiguousKeys }
            guard let key = claimed.first else { continue }
            guard !found.contains(where: { $0.key == key }) else { throw .signedTwice(key.name) }
            found.append(try check(line, by: key, now: now))
        }
        guard !found.isEmpty else { throw .noKnownKey }
        return found
    }

    private func check(_ line: SignatureLine, by key: NoteKey, now: Instant?) throws(NoteError) -> Verified {
        switch key.type {
        case .ed25519:
            guard Ed25519.verify(line.signature, of: Array(text.utf8), by: key.publicKey) else {
                throw .badSignature(key.name)
            }
            return Verified(key: key, line: line, time: nil)
        case .cosignature:
            guard let cosignature = Cosignature(line.signature), cosignature.verifies(text, by: key),
                cosignature.isPlausible(at: now)
            else { throw .badSignature(key.name) }
            return Verified(key: key, line: line, time: cosignature.time)
        }
    }

    /// Where the second LF of the last empty line stands, if text and a line follow each other around it.
    private static func lastEmptyLine(_ bytes: [UInt8]) -> Int? {
        var place = bytes.count - 1
        while place > 0 {
            if bytes[place] == LineCursor.lineFeed, bytes[place - 1] == LineCursor.lineFeed { return place }
            place -= 1
        }
        return nil
    }
}
