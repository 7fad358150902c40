// What an organisation decides about itself: whether its name is always withheld.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum OwnOrganisationPage {
    static func form(_ visit: Visit) throws -> Response? {
        guard let own = visit.visitor?.organisation?.organisation, visit.visitor?.may(.represent) ?? false else {
            return nil
        }
        let (always, keepers) = try visit.site.store.read { reads in
            (try reads.alwaysWithholds(own.id), try Keepers(reads, on: visit.today))
        }
        let words = visit.words
        let entered = Entered(["withheld": [always ? "always" : "choose"]])
        return Page(visit: visit, title: words("Your organisation")).response { html in
            html.element("h1", text: words("Your organisation"))
            html.element("p") { visit.bdi(&$0, own.name(in: visit.language.tag)) }
            html.element("h2", text: words("Its name on statements"))
            html.element(
                "p",
                text: words(
                    "Whoever could be harmed by being named signs with the name withheld: counted, never shown. Who can see it then: {keepers}.",
                    ["keepers": keepers.people.map(\.person.name).joined(separator: ", ")]))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.ownOrganisation))) { html in
                FormStamps.hidden(&html, visit, .ownOrganisation)
                let fields = Fields(words: words, entered: entered)
                fields.group(&html, "withheld", words("When your organisation signs")) { html in
                    fields.choice(
                        &html, "withheld", "choose", words("We choose each time"), isFirst: true)
                    fields.choice(
                        &html, "withheld", "always", words("Our name is always withheld"),
                        hint: words("Signing by name is not offered then; nobody can do it by mistake."))
                }
                fields.buttons(&html, words("Save"), back: (visit.path(.desk), words("Back to the desk")))
            }
            html.element("h2", text: words("Data"))
            html.element("p") { html in
                html.element("a", .href(visit.path(.erasure)), text: words("What can be erased, and what cannot"))
            }
        }
    }

    static func save(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        let act = ChooseWithholding(always: form["withheld"] == "always", acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return visit.redirect(.ownOrganisation)
    }
}
