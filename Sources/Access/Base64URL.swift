// Bytes as text for cookies, form fields and WebAuthn: the URL alphabet, no padding, one spelling for each value.
// Source: RFC 4648, section 5.
import Record

/// Base64 as browsers and addresses have it (RFC 4648 section 5, no padding).
package enum Base64URL {
    /// The text of any bytes; empty for none.
    package static func encode(_ bytes: [UInt8]) -> String {
        let swapped = Base64.encode(bytes).utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: byte
            }
        }
        return String(decoding: swapped, as: UTF8.self)
    }

    /// The bytes of a canonical text; nil for the other alphabet, padding, white space and spare bits that are set.
    package static func decode(_ text: String) -> [UInt8]? {
        var standard: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): standard.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): standard.append(UInt8(ascii: "/"))
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
            default: standard.append(byte)
            }
        }
        while standard.count % 4 != 0 { standard.append(UInt8(ascii: "=")) }
        return Base64.decode(String(decoding: standard, as: UTF8.self))
    }
}
