// A text that a telephone reads from a page or a paper: the secret of the one-time codes, the code of a statement.
// Source: ISO/IEC 18004 through libqrencode, error correction M, quiet zone of four modules.
import CQR

/// Draws a text as a QR code.
package enum QRCode {
    private static let quietZone = 4
    private static let scale = 6

    /// A black and white PNG, six pixels a module, the same bytes for the same text; nil if the text is empty, holds a
    /// NUL or is too long for a code (2,331 bytes).
    package static func png(of text: String) -> [UInt8]? {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        let side = (width + 2 * quietZone) * scale
        return PNG.blackAndWhite(width: side, height: side) { x, y in
            let column = x / scale - quietZone
            let row = y / scale - quietZone
            guard (0..<width).contains(column), (0..<width).contains(row) else { return false }
            return modules[row * width + column] & 1 == 1
        }
    }
}
