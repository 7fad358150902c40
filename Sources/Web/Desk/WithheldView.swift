// What a member may know of withheld signatures on a statement: keepers the names, the initiator a number that is never
// small and never fresh, everybody else nothing.
import Acts
import HTML
import Languages
import Membership
import Record
import Statements
import Store

struct WithheldView {
    /// One withheld signature that this visitor may see.
    private struct Known {
        let card: Card
        let received: Instant
        let isLate: Bool
    }

    private let visit: Visit
    private let leads: Bool
    private let known: [Known]
    /// As of the last midnight in the procedural zone, so that it cannot be seen who came when.
    private let yesterday: Int

    init(_ visit: Visit, _ id: StatementID, _ version: Int, leads: Bool, _ reads: Reads) throws {
        self.visit = visit
        self.leads = leads
        let keeper = (visit.visitor?.may(.keep) ?? false) ? visit.visitor?.person.id : nil
        let all = keeper != nil ? try reads.withheld(on: id, version: version) : []
        yesterday =
            leads
            ? try reads.withheldToday(on: id, version: version).count { $0.day < visit.today && !$0.isLate } : 0
        known = try all.filter { signature in keeper.map { signature.keepers.contains($0) } ?? false }
            .compactMap { signature in
                try reads.card(signature.card).map {
                    Known(card: $0, received: signature.received, isLate: signature.isLate)
                }
            }
    }

    /// What the initiator's progress may count beside the names.
    var counted: Int { leads && yesterday >= 3 ? yesterday : 0 }

    func write(_ html: inout HTML) {
        let words = visit.words
        if leads {
            html.element("section") { html in
                html.element("h2", text: words("Names withheld"))
                html.element(
                    "p",
                    text: yesterday >= 3
                        ? words.count(
                            "As of midnight: {n} organisation, name withheld.",
                            "As of midnight: {n} organisations, names withheld.", yesterday)
                        : words("As of midnight there are none, or too few to give a number."))
            }
        }
        guard !known.isEmpty else { return }
        html.element("section", .class("notice warning")) { html in
            html.element("h2", text: words("You are a keeper: names that are withheld"))
            html.element("p", text: words("Never say, write or print them. Only you and the other keepers see this."))
            html.element("ul") { html in
                for one in Sorting(visit.language).sorted(known, by: { visit.name($0.card).name }) {
                    html.element("li") { html in
                        visit.bdi(&html, visit.name(one.card))
                        html.text(", " + visit.calendars.moment(one.received.milliseconds))
                        if one.isLate { html.text(", " + words("late")) }
                    }
                }
            }
        }
    }
}
