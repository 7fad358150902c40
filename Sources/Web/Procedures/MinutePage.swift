// The minute of a decision: page, paper, and the procedure file for those who may recompute it.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Papers
import Procedures
import Record
import Statements
import Store

enum MinutePage {
    static func response(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        guard let (view, minute) = try minute(visit, id) else { return nil }
        let words = visit.words
        return Page(visit: visit, title: words("Minute")).response { html in
            html.element("p", .class("kind"), text: words("Minute"))
            html.element("h1", .lang(view.facts.language), text: view.facts.title)
            MinuteView(minute, words: words).write(&html)
            html.element("p", .class("actions")) { html in
                html.element("a", .class("button"), .href(visit.path(.minutePaper(id))), text: words("As PDF"))
                if mayRecompute(minute) {
                    html.text(" ")
                    html.element(
                        "a", .class("button quiet"), .href(visit.path(.procedureFile(id))),
                        text: words("The procedure file"))
                }
                html.text(" ")
                html.element("a", .class("button quiet"), .href(visit.path(.procedure(id))), text: words("Back"))
            }
            if minute.reader == .members { fileHint(&html, minute, words) }
            earlier(&html, view)
        }
    }

    private static func earlier(_ html: inout HTML, _ view: ProcedureView) {
        guard view.minutes.count > 1 else { return }
        let words = view.visit.words
        html.element("h2", text: words("Earlier minutes"))
        html.element("ul") { html in
            for minute in view.minutes.dropLast().reversed() {
                html.element(
                    "li",
                    text: words(
                        "Number {number}, {day}",
                        ["number": String(minute.number), "day": view.visit.calendars.dayOf(minute.day.text)]) + ": "
                        + ProcedureNames.outcome(minute.outcome, words))
            }
        }
    }

    /// The newest minute as this reader may see it.
    private static func minute(_ visit: Visit, _ id: ProcedureID) throws -> (ProcedureView, Minute)? {
        guard let view = try visit.site.store.read({ try ProcedureView(visit, id, $0) }), let drawn = view.minutes.last
        else { return nil }
        let frozen = try visit.site.store.read { try $0.procedureCase(view.facts, minute: drawn) }
        var names: [String: String] = [:]
        for (id, name) in view.names { names[id.text] = name.name }
        let isApplication = [.associateAdmission, .councilAdmission].contains(view.facts.kind)
        if isApplication { names[view.facts.by.text] = view.facts.title }
        let isApplicant = isApplication && view.leads || view.facts.concerns == view.own
        let reader: Minute.Reader = view.isKeeper ? .keepers : isApplicant ? .applicant : .members
        return (
            view,
            Minute(
                title: view.facts.title, language: view.facts.language,
                paragraphs: isApplication && reader == .applicant ? [] : paragraphs(view), number: drawn.number,
                procedure: frozen.procedure, answer: frozen.answer, names: names, reader: reader,
                reached: view.facts.reached.map { ($0.organisations, $0.of) }, digest: drawn.digest, day: drawn.day,
                coalition: visit.site.store.facts.name, isDemonstration: visit.site.store.facts.isDemonstration)
        )
    }

    /// The text of a position; of everything else the passages that say what was asked for. Contacts, addresses and names of
    /// people stand in no minute.
    private static func paragraphs(_ view: ProcedureView) -> [Minute.Paragraph] {
        if let text = view.text?.text {
            return text.blocks.map { Minute.Paragraph($0.text, language: text.language) }
        }
        guard let matter = view.now.matter else { return [] }
        return ["text", "goals", "regulations", "information", "independence", "contribution"]
            .filter { !matter[$0].isEmpty }.map { Minute.Paragraph(matter[$0], language: matter.language) }
    }

    /// Made when asked for: a second's work, not stored, the same bytes each time.
    static func paper(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        guard let (_, minute) = try minute(visit, id), let person = visit.visitor?.person else { return nil }
        try visit.site.gate.slow("minute " + person.id.text, .changes)
        let job = PaperJob(shipped: visit.site.shipped.folder + "/papers")
        let bytes: [UInt8]
        do throws(PaperFault) { bytes = try job.pdf(of: minute, words: visit.words) } catch {
            throw StoreFault.missing("the program that sets papers (\(error))")
        }
        var response = Response.bytes(bytes, type: "application/pdf")
        response.headers.append(("Content-Disposition", "attachment; filename=\"minute-\(minute.number).pdf\""))
        return response
    }

    /// Who gets a procedure file: keepers the one whose digest is recorded; members that of an associate admission, without
    /// names. Elsewhere somebody may have acted openly and sealed, and one would name the other; and a file has every
    /// member's country, also of those that are not listed.
    private static func mayRecompute(_ minute: Minute) -> Bool {
        switch (minute.reader, minute.procedure.kind) {
        case (.keepers, _), (.members, .associateAdmission): true
        default: false
        }
    }

    private static func fileHint(_ html: inout HTML, _ minute: Minute, _ words: Words) {
        let text =
            switch minute.procedure.kind {
            case .associateAdmission:
                words(
                    "In the procedure file that members get those who could object are numbers; it gives the same outcome. The digest is that of the keepers' file."
                )
            default:
                words(
                    "Here the keepers alone get the procedure file: in it somebody who acted by name could be found out to have objected, and members that are not listed could be seen."
                )
            }
        html.element("p", .class("hint"), text: text)
    }

    static func file(_ visit: Visit, _ id: ProcedureID) throws -> Response? {
        guard let (view, minute) = try minute(visit, id), mayRecompute(minute), let drawn = view.minutes.last else {
            return nil
        }
        var bytes = drawn.file
        if minute.reader == .members, minute.procedure.kind == .associateAdmission {
            let order = Shuffled.order(minute.procedure.participants.count)
            guard let anonymous = minute.procedure.withoutNames(order: order) else { return nil }
            bytes = Array(anonymous.tree.file.utf8)
        }
        var response = Response.bytes(bytes, type: "application/json")
        response.headers.append(("Content-Disposition", "attachment; filename=\"procedure.json\""))
        return response
    }
}

/// A random order, so that a place in a file tells nothing.
enum Shuffled {
    static func order(_ count: Int) -> [Int] { Array(0..<count).shuffled() }
}
