// The secretariat records a signature that came by mail or messenger, with the document.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum LettersPage {
    static func form(_ visit: Visit, _ id: StatementID, _ entered: Entered = Entered()) throws -> Response? {
        try Secretariat.check(visit)
        guard let call = try CallToSign(id, visit), !call.isDeclaration else { return nil }
        _ = try call.signOn.timing(at: visit.now)
        let members = try visit.site.store.read { reads in
            try reads.organisations().filter {
                call.signOn.eligible.includes($0.standing.standing(on: visit.today))
            }.map(\.organisation)
        }
        let words = visit.words
        let names = Sorting(visit.language).sorted(members) { $0.name(in: visit.language.tag).name }
        return Page(visit: visit, title: words("Record a letter"), form: entered).response { html in
            html.element("h1", text: words("Record a letter"))
            html.element("p", .lang(call.text.text.language), text: call.text.text.title)
            html.element(
                "p", .class("lead"),
                text: words(
                    "An organisation wrote by mail or messenger that it signs. It is told and may contest; on the list stands “recorded from a letter”. How it decides, you see on the list only."
                ))
            if visit.request.query == "done" {
                html.element(
                    "p", .class("notice good"), .role("status"),
                    text: words("Done: the organisation is told. The next letter can be recorded."))
            }
            html.element(
                "form", .method("post"), .keepsNothing, .action(visit.path(.letters(id))),
                .enctype("multipart/form-data")
            ) { html in
                FormStamps.hidden(&html, visit, .letters(id))
                html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
                let fields = Fields(words: words, entered: entered)
                fields.select(
                    &html, "organisation", words("Organisation"),
                    options: [("", words("Choose"))]
                        + names.map { ($0.id.text, $0.name(in: visit.language.tag).name) })
                fields.file(
                    &html, "file", words("The document"),
                    hint: words("The mail, a screenshot, a scan: up to 6 MB, kept encrypted, never published"),
                    accept: ".pdf,.jpg,.png,.txt,.eml,.docx,.odt")
                fields.buttons(&html, words("Record it"), back: (visit.path(.sheet(id)), words("Back")))
            }
        }
    }

    static func record(_ visit: Visit, _ id: StatementID) throws -> Response? {
        try Secretariat.check(visit)
        let form = try visit.request.form()
        var entered = Entered(form, limit: 200)
        guard let stamp = FormStamps.stamp(form, visit), let version = Int(entered["version"]) else {
            throw RecordingRefusal.expired
        }
        let organisation = OrganisationID(text: entered["organisation"])
        if organisation == nil { entered.wrong("organisation", visit.words("Choose the organisation")) }
        if form.file("file")?.bytes.isEmpty ?? true { entered.wrong("file", visit.words("Choose the document")) }
        guard entered.problems.isEmpty,
            let document = try DeliveryForms.document(form, visit, &entered, place: .letterDocument), let organisation
        else { return try self.form(visit, id, entered) }
        let act = RecordLetter(
            statement: id, version: version, organisation: organisation, document: document.content,
            file: document.file, acting: try visit.acting(), stamp: stamp)
        do { try visit.site.store.perform { try act.perform(in: $0) } } catch let refusal as StatementRefusal {
            try visit.site.store.removeFile(document.file)
            throw refusal
        }
        // A letter that changed nothing leaves nothing.
        if try visit.site.store.read({ try !$0.isLetter(document.file) }) {
            try visit.site.store.removeFile(document.file)
        }
        return Response.redirect(to: visit.path(.letters(id)) + "?done")
    }

    /// The document behind a signature, for the secretariat.
    static func file(_ visit: Visit, _ id: StatementID, _ act: Int64) throws -> Response? {
        try Secretariat.check(visit)
        let letter = try visit.site.store.read { reads -> SignedLetter? in
            // Only of what stands on a list: before that, whether there is a letter would tell what the page does not.
            guard let letter = try reads.letter(of: act),
                try reads.publications(of: id).contains(where: { publication in
                    try publication.list.all.contains { try reads.signingAct(leaf: $0.leaf, on: id)?.index == act }
                })
            else { return nil }
            return letter
        }
        guard let letter else { return nil }
        return try DeliveryForms.download(letter.file, .letterDocument, "letter-\(act).bin", visit)
    }
}
