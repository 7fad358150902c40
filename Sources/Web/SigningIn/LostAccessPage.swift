// For those who lost everything: the secretariat is asked. The answer is the same for every name.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Store

enum LostAccessPage {
    static func form(_ visit: Visit, _ entered: Entered = Entered()) -> Response {
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Access lost"), form: entered).response { html in
            html.element("h1", text: words("Access lost"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "Two people of the secretariat make sure that it is you and agree; your organisation is told; after 24 hours you get a new invitation."
                ))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.lostAccess)), .flag("novalidate"))
            { html in
                fields.line(&html, "mail", words("Mail address"), type: "email", autocomplete: "off")
                fields.buttons(&html, words("Ask the secretariat"), back: (visit.path(.signIn), words("Back")))
            }
        }
    }

    static func ask(_ visit: Visit) throws -> Response {
        var entered = Entered(try visit.request.form(), limit: 300)
        guard let mail = MailAddress.normal(entered["mail"]) else {
            entered.wrong("mail", visit.words("This is no mail address"))
            return form(visit, entered)
        }
        if let network = visit.network { try visit.site.gate.slow("lost " + network, .account) }
        try visit.site.store.perform { try AskForReadmission(mail: mail).perform(in: $0) }
        return Answers.sorry(
            200, visit.words("The secretariat was asked"),
            visit.words(
                "If this address is known, the secretariat has been told. They will contact you by other means."), visit
        )
    }
}
