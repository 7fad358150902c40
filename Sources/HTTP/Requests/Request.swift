// One request, whole: what a member's browser sent, after the server has refused everything that could be read in two
// ways. Source: RFC 9110 (semantics), RFC 9112 (one message, one meaning).

/// A request whose head is canonical and whose body is complete and within its limit.
package struct Request: Sendable {
    package let method: HTTPMethod
    /// The path as sent, still percent-encoded; starts with "/".
    package let path: String
    /// What stood behind "?", still percent-encoded; nil without "?".
    package let query: String?
    package let body: [UInt8]
    /// The address of the other side without its port: "192.0.2.7", "2001:db8::7".
    package let peer: String
    private let headers: [(name: String, value: String)]

    /// Takes header names in any case; they are kept in lower case.
    package init(
        method: HTTPMethod, path: String, query: String? = nil, headers: [(String, String)] = [], body: [UInt8] = [],
        peer: String = "127.0.0.1"
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers.map { (name: $0.0.lowercased(), value: $0.1) }
        self.body = body
        self.peer = peer
    }

    /// The first value of this header (any case), nil if it was not sent.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name == wanted }?.value
    }

    /// The path's segments, decoded once; [] for "/", a trailing slash gives a last "". Nil for a bad percent sign, NUL
    /// or control characters, "." and "..", an encoded slash, or bytes that are no UTF-8.
    package var segments: [String]? { Path.segments(path) }

    /// The query's pairs in their order ([] without a query), nil if it is no well-formed form encoding or has more than
    /// ``Form/maximumFields`` pairs.
    package var queryItems: [(String, String)]? {
        guard let query else { return [] }
        do { return try FormEncoding.parse(query.utf8) } catch { return nil }
    }

    /// The cookies by name. Of two with one name the first counts; a pair that is none is passed over.
    package var cookies: [String: String] {
        CookieHeader.parse(headers.lazy.filter { $0.name == "cookie" }.map(\.value))
    }

    /// The body read as a form, by its Content-Type.
    package func form() throws(FormError) -> Form {
        guard let type = header("content-type") else { throw .notAForm }
        return try Form(type: type, body: body)
    }
}
