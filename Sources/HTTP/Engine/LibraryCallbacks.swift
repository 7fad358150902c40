// The functions that libmicrohttpd calls. `context` is always the Engine, which lives until the daemon has stopped;
// a connection stores its Wire, a request its Exchange, each retained once here and released at its end.

internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// Entry points with C calling convention.
enum LibraryCallbacks {
    static func settings(_ engine: Engine, socket: Int32) -> civic_http_settings {
        var settings = civic_http_settings()
        settings.listen_socket = socket
        settings.threads = UInt32(engine.limits.senders)
        settings.connections = UInt32(engine.limits.connections)
        settings.idle_seconds = UInt32(engine.limits.idleSeconds)
        settings.memory_per_connection = engine.limits.memoryPerConnection
        settings.context = Unmanaged.passUnretained(engine).toOpaque()
        settings.accept = { context, address, _ in
            guard let engine = Self.engine(context) else { return .NO }
            return engine.wires.hasRoom(for: PeerAddress(address), limits: engine.limits) ? .YES : .NO
        }
        settings.connection_changed = connectionChanged
        settings.request_line = requestLine
        settings.handle = handle
        settings.completed = completed
        settings.unescape = { _, _, text in text.map { strlen($0) } ?? 0 }
        return settings
    }

    fileprivate static func engine(_ context: UnsafeMutableRawPointer?) -> Engine? {
        context.map { Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() }
    }

    fileprivate static func wire(_ connection: OpaquePointer) -> Wire? {
        civic_http_stored(connection).map { Unmanaged<Wire>.fromOpaque($0).takeUnretainedValue() }
    }
}

private func connectionChanged(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ stored: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ change: MHD_ConnectionNotificationCode
) {
    guard let engine = LibraryCallbacks.engine(context), let connection, let stored else { return }
    if change == .CONNECTION_NOTIFY_STARTED {
        let peer = PeerAddress(civic_http_peer(connection))
        let wire = Wire(
            peer: peer, socket: civic_http_socket(connection),
            deadline: Clock.now + engine.limits.headSeconds(for: peer) * 1000)
        engine.wires.add(wire, limits: engine.limits)
        stored.pointee = Unmanaged.passRetained(wire).toOpaque()
    } else if let pointer = stored.pointee {
        engine.wires.remove(Unmanaged<Wire>.fromOpaque(pointer).takeRetainedValue())
        stored.pointee = nil
    }
}

private func requestLine(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let engine = LibraryCallbacks.engine(context) else { return nil }
    engine.underWay.add(1, ordering: .acquiringAndReleasing)
    let bytes = UnsafeMutableRawBufferPointer(
        start: UnsafeMutablePointer(mutating: target), count: target.map { strlen($0) } ?? 0)
    let exchange = Exchange(target: UnsafeRawBufferPointer(bytes))
    hideQuery(in: bytes)
    return Unmanaged.passRetained(exchange).toOpaque()
}

/// The library would next take the query apart, into one record for each pair in the memory of the connection, and hang
/// when they do not fit. The bytes are its read buffer, which it is about to write into itself; without "&" it finds one
/// pair and nothing moves.
private func hideQuery(in target: UnsafeMutableRawBufferPointer) {
    for index in target.indices where target[index] == UInt8(ascii: "&") { target[index] = UInt8(ascii: "_") }
}

private func handle(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ url: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ upload: UnsafePointer<CChar>?,
    _ uploadCount: UnsafeMutablePointer<Int>?, _ stored: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let engine = LibraryCallbacks.engine(context), let connection, let uploadCount, let pointer = stored?.pointee,
        let wire = LibraryCallbacks.wire(connection)
    else { return .NO }
    let call = LibraryCall(
        connection: connection, method: method, url: url, version: version, upload: upload, uploadCount: uploadCount)
    return engine.advance(call, Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue(), wire)
}

private func completed(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ stored: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _: MHD_RequestTerminationCode
) {
    guard let engine = LibraryCallbacks.engine(context), let connection, let pointer = stored?.pointee else { return }
    engine.end(Unmanaged<Exchange>.fromOpaque(pointer).takeRetainedValue(), LibraryCallbacks.wire(connection))
    stored?.pointee = nil
}
