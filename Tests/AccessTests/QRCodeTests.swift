import CZlib
import Testing

@testable import Access

@Suite("A QR code")
struct QRCodeTests {
    /// Width and height in pixels, and for each pixel whether it is black. Reads only what the writer writes.
    struct Picture {
        let side: Int
        let rows: [[UInt8]]

        init(_ file: [UInt8]) throws {
            #expect(file.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
            var chunks: [String: [UInt8]] = [:]
            var rest = file.dropFirst(8)
            while rest.count >= 12 {
                let length = Picture.number(rest.prefix(4))
                let body = Array(rest.dropFirst(4).prefix(4 + length))
                #expect(Picture.number(rest.dropFirst(8 + length).prefix(4)) == Int(crc32(0, body, uInt(body.count))))
                chunks[String(decoding: body.prefix(4), as: UTF8.self)] = Array(body.dropFirst(4))
                rest = rest.dropFirst(12 + length)
            }
            #expect(rest.isEmpty && chunks.count == 3 && chunks["IEND"] == [])
            let header = try #require(chunks["IHDR"])
            side = Picture.number(header[0..<4])
            #expect(header[4..<8] == header[0..<4] && Array(header[8...]) == [1, 0, 0, 0, 0])
            let width = (side + 7) / 8 + 1
            var size = uLong(side * width)
            var lines = [UInt8](repeating: 0, count: Int(size))
            let packed = try #require(chunks["IDAT"])
            #expect(uncompress(&lines, &size, packed, uLong(packed.count)) == Z_OK && Int(size) == side * width)
            rows = (0..<side).map { row in Array(lines[(row * width + 1)..<((row + 1) * width)]) }
        }

        func isBlack(module column: Int, _ row: Int) -> Bool {
            let x = (column + 4) * 6 + 3
            return rows[(row + 4) * 6 + 3][x / 8] & (0x80 >> UInt8(x % 8)) == 0
        }

        private static func number(_ bytes: some Collection<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test("is a sound picture with three finders and a white border of four modules")
    func picture() throws {
        let picture = try Picture(try #require(QRCode.png(of: "https://example.org/v/ABCD-EFGH-JKMN")))
        let modules = picture.side / 6 - 8
        #expect(picture.side % 6 == 0 && modules >= 21 && (modules - 21) % 4 == 0)
        let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"].map(Array.init)
        for (x, y) in [(0, 0), (modules - 7, 0), (0, modules - 7)] {
            for (row, line) in finder.enumerated() {
                for (column, sign) in line.enumerated() {
                    #expect(picture.isBlack(module: x + column, y + row) == (sign == "#"))
                }
            }
        }
        for module in -4..<modules + 4 {
            for edge in [-4, -1, modules, modules + 3] {
                #expect(!picture.isBlack(module: module, edge) && !picture.isBlack(module: edge, module))
            }
        }
    }

    @Test("is the same file for the same text, another for another")
    func repeatable() {
        #expect(QRCode.png(of: "одно") == QRCode.png(of: "одно"))
        #expect(QRCode.png(of: "одно") != QRCode.png(of: "другое"))
    }

    @Test("holds up to 2,331 bytes, no NUL, and something")
    func limits() {
        #expect(QRCode.png(of: String(repeating: "é", count: 1_165)) != nil)
        #expect(QRCode.png(of: String(repeating: "é", count: 1_166)) == nil)
        #expect(QRCode.png(of: "") == nil)
        #expect(QRCode.png(of: "a\u{0}b") == nil)
    }
}
