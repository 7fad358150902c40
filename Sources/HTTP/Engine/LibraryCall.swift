// The arguments of one call of the library's access handler.

internal import CMicrohttpd

/// Good only inside that call.
struct LibraryCall {
    let connection: OpaquePointer
    let method: UnsafePointer<CChar>?
    let url: UnsafePointer<CChar>?
    let version: UnsafePointer<CChar>?
    let upload: UnsafePointer<CChar>?
    let uploadCount: UnsafeMutablePointer<Int>

    /// Nil if the library found no address in the request line.
    func line(targetCount: Int) -> ReceivedLine? {
        guard let method, let url, let version else { return nil }
        return ReceivedLine(method: method, target: url, targetCount: targetCount, version: version)
    }

    /// Moves the bytes that have come into `body`; false if none came, which ends the body. Bytes beyond the limit stay.
    func takeUpload(into body: inout [UInt8], limit: Int) -> Bool {
        guard uploadCount.pointee > 0, let upload else { return false }
        let count = min(uploadCount.pointee, limit - body.count)
        guard count > 0 else { return false }
        body.append(contentsOf: UnsafeRawBufferPointer(start: upload, count: count))
        uploadCount.pointee -= count
        return true
    }

    /// Throws away the bytes that have come; false if none came.
    func dropUpload() -> Bool {
        guard uploadCount.pointee > 0 else { return false }
        uploadCount.pointee = 0
        return true
    }

    /// The whole request; takes the body out of the exchange.
    func request(_ method: HTTPMethod, _ exchange: Exchange, peer: String) -> Request {
        let (path, query) = Self.split(exchange.target)
        let body = exchange.body
        exchange.body = []
        return Request(
            method: method, path: path, query: query, headers: ReceivedHeaders.all(of: connection), body: body,
            peer: peer)
    }

    /// Path and query of a target.
    static func split(_ target: String) -> (path: String, query: String?) {
        guard let mark = target.utf8.firstIndex(of: 0x3F) else { return (target, nil) }
        return (String(target[..<mark]), String(target[target.utf8.index(after: mark)...]))
    }
}
