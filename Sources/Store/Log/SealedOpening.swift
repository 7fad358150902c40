// What is sealed of an act: the exact instant and the opening, padded so that the length does not tell which kind it is.
import Record

struct SealedOpening {
    private static let step = 1024
    /// Nil for acts of the first schema, whose instant stands readable.
    let received: Instant?
    let opening: Opening

    /// `received MILLISECONDS LF`, the file of the opening, zeros up to the next kilobyte.
    static func bytes(_ opening: Opening, received: Instant) -> [UInt8] {
        let bytes = Array("received \(received.milliseconds)\n".utf8) + opening.bytes
        return bytes + [UInt8](repeating: 0, count: step - bytes.count % step)
    }

    /// Reads what `bytes` wrote; throws `OpeningError` for anything else.
    init(_ plain: [UInt8]) throws {
        let bytes = plain.prefix { $0 != 0 }
        guard bytes.starts(with: Array("received ".utf8)), let end = bytes.firstIndex(of: 0x0A) else {
            received = nil
            opening = try Opening(parsing: Array(bytes))
            return
        }
        let line = String(decoding: bytes[..<end], as: UTF8.self).dropFirst("received ".count)
        guard let milliseconds = Int64(line) else { throw OpeningError.form }
        received = Instant(milliseconds: milliseconds)
        opening = try Opening(parsing: Array(bytes[(end + 1)...]))
    }
}
