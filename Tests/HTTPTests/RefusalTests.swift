// Each malformed request is sent with a sound one behind it. The sound one must never be answered: that is what an
// attacker who hides one request in another is after.

import Foundation
import Testing

@testable import HTTP

struct Malformed: Sendable, CustomTestStringConvertible {
    let what: String
    let bytes: String
    let status: Int
    var testDescription: String { what }

    init(_ what: String, _ bytes: String, _ status: Int) {
        self.what = what
        self.bytes = bytes
        self.status = status
    }

    /// A GET with these lines besides Host.
    static func lines(_ what: String, _ lines: String, _ status: Int) -> Malformed {
        Malformed(what, "GET /x HTTP/1.1\r\nHost: a\r\n\(lines)\r\n", status)
    }

    static let table: [Malformed] = framing + headers + hidden + requestLines + sizes

    static let framing = [
        Malformed("chunked", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
        Malformed("unknown coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 411),
        lines("chunked on GET", "transfer-encoding: chunked\r\n", 411),
        Malformed(
            "length and coding",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc", 411),
        Malformed("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 9\r\n\r\n", 400),
        Malformed(
            "one length twice", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n", 400),
        Malformed("length with sign", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\n", 400),
        Malformed("length as list", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0, 0\r\n\r\n", 400),
        Malformed("length in hex", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x0\r\n\r\n", 400),
        Malformed("empty length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \r\n\r\n", 400),
        Malformed("endless length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
        Malformed("length with a space behind", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0 \r\n\r\n", 400),
        lines("body on GET", "Content-Length: 3\r\n", 400),
        lines("two types", "Content-Type: a/b\r\nContent-Type: c/d\r\n", 400),
        lines("other expectation", "Expect: tea\r\n", 417),
    ]

    static let headers = [
        Malformed("no host", "GET /x HTTP/1.1\r\n\r\n", 400),
        Malformed("no host in 1.0", "GET /x HTTP/1.0\r\n\r\n", 400),
        lines("two hosts", "Host: b\r\n", 400),
        lines("two equal hosts", "host: a\r\n", 400),
        Malformed("host with user", "GET /x HTTP/1.1\r\nHost: u@a\r\n\r\n", 400),
        Malformed("host with path", "GET /x HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        Malformed("empty host", "GET /x HTTP/1.1\r\nHost: \r\n\r\n", 400),
        lines("space before the colon", "X-A : 1\r\n", 400),
        lines("name that is no token", "X(A): 1\r\n", 400),
        lines("name with a letter of another alphabet", "X-Ä: 1\r\n", 400),
        lines("no colon", "X-A\r\n", 400),
        lines("CR in a value", "X-A: 1\r2\r\n", 400),
        lines("CR in a name", "X\rA: 2\r\n", 400),
        lines("escape in a value", "X-A: \u{1B}[2J\r\n", 400),
        lines("DEL in a value", "X-A: \u{7F}\r\n", 400),
    ]

    static let hidden = [
        lines("bare LF", "X-A: 1\n", 400),
        Malformed("bare LF behind the request line", "GET /x HTTP/1.1\nHost: a\r\n\r\n", 400),
        Malformed("bare LF at the end", "GET /x HTTP/1.1\r\nHost: a\r\n\n", 400),
        Malformed("only bare LF", "GET /x HTTP/1.1\nHost: a\n\n", 400),
        lines("bare LF made up for by a space", "X-A:  1\n", 400),
        lines("folded line", "X-A: 1\r\n 2\r\n", 400),
        lines("folded with tab", "X-A: 1\r\n\t2\r\n", 400),
        lines("folded length", "Content-Length:\r\n 7\r\n", 400),
        Malformed("line that begins with a space", "GET /x HTTP/1.1\r\n X-A: 1\r\nHost: a\r\n\r\n", 400),
        lines("NUL in a value", "X-A: 1\u{0}2\r\n", 400),
        lines("NUL at the end of a value", "X-A: 1\u{0}\r\n", 400),
        lines("NUL in a value made up for by a bare LF", "X-A: 1\u{0}2\n\nX-B:1\r\n", 400),
        Malformed("NUL in the last value made up for", "GET /x HTTP/1.1\r\nHost: a\u{0}b\n\n", 400),
        lines("NUL in a name", "X\u{0}A: 1\r\n", 400),
        lines("empty name", ": 1\r\n", 400),
        Malformed("NUL in the path", "GET /x\u{0}y HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("NUL at the end of the path", "GET /x\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("NUL in the query", "GET /x?a=1\u{0}b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("NUL in the method", "GE\u{0}T /x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ]

    static let requestLines = [
        Malformed("absolute form", "GET http://a/x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("authority", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("path without slash", "GET x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("fragment", "GET /x#y HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("raw letter of another alphabet", "GET /ä HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("two spaces before the path", "GET  /x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("tab before the path", "GET\t/x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("space in the path", "GET /x y HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("no version", "GET /x\r\n\r\n", 400),
        Malformed("space behind the version", "GET /x HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
        Malformed("version 1.2", "GET /x HTTP/1.2\r\nHost: a\r\n\r\n", 505),
        Malformed("version 2", "GET /x HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        Malformed("version in lower case", "GET /x http/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("unknown method", "BREW /x HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        Malformed("method in lower case", "get /x HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        Malformed("method that is no token", "G@T /x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Malformed("method that is answered elsewhere", "DELETE /x HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        Malformed("method with a body", "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 405),
    ]

    static let sizes = [
        Malformed("long path", "GET /\(String(repeating: "x", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        lines("many lines", String(repeating: "X-A: 1\r\n", count: 64), 431),
        lines("large head", String(repeating: "X-A: \(String(repeating: "x", count: 1000))\r\n", count: 33), 431),
        lines("very large head", "X-A: \(String(repeating: "x", count: 200_000))\r\n", 431),
    ]
}

@Test("a malformed request is refused, and nothing behind it is answered", arguments: Malformed.table)
func malformedIsRefused(_ case: Malformed) throws {
    try TestServer.with(bodyLimit: 100) { server in
        let client = try server.client()
        client.send(`case`.bytes + "GET /second HTTP/1.1\r\nHost: a\r\n\r\n")
        let answers = client.readToEnd()
        #expect(server.asked == [])
        #expect(answers.hasPrefix("HTTP/1.1 \(`case`.status) "), "\(answers)")
        #expect(answers.lowercased().contains("connection: close"))
        #expect(!answers.contains(" 200 "))
    }
}
