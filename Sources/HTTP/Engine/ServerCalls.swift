// What the server asks of those who use it. Source: the contract of ``Server/start``.

/// The caller's four functions; they are called on the server's threads, several at a time.
struct ServerCalls: Sendable {
    let ready: @Sendable (RequestLine) -> ReadyAnswer?
    let bodyLimit: @Sendable (HTTPMethod, String) -> Int
    let refusal: @Sendable (Int) -> Response
    let handle: @Sendable (Request) -> Response
}
