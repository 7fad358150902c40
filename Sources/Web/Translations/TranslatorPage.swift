// Translating a text: each part beside its original, with the terms that stand in it.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct TranslatorPage {
    let visit: Visit
    let language: String
    let found: Translating
    let state: TranslationState
    let hands: Set<PersonID>
    let approved: ApprovedTranslation?
    let entered: Entered
    /// What somebody else wrote meanwhile, by part.
    let crossed: [String: String]

    static func form(
        _ visit: Visit, _ id: StatementID, _ language: String, _ entered: Entered = Entered(),
        crossed: [String: String] = [:]
    ) throws -> Response? {
        let page = try visit.site.store.read { reads -> TranslatorPage? in
            guard let found = try Translating(reads, visit, id), found.text.text.language != language else {
                return nil
            }
            let (state, work) = try reads.translationState(of: found.text, into: language)
            return TranslatorPage(
                visit: visit, language: language, found: found, state: state, hands: work.hands,
                approved: try reads.approvedTranslation(of: id, version: found.text.version, into: language),
                entered: entered, crossed: crossed)
        }
        return page?.write()
    }

    private var id: StatementID { found.text.statement }
    private var words: Words { visit.words }
    private var name: String { visit.text(of: language) }

    private func write() -> Response {
        Page(visit: visit, title: words("Translations"), form: entered).response { html in
            html.element("h1", text: words("Translation into: {language}", ["language": name]))
            html.element("p") { html in
                html.element(
                    "a", .href(visit.path(.translating(id))), .lang(found.text.text.language),
                    text: found.text.text.title)
            }
            said(&html)
            html.element("p") { TranslationSummary.write(&$0, visit, state) }
            TranslationSteps(
                visit: visit, language: language, found: found, state: state, hands: hands, approved: approved
            ).write(&html)
            if found.mayTranslate {
                parts(&html)
                files(&html)
            } else {
                reading(&html)
            }
        }
    }

    private func said(_ html: inout HTML) {
        let texts: [String: String] = [
            "saved": words("Saved."), "reviewed": words("Noted: you have read it."),
            "approved": words("Approved: everybody may read it now."),
            "withdrawn": words("Taken back: it is shown no longer."),
            "wanted": words("Saved."), "taken": words("The file was taken in."),
        ]
        guard let query = visit.request.query, let text = texts[query] else { return }
        html.element("p", .class("notice good"), .role("status"), text: text)
    }

    private func parts(_ html: inout HTML) {
        let place = Place.translator(id, language)
        html.element(
            "form", .method("post"), .keepsNothing, .action(visit.path(place)), .enctype("multipart/form-data")
        ) { html in
            FormStamps.hidden(&html, visit, place)
            html.void("input", .type("hidden"), .name("version"), .value(shownVersion))
            for (index, part) in state.parts.enumerated() { self.part(&html, index, part.unit, part.part) }
            html.element("p", .class("actions")) {
                $0.element("button", .class("button"), text: words("Save the translation"))
            }
        }
    }

    /// A form that comes back keeps what it was made from, so that nothing is overwritten unseen.
    private var shownVersion: String { entered["version"].isEmpty ? String(found.text.version) : entered["version"] }

    private func part(_ html: inout HTML, _ index: Int, _ unit: TranslationUnit, _ part: TranslationState.Part) {
        let stands: String =
            switch part {
            case .missing: ""
            case .stale(let made), .done(let made): made.words
            }
        html.element("section", .class("translating"), .ariaLabel(title(unit))) { html in
            html.element("h2", .class("part"), text: title(unit))
            html.element("div", .class("original")) { html in
                original(&html, unit, part)
                terms(&html, unit)
            }
            let crossing = crossed[unit.name]
            let was = crossing ?? entered.all("was-" + unit.name).first ?? stands
            html.void("input", .type("hidden"), .name("was-" + unit.name), .value(was))
            var values = Entered([unit.name: [entered.all(unit.name).first ?? stands]])
            if let problem = entered.problem(unit.name) { values.wrong(unit.name, problem) }
            html.element("div") { html in
                Fields(words: words, entered: values).lines(
                    &html, unit.name, words("Translation of {part}", ["part": title(unit)]),
                    rows: min(12, max(2, unit.original.utf8.count / 70 + 1)), isText: true)
                if case .stale = part {
                    Fields(words: words, entered: Entered()).choice(
                        &html, "still", unit.name, words("The translation is still right as it stands"),
                        type: .checkbox)
                }
                if let crossing {
                    html.element("p", .class("hint")) { html in
                        html.text(words("Somebody else wrote meanwhile:") + " ")
                        html.element("q", .lang(language), text: crossing)
                    }
                }
            }
        }
    }

    private func original(_ html: inout HTML, _ unit: TranslationUnit, _ part: TranslationState.Part) {
        let tongue = found.text.text.language
        guard case .stale(let made) = part else {
            html.element("p", .lang(tongue), text: unit.original)
            return
        }
        html.element("p", .class("problem"), text: words("The text has changed since this was translated:"))
        html.element("p", .lang(tongue)) { html in
            DifferenceView.words(&html, TextDifference.words(from: made.original, to: unit.original))
        }
    }

    private func terms(_ html: inout HTML, _ unit: TranslationUnit) {
        let terms = visit.site.terms.inside(unit.original, from: found.text.text.language, to: language)
        guard !terms.isEmpty else { return }
        html.element("dl", .class("terms")) { html in
            for term in terms {
                html.element("div") { html in
                    html.element("dt", .lang(found.text.text.language), text: term.source)
                    html.element("dd", .lang(language), text: term.target)
                }
            }
        }
    }

    private func title(_ unit: TranslationUnit) -> String {
        if unit.name == "title" { return words("Title") }
        if unit.kind == nil { return words("Addressee {number}", ["number": String(unit.name.dropFirst(2))]) }
        let index = found.text.text.blocks.firstIndex { $0.id == unit.name } ?? 0
        return words("Part {number}", ["number": String(index + 1)])
    }

    /// For those who may read and not write.
    private func reading(_ html: inout HTML) {
        html.element(
            "p", .class("hint"),
            text: words(
                "Your mandate does not include translating. Whoever speaks for your organisation can add it, on the page of the organisation."
            ))
        guard let text = state.text else { return }
        StatementArticle(
            visit: visit, text: text.shown(over: found.text.text), isFramed: true, kind: words("translation")
        ).write(&html)
    }

    private func files(_ html: inout HTML) {
        let isWrong = entered.problem("po") != nil || entered.problem("xliff") != nil
        html.element("details", .flag("open", if: isWrong)) { html in
            html.element("summary", text: words("Work on it in another program"))
            html.element("ul") { html in
                for (file, text) in [
                    (TranslationFile.portableObject, words("Download as .po (Poedit, Weblate)")),
                    (.xliff, words("Download as XLIFF (OmegaT, Trados, memoQ)")),
                ] {
                    html.element("li") {
                        $0.element("a", .href(visit.path(.translationFile(id, language, file))), text: text)
                    }
                }
            }
            for file in TranslationFile.allCases {
                let place = Place.translationFile(id, language, file)
                html.element(
                    "form", .method("post"), .keepsNothing, .action(visit.path(place)),
                    .enctype("multipart/form-data")
                ) { html in
                    FormStamps.hidden(&html, visit, place)
                    let label = file == .xliff ? words("Bring back the XLIFF file") : words("Bring back the .po file")
                    Fields(words: words, entered: entered).file(
                        &html, file == .xliff ? "xliff" : "po", label,
                        hint: words("What is in it takes the place of what stands above; empty parts change nothing."),
                        accept: file == .xliff ? ".xlf,.xliff" : ".po")
                    html.element("p", .class("actions")) {
                        $0.element("button", .class("button quiet"), text: words("Take it in"))
                    }
                }
            }
        }
    }
}

extension TranslatorPage {
    static func save(_ visit: Visit, _ id: StatementID, _ language: String) throws -> Response? {
        let form = try visit.request.form()
        var entered = Entered(form)
        guard let version = Int(entered["version"]),
            let text = try visit.site.store.read({ reads -> FixedText? in
                guard try Translating(reads, visit, id) != nil else { return nil }
                return try reads.fixedText(of: id, version: version)
            })
        else { return nil }
        guard FormStamps.stamp(form, visit) != nil else {
            entered.wrong("title", visit.words("The form was too old. Everything is kept: please send it again."))
            return try self.form(visit, id, language, entered)
        }
        var changes: [TranslateText.Change] = []
        for unit in TranslationUnit.all(of: text.text) where !entered.all(unit.name).isEmpty {
            let typed = entered[unit.name]
            do throws(TextProblem) {
                if !typed.allSatisfy(\.isWhitespace) { _ = try WrittenText.line(typed, limit: unit.limit) }
            } catch { entered.wrong(unit.name, error.explained(visit.words)) }
            changes.append(
                TranslateText.Change(
                    unit: unit.name, words: typed.allSatisfy(\.isWhitespace) ? "" : typed,
                    shown: entered["was-" + unit.name], isConfirmed: entered.has("still", unit.name)))
        }
        guard entered.problems.isEmpty else { return try self.form(visit, id, language, entered) }
        return try perform(changes, version, visit, id, language, &entered)
    }

    private static func perform(
        _ changes: [TranslateText.Change], _ version: Int, _ visit: Visit, _ id: StatementID, _ language: String,
        _ entered: inout Entered
    ) throws -> Response? {
        let act = TranslateText(
            statement: id, language: language, version: version, changes: changes, acting: try visit.acting())
        let outcome = try visit.site.store.perform { try act.perform(in: $0) }
        guard outcome.crossed.isEmpty else {
            for unit in outcome.crossed.keys.sorted() {
                entered.wrong(
                    unit,
                    visit.words(
                        "Somebody else changed this part meanwhile. Yours is kept here: put both together and save again."
                    ))
            }
            return try self.form(visit, id, language, entered, crossed: outcome.crossed)
        }
        return Response.redirect(to: visit.path(.translator(id, language)) + "?saved")
    }
}
