// What a check found, in plain words: the result, what was checked, what is not proved.
import Membership
import Record
import HTML
import HTTP
import Languages
import Statements
import Store

struct BundleResultPage {
    let report: BundleReport
    /// What this site published under the bundle's code, when it did.
    let publication: Publication?
    let visit: Visit

    func response() throws -> Response {
        let holds = report.outcome == .holds
        let words = visit.words
        return Page(visit: visit, title: holds ? words("It holds") : words("It does not hold"), room: .verify).response
        { html in
            holds ? held(&html) : failed(&html)
            html.element("h2", text: words("What was checked"))
            html.element("ul", .class("checks")) { html in
                for (part, verdict) in report.parts { line(&html, part, verdict) }
            }
            if holds { notProved(&html) }
            html.element("h2", text: words("Check another one"))
            VerifyPage.write(&html, visit, Fields(words: words, entered: Entered()))
        }
    }

    private func held(_ html: inout HTML) {
        guard let summary = report.summary else { return }
        let words = visit.words
        html.element("section", .class("proof"), .attr("aria-labelledby", "result")) { html in
            html.element("h1", .id("result"), text: "✓ " + words("It holds"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "{summary} signed this text, as of {day}.",
                    [
                        "summary": visit.organisations(summary.organisations, countries: summary.countries),
                        "day": visit.calendars.dayOf(summary.day.text),
                    ]))
            for line in further(summary) { html.element("p", text: line) }
        }
        html.element("dl", .class("facts")) { html in
            Facts.row(&html, words("Statement")) { html in
                html.element(
                    "a", .href(visit.path(.statement(summary.statement))), .lang(summary.language), text: summary.title)
            }
            Facts.row(&html, words("Version of the text")) { $0.text(String(summary.version)) }
            Facts.row(&html, words("Code")) { $0.element("span", .class("code"), text: summary.code.shown) }
        }
        html.element("details") { html in
            html.element("summary", text: words("The organisations"))
            html.element("section", .class("signatories")) { html in
                Signatories(
                    entries: summary.signatories.map {
                        Signatories.Entry(
                            card: $0.card, isLate: $0.isLate, reservation: $0.reservation, mark: $0.mark,
                            isFromLetter: $0.method == .letter)
                    }
                ).write(&html, visit) { _ in nil }
            }
        }
        html.element("details") { html in
            html.element("summary", text: words("For technicians"))
            html.element("dl", .class("facts")) { html in
                Facts.row(&html, words("Name of the log")) { $0.element("span", .class("code"), text: summary.log) }
                Facts.row(&html, words("Entries under the checkpoint")) { $0.text(String(summary.headSize)) }
                Facts.row(&html, words("Witnesses")) {
                    $0.text(summary.witnesses == 0 ? words("not yet witnessed") : String(summary.witnesses))
                }
            }
        }
    }

    /// What stands beside the number: withheld and late ones, withdrawals, corrections.
    private func further(_ summary: BundleSummary) -> [String] {
        let words = visit.words
        var lines: [String] = []
        switch summary.withheld {
        case .none: break
        case .few:
            lines.append(
                words("Further organisations signed whose names are withheld: this is the platform's word."))
        case .count(let number):
            lines.append(
                words.count(
                    "{n} further organisation signed whose name is withheld: this is the platform's word.",
                    "{n} further organisations signed whose names are withheld: this is the platform's word.",
                    Int(number)))
        }
        if summary.late > 0 {
            lines.append(
                words.count("{n} of them signed after the end.", "{n} of them signed after the end.", summary.late))
        }
        for gone in summary.withdrawn {
            lines.append(
                words(
                    "{organisation} has withdrawn since, on {day}.",
                    [
                        "organisation": visit.name(gone.card).name, "day": visit.calendars.dayOf(gone.day.text),
                    ]))
        }
        let onEarlier = summary.signatories.count { $0.version != summary.version }
        if onEarlier > 0 {
            lines.append(
                words.count(
                    "{n} of them signed an earlier wording, which is in the file; that the correction changed nothing of substance is the word of whoever leads the statement.",
                    "{n} of them signed an earlier wording, which is in the file; that the correction changed nothing of substance is the word of whoever leads the statement.",
                    onEarlier))
        }
        return lines
    }

    private func failed(_ html: inout HTML) {
        let words = visit.words
        html.element("section", .class("proof failed"), .attr("aria-labelledby", "result")) { html in
            html.element("h1", .id("result"), text: "✕ " + words("It does not hold"))
            if let failure = report.failure {
                html.element("p", .class("lead"), text: BundleWords.failed(failure.part, failure.fault, words))
            }
            html.element(
                "p",
                text: words(
                    "Do not rely on this file. Every published statement has its own page here, with the true file."))
        }
    }

    private func line(_ html: inout HTML, _ part: BundleReport.Part, _ verdict: BundleReport.Verdict) {
        let words = visit.words
        switch verdict {
        case .held: html.element("li", .class("held"), text: BundleWords.held(part, words))
        case .notChecked:
            html.element(
                "li", text: words("Not checked, because of the above: {part}", ["part": BundleWords.held(part, words)]))
        case .failed(let fault):
            html.element("li", .class("failed")) { html in
                html.text(words("Does not hold:") + " " + BundleWords.failed(part, fault, words))
                if let organisation = fault.organisation { html.text(" " + organisation + ".") }
                if let file = fault.file {
                    html.text(" ")
                    html.element("span", .class("code"), text: file)
                }
            }
        }
    }

    private func notProved(_ html: inout HTML) {
        let words = visit.words
        html.element("h2", text: words("What is not proved"))
        html.element("ul", .class("checks")) { html in
            for text in [
                words("That what the text says is true"), words("That nobody was pressed to sign"),
                words("That each person was entitled to sign for the organisation: this is the platform's word"),
                words(
                    "That no organisation withdrew before publication and was left out: only its own receipt shows it"),
                words("What happened after the day above"),
            ] { html.element("li", text: text) }
        }
    }
}

enum BundleWords {
    static func held(_ part: BundleReport.Part, _ words: Words) -> String {
        switch part {
        case .container: words("The file is a whole proof file, nothing missing and nothing added.")
        case .trust: words("It names keys that are known here.")
        case .checkpoint: words("The state of the record in it was signed by the record's own key.")
        case .proofs: words("Every act in it stands in the record.")
        case .openings: words("Every act is, letter for letter, the one that was recorded.")
        case .acts: words("The acts belong together: one text, one signature for each organisation, all in time.")
        case .evidence: words("Where a device signed, it signed exactly this.")
        case .text: words("The text is the one that was fixed for signing.")
        case .cards: words("The names are the ones that signed.")
        case .list: words("The list is the one that was published.")
        case .sum: words("The signatures add up to the list.")
        }
    }

    static func failed(_ part: BundleReport.Part, _ fault: BundleFault, _ words: Words) -> String {
        switch part {
        case .container where fault.file != nil: words("A part of this file was changed or damaged.")
        case .container: words("This is not a whole proof file, or something was added to it.")
        case .trust: words("It names keys that are not known here.")
        case .checkpoint: words("The state of the record in it was not signed by the record's key.")
        case .proofs: words("An act in it does not stand in the record.")
        case .openings: words("An act in it is not the one that was recorded.")
        case .acts: words("The acts do not belong together.")
        case .evidence: words("A device's signature does not fit.")
        case .text: words("The text in this file is not the text that was signed.")
        case .cards: words("A name in this file is not the name that signed.")
        case .list: words("The list in this file is not the list that was published.")
        case .sum: words("The signatures do not add up to the list.")
        }
    }
}
