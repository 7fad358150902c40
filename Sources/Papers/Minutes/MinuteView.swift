// A minute as page and paper show it: outcome first, then how it came about.
package import HTML
package import Languages
import Procedures
import Record

package struct MinuteView {
    private let minute: Minute
    private let words: Words

    /// `words` are the reader's.
    package init(_ minute: Minute, words: Words) {
        self.minute = minute
        self.words = words
    }

    /// Everything below the title.
    package func write(_ html: inout HTML) {
        html.element("p", .class("lead")) { $0.element("strong", text: outcome) }
        facts(&html)
        matter(&html)
        missing(&html)
        elected(&html)
        arithmetic(&html)
        acts(&html)
        recompute(&html)
    }

    private var answer: Answer { minute.answer }

    /// "Adopted in the name of the platform: fewer than 3 objections in 120 hours."
    package var outcome: String { OutcomeSentence(minute: minute, words: words).text }

    private var isInEffect: Bool { [.admitted, .adopted, .established, .elected].contains(answer.outcome) }

    private var times: MinuteTimes { MinuteTimes(minute, words) }

    private func facts(_ html: inout HTML) {
        let profile = minute.procedure.profile
        html.element("dl", .class("facts")) { html in
            row(&html, words("Kind"), ProcedureNames.kind(minute.procedure.kind, words))
            row(&html, words("Rules"), "\(profile.id) \(profile.version) – \(profile.source)")
            if let closes = answer.closes { row(&html, words("Ended on"), moment(closes)) }
            if let effective = answer.effective, isInEffect { row(&html, words("In effect since"), moment(effective)) }
            if let reached = minute.reached, minute.reader != .applicant {
                row(
                    &html, words("Reached"),
                    words(
                        "{reached} of {all} organisations had somebody who could act when it opened",
                        ["reached": String(reached.organisations), "all": String(reached.of)]))
            }
            row(
                &html, words("Minute"),
                words(
                    "Number {number}, {day}",
                    ["number": String(minute.number), "day": times.day(of: minute.day.text)]))
        }
    }

    private func moment(_ instant: Instant) -> String {
        words("{moment} ({zone})", ["moment": times.moment(instant), "zone": times.zone])
    }

    private func row(_ html: inout HTML, _ term: String, _ text: String) {
        html.element("div") { html in
            html.element("dt", text: term)
            html.element("dd", text: text)
        }
    }

    private func matter(_ html: inout HTML) {
        guard !minute.paragraphs.isEmpty else { return }
        html.element("h2", text: words("What was decided"))
        for paragraph in minute.paragraphs {
            let language = paragraph.language
            html.element("p", .class("letter"), .lang(language), .direction(of: language), text: paragraph.text)
        }
    }

    /// How many voted is not for an applicant: the outcome says that there was no quorum.
    private func missing(_ html: inout HTML) {
        let missing = answer.missing.filter { minute.reader != .applicant || $0.condition != "quorum" }
        guard !missing.isEmpty else { return }
        html.element("h2", text: words("What was missing"))
        html.element("ul") { html in
            for missing in missing { html.element("li", text: ProcedureNames.missing(missing, words)) }
        }
    }

    private func elected(_ html: inout HTML) {
        guard !answer.elected.isEmpty else { return }
        let acts = MinuteActs(minute: minute, words: words)
        html.element("h2", text: words("Elected"))
        html.element("ol") { html in
            for organisation in answer.elected { html.element("li", text: acts.name(organisation)) }
        }
    }

    private func arithmetic(_ html: inout HTML) {
        let lines = StepWords(minute: minute, words: words).lines
        guard !lines.isEmpty else { return }
        html.element("h2", text: words("Step by step"))
        html.element("ol") { html in
            for line in lines {
                html.element("li") { html in
                    html.text(line.text + " ")
                    html.element("span", .class("hint"), text: words("Source: {source}", ["source": line.source]))
                }
            }
        }
    }

    private func acts(_ html: inout HTML) {
        let lines = MinuteActs(minute: minute, words: words).lines
        guard !lines.isEmpty else { return }
        html.element("h2", text: words("What was done"))
        if minute.reader == .members {
            html.element(
                "p", .class("hint"),
                text: words(
                    "Objections, questions and who declared an interest are sealed: they stand here as numbers only."))
        }
        html.element("ul") { html in
            for line in lines {
                html.element("li") { html in
                    html.element("span", .class("when"), text: line.when + ": ")
                    html.text([line.who, line.what].compactMap { $0 }.joined(separator: " – "))
                    if let said = line.said { html.text(" " + words("“{said}”", ["said": said])) }
                    if let reason = line.reason {
                        html.text(" ")
                        html.element("em", text: words("Did not count: {reason}.", ["reason": reason]))
                    }
                }
            }
        }
    }

    private func recompute(_ html: inout HTML) {
        guard minute.reader != .applicant else { return }
        html.element("h2", text: words("Recompute it"))
        html.element(
            "p",
            text: words(
                "The outcome follows from the procedure file alone. With the program of this site anybody who has the file gets the same: {command}",
                ["command": "civic procedure evaluate procedure.json --json"]))
        html.element("dl", .class("facts")) { html in
            html.element("div") { html in
                html.element("dt", text: words("Digest of the procedure file (SHA-256)"))
                html.element("dd") { $0.element("span", .class("code"), text: minute.digest.grouped) }
            }
        }
    }
}
