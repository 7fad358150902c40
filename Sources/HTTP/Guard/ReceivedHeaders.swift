// Header lines as they lie in the library's memory. They hold no NUL (the guard), so they end where the C string ends.

internal import CMicrohttpd
internal import Glibc

/// Reads the headers of a request that is being handled on the library's thread.
enum ReceivedHeaders {
    /// Calls `body` with the bytes of the first value of this header, nil if it was not sent.
    static func withBytes<T>(
        _ name: StaticString, of connection: OpaquePointer, _ body: (UnsafeRawBufferPointer?) -> T
    ) -> T {
        var value: UnsafePointer<CChar>?
        var count = 0
        let found = name.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                MHD_lookup_connection_value_n(
                    connection, .HEADER_KIND, $0.baseAddress, name.utf8CodeUnitCount, &value, &count)
            }
        }
        guard found == .YES, let value else { return body(nil) }
        return body(UnsafeRawBufferPointer(start: value, count: count))
    }

    /// The first value of this header.
    static func value(_ name: String, of connection: OpaquePointer) -> String? {
        guard let value = MHD_lookup_connection_value(connection, .HEADER_KIND, name) else { return nil }
        return text(UnsafeRawBufferPointer(start: value, count: strlen(value)))
    }

    /// Every line in the order received.
    static func all(of connection: OpaquePointer) -> [(String, String)] {
        var lines: [(String, String)] = []
        withUnsafeMutablePointer(to: &lines) {
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, appendLine, $0)
        }
        return lines
    }

    /// A value without the spaces and tabs behind it; bytes that are no UTF-8 become U+FFFD.
    static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}

private func appendLine(
    _ list: UnsafeMutableRawPointer?, _: MHD_ValueKind, _ name: UnsafePointer<CChar>?, _ nameCount: Int,
    _ value: UnsafePointer<CChar>?, _ valueCount: Int
) -> MHD_Result {
    guard let lines = list?.assumingMemoryBound(to: [(String, String)].self) else { return .NO }
    lines.pointee.append(
        (
            ReceivedHeaders.text(UnsafeRawBufferPointer(start: name, count: nameCount)),
            ReceivedHeaders.text(UnsafeRawBufferPointer(start: value, count: valueCount))
        ))
    return .YES
}
