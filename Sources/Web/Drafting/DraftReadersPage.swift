// Whom the initiator asks to read a draft.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct DraftReadersPage {
    private let id: StatementID
    private let asked: Set<OrganisationID>
    private let members: [Organisation]

    init(_ id: StatementID, asked: Set<OrganisationID>, own: OrganisationID, _ reads: Reads, _ visit: Visit) throws {
        self.id = id
        self.asked = asked
        members = try reads.organisations().filter {
            $0.organisation.id != own && !$0.organisation.unlisted
                && $0.standing.standing(on: visit.today)?.isMember ?? false
        }.map(\.organisation)
    }

    func write(_ html: inout HTML, _ visit: Visit) {
        let words = visit.words
        html.element("h2", text: words("Who reads this draft"))
        html.element(
            "p",
            text: asked.isEmpty
                ? words("Nobody but your organisation.")
                : words(
                    "Asked: {organisations}",
                    ["organisations": names(visit).joined(separator: "; ")]))
        html.element("details") { html in
            html.element("summary", text: words("Ask members to read and comment"))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.draftReaders(id)))) { html in
                FormStamps.hidden(&html, visit, .draftReaders(id))
                let fields = Fields(words: words, entered: Entered(["reader": asked.map(\.text)]))
                let sorted = Sorting(visit.language).sorted(members) { $0.name(in: visit.language.tag).name }
                fields.group(
                    &html, "reader", words("Members"),
                    hint: words("Those newly asked are told by mail. Whoever you leave out reads it no longer.")
                ) { html in
                    for (index, member) in sorted.enumerated() {
                        fields.choice(
                            &html, "reader", member.id.text, member.name(in: visit.language.tag).name,
                            type: .checkbox, isFirst: index == 0)
                    }
                }
                fields.buttons(&html, words("Ask these"))
            }
        }
    }

    private func names(_ visit: Visit) -> [String] {
        Sorting(visit.language).sorted(
            members.filter { asked.contains($0.id) }.map { $0.name(in: visit.language.tag).name }
        ) { $0 }
    }

    static func invite(_ visit: Visit, _ id: StatementID) throws -> Response? {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        let chosen = form.fields.filter { $0.0 == "reader" }.compactMap { OrganisationID(text: $0.1) }
        let act = InviteReaders(statement: id, organisations: Set(chosen), acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.discussion(id))
    }
}
