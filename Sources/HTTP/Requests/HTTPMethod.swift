// What a reader's program may ask of the platform: read something (GET, HEAD) or do something (POST).
// Source: RFC 9110, section 9. Every other method is refused before anybody sees it.

/// The three methods the platform answers.
package enum HTTPMethod: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"

    /// Methods that exist (RFC 9110, RFC 5789) and are not answered here: 405, where unknown ones are 501.
    static let knownElsewhere: Set<String> = ["PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]

    /// The value of `Allow` in a 405.
    static let allowed = "GET, HEAD, POST"
}
