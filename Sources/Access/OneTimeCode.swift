// What a person has: an app that shows six digits which change every half minute. Works everywhere, also over Tor and
// without script. Source: RFC 6238; the otpauth address that authenticator apps read.
import COath
import Record

/// The second factor of one person.
package struct OneTimeCode: Sendable {
    /// Seconds that one code is shown.
    package static let period: Int64 = 30

    /// 160 bits, shared with the person's app.
    package let secret: [UInt8]

    /// Takes 20 random bytes, or the secret as it was kept; nil for another length.
    package init?(secret: [UInt8]) {
        guard secret.count == 20 else { return nil }
        self.secret = secret
    }

    /// The step (half minutes since 1970) to which a typed code belongs: the one at `seconds` since 1970, the one before
    /// or the one after, and later than `lastStep`, the step that was used last; nil if it is none of these. The caller
    /// keeps the answer as the next `lastStep`, so that each code works once. Spaces are allowed, so are other decimal
    /// digits than European ones.
    package func step(matching typed: String, at seconds: Int64, after lastStep: Int64?) -> Int64? {
        guard let code = Self.digits(typed) else { return nil }
        let now = seconds / Self.period
        var found: Int64?
        for step in (now - 1)...(now + 1) where step >= 0 && step > lastStep ?? -1 {
            if ConstantTime.equal(code, self.code(at: step)) && found == nil { found = step }
        }
        return found
    }

    /// The six digits of a step, as ASCII.
    func code(at step: Int64) -> [UInt8] {
        precondition(Self.isReady, "liboath starts")
        var digits = [CChar](repeating: 0, count: 7)
        let result = secret.withUnsafeBytes { secret in
            oath_totp_generate(
                secret.baseAddress?.assumingMemoryBound(to: CChar.self), secret.count, Int(step * Self.period),
                UInt32(Self.period), 0, 6, &digits)
        }
        precondition(result == Int32(OATH_OK.rawValue), "six digits of a 20-byte secret can always be made")
        return digits.prefix(6).map { UInt8(bitPattern: $0) }
    }

    /// The secret for typing by hand, where no code can be scanned: eight groups of four characters, as apps write it.
    package var written: String {
        let letters = Array(Base32.encode(secret).uppercased())
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: " ")
    }

    /// What the QR code says. Issuer: the coalition's name; account: by what the person signs in.
    package func address(issuer: String, account: String) -> String {
        let issuer = Self.percentEncoded(issuer)
        return "otpauth://totp/\(issuer):\(Self.percentEncoded(account))?secret=\(Base32.encode(secret).uppercased())"
            + "&issuer=\(issuer)&algorithm=SHA1&digits=6&period=\(Self.period)"
    }

    private static let isReady = oath_init() == Int32(OATH_OK.rawValue)

    private static func digits(_ typed: String) -> [UInt8]? {
        guard typed.utf8.count <= 64 else { return nil }
        var digits: [UInt8] = []
        for scalar in typed.unicodeScalars where !scalar.properties.isWhitespace {
            guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
                return nil
            }
            digits.append(UInt8(ascii: "0") + UInt8(value))
        }
        return digits.count == 6 ? digits : nil
    }

    private static func percentEncoded(_ text: String) -> String {
        let hex = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                out.append(byte)
            default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
