// A public page as it is sent to everybody: made once, sent many times, until what it shows changes.
// Source: RFC 9110, sections 8.8.3 (ETag), 12.5.3 (Accept-Encoding), 13.1.2 (If-None-Match).

/// Bytes that are ready, plain and compressed, with their headers. GET and HEAD; 304 to those who have them already.
package final class ReadyAnswer: Sendable {
    private let plain: Variant
    private let gzip: Variant?

    /// Takes the media type, the bytes, the same bytes in gzip format (nil if not worth it), an opaque tag without
    /// quotes (letters, digits, "-", "_") and further headers. Programmer error: another tag, or a header that is none.
    package init(type: String, plain: [UInt8], gzip: [UInt8]?, etag: String, headers: [(String, String)] = []) {
        precondition(!etag.isEmpty && etag.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F })
        let vary = gzip == nil ? [] : [("Vary", "Accept-Encoding")]
        self.plain = Variant(type: type, bytes: plain, tag: "\"\(etag)\"", headers: headers + vary)
        self.gzip = gzip.map {
            Variant(type: type, bytes: $0, tag: "\"\(etag)-gzip\"", headers: headers + vary, encoding: "gzip")
        }
    }

    /// The answer for a request without a socket; the body stays in place for HEAD.
    package func response(header: (String) -> String?) -> Response {
        let variant = variant(accepts: header("accept-encoding").map { Array($0.utf8) } ?? [])
        return isKnown(header("if-none-match").map { Array($0.utf8) } ?? []) ? variant.known : variant.whole
    }

    func prepared(accepting: some Collection<UInt8>, having: some Collection<UInt8>) -> PreparedAnswer {
        let variant = variant(accepts: accepting)
        return isKnown(having) ? variant.preparedKnown : variant.preparedWhole
    }

    private func variant(accepts: some Collection<UInt8>) -> Variant {
        guard let gzip, Negotiation.acceptsGzip(accepts) else { return plain }
        return gzip
    }

    private func isKnown(_ tags: some Collection<UInt8>) -> Bool {
        guard !tags.isEmpty else { return false }
        return Negotiation.names(plain.tag, in: tags) || gzip.map { Negotiation.names($0.tag, in: tags) } ?? false
    }
}

extension ReadyAnswer {
    /// One encoding of the page.
    private struct Variant: Sendable {
        let tag: [UInt8]
        let whole: Response
        let known: Response
        let preparedWhole: PreparedAnswer
        let preparedKnown: PreparedAnswer

        init(type: String, bytes: [UInt8], tag: String, headers: [(String, String)], encoding: String? = nil) {
            let shared = headers + [("ETag", tag)]
            let coding = encoding.map { [("Content-Encoding", $0)] } ?? []
            self.tag = Array(tag.utf8)
            whole = Response(status: 200, headers: [("Content-Type", type)] + coding + shared, body: bytes)
            known = Response(status: 304, headers: shared)
            guard let preparedWhole = PreparedAnswer(whole),
                let preparedKnown = PreparedAnswer(known, length: bytes.count)
            else {
                preconditionFailure("a ready answer was given a header that is none")
            }
            self.preparedWhole = preparedWhole
            self.preparedKnown = preparedKnown
        }
    }
}
