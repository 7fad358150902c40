import Testing

@testable import Access

@Suite("Slowing down")
struct ThrottleTests {
    @Test("lets five attempts pass at once, then pauses from 30 seconds, doubling to 15 minutes")
    func doubling() {
        var throttle = Throttle()
        var now: Int64 = 1_000_000
        for _ in 1...5 { #expect(throttle.next(at: now) == .allowed) }
        // The fifth failure asks for 30 s, but five in one minute are enough: 60 s.
        for pause: Int64 in [60, 60, 120, 240, 480, 900, 900] {
            #expect(throttle.next(at: now) == .wait(seconds: pause))
            #expect(throttle.next(at: now + pause - 1) == .wait(seconds: 1))
            now += pause
            #expect(throttle.next(at: now) == .allowed)
        }
    }

    @Test("allows twenty in an hour, even when each fifth succeeds")
    func hour() {
        var throttle = Throttle()
        for minute: Int64 in 0..<4 {
            for _ in 1...5 { #expect(throttle.next(at: minute * 60) == .allowed) }
            throttle.succeeded()
        }
        #expect(throttle.next(at: 240) == .wait(seconds: 3_360))
        #expect(throttle.next(at: 3_600) == .allowed)
    }

    @Test("does not make anybody wait longer because somebody hammers")
    func hammering() {
        var throttle = Throttle()
        for _ in 1...5 { _ = throttle.next(at: 0) }
        for second: Int64 in 0..<60 { #expect(throttle.next(at: second) == .wait(seconds: 60 - second)) }
        #expect(throttle.next(at: 60) == .allowed)
    }

    @Test("starts from nothing after a success, and after a day")
    func forgets() {
        var throttle = Throttle()
        for _ in 1...5 { _ = throttle.next(at: 0) }
        throttle.succeeded()
        #expect(throttle.next(at: 60) == .allowed)
        #expect(throttle.next(at: 61) == .allowed)
        #expect(!throttle.isSpent(at: 86_460))
        #expect(throttle.isSpent(at: 86_461))
        for second: Int64 in 0..<5 { #expect(throttle.next(at: 86_461 + second) == .allowed) }
        #expect(throttle.next(at: 86_466) == .wait(seconds: 55))
    }

    @Test("lets a whole office through one network, and no flood")
    func network() {
        var throttle = Throttle(.network)
        for _ in 1...30 { #expect(throttle.next(at: 0) == .allowed) }
        #expect(throttle.next(at: 0) == .wait(seconds: 60))
        #expect(throttle.next(at: 60) == .allowed)
    }

    @Test(
        "counts by network, not by address",
        arguments: [
            ("192.0.2.1", "192.0.2.254", true), ("192.0.2.1", "192.0.3.1", false),
            ("::ffff:192.0.2.9", "192.0.2.1", true), ("2001:db8:0:1::1", "2001:db8:0:ff::2", true),
            ("2001:db8:0:100::1", "2001:db8:0:200::1", false),
            ("fc00:dead:beef:4dad::1", "fc00:dead:beef:4dad::2", false),
            ("fc00:dead:beef:4dad::1", "fc00:dead:beef:4dad:0:0:0:1", true),
        ])
    func networks(one: String, other: String, same: Bool) throws {
        let key = counted(32)
        let first = try #require(NetworkKey(address: one, key: key))
        #expect((NetworkKey(address: other, key: key) == first) == same)
        #expect(NetworkKey(address: one, key: counted(32, from: 1)) != first)
    }

    @Test(
        "takes no address that is none",
        arguments: ["", "localhost", "192.0.2", "192.0.2.1:80", "2001:db8::g", "1.2.3.4 "])
    func noAddress(text: String) { #expect(NetworkKey(address: text, key: counted(32)) == nil) }
}
