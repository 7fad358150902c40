// What can be erased and what cannot, said before anything is done; and the doing.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Store

enum ErasurePage {
    static func form(_ visit: Visit, _ entered: Entered = Entered()) throws -> Response? {
        guard let visitor = visit.visitor, visitor.mandate != nil else { return visit.redirect(.mandateChoice) }
        let words = visit.words
        let needsCode = try visit.site.store.read { try $0.credentials(of: visitor.person.id)?.codeSecret != nil }
        return Page(visit: visit, title: words("What can be erased"), form: entered).response { html in
            html.element("h1", text: words("What can be erased, and what cannot"))
            limits(&html, words)
            html.element("h2", text: words("Erase my own data"))
            html.element(
                "p",
                text: words(
                    "Your name, address, access, devices and messages are erased now, and your mandates end. This cannot be undone. Signatures of your organisation stay: they name the organisation, not you."
                ))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.erasure))) { html in
                FormStamps.hidden(&html, visit, .erasure)
                let fields = Fields(words: words, entered: entered)
                if needsCode { code(&html, fields) }
                fields.buttons(
                    &html, words("Erase my data"), back: (visit.path(.desk), words("Back to the desk")), danger: true)
            }
            html.element("h2", text: words("Erase an organisation's data"))
            html.element(
                "p",
                text: words(
                    "For an organisation that has left, the secretariat does it: write to it. Names, people, letters and unpublished signatures go."
                ))
        }
    }

    static func limits(_ html: inout HTML, _ words: Words) {
        html.element("ul") { html in
            for text in [
                words("What was published or delivered stays: lists, texts, proof files, papers. Others hold copies."),
                words("The record keeps 32 bytes for each act, which nobody can test a guess against."),
                words("Backups that were made before keep it until they are thrown away."),
            ] { html.element("li", text: text) }
        }
    }

    static func code(_ html: inout HTML, _ fields: Fields) {
        fields.line(
            &html, "code", fields.words("One-time code"), hint: fields.words("From your authenticator"), short: true,
            isCode: true, autocomplete: "one-time-code")
    }

    static func erase(_ visit: Visit) throws -> Response? {
        var entered = Entered(try visit.request.form(), limit: 200)
        guard let visitor = visit.visitor, let stamp = FormStamps.stamp(try visit.request.form(), visit) else {
            throw RecordingRefusal.expired
        }
        let act = ErasePerson(
            person: visitor.person.id, code: entered["code"], acting: try visit.acting(), stamp: stamp)
        do { try visit.site.store.erase { try act.perform(in: $0) } } catch AccessRefusal.wrong {
            entered.wrong("code", visit.words("This code does not fit"))
            return try form(visit, entered)
        }
        return LeavePage.left(visit)
    }
}

/// The secretariat erases the data of an organisation that is no member any more.
enum OrganisationErasurePage {
    static func form(_ visit: Visit, _ id: OrganisationID, _ entered: Entered = Entered()) throws -> Response? {
        try Secretariat.check(visit)
        guard let person = visit.visitor?.person.id else { return nil }
        let found = try visit.site.store.read { reads in
            (try reads.organisation(id)?.organisation, try reads.credentials(of: person)?.codeSecret != nil)
        }
        guard let organisation = found.0 else { return nil }
        let words = visit.words
        return Page(visit: visit, title: words("What can be erased"), form: entered).response { html in
            html.element("h1", text: words("Erase an organisation's data"))
            html.element("p") { visit.bdi(&$0, organisation.name(in: visit.language.tag)) }
            html.element(
                "p", .class("lead"),
                text: words(
                    "Its names, its people without another mandate, its letters and its unpublished signatures are erased now. This cannot be undone."
                ))
            ErasurePage.limits(&html, words)
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.erasing(id)))) { html in
                FormStamps.hidden(&html, visit, .erasing(id))
                let fields = Fields(words: words, entered: entered)
                if found.1 { ErasurePage.code(&html, fields) }
                fields.buttons(
                    &html, words("Erase its data"), back: (visit.path(.organisation(id)), words("Back")), danger: true)
            }
        }
    }

    static func erase(_ visit: Visit, _ id: OrganisationID) throws -> Response? {
        try Secretariat.check(visit)
        var entered = Entered(try visit.request.form(), limit: 200)
        guard let stamp = FormStamps.stamp(try visit.request.form(), visit) else { throw RecordingRefusal.expired }
        let act = EraseOrganisation(
            organisation: id, code: entered["code"], acting: try visit.acting(), stamp: stamp)
        do {
            defer { visit.site.published.forget() }
            for file in try visit.site.store.erase({ try act.perform(in: $0) }) {
                try visit.site.store.removeFile(file)
            }
        } catch AccessRefusal.wrong {
            entered.wrong("code", visit.words("This code does not fit"))
            return try form(visit, id, entered)
        }
        return visit.redirect(.register)
    }
}
