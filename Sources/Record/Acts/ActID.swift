// The id of an act is made when its form is shown, so that pressing twice is one act (docs/formats/acts).

/// 16 random bytes, unique for ever.
package struct ActID: Hashable, Sendable {
    package let bytes: [UInt8]

    /// Takes 32 lower-case hexadecimal digits; nil for anything else.
    package init?(hex: String) {
        guard let bytes = Hex.decode(hex), bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Takes exactly 16 bytes; any other number is a mistake of the program.
    package init(bytes: [UInt8]) {
        precondition(bytes.count == 16, "an act id has 16 bytes")
        self.bytes = bytes
    }

    /// 32 lower-case hexadecimal digits.
    package var hex: String { Hex.encode(bytes) }
}
