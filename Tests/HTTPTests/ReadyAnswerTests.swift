// Public pages: the same bytes for everybody, compressed for those who can read that, and nothing for those who have them.

import Foundation
import Synchronization
import Testing

@testable import HTTP

private let page = ReadyAnswer(
    type: "text/html; charset=utf-8", plain: Array("plain".utf8), gzip: Array("zipped".utf8), etag: "t1",
    headers: [("Cache-Control", "no-cache")])

private let bare = ReadyAnswer(type: "text/plain", plain: Array("bare".utf8), gzip: nil, etag: "b1")

struct Negotiated: Sendable, CustomTestStringConvertible {
    let sent: String
    let status: Int
    let body: String
    let tag: String
    var testDescription: String { sent.isEmpty ? "no header" : sent }

    init(_ sent: String, _ status: Int, _ body: String, _ tag: String) {
        self.sent = sent
        self.status = status
        self.body = body
        self.tag = tag
    }

    static let table = [
        Negotiated("", 200, "plain", "\"t1\""),
        Negotiated("Accept-Encoding: gzip", 200, "zipped", "\"t1-gzip\""),
        Negotiated("Accept-Encoding: br, GZIP;q=0.5", 200, "zipped", "\"t1-gzip\""),
        Negotiated("Accept-Encoding: deflate , x-gzip", 200, "zipped", "\"t1-gzip\""),
        Negotiated("Accept-Encoding: *", 200, "zipped", "\"t1-gzip\""),
        Negotiated("Accept-Encoding: *;q=0, gzip", 200, "zipped", "\"t1-gzip\""),
        Negotiated("Accept-Encoding: gzip;q=0", 200, "plain", "\"t1\""),
        Negotiated("Accept-Encoding: gzip; q=0.000, *", 200, "plain", "\"t1\""),
        Negotiated("Accept-Encoding: gzipped", 200, "plain", "\"t1\""),
        Negotiated("Accept-Encoding: ", 200, "plain", "\"t1\""),
        Negotiated("If-None-Match: \"t1\"", 304, "", "\"t1\""),
        Negotiated("If-None-Match: W/\"t1\"", 304, "", "\"t1\""),
        Negotiated("If-None-Match: \"old\", \"t1-gzip\"", 304, "", "\"t1\""),
        Negotiated("If-None-Match: *", 304, "", "\"t1\""),
        Negotiated("If-None-Match: t1", 200, "plain", "\"t1\""),
        Negotiated("If-None-Match: \"T1\"", 200, "plain", "\"t1\""),
        Negotiated("If-None-Match: \"t1-gzip\"\r\nAccept-Encoding: gzip", 304, "", "\"t1-gzip\""),
    ]
}

@Test("a page that is ready is sent in the form the reader can use", arguments: Negotiated.table)
func negotiation(_ case: Negotiated) throws {
    try TestServer.with(ready: { $0.target == "/p" ? page : nil }) { server in
        let client = try server.client()
        let lines = `case`.sent.isEmpty ? "" : `case`.sent + "\r\n"
        for method in ["GET", "HEAD"] {
            client.send("\(method) /p HTTP/1.1\r\nHost: x\r\n\(lines)\r\n")
            let answer = client.readAnswer(bodiless: method == "HEAD")
            #expect(answer?.status == `case`.status)
            #expect(answer?.body == (method == "HEAD" ? "" : `case`.body))
            #expect(answer?.headers["etag"] == `case`.tag)
            #expect(answer?.headers["vary"] == "Accept-Encoding")
            #expect(answer?.headers["cache-control"] == "no-cache")
            #expect(answer?.headers["content-encoding"] == (`case`.body == "zipped" ? "gzip" : nil))
            // A 304 names the length of the page that it stands for.
            let length = `case`.tag.contains("gzip") ? 6 : 5
            #expect(answer?.headers["content-length"] == "\(length)")
        }
        #expect(server.asked == [])
        client.send("GET /other HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        #expect(client.readAnswer()?.body == "GET /other ")
        #expect(client.readToEnd() == "")
    }
}

@Test("the answer without a socket is the one with a socket", arguments: Negotiated.table)
func withoutSocket(_ case: Negotiated) throws {
    let headers = `case`.sent.split(separator: "\r\n").map { line in
        let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
        return (parts[0], String(parts[1].drop { $0 == " " }))
    }
    let line = RequestLine(method: .get, target: "/p", headers: headers)
    let answer = page.response(header: line.header)
    #expect(answer.status == `case`.status)
    #expect(String(decoding: answer.body, as: UTF8.self) == `case`.body)
    #expect(answer.header("etag") == `case`.tag)
}

@Test("a page without a compressed form does not vary")
func bareDoesNotVary() throws {
    try TestServer.with(ready: { _ in bare }) { server in
        let client = try server.client()
        client.send("GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n")
        let answer = client.readAnswer()
        #expect(answer?.body == "bare")
        #expect(answer?.headers["vary"] == nil)
    }
}

@Test("a page that is ready is looked up by its address and headers, and a POST never is")
func lookup() throws {
    let seen = Mutex<[String]>([])
    try TestServer.with(ready: { line in
        seen.withLock { $0.append("\(line.method.rawValue) \(line.target) \(line.header("cookie") ?? "-")") }
        return nil
    }) { server in
        let client = try server.client()
        client.send("GET /a?b=1&c HTTP/1.1\r\nHost: x\r\nCookie: s=1 \r\n\r\n")
        #expect(client.readAnswer()?.status == 200)
        client.send("POST /a HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(client.readAnswer()?.status == 200)
        #expect(seen.withLock { $0 } == ["GET /a?b=1&c s=1"])
    }
}

/// The page of the moment. NSLock, because ThreadSanitizer does not see the lock inside Synchronization.Mutex.
private final class CurrentPage: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: ReadyAnswer

    init(round: Int) { stored = Self.make(round) }

    var page: ReadyAnswer { lock.withLock { stored } }

    func replace(round: Int) {
        let made = Self.make(round)
        lock.withLock { stored = made }
    }

    private static func make(_ round: Int) -> ReadyAnswer {
        let bytes = [UInt8](repeating: UInt8(65 + round % 26), count: 500_000)
        return ReadyAnswer(type: "text/plain", plain: bytes, gzip: nil, etag: "r\(round)")
    }
}

@Test("a page can be replaced while it is being sent")
func replaced() throws {
    let current = CurrentPage(round: 0)
    try TestServer.with(ready: { _ in current.page }) { server in
        let client = try server.client()
        for round in 1...30 {
            client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            current.replace(round: round)
            let body = client.readAnswer()?.body ?? ""
            #expect(body.utf8.count == 500_000)
            #expect(Set(body.utf8).count == 1)
        }
    }
}
