// The documents of a working group: words, or files that are only ever downloaded, never opened here.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

struct GroupDocuments {
    let page: GroupPage
    let entered: Entered
    private var words: Words { page.words }

    func write(_ html: inout HTML) {
        html.element("h2", text: words("Documents"))
        if page.documents.isEmpty { html.element("p", text: words("There are no documents yet.")) }
        html.element("ul", .class("entries")) { html in
            for document in page.documents { entry(&html, document) }
        }
        guard page.works, page.visit.visitor?.may(.sign) ?? false else { return }
        let fields = Fields(words: words, entered: entered)
        html.element("details", .flag("open", if: !entered.problems.isEmpty)) { html in
            html.element("summary", text: words("Add a document"))
            html.element(
                "form", .method("post"), .keepsNothing, .action(page.visit.path(.groupDocuments(page.group.id))),
                .attr("enctype", "multipart/form-data")
            ) { html in
                FormStamps.hidden(&html, page.visit, .groupDocuments(page.group.id))
                fields.line(&html, "title", words("Title"))
                fields.lines(
                    &html, "text", words("Words"), hint: words("May be left empty if there is a file"), rows: 5)
                fields.file(
                    &html, "file", words("File"),
                    hint: words(
                        "PDF, DOCX, ODT or plain text, at most 10 MB. Take personal data out first; a file also says who wrote it."
                    ),
                    accept: ".pdf,.docx,.odt,.txt")
                fields.buttons(&html, words("Add"))
            }
        }
    }

    private func entry(_ html: inout HTML, _ document: GroupDocument) {
        let visit = page.visit
        html.element("li", .class("entry")) { html in
            html.element("p", .class("when"), text: visit.calendars.dayOf(document.day.text))
            html.element("h3", text: document.title)
            if !document.text.isEmpty { html.element("p", .class("letter"), text: document.text) }
            if document.file != nil {
                html.element("p") { html in
                    html.element(
                        "a", .href(visit.path(.groupDocuments(page.group.id)) + "?" + document.id.text),
                        text: words("Download {file}", ["file": document.fileName]))
                }
            }
            if page.works, document.by == page.own || page.coordinates {
                page.form(&html, "remove") { html in
                    html.void("input", .type("hidden"), .name("document"), .value(document.id.text))
                    html.element("button", .class("button quiet"), text: words("Take it out"))
                }
            }
        }
    }

    static func add(_ visit: Visit, _ id: WorkingGroupID) throws -> Response? {
        guard let page = try GroupPage(visit, id), page.isIn else { return nil }
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form)
        let title = entered.line("title", limit: 200, missing: visit.words("Give it a title"), visit.words)
        let bytes = form.file("file")?.bytes ?? []
        var text = ""
        do { text = try WrittenText.passage(entered["text"], limit: BeginningFields.limit) } catch {
            if error != .missing { entered.wrong("text", error.explained(visit.words)) }
        }
        let kind = DocumentKind(bytes)
        if !bytes.isEmpty, kind == nil || bytes.count > AddDocument.fileLimit {
            entered.wrong("file", visit.words("This is no PDF, DOCX, ODT or plain text of at most 10 MB"))
        }
        if bytes.isEmpty, text.isEmpty { entered.wrong("text", visit.words("Give it words or a file")) }
        guard entered.problems.isEmpty else { return page.write(entered) }
        let name = "document-\(stamp.id.hex.prefix(8)).\(kind?.ending ?? "txt")"
        let digest =
            bytes.isEmpty ? nil : try visit.site.store.keepSealed(bytes, .groupDocument, name: name)
        let act = AddDocument(
            group: id, title: title, text: text, file: digest.map { ($0, name) }, acting: try visit.acting(),
            stamp: stamp)
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.group(id))
    }

    /// The file of the document that the query names, as a download.
    static func file(_ visit: Visit, _ id: WorkingGroupID) throws -> Response? {
        guard let page = try GroupPage(visit, id), page.isIn,
            let document = page.documents.first(where: { $0.id.text == visit.request.query }),
            let digest = document.file
        else { return nil }
        let bytes = try visit.site.store.openSealed(digest, .groupDocument, name: document.fileName)
        var response = Response.bytes(bytes, type: "application/octet-stream")
        response.headers.append(("Content-Disposition", "attachment; filename=\"\(document.fileName)\""))
        return response
    }
}

/// What a file is, by its content.
enum DocumentKind {
    case pdf, docx, odt, text

    init?(_ bytes: [UInt8]) {
        let head = Array(bytes.prefix(200))
        if head.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
            if start.contains("mimetypeapplication/vnd.oasis.opendocument.text") {
                self = .odt
            } else if start.contains("[Content_Types].xml") || start.contains("word/") {
                self = .docx
            } else {
                return nil
            }
        } else if !bytes.isEmpty, !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil {
            self = .text
        } else {
            return nil
        }
    }

    var ending: String {
        switch self {
        case .pdf: "pdf"
        case .docx: "docx"
        case .odt: "odt"
        case .text: "txt"
        }
    }
}
