// The way to a page, taken apart once: what is decoded here is never decoded again, so no second meaning can hide in it.
// Source: RFC 3986, section 3.3.

/// Reads the path of an address.
enum Path {
    /// See ``Request/segments``.
    static func segments(_ path: String) -> [String]? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        let parts = path.utf8.dropFirst()
        if parts.isEmpty { return [] }
        var segments: [String] = []
        for part in parts.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let segment = PercentEncoding.decoded(part, plusIsSpace: false), isSegment(segment) else {
                return nil
            }
            segments.append(segment)
        }
        return segments
    }

    private static func isSegment(_ text: String) -> Bool {
        text != "." && text != ".."
            && !text.unicodeScalars.contains { $0 == "/" || $0.properties.generalCategory == .control }
    }
}
