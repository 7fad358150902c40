// The guard at the door: a head is let in only if every reader of it, a proxy before us or a library behind, must read
// the same message. Source: RFC 9112, sections 2.2, 3, 5, 6 and 11; docs/decisions/0003-libmicrohttpd.md.

internal import CMicrohttpd

/// What the guard found in a head that it let in.
struct Head {
    let method: HTTPMethod
    /// Bytes of the body that follows.
    let length: Int
    /// The sender waits for a word before it sends the body.
    let expectsContinue: Bool
}

/// Judges one head in the library's memory.
enum HeadGuard {
    /// The head, or the status of the refusal. After a refusal the connection must be closed.
    static func judge(
        _ connection: OpaquePointer, line: ReceivedLine, target: String, limits: Limits
    ) -> Result<Head, Refusal> {
        guard line.targetCount + line.methodCount + 10 <= limits.requestLine else { return .failure(.init(414)) }
        let size = civic_http_head_size(connection)
        guard size <= limits.head else { return .failure(.init(431)) }
        var walk = HeadWalk(line: line, maximumLines: limits.headLines)
        withUnsafeMutablePointer(to: &walk) {
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, walkLine, $0)
        }
        if let refusal = walk.finish(size: size) ?? refusal(ofTarget: target) { return .failure(refusal) }
        return head(method: line.method, walk: walk)
    }

    private static func refusal(ofTarget target: String) -> Refusal? {
        let sound = target.utf8.first == 0x2F && target.utf8.allSatisfy { $0.isVisible && $0 != 0x23 }
        return sound ? nil : Refusal(400)
    }

    private static func head(method name: String, walk: HeadWalk) -> Result<Head, Refusal> {
        guard let method = HTTPMethod(rawValue: name) else {
            guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenByte) else { return .failure(.init(400)) }
            return .failure(.init(HTTPMethod.knownElsewhere.contains(name) ? 405 : 501))
        }
        let length = walk.contentLength ?? 0
        guard method == .post || length == 0 else { return .failure(.init(400)) }
        return .success(Head(method: method, length: length, expectsContinue: walk.expectsContinue))
    }
}

private func walkLine(
    _ walk: UnsafeMutableRawPointer?, _: MHD_ValueKind, _ name: UnsafePointer<CChar>?, _ nameCount: Int,
    _ value: UnsafePointer<CChar>?, _ valueCount: Int
) -> MHD_Result {
    guard let walk = walk?.assumingMemoryBound(to: HeadWalk.self) else { return .NO }
    return walk.pointee.step(
        name: UnsafeRawBufferPointer(start: name, count: nameCount),
        value: UnsafeRawBufferPointer(start: value, count: valueCount)) ? .YES : .NO
}
