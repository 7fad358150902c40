// What makes an entry readable: the act, its salt and its evidence, given to whoever may see them. Deleting it is
// erasure. Form: docs/formats/opening.

/// Why bytes are not an opening.
package enum OpeningError: Error, Hashable, Sendable {
    /// More than 64 KiB.
    case tooLong
    /// Not exactly the bytes that `Opening.bytes` gives.
    case form
}

/// The opening of one entry. Whether the act in it is well-formed is for `Act` to say.
package struct Opening: Hashable, Sendable {
    /// Printable ASCII and LF, at most 8 KiB.
    package let act: [UInt8]
    /// 32 bytes.
    package let salt: [UInt8]
    package let evidence: [UInt8]?
    /// The place in the log, from 0.
    package let index: Int64

    /// Takes the parts; refuses what would not parse back the same.
    package init(act: [UInt8], salt: [UInt8], evidence: [UInt8]?, index: Int64) throws(OpeningError) {
        guard salt.count == Commit.saltLength, index >= 0, LineCursor.isPlain(act) else { throw .form }
        guard act.count <= Act.longest, (evidence?.count ?? 0) <= Self.longestEvidence else { throw .tooLong }
        self.act = act
        self.salt = salt
        self.evidence = evidence
        self.index = index
    }

    /// Takes the file of an opening; unknown names, other orders and other spellings are refused.
    package init(parsing bytes: [UInt8]) throws(OpeningError) {
        guard bytes.count <= Self.longestFile else { throw .tooLong }
        guard let object = JSONObject(bytes), object.members.count == 4, let act = object.text("act"),
            let salt = object.text("salt").flatMap(Base64.decode),
            case .number(let number) = object.members["index"], let index = Decimal.parse(number)
        else { throw .form }
        try self.init(act: Array(act.utf8), salt: salt, evidence: try Self.evidence(in: object), index: index)
        guard self.bytes == bytes else { throw .form }
    }

    /// The file, the same bytes each time.
    package var bytes: [UInt8] {
        let evidence = evidence.map { "\"\(Base64.encode($0))\"" } ?? "null"
        return Array("{\n  \"act\": ".utf8) + JSONObject.quoted(act)
            + Array(",\n  \"evidence\": \(evidence),\n  \"index\": \(index),\n".utf8)
            + Array("  \"salt\": \"\(Base64.encode(salt))\"\n}\n".utf8)
    }

    /// The commitment that the log must hold.
    package var commit: Commit { Commit(salt: salt, act: act) }

    /// The leaf hash that the log must hold at `index`.
    package var leaf: Digest { Entry(commit: commit).leaf }

    /// The most bytes of evidence.
    package static let longestEvidence = 32768

    private static let longestFile = 65536

    private static func evidence(in object: JSONObject) throws(OpeningError) -> [UInt8]? {
        switch object.members["evidence"] {
        case .null: return nil
        case .text(let text):
            guard let bytes = Base64.decode(text) else { throw .form }
            return bytes
        default: throw .form
        }
    }
}
