// The smallest image file that every browser and printer reads: one bit a pixel, no metadata.
// Source: ISO/IEC 15948 (PNG), compression by zlib.
import CZlib

enum PNG {
    /// A file in which the pixels for which `isBlack(x, y)` holds are black, all others white.
    static func blackAndWhite(width: Int, height: Int, isBlack: (Int, Int) -> Bool) -> [UInt8] {
        let rowBytes = (width + 7) / 8
        var lines: [UInt8] = []
        lines.reserveCapacity(height * (rowBytes + 1))
        for y in 0..<height {
            var row = [UInt8](repeating: 0xff, count: rowBytes)
            for x in 0..<width where isBlack(x, y) { row[x / 8] &= ~(0x80 >> UInt8(x % 8)) }
            lines.append(0)  // filter: none
            lines += row
        }
        let header = bytes(UInt32(width)) + bytes(UInt32(height)) + [1, 0, 0, 0, 0]  // depth 1, greyscale
        return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
            + chunk("IHDR", header) + chunk("IDAT", deflated(lines)) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bytes(UInt32(data.count)) + body + bytes(UInt32(crc32(0, body, uInt(body.count))))
    }

    private static func deflated(_ plain: [UInt8]) -> [UInt8] {
        var size = compressBound(uLong(plain.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        let result = compress2(&packed, &size, plain, uLong(plain.count), Z_BEST_COMPRESSION)
        precondition(result == Z_OK, "compressBound leaves room enough")
        return Array(packed.prefix(Int(size)))
    }

    private static func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
