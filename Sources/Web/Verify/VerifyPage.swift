// Check a document: by its code, or by a proof file. What is proved stands in plain words, what is not as well.
import Foundation
import HTML
import HTTP
import Languages
import Record
import Statements
import Store

enum VerifyPage {
    /// Largest file that is looked at; nothing of it is kept.
    static let fileLimit = 8 << 20

    static func form(_ visit: Visit, _ entered: Entered = Entered()) -> Response {
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Check a document"), room: .verify, form: entered).response { html in
            html.element("h1", text: words("Check a document"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "You hold one of our statements and want to know whether these organisations really signed exactly this text."
                ))
            write(&html, visit, fields)
            VerifySamples.write(&html, visit)
            html.element("p") { html in
                html.element("a", .href(visit.path(.help(.proved))), text: words("What is proved and what not"))
            }
        }
    }

    static func write(_ html: inout HTML, _ visit: Visit, _ fields: Fields) {
        let words = visit.words
        html.element(
            "form", .method("post"), .keepsNothing, .action(visit.path(.verify)), .enctype("multipart/form-data")
        ) { html in
            fields.line(
                &html, "code", words("Code of the statement"),
                hint: words("Twelve letters and digits, for example 7QK4-M2XD-R7TW"), short: true, isCode: true,
                autocomplete: "off")
            fields.file(
                &html, "file", words("Or the file: a proof file or a PDF"),
                hint: words(
                    "The zip that the page of a statement offers, or a paper as you got it, up to 8 MB. It is looked at and not kept."
                ), accept: ".zip,.pdf")
            fields.buttons(&html, words("Check"))
        }
    }

    /// The answer to the form.
    static func check(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 200)
        if let file = form.file("file"), !file.bytes.isEmpty {
            if file.bytes.starts(with: Array("%PDF-".utf8)) { return try PaperResultPage.response(file.bytes, visit) }
            guard isProofFile(file.bytes) else {
                entered.wrong(
                    "file",
                    visit.words(
                        "This is no proof file and no PDF of ours: nothing was checked. Take the file that the page of the statement offers, as it was downloaded."
                    ))
                return self.form(visit, entered)
            }
            let report = BundleCheck.run(file.bytes, trust: try visit.site.store.trust)
            return try BundleResultPage(report: report, publication: nil, visit: visit).response()
        }
        guard let code = PublicationCode(typed: entered["code"]) else {
            entered.wrong(
                "code",
                entered["code"].isEmpty
                    ? visit.words("Type the code, or choose the proof file")
                    : visit.words("A code has twelve letters and digits from 2 to 7"))
            return self.form(visit, entered)
        }
        guard let found = try result(code, visit) else {
            entered.wrong(
                "code", visit.words("There is no statement with this code. Please compare it letter by letter."))
            return self.form(visit, entered)
        }
        return found
    }

    /// A zip in which the files of a proof are named: another zip, a picture, a letter are told apart from a proof that fails.
    private static func isProofFile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B]) && bytes.firstRange(of: Array("civic-solidarity/list/".utf8)) != nil
    }

    /// The result for a code, by the stored bundle; nil for an unknown code.
    static func result(_ code: PublicationCode, _ visit: Visit) throws -> Response? {
        guard let publication = try visit.site.store.read({ try $0.publication(code: code) }) else { return nil }
        guard let bundle = publication.status ?? publication.bundle else { return waiting(publication, visit) }
        let report = BundleCheck.run(try visit.site.store.file(bundle), trust: try visit.site.store.trust)
        return try BundleResultPage(report: report, publication: publication, visit: visit).response()
    }

    private static func waiting(_ publication: Publication, _ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Just published"), room: .verify).response { html in
            html.element("h1", text: words("Just published"))
            html.element(
                "p", .class("lead"),
                text: words("This code is ours. The proof is being made; look again in a few minutes."))
            html.element("p") { html in
                html.element("a", .href(visit.path(.statement(publication.statement))), text: words("The statement"))
            }
        }
    }
}
