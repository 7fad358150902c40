// Whatever counts is written down as an act: ASCII lines in fixed order, nothing missing, nothing more, at most 8 KiB.
// Form and types: docs/formats/acts.

/// Whether an act came before its deadline.
package enum Timing: String, CaseIterable, Sendable {
    case onTime = "on-time"
    case late
    case none
}

/// How the person or organisation showed that it is they.
package enum Method: String, CaseIterable, Sendable {
    case code, passkey, key, token, letter
}

/// A recorded act. Well-formed whenever it exists.
package struct Act: Hashable, Sendable {
    /// One of the type's own lines.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        /// Takes name and value; the act that it is put into checks them.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What was meant, as it could be signed.
    package let intent: Intent
    /// In the procedural zone.
    package let day: Day
    package let timing: Timing
    package let method: Method
    /// The digest of the evidence.
    package let evidence: Digest?

    /// The act that follows from an intent when it is recorded.
    package init(intent: Intent, day: Day, timing: Timing, method: Method, evidence: Digest?) {
        self.intent = intent
        self.day = day
        self.timing = timing
        self.method = method
        self.evidence = evidence
    }

    /// Takes the bytes of an act; refuses everything that `bytes` would not give back the same.
    package init(parsing bytes: [UInt8]) throws(ActFormatError) {
        var lines = try LineCursor(plain: bytes)
        let intent = try Intent(reading: &lines)
        let day = try lines.required("day") { Day(text: $0) }
        let timing = try lines.required("timing") { Timing(rawValue: $0) }
        let method = try lines.required("method") { Method(rawValue: $0) }
        let evidence = try lines.digestOrNone("evidence")
        guard lines.isAtEnd else { throw .surplus }
        self.init(intent: intent, day: day, timing: timing, method: method, evidence: evidence)
    }

    /// The lines, the same each time.
    package var bytes: [UInt8] {
        let rest =
            "day \(day.text)\ntiming \(timing.rawValue)\nmethod \(method.rawValue)\n"
            + "evidence \(evidence?.base64 ?? "none")\n"
        return intent.bytes + rest.utf8
    }

    package var log: String { intent.log }
    package var id: ActID { intent.id }
    package var type: ActType { intent.type }
    package var by: Actor { intent.by }
    package var card: Digest? { intent.card }
    package var subject: String { intent.subject }
    package var about: Digest? { intent.about }
    package var fields: [Field] { intent.fields }
    package var expires: Instant { intent.expires }

    /// The value of the field of this name; nil if the type has none.
    package func value(of name: String) -> String? { intent.value(of: name) }

    /// The most bytes that an act may have.
    package static let longest = 8192
}

extension LineCursor {
    /// Walks over the lines of an act; refuses what is too long or not plain.
    init(plain bytes: [UInt8]) throws(ActFormatError) {
        guard bytes.count <= Act.longest else { throw .tooLong }
        guard LineCursor.isPlain(bytes) else { throw .notPlain }
        self.init(bytes)
    }

    /// The value of the next line, read by `read`; refuses when the line is another or `read` gives nil.
    mutating func required<Value>(_ name: String, _ read: (String) -> Value?) throws(ActFormatError) -> Value {
        guard let text = value(of: name), let value = read(text) else { throw .line(name) }
        return value
    }

    /// The digest in the next line, or nil for `none`.
    mutating func digestOrNone(_ name: String) throws(ActFormatError) -> Digest? {
        let text = try required(name) { $0 }
        if text == "none" { return nil }
        guard let digest = Digest(base64: text) else { throw .line(name) }
        return digest
    }
}
