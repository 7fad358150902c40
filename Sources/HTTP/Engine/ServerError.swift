// Why the server cannot start.

/// Reasons that an operator can act on.
package enum ServerError: Error, Equatable, Sendable {
    /// The host is no numeric address and not "localhost", or the port is outside 0...65535.
    case badAddress
    /// The address cannot be listened on; the system's error number.
    case cannotListen(Int32)
    /// The library did not start (memory, threads, descriptors).
    case cannotStart
}
