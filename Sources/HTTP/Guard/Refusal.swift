// A message that is not let in.

/// The status of a refusal: 400, 405, 411, 413, 414, 417, 431, 501, 503 or 505.
struct Refusal: Error, Equatable {
    let status: Int

    init(_ status: Int) { self.status = status }
}
