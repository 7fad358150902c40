// What acts point to (an organisation, a statement, a mandate) has a random name that tells nothing: 128 bits, base32.

/// The identifier of an `Of`, so that a statement's cannot be taken for an organisation's: 26 characters.
package struct Identifier<Of>: Hashable, Comparable, Sendable {
    /// 26 characters of lower-case base32.
    package let text: String

    /// Takes 26 characters of canonical base32; nil for anything else.
    package init?(text: String) {
        guard Identifier.isValid(text) else { return nil }
        self.text = text
    }

    /// Takes exactly 16 random bytes; any other number is a mistake of the program.
    package init(bytes: [UInt8]) {
        precondition(bytes.count == 16, "an identifier has 16 bytes")
        text = Base32.encode(bytes)
    }

    package static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    static func isValid(_ text: String) -> Bool { text.utf8.count == 26 && Base32.decode(text)?.count == 16 }
}
