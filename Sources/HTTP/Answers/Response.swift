// One answer: status, headers, bytes. Source: RFC 9110. Headers that protect a page are added by those who make pages;
// Content-Length, Date and Connection by the server.

/// An answer made for one request.
package struct Response: Sendable {
    package var status: Int
    package var headers: [(String, String)]
    package var body: [UInt8]

    /// A header whose name is no token or whose value holds a control character turns the answer into a 500.
    /// A 304 may be given the body a 200 would have: it is not sent, only its length is named.
    package init(status: Int, headers: [(String, String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page.
    package static func html(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: bytes)
    }

    /// Plain text.
    package static func text(_ text: String, status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// Bytes of any media type.
    package static func bytes(_ bytes: [UInt8], type: String, status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", type)], body: bytes)
    }

    /// 303 See Other: after an act, the page that shows its effect.
    package static func redirect(to address: String) -> Response {
        Response(status: 303, headers: [("Location", address)])
    }

    /// The first value of this header (any case), nil if it is not set.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.0.lowercased() == wanted }?.1
    }
}
