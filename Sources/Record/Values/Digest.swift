// A digest names a text, a card or an act without showing it: SHA-256, 32 bytes (FIPS 180-4, computed by libcrypto).
import CCrypto

/// A SHA-256 value. Compared and sorted by its bytes.
package struct Digest: Hashable, Comparable, Sendable {
    // Four big-endian words instead of an array: a tree holds many digests, and none of them needs the heap.
    private let words: Words

    private struct Words: Hashable {
        var a: UInt64, b: UInt64, c: UInt64, d: UInt64
    }

    /// Takes 32 bytes; nil for any other number.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self = bytes.withUnsafeBytes { Digest(raw: $0) }
    }

    /// The digest of these bytes.
    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Digest(hashing: $0) }
    }

    /// The digest of the concatenation of these parts.
    package init(of parts: [[UInt8]]) {
        self.init(of: Array(parts.joined()))
    }

    /// Takes canonical base64 of 32 bytes; nil for anything else.
    package init?(base64: String) {
        guard let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes: bytes)
    }

    /// Takes 32 bytes in memory; the caller has checked the length.
    init(raw: UnsafeRawBufferPointer) {
        func word(_ offset: Int) -> UInt64 {
            UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        words = Words(a: word(0), b: word(8), c: word(16), d: word(24))
    }

    /// The digest of bytes in memory.
    init(hashing raw: UnsafeRawBufferPointer) {
        self = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { out in
            _ = SHA256(
                raw.baseAddress?.assumingMemoryBound(to: UInt8.self), raw.count,
                out.baseAddress?.assumingMemoryBound(to: UInt8.self))
            return Digest(raw: UnsafeRawBufferPointer(out))
        }
    }

    /// The 32 bytes.
    package var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            write(to: UnsafeMutableRawBufferPointer(buffer))
            count = 32
        }
    }

    /// Writes the 32 bytes to the start of the buffer, which must have room for them.
    func write(to raw: UnsafeMutableRawBufferPointer) {
        raw.storeBytes(of: words.a.bigEndian, toByteOffset: 0, as: UInt64.self)
        raw.storeBytes(of: words.b.bigEndian, toByteOffset: 8, as: UInt64.self)
        raw.storeBytes(of: words.c.bigEndian, toByteOffset: 16, as: UInt64.self)
        raw.storeBytes(of: words.d.bigEndian, toByteOffset: 24, as: UInt64.self)
    }

    /// 44 characters of base64.
    package var base64: String { Base64.encode(bytes) }

    /// 64 lower-case hexadecimal digits.
    package var hex: String { Hex.encode(bytes) }

    package static func < (left: Digest, right: Digest) -> Bool {
        let (l, r) = (left.words, right.words)
        if l.a != r.a { return l.a < r.a }
        if l.b != r.b { return l.b < r.b }
        if l.c != r.c { return l.c < r.c }
        return l.d < r.d
    }
}
