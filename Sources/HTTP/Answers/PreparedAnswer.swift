// An answer in the library's form: status line, headers and bytes, ready to be queued any number of times.

internal import CMicrohttpd

/// Owns one of the library's response objects, which count their users themselves and may be queued from any thread.
final class PreparedAnswer: @unchecked Sendable {
    let status: Int
    /// Constant after init; libmicrohttpd guards the response's count of users with a lock of its own.
    private let response: OpaquePointer

    /// Nil if the status is outside 200...599, a header is none (name no token, control character in the value), or
    /// memory is short. Content-Length, Transfer-Encoding, Connection and Date are the server's: given ones are left out.
    ///
    /// A 304 names the length of the page it stands for (RFC 9110, section 8.6): `length`, else that of its body.
    init?(_ answer: Response, length: Int? = nil, closing: Bool = false) {
        guard (200...599).contains(answer.status),
            let made = length.map({ Self.bodiless(length: $0) }) ?? Self.copy(answer.body)
        else { return nil }
        status = answer.status
        response = made
        let headers = answer.headers.filter { !Self.serverHeaders.contains($0.0.lowercased()) && !$0.1.isEmpty }
        for (name, value) in headers + (closing ? [("Connection", "close")] : []) {
            guard Self.isHeader(name, value), MHD_add_response_header(made, name, value) == .YES else { return nil }
        }
    }

    deinit { MHD_destroy_response(response) }

    /// To be called on the library's thread while it handles this connection.
    func queue(on connection: OpaquePointer) -> MHD_Result {
        MHD_queue_response(connection, UInt32(status), response)
    }

    private static let serverHeaders: Set<String> = ["content-length", "transfer-encoding", "connection", "date"]

    private static func copy(_ body: [UInt8]) -> OpaquePointer? {
        body.withUnsafeBytes {
            MHD_create_response_from_buffer(
                $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
        }
    }

    /// Names a length without holding the bytes; only for a 304, whose body the library does not ask for.
    private static func bodiless(length: Int) -> OpaquePointer? {
        MHD_create_response_from_callback(UInt64(length), 1, { _, _, _, _ in -2 }, nil, nil)  // end with error
    }

    private static func isHeader(_ name: String, _ value: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy(\.isTokenByte) && value.utf8.allSatisfy(\.isFieldByte)
    }
}
