// Which bytes may stand where. Source: RFC 9110, section 5.6 (token), RFC 9112, section 3.2, RFC 3986.

extension UInt8 {
    /// A letter, digit or mark that may stand in a token: methods, header names, cookie names.
    var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        // ! # $ % & ' * + - . ^ _ ` | ~
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }

    /// A letter or digit of ASCII.
    var isAlphanumeric: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// Visible ASCII.
    var isVisible: Bool { self > 0x20 && self < 0x7F }

    /// May stand in a header's value: visible, space, tab, or a byte of another alphabet.
    var isFieldByte: Bool { self >= 0x20 && self != 0x7F || self == 0x09 }

    /// The value of a hexadecimal digit, nil for any other byte.
    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
