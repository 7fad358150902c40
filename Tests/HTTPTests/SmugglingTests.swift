// Two requests in a row are damaged at random, and the server must answer exactly those that a reader finds who follows
// the grammar to the letter.

import Foundation
import Testing

@testable import HTTP

/// Reads a stream of requests by the grammar of RFC 9112 and nothing else, written apart from the server's own guard.
struct LiteralReader {
    private var rest: [UInt8]

    /// How many whole and sound requests stand at the front of these bytes.
    static func count(_ bytes: [UInt8]) -> Int {
        var reader = LiteralReader(rest: bytes)
        var count = 0
        while reader.takeRequest() { count += 1 }
        return count
    }

    private mutating func takeRequest() -> Bool {
        skipEmptyLines()
        guard let first = takeLine(), let method = Self.method(first) else { return false }
        var hosts = 0
        var length: Int?
        while let line = takeLine() {
            if line.isEmpty { return hosts == 1 && (method == "POST" || length ?? 0 == 0) && takeBody(length ?? 0) }
            guard let (name, value) = Self.field(line), name != "transfer-encoding", name != "expect" else {
                return false
            }
            if name == "host" {
                guard !value.isEmpty, value.unicodeScalars.allSatisfy({ Self.host.contains($0) }) else { return false }
                hosts += 1
            }
            if name == "content-length" {
                guard length == nil, let number = Int(value), value.utf8.allSatisfy({ (48...57).contains($0) }) else {
                    return false
                }
                length = number
            }
        }
        return false
    }

    /// Empty lines before a request may be skipped (RFC 9112, section 2.2).
    private mutating func skipEmptyLines() {
        while let end = rest.firstIndex(of: 10), end == 0 || end == 1 && rest[0] == 13 {
            rest.removeFirst(end + 1)
        }
    }

    /// A line without its CR LF. One thing the guard cannot see: ":" LF in place of the last, empty line.
    private mutating func takeLine() -> String? {
        guard let end = rest.firstIndex(of: 10), end > 0, rest[end - 1] == 13 || end == 1 && rest[0] == 58 else {
            return nil
        }
        let line = Array(rest[..<(end - 1)])
        rest.removeFirst(end + 1)
        return line.contains(13) ? nil : String(decoding: line, as: UTF8.self)
    }

    private mutating func takeBody(_ length: Int) -> Bool {
        guard rest.count >= length else { return false }
        rest.removeFirst(length)
        return true
    }

    private static func method(_ line: String) -> String? {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, ["GET", "HEAD", "POST"].contains(parts[0]), parts[1].hasPrefix("/"),
            parts[1].unicodeScalars.allSatisfy({ ("!"..."~").contains($0) && $0 != "#" }),
            parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0"
        else { return nil }
        return String(parts[0])
    }

    private static let host = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:[]".unicodeScalars)

    private static func field(_ line: String) -> (String, String)? {
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let marks = "!#$%&'*+-.^_`|~"
        guard parts.count == 2, !parts[0].isEmpty,
            parts[0].unicodeScalars.allSatisfy({
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || marks.unicodeScalars.contains($0))
            })
        else { return nil }
        return (parts[0].lowercased(), String(parts[1].drop { $0 == " " || $0 == "\t" }))
    }
}

/// Without NUL: see docs/decisions/0003 for what NUL can hide, and the table of malformed requests for what it cannot.
private let pieces: [[UInt8]] =
    [[9], [10], [13], [13, 10], [32], [58], [47], [49], [128], [], [10, 32], [13, 10, 13, 10]]
    + ["Content-Length: 5\r\n", "Host: x\r\n", "Transfer-Encoding: chunked\r\n", " HTTP/1.1", "GET / HTTP/1.1\r\n"].map
{
    Array($0.utf8)
}

private func damaged(_ random: inout SeededGenerator) -> [UInt8] {
    let first = "POST /a?b HTTP/1.1\r\nHost: x\r\nX-A: one\r\nContent-Length: 3\r\nX-B: two\r\n\r\nabc"
    var bytes = Array((first + "GET /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").utf8)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
        let start = Int.random(in: 0..<first.utf8.count, using: &random)
        let end = start + Int.random(in: 0...1, using: &random)
        bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
    }
    return bytes
}

@Test("no damage makes two requests out of one", arguments: 1...12)
func damagedStreams(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    var limits = Limits()
    limits.headSeconds = 1
    limits.bodySeconds = 1
    limits.loopbackIsProxy = false
    limits.connectionsPerPeer = 1000
    try TestServer.with(limits: limits, handle: { _ in Response(status: 200) }) { server in
        let sent = try (1...250).map { _ in
            let client = try server.client()
            let bytes = damaged(&random)
            client.send(bytes)
            client.finishSending()
            return (client, bytes)
        }
        var answered = 0
        for (client, bytes) in sent {
            let answers = client.readToEnd().components(separatedBy: "HTTP/1.1 200 ").count - 1
            answered += answers
            #expect(answers == LiteralReader.count(bytes), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
        // Some damage is harmless; if nothing were answered, nothing would be tested.
        #expect(answered > 20)
    }
}
