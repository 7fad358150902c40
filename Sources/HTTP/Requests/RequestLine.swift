// The little that is known of a request before anything is copied: enough to find a page that is ready.

internal import CMicrohttpd

/// A GET or HEAD whose head has passed the guard. Good only inside the call it is given to: it reads the library's memory.
package struct RequestLine {
    package let method: HTTPMethod
    /// Path and query as sent, still percent-encoded.
    package let target: String
    private let source: HeaderSource

    /// For tests without a socket.
    package init(method: HTTPMethod, target: String, headers: [(String, String)] = []) {
        self.method = method
        self.target = target
        source = .listed(headers.map { ($0.0.lowercased(), $0.1) })
    }

    init(method: HTTPMethod, target: String, connection: OpaquePointer) {
        self.method = method
        self.target = target
        source = .received(connection)
    }

    /// The first value of this header (any case), nil if it was not sent.
    package func header(_ name: String) -> String? {
        switch source {
        case .listed(let headers):
            let wanted = name.lowercased()
            return headers.first { $0.0 == wanted }?.1
        case .received(let connection): return ReceivedHeaders.value(name, of: connection)
        }
    }

    private enum HeaderSource {
        case listed([(String, String)])
        case received(OpaquePointer)
    }
}
