// Recovery codes: made anew after a one-time code, shown once.
import Membership
import Access
import Acts
import HTML
import HTTP
import Languages
import Record
import Store

enum RecoveryCodesPage {
    static func form(_ visit: Visit, _ entered: Entered = Entered()) -> Response {
        let words = visit.words
        let fields = Fields(words: words, entered: entered)
        return Page(visit: visit, title: words("Make new recovery codes"), form: entered).response { html in
            html.element("h1", text: words("Make new recovery codes"))
            html.element("p", .class("lead"), text: words("The old ones no longer count after this."))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.recoveryCodes))) { html in
                FormStamps.hidden(&html, visit, .recoveryCodes)
                fields.line(
                    &html, "code", words("One-time code"), hint: words("Six digits"), short: true, isCode: true,
                    autocomplete: "one-time-code")
                fields.buttons(&html, words("Make new ones"), back: (visit.path(.account), words("Back")))
            }
        }
    }

    static func renew(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        var entered = Entered(form, limit: 100)
        guard let visitor = visit.visitor, FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        let recovery = RecoveryCodes(random: Randomness.bytes(RecoveryCodes.randomBytes))
        let act = RenewRecoveryCodes(person: visitor.person.id, typed: entered["code"], recovery: recovery)
        do {
            try visit.site.gate.slow("code \(visitor.person.id.text)", .account)
            try visit.site.store.perform { try act.perform(in: $0) }
            return shown(recovery, visit)
        } catch AccessRefusal.wrong {
            entered.wrong("code", visit.words("This code does not fit, or it was used already. Wait for the next one."))
            return self.form(visit, entered)
        }
    }

    /// The codes, this one time.
    static func shown(_ recovery: RecoveryCodes, _ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: words("Recovery codes")).response { html in
            html.element("h1", text: words("Recovery codes"))
            html.element(
                "p", .class("lead"),
                text: words(
                    "Write these down and keep them apart from your telephone. Each lets you in once, when the telephone is lost. They are shown this one time."
                ))
            html.element("ol", .class("codes")) { html in
                for code in recovery.shown { html.element("li", text: code) }
            }
            html.element("p", .class("actions")) { html in
                html.element("a", .class("button"), .href(visit.path(.desk)), text: words("I have written them down"))
            }
        }
    }
}
