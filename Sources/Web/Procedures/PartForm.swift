// The form of everything that can be done in a decision: one choice, the words that belong to it. It says nothing about
// what was chosen in the address, nor in what a browser keeps of forms.
import Acts
import HTML
import Languages
import Membership
import Procedures
import Record
import Store

struct PartForm {
    let view: ProcedureView
    let entered: Entered
    private var visit: Visit { view.visit }
    private var words: Words { view.visit.words }

    func write(_ html: inout HTML) {
        let options = PartOptions(view).all
        guard !options.isEmpty else { return }
        let fields = Fields(words: words, entered: entered)
        let stamp = FormStamps.new(visit)
        html.element("h2", text: words("What you can do"))
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.part(view.facts.id)))) { html in
            FormStamps.hidden(&html, visit, .part(view.facts.id), stamp)
            fields.group(&html, "what", words("For your organisation")) { html in
                for (index, option) in options.enumerated() {
                    fields.choice(
                        &html, "what", FormStamps.veil(option.key, stamp.id, visit), option.label, isFirst: index == 0,
                        id: index == 0 ? "what" : "what-\(index)")
                }
            }
            details(&html, fields, options)
            fields.buttons(&html, words("Continue"))
            html.element(
                "p", .class("hint"), text: words("The next page says what it does. Nothing is recorded before."))
        }
    }

    private func details(_ html: inout HTML, _ fields: Fields, _ options: [PartOption]) {
        let needs = Set(options.map(\.needs))
        if needs.contains(.reason) || needs.contains(.question) {
            fields.lines(
                &html, "words", words("Words"),
                hint: needs.contains(.reason)
                    ? words("The reason of an objection, or your question. At most 2,000 characters.")
                    : words("Your question or answer. At most 2,000 characters."), rows: 4)
        }
        if needs.contains(.hours) {
            fields.line(
                &html, "hours", words("Hours"), short: true, isCode: true, more: .attr("inputmode", "numeric"))
        }
        if needs.contains(.holder) {
            fields.select(
                &html, "holder", words("The member that votes for you"), options: [("", words("Choose"))] + electors)
        }
        if needs.contains(.candidates) { candidates(&html, fields) }
    }

    /// Members that may vote, by name; those that are not listed can be chosen by nobody.
    private var electors: [(value: String, text: String)] {
        let participants = view.now.procedure.participants.compactMap { OrganisationID(text: $0.id) }
        let able = participants.filter { $0 != view.own && view.electorate.contains($0) && view.listed.contains($0) }
        let named = able.map { (value: $0.text, text: view.names[$0]?.name ?? "") }
        return Sorting(visit.language).sorted(named) { $0.text }
    }

    private func candidates(_ html: inout HTML, _ fields: Fields) {
        fields.group(&html, "candidate", words("Candidates")) { html in
            for (index, candidate) in view.standing(.candidacy).enumerated() {
                fields.choice(
                    &html, "candidate", candidate.text, view.names[candidate]?.name ?? "", type: .checkbox,
                    isFirst: index == 0)
            }
        }
    }
}
