// The text as it will be signed, with numbered blocks; and what could not be kept of the source.
import HTML
import HTTP
import Languages
import Acts
import Membership
import Papers
import Record
import Statements
import Store

/// A draft with the canonical text that it would be fixed as.
struct DraftSheet {
    let facts: StatementFacts
    let draft: Draft
    let text: CanonicalText
    let notKept: Set<NotKept>
    let earlier: FixedText?
    /// The version before was opened for signing, so this one may be a mere correction of it.
    let mayCorrect: Bool
    /// Comments that are not settled.
    let unsettled: Int
    /// Others can read it: false for a draft from before states were kept, until it is saved again.
    let hasState: Bool

    /// Nil for a draft of another organisation.
    init?(_ id: StatementID, _ visit: Visit, _ reads: Reads) throws {
        guard let facts = try reads.statement(id), let draft = try reads.draft(id),
            facts.initiator == visit.visitor?.organisation?.organisation.id
        else { return nil }
        self.facts = facts
        self.draft = draft
        earlier = try reads.fixedTexts(of: id).last
        mayCorrect = try earlier.map { try reads.signOn(of: id, version: $0.version) != nil } ?? false
        hasState = try reads.draftState(of: id) != nil
        unsettled = try reads.draftComments(on: id).count { $0.resolved == nil }
        text = try draft.text(kind: facts.kind, after: earlier)
        notKept = draft.source.isEmpty ? [] : try TextReader.read(draft.source).notKept
    }
}

enum PreviewPage {
    static func response(_ visit: Visit, _ id: StatementID) throws -> Response? {
        guard let sheet = try visit.site.store.read({ try DraftSheet(id, visit, $0) }) else { return nil }
        let words = visit.words
        return Page(visit: visit, title: words("Preview")).response { html in
            Steps.write(&html, visit, current: 1)
            html.element("h1", text: words("Preview"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "This is how the text is signed, word for word. Every part has a number, so that everybody can speak of the same one."
                ))
            notKept(&html, visit, sheet.notKept)
            leftBehind(&html, visit)
            StatementArticle(
                visit: visit, text: sheet.text, isFramed: true, kind: words("Statement of the undersigned members")
            )
            .write(&html)
            html.element("p", .class("actions")) { html in
                html.element("a", .class("button"), .href(visit.path(.fixing(id))), text: words("Go on: fix the text"))
                html.text(" ")
                html.element("a", .class("button quiet"), .href(visit.path(.draft(id))), text: words("Change it"))
                guard sheet.hasState else { return }
                html.text(" ")
                html.element(
                    "a", .class("button quiet"), .href(visit.path(.discussion(id))),
                    text: words("Let others read and comment"))
            }
        }
    }

    private static func notKept(_ html: inout HTML, _ visit: Visit, _ lost: Set<NotKept>) {
        guard !lost.isEmpty else { return }
        let words = visit.words
        html.element("div", .class("notice")) { html in
            html.element("p", text: words("What is signed is plain words. Not kept of what you wrote:"))
            html.element("ul") { html in
                for what in NotKept.allCases where lost.contains(what) { html.element("li", text: name(what, words)) }
            }
        }
    }

    /// What an uploaded file held besides the text.
    private static func leftBehind(_ html: inout HTML, _ visit: Visit) {
        let items = Dictionary(visit.request.queryItems ?? [], uniquingKeysWith: { first, _ in first })
        let lost = Set((items["lost"] ?? "").split(separator: " ").compactMap { OfficeLoss(rawValue: String($0)) })
        guard !lost.isEmpty else { return }
        let words = visit.words
        html.element("div", .class("notice")) { html in
            html.element(
                "p", text: words("The file also held what nobody signs. It was left behind and is not kept here:"))
            html.element("ul") { html in
                for what in OfficeLoss.allCases where lost.contains(what) {
                    html.element("li", text: name(what, words))
                }
            }
        }
    }

    private static func name(_ what: OfficeLoss, _ words: Words) -> String {
        switch what {
        case .comments: words("comments in the margin")
        case .macros: words("macros: programs inside the file")
        case .embedded: words("files inside the file")
        }
    }

    private static func name(_ what: NotKept, _ words: Words) -> String {
        switch what {
        case .emphasis: words("bold and italics: the words stay")
        case .links: words("links: the address stays in brackets behind the words")
        case .images: words("pictures")
        case .tables: words("tables: each row became a paragraph")
        case .rawMarkup: words("HTML")
        case .code: words("the look of code: the words stay")
        }
    }
}

enum FixingPage {
    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        guard let sheet = try visit.site.store.read({ try DraftSheet(id, visit, $0) }) else { return nil }
        try FixedText.checkComplete(sheet.text)
        let words = visit.words
        return Page(visit: visit, title: words("Fix the text for signing"), form: entered).response { html in
            Steps.write(&html, visit, current: 2)
            html.element("h1", text: words("Fix the text for signing"))
            html.element("div", .class("notice warning")) { html in
                html.element("h2", text: words("After this the text cannot be changed"))
                html.element(
                    "p",
                    text: words(
                        "Signatures bind exactly these words. A later change makes a new version, and everybody signs anew."
                    ))
            }
            Facts.list(&html, facts(sheet, visit))
            if let earlier = sheet.earlier {
                html.element(
                    "h2", text: words("What changed since version {version}", ["version": String(earlier.version)]))
                DifferenceView(visit: visit, from: earlier.text, to: sheet.text).write(&html)
            }
            if sheet.unsettled > 0 {
                html.element("p", .class("notice")) { html in
                    html.text(
                        words.count("{n} comment is not settled.", "{n} comments are not settled.", sheet.unsettled)
                            + " ")
                    html.element("a", .href(visit.path(.discussion(id))), text: words("Read them first"))
                }
            }
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.fixing(id)))) { html in
                FormStamps.hidden(&html, visit, .fixing(id))
                html.void("input", .type("hidden"), .name("shown"), .value(sheet.text.digest.base64))
                let fields = Fields(words: words, entered: entered)
                if sheet.mayCorrect { nature(&html, visit, fields) }
                fields.buttons(
                    &html, words("Fix the text"), back: (visit.path(.preview(id)), words("Back to the preview")))
            }
        }
    }

    private static func nature(_ html: inout HTML, _ visit: Visit, _ fields: Fields) {
        let words = visit.words
        fields.group(&html, "nature", words("What kind of change is it?")) { html in
            fields.choice(
                &html, "nature", "substance", words("It changes the substance"),
                hint: words("Everybody signs anew. The difference is shown to those who signed before."), isFirst: true)
            fields.choice(
                &html, "nature", "correction", words("It only corrects the wording: typing, a name, a number"),
                hint: words(
                    "Signatures go on. Everybody who signed is told and may withdraw; one signatory can demand that it counts as substance."
                ))
        }
    }

    private static func facts(_ sheet: DraftSheet, _ visit: Visit) -> [(String, String)] {
        let words = visit.words
        return [
            (words("Title"), sheet.text.title),
            (words("Version of the text"), String((sheet.earlier?.version ?? 0) + 1)),
            (words("Language"), visit.text(of: sheet.text.language)),
            (
                words.context("addressees of a statement", "To"),
                sheet.text.addressees.map(\.name).joined(separator: "; ")
            ),
            (words("Length"), words.count("{n} part", "{n} parts", sheet.text.blocks.count)),
        ]
    }

    static func fix(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 200)
        guard let stamp = FormStamps.stamp(form, visit), let shown = form["shown"].flatMap({ Digest(base64: $0) })
        else {
            throw RecordingRefusal.expired
        }
        let mayCorrect = try visit.site.store.read { try DraftSheet(id, visit, $0)?.mayCorrect } ?? false
        guard !mayCorrect || ["substance", "correction"].contains(entered["nature"]) else {
            entered.wrong("nature", visit.words("Choose what kind of change it is"))
            return try self.form(visit, id, entered)
        }
        let isCorrection = mayCorrect && entered["nature"] == "correction"
        let act = FixText(
            statement: id, shown: shown, isCorrection: isCorrection, acting: try visit.acting(), stamp: stamp)
        _ = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.redirect(isCorrection ? .sheet(id) : .signOn(id))
    }
}
