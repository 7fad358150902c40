// In the demonstration: a proof file that holds, and the same with one letter of its text changed, to see both answers.
import Languages
import HTML
import HTTP
import Record
import Statements
import Store

enum VerifySamples: String, CaseIterable {
    case whole = "sample-whole"
    case altered = "sample-altered"

    static func write(_ html: inout HTML, _ visit: Visit) {
        guard visit.site.store.facts.isDemonstration else { return }
        let words = visit.words
        html.element("h2", text: words("Try it"))
        html.element(
            "p", text: words("Two files of this demonstration: one as it was published, one with a letter changed."))
        html.element("ul") { html in
            for sample in allCases {
                html.element("li") {
                    $0.element(
                        "a", .href(visit.path(.verify) + "?" + sample.rawValue),
                        text: sample == .whole
                            ? words("Check the one that holds") : words("Check the one that was altered"))
                }
            }
        }
    }

    /// The answer to the sample that the address names; nil for any other address, and before anything is published.
    static func response(_ visit: Visit) throws -> Response? {
        guard visit.site.store.facts.isDemonstration, let query = visit.request.query,
            let sample = VerifySamples(rawValue: query),
            let publication = try visit.site.store.read({ try $0.allPublications().last { $0.bundle != nil } }),
            let bundle = publication.bundle
        else { return nil }
        let whole = try visit.site.store.file(bundle)
        let bytes = sample == .whole ? whole : try altered(whole)
        let report = BundleCheck.run(bytes, trust: try visit.site.store.trust)
        return try BundleResultPage(report: report, publication: nil, visit: visit).response()
    }

    /// The last letter of the signed text is another one.
    private static func altered(_ bundle: [UInt8]) throws -> [UInt8] {
        let files = try StoredZip(parsing: bundle).files.map { file in
            guard file.name.hasPrefix("text."),
                let last = file.bytes.lastIndex(where: { (0x61...0x7A).contains($0) || $0 >= 0xB0 })
            else { return file }
            var bytes = file.bytes
            bytes[last] = bytes[last] ^ 1
            return StoredZip.File(name: file.name, bytes: bytes)
        }
        return try StoredZip(files: files).bytes
    }
}
