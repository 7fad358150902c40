// When too many come at once, and when the server stops while they wait.

import Dispatch
import Foundation
import Synchronization
import Testing

@testable import HTTP

private let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

/// Holds workers until it is opened.
private final class Gate: Sendable {
    private let condition = NSCondition()
    private let state = Mutex((entered: 0, open: false))

    func pass() {
        condition.lock()
        state.withLock { $0.entered += 1 }
        condition.broadcast()
        while !state.withLock({ $0.open }) { condition.wait() }
        condition.unlock()
    }

    func waitFor(_ count: Int) {
        condition.lock()
        while state.withLock({ $0.entered }) < count { condition.wait() }
        condition.unlock()
    }

    func open() {
        condition.lock()
        state.withLock { $0.open = true }
        condition.broadcast()
        condition.unlock()
    }
}

@Test("when workers and queue are full the next one is told to come back")
func fullQueue() throws {
    let gate = Gate()
    var limits = Limits()
    limits.waiting = 2
    try TestServer.with(
        workers: 1, limits: limits,
        handle: { _ in
            gate.pass()
            return .text("done")
        }
    ) { server in
        let first = try server.client()
        first.send(get)
        gate.waitFor(1)
        // One is with the worker. Of five more, two find a place; the others are answered at once.
        let others = try (1...5).map { _ in try server.client() }
        for client in others { client.send(get) }
        let told = Mutex<[Int]>([])
        let refused = others.filter { $0.hasAnswerNow(within: 2000) }
        for client in refused {
            let answer = client.readAnswer()
            told.withLock { $0.append(answer?.status ?? 0) }
            #expect(answer?.headers["retry-after"] == "5")
        }
        #expect(told.withLock { $0 } == [503, 503, 503])
        gate.open()
        #expect(first.readAnswer()?.body == "done")
        for client in others where !refused.contains(where: { $0 === client }) {
            #expect(client.readAnswer()?.body == "done")
        }
    }
}

@Test("stopping lets the busy finish, turns away those who wait, and leaves nobody without an answer")
func stopWhileWaiting() throws {
    let gate = Gate()
    try TestServer.with(
        workers: 2,
        handle: { _ in
            gate.pass()
            return .text("done")
        }
    ) { server in
        let clients = try (1...8).map { _ in try server.client() }
        for client in clients { client.send(get) }
        gate.waitFor(2)
        while server.requestsUnderWay < 8 { usleep(1000) }
        let port = server.port
        let opener = Thread {
            // Opened only after the stop has begun to turn the waiting ones away.
            while server.isTakingRequests { usleep(1000) }
            gate.open()
        }
        opener.start()
        server.stop()
        let answers = clients.map { $0.readAnswer() }
        #expect(answers.filter { $0?.status == 200 }.count == 2)
        #expect(answers.filter { $0?.status == 503 }.count == 6)
        #expect(throws: (any Error).self) { try RawClient(port: port) }
        server.stop()
    }
}

@Test("a storm of clients gets every answer once")
func storm() throws {
    let handled = Mutex(0)
    try TestServer.with(
        workers: 8,
        handle: { request in
            handled.withLock { $0 += 1 }
            return .text(String(decoding: request.body, as: UTF8.self))
        }
    ) { server in
        let wrong = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 16) { number in
            let client: RawClient
            do { client = try server.client() } catch { return wrong.withLock { $0 += 1 } }
            for round in 1...50 {
                let body = "\(number)/\(round)"
                client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
                if client.readAnswer()?.body != body { wrong.withLock { $0 += 1 } }
            }
        }
        #expect(wrong.withLock { $0 } == 0)
        #expect(handled.withLock { $0 } == 800)
    }
}

@Test("one address may hold only its share of connections, a proxy on this machine any number")
func connectionsPerPeer() throws {
    var limits = Limits()
    limits.connectionsPerPeer = 2
    for isProxy in [true, false] {
        limits.loopbackIsProxy = isProxy
        try TestServer.with(limits: limits) { server in
            let clients = try (1...3).map { _ in
                let client = try server.client()
                client.send(get)
                return client
            }
            let answered = clients.filter { $0.readAnswer()?.status == 200 }.count
            #expect(answered == (isProxy ? 3 : 2))
        }
    }
}

@Test("a head that drips in is cut at its limit, although bytes keep coming")
func slowHead() throws {
    var limits = Limits()
    limits.headSeconds = 1
    limits.loopbackIsProxy = false
    try TestServer.with(limits: limits) { server in
        let client = try server.client()
        client.send("GET / HTTP/1.1\r\nHost: x\r\nX-A: ")
        var rounds = 0
        while !client.isEnded && rounds < 100 {
            client.send("x")
            usleep(100_000)
            rounds += 1
        }
        #expect(client.isEnded)
        #expect(server.asked == [])
    }
}

@Test("bodies of all senders together stay within their limit")
func heldBodies() throws {
    var limits = Limits()
    limits.heldBodies = 150
    try TestServer.with(limits: limits) { server in
        let head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"
        let body = String(repeating: "x", count: 100)
        let first = try server.client()
        first.send(head)
        #expect(first.readAnswer(bodiless: true)?.status == 100)
        let second = try server.client()
        second.send(head)
        #expect(second.readAnswer()?.status == 503)
        first.send(body)
        #expect(first.readAnswer()?.status == 200)
        first.send(head)
        #expect(first.readAnswer(bodiless: true)?.status == 100)
    }
}
