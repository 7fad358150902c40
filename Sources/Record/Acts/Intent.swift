// What somebody means to do, before it is recorded: the part of an act that a device or key of an organisation signs.
// Form: docs/formats/acts.

/// The first part of an act, up to `expires`. Well-formed whenever it exists.
package struct Intent: Hashable, Sendable {
    /// The origin of the log that it is meant for.
    package let log: String
    package let id: ActID
    package let type: ActType
    package let by: Actor
    /// The digest of the organisation's card.
    package let card: Digest?
    /// The 26 characters of what is acted on, or `none`.
    package let subject: String
    /// The digest of the text or document that is acted on.
    package let about: Digest?
    package let fields: [Act.Field]
    /// Not to be accepted after this instant; whole seconds.
    package let expires: Instant

    /// Takes the parts and checks their form; milliseconds of `expires` are dropped. Refuses what would not parse back.
    package init(
        log: String, id: ActID, type: ActType, by: Actor, card: Digest?, subject: String, about: Digest?,
        fields: [Act.Field], expires: Instant
    ) throws(ActFormatError) {
        self.log = log
        self.id = id
        self.type = type
        self.by = by
        self.card = card
        self.subject = subject
        self.about = about
        self.fields = fields
        self.expires = expires.wholeSecond
        try checkHead()
        try checkFields()
    }

    /// Takes the lines of an intent and nothing else.
    package init(parsing bytes: [UInt8]) throws(ActFormatError) {
        var lines = try LineCursor(plain: bytes)
        try self.init(reading: &lines)
        guard lines.isAtEnd else { throw .surplus }
    }

    /// Reads an intent from the cursor and leaves it behind `expires`.
    init(reading lines: inout LineCursor) throws(ActFormatError) {
        guard lines.take(Self.version) else { throw .unknownVersion }
        let log = try lines.required("log") { $0 }
        let id = try lines.required("id") { ActID(hex: $0) }
        guard let typeName = lines.value(of: "type") else { throw .line("type") }
        guard let type = ActType(rawValue: typeName) else { throw .unknownType }
        let by = try lines.required("by") { Actor(text: $0) }
        let card = try lines.digestOrNone("card")
        let subject = try lines.required("subject") { $0 }
        let about = try lines.digestOrNone("about")
        var fields: [Act.Field] = []
        for (name, _) in type.fields {
            fields.append(Act.Field(name, try lines.required(name) { $0 }))
        }
        let expires = try lines.required("expires") { $0.utf8.count == 20 ? Instant(text: $0) : nil }
        try self.init(
            log: log, id: id, type: type, by: by, card: card, subject: subject, about: about, fields: fields,
            expires: expires)
    }

    /// The lines, the same each time.
    package var bytes: [UInt8] {
        var text = "\(Self.version)\nlog \(log)\nid \(id.hex)\ntype \(type.rawValue)\nby \(by.text)\n"
        text += "card \(card?.base64 ?? "none")\nsubject \(subject)\nabout \(about?.base64 ?? "none")\n"
        for field in fields { text += "\(field.name) \(field.value)\n" }
        text += "expires \(expires.text)\n"
        return Array(text.utf8)
    }

    /// What a device signs as its challenge.
    package var digest: Digest { Digest(of: bytes) }

    /// The value of the field of this name; nil if the type has none.
    package func value(of name: String) -> String? { fields.first { $0.name == name }?.value }

    static let version = "civic-solidarity/act/v1"

    private func checkHead() throws(ActFormatError) {
        guard NamePattern.isOrigin(log) else { throw .line("log") }
        guard Actor(text: by.text) == by else { throw .line("by") }
        guard FieldPattern.identifierOrNone.fits(subject) else { throw .line("subject") }
        guard FieldPattern.instant.fits(expires.text) else { throw .line("expires") }
    }

    private func checkFields() throws(ActFormatError) {
        let expected = type.fields
        for (place, field) in fields.enumerated() {
            guard place < expected.count else { throw .surplus }
            let (name, pattern) = expected[place]
            guard field.name == name, pattern.fits(field.value) else { throw .line(name) }
        }
        guard fields.count == expected.count else { throw .line(expected[fields.count].name) }
        if type == .keysSet { try checkKey() }
    }

    private func checkKey() throws(ActFormatError) {
        guard let algorithm = value(of: "algorithm"), let key = value(of: "key").flatMap(Base64.decode),
            DeviceKey(algorithm: algorithm, key: key) != nil
        else { throw .badKey }
    }
}
