// Browsers send line ends in text fields as CR LF (HTML standard, "constructing the entry list"); texts here have LF.

/// One kind of line end.
enum LineEnds {
    /// CR LF and a CR alone become LF.
    static func unified(_ text: String) -> String {
        guard text.utf8.contains(13) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for byte in text.utf8 {
            if byte == 13 { out.append(10) } else if byte != 10 || !afterReturn { out.append(byte) }
            afterReturn = byte == 13
        }
        return String(decoding: out, as: UTF8.self)
    }
}
