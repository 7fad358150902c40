// Public pages as bytes that are ready: kept from the first time they were made until something that they show changes.
import CZlib
import HTTP
import Record
import Synchronization

final class PublishedPages: Sendable {
    private struct Kept {
        var pages: [String: (answer: ReadyAnswer, until: Instant?)] = [:]
        var generation = 0
    }

    /// More addresses than this are not kept: nobody can fill the memory by asking.
    private static let most = 4096
    private let kept = Mutex(Kept())

    /// The answer kept for this very address, if it is still true.
    func answer(to target: String, at now: Instant) -> ReadyAnswer? {
        kept.withLock { kept in
            guard let page = kept.pages[target] else { return nil }
            guard let until = page.until, until <= now else { return page.answer }
            kept.pages[target] = nil
            return nil
        }
    }

    /// What must be remembered before reading, so that a page made from older data is not kept.
    var generation: Int { kept.withLock { $0.generation } }

    /// `until`: when it stops being true by itself.
    func keep(_ answer: ReadyAnswer, for target: String, generation: Int, until: Instant? = nil) {
        kept.withLock { kept in
            guard kept.generation == generation, kept.pages.count < PublishedPages.most else { return }
            kept.pages[target] = (answer, until)
        }
    }

    /// Something that the public sees has changed.
    func forget() {
        kept.withLock { kept in
            kept.pages = [:]
            kept.generation += 1
        }
    }

    /// A ready answer of these bytes; the tag comes from the bytes alone.
    static func ready(_ response: Response, type: String, lasting: String = "no-cache") -> ReadyAnswer {
        let tag = String(Digest(of: response.body).hex.prefix(32))
        let zipped = gzip(response.body)
        return ReadyAnswer(
            type: type, plain: response.body, gzip: zipped.count < response.body.count ? zipped : nil, etag: tag,
            headers: Answers.headers(of: response) + [("Cache-Control", lasting)])
    }

    /// The bytes in gzip format, without name and time: the same each time.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
            return bytes
        }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return written == 0 ? bytes : Array(output.prefix(written))
    }
}
