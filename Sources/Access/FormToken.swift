// Shows that a form which comes in was made here, for this session and for this purpose, not by another site in the
// person's name (cross-site request forgery).
package import Record

/// Makes and checks the tokens of forms.
package struct FormToken: Sendable {
    /// How many hours a form lives: the hour in which it was made counts as one.
    package static let hours: Int64 = 12

    private let key: [UInt8]

    /// Takes a key of at least 32 bytes that nobody else has.
    package init(key: [UInt8]) {
        precondition(key.count >= 32, "a key of 32 bytes")
        self.key = key
    }

    /// The hidden value for a form with this name, shown in this session at this time (seconds since 1970).
    package func text(session: Digest, form: String, at seconds: Int64) -> String {
        Base64URL.encode(tag(session: session, form: form, hour: seconds / 3_600))
    }

    /// Whether the value was made for this session and form in this hour or the eleven before. Works for an ended
    /// session as well, as long as the browser still shows its token.
    package func accepts(_ text: String, session: Digest, form: String, at seconds: Int64) -> Bool {
        guard text.utf8.count == 43, let given = Base64URL.decode(text) else { return false }
        var accepted = false
        for age in 0..<Self.hours {
            let expected = tag(session: session, form: form, hour: seconds / 3_600 - age)
            if ConstantTime.equal(given, expected) { accepted = true }
        }
        return accepted
    }

    /// The session has 32 bytes and the hour eight, so the boundaries of the name between them are clear.
    private func tag(session: Digest, form: String, hour: Int64) -> [UInt8] {
        let hour = withUnsafeBytes(of: hour.bigEndian) { Array($0) }
        return KeyedHash.sha256(key: key, [session.bytes, Array(form.utf8), hour])
    }
}
