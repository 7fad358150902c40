// What sound senders get, also those on bad lines.

import Foundation
import Synchronization
import Testing

@testable import HTTP

private let get = "GET /a?b=1&c=2 HTTP/1.1\r\nHost: x\r\n\r\n"

private func post(_ body: String, _ more: String = "") -> String {
    "POST /p HTTP/1.1\r\nHost: x\r\n\(more)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
}

@Test("two requests on one connection are answered in turn")
func keepAlive() throws {
    try TestServer.with { server in
        let client = try server.client()
        for _ in 1...3 {
            client.send(get)
            #expect(client.readAnswer()?.body == "GET /a?b=1&c=2 ")
            client.send(post("text"))
            #expect(client.readAnswer()?.body == "POST /p text")
        }
    }
}

@Test("requests sent all at once are answered in their order")
func pipelining() throws {
    try TestServer.with { server in
        let client = try server.client()
        client.send(post("1") + get + post("2") + "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        client.finishSending()
        let wanted = ["POST /p 1", "GET /a?b=1&c=2 ", "POST /p 2", "GET /last "]
        for body in wanted { #expect(client.readAnswer()?.body == body) }
        #expect(client.readToEnd() == "")
    }
}

@Test("a request that comes byte by byte is one request")
func byteByByte() throws {
    try TestServer.with { server in
        let client = try server.client()
        for byte in post("slow").utf8 { client.send([byte]) }
        #expect(client.readAnswer()?.body == "POST /p slow")
    }
}

@Test("who stops sending after the request still gets the answer")
func halfClosed() throws {
    try TestServer.with(ready: { _ in nil }) { server in
        for request in [get, post("x")] {
            let client = try server.client()
            client.send(request)
            client.finishSending()
            #expect(client.readAnswer()?.status == 200)
        }
    }
}

@Test("a request that is cut anywhere is never handled")
func cutAnywhere() throws {
    var limits = Limits()
    limits.headSeconds = 1
    limits.loopbackIsProxy = false
    limits.connectionsPerPeer = 1000
    limits.bodySeconds = 1
    try TestServer.with(limits: limits) { server in
        let whole = Array(post("abc").utf8)
        let clients = try whole.indices.map { length in
            let client = try server.client()
            client.send(Array(whole[..<length]))
            client.finishSending()
            return client
        }
        for client in clients { #expect(!client.readToEnd().contains(" 200 ")) }
        #expect(server.asked == [])
    }
}

@Test("an answer whose reader is gone harms nobody")
func readerGone() throws {
    let big = [UInt8](repeating: 65, count: 5_000_000)
    try TestServer.with(handle: { _ in .html(big) }) { server in
        for _ in 1...10 {
            let client = try server.client()
            client.send(get)
            client.close()
        }
        let client = try server.client()
        client.send(get)
        #expect(client.readAnswer()?.body.utf8.count == big.count)
    }
}

@Test("HEAD gets the head of GET and no body")
func head() throws {
    try TestServer.with(handle: { _ in .text("four") }) { server in
        let client = try server.client()
        client.send("HEAD /h HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(client.readAnswer(bodiless: true)?.headers["content-length"] == "4")
        client.send("GET /h HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        #expect(client.readAnswer()?.body == "four")
        #expect(client.readToEnd() == "")
    }
}

@Test("the handler sees the request as it was sent")
func requestIsWhole() throws {
    try TestServer.with(handle: { request in
        let parts = [request.path, request.query, request.peer, request.header("X-Name"), request.cookies["s"]]
        return .text(parts.map { $0 ?? "nil" }.joined(separator: "|"))
    }) { server in
        let client = try server.client()
        client.send("GET /a%20b?c=%2F&d HTTP/1.1\r\nhost:x:80\r\nX-NAME:\t Жанна \r\nCookie: s=1; s=2\r\n\r\n")
        #expect(client.readAnswer()?.body == "/a%20b|c=%2F&d|127.0.0.1|Жанна|1")
    }
}

@Test("a long query reaches the handler whole")
func longQuery() throws {
    try TestServer.with(handle: { .text("\($0.query?.utf8.count ?? 0)") }) { server in
        let client = try server.client()
        client.send("GET /?\(String(repeating: "&a", count: 4000)) HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(client.readAnswer()?.body == "8000")
    }
}

@Test("a body at the limit is taken, one byte more is refused and the sender can read why")
func bodyLimit() throws {
    try TestServer.with(bodyLimit: 100_000) { server in
        let client = try server.client()
        client.send(post(String(repeating: "x", count: 100_000)))
        #expect(client.readAnswer()?.status == 200)
        client.send(post(String(repeating: "x", count: 100_001)) + get)
        #expect(client.readAnswer()?.status == 413)
        #expect(client.readToEnd() == "")
        #expect(server.asked.count == 1)
    }
}

@Test("who asks before sending a body is told to go on, or that it is too large")
func expectContinue() throws {
    try TestServer.with(bodyLimit: 10) { server in
        let client = try server.client()
        client.send("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        #expect(client.readAnswer(bodiless: true)?.status == 100)
        client.send("ok")
        #expect(client.readAnswer()?.body == "POST /p ok")
        client.send("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\nExpect: 100-continue\r\n\r\n")
        #expect(client.readAnswer()?.status == 413)
        #expect(client.readToEnd() == "")
    }
}

@Test("an answer with a header that would split it becomes a 500", arguments: ["a\r\nSet-Cookie: s=1", "a\nb", "a\0b"])
func splitHeader(_ value: String) throws {
    try TestServer.with(handle: { _ in Response(status: 200, headers: [("Location", value)]) }) { server in
        let client = try server.client()
        client.send(get)
        let answer = client.readAnswer()
        #expect(answer?.status == 500)
        #expect(answer?.headers["set-cookie"] == nil)
    }
}

@Test("the page for a refusal is the caller's, with what the standard wants beside it")
func refusalPage() throws {
    let server = try Server.start(
        listen: "localhost", port: 0, workers: 1, refusal: { .html(Array("no \($0)".utf8)) }, handle: { _ in .text("") }
    )
    defer { server.stop() }
    let client = try RawClient(port: server.port)
    client.send("PATCH / HTTP/1.1\r\nHost: x\r\n\r\n")
    let answer = client.readAnswer()
    #expect(answer?.body == "no 405")
    #expect(answer?.headers["allow"] == "GET, HEAD, POST")
}
