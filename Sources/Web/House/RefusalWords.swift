// What a refusal says: what is so, which rule, and what one can do.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct RefusalWords {
    let title: String
    let rule: String
    let advice: String
    var status = 409

    /// Nil for what is no refusal.
    init?(_ error: any Error, _ visit: Visit) {
        let found: RefusalWords? =
            switch error {
            case let refusal as StatementRefusal: RefusalWords(statement: refusal, visit)
            case let refusal as MembershipRefusal: RefusalWords(membership: refusal, visit)
            case let refusal as AccessRefusal: RefusalWords(access: refusal, visit)
            case let refusal as ProcedureRefusal: RefusalWords(procedure: refusal, visit)
            case let refusal as RecordingRefusal: RefusalWords(recording: refusal, visit)
            default: nil
            }
        guard let found else { return nil }
        self = found
    }

    init(_ title: String, _ rule: String, _ advice: String, status: Int = 409) {
        self.title = title
        self.rule = rule
        self.advice = advice
        self.status = status
    }

    func page(_ visit: Visit) -> Response {
        let words = visit.words
        return Page(visit: visit, title: title, status: status).response { html in
            html.element("h1", text: title)
            html.element("p", .class("lead"), text: words("Nothing was recorded."))
            Facts.list(&html, [(words("Rule"), rule), (words("What you can do"), advice)])
            html.element("p", .class("actions")) { html in
                let place = visit.visitor == nil ? Place.signIn : .desk
                html.element(
                    "a", .class("button quiet"), .href(visit.path(place)),
                    text: visit.visitor == nil ? words("Sign in") : words("Back to the desk"))
            }
        }
    }
}

extension RefusalWords {
    private init(recording: RecordingRefusal, _ visit: Visit) {
        let words = visit.words
        switch recording {
        case .idUsedOtherwise:
            self.init(
                words("This form was used already"), words("A form counts once, for one thing."),
                words("Go back to the page and use the form that it shows now."))
        case .expired:
            self.init(
                words("This form is too old"), words("A form can be sent for some hours after it was shown."),
                words("Open the page again and repeat what you did."))
        }
    }

    private init(access: AccessRefusal, _ visit: Visit) {
        let words = visit.words
        switch access {
        case .wrong:
            self.init(
                words("This did not fit"), words("A one-time code counts once, within its minute."),
                words("Wait for the next code and try again."), status: 403)
        case .wait(let seconds):
            self.init(
                words("Please wait a moment"),
                words("After several attempts there is a pause, so that nobody can guess."),
                words.count(
                    "Try again in {n} second. A recovery code or a passkey needs no waiting.",
                    "Try again in {n} seconds. A recovery code or a passkey needs no waiting.", Int(seconds)),
                status: 429)
        case .invitationOver:
            self.init(
                words("This invitation is over"), words("An invitation works once, for fourteen days."),
                words("Ask the secretariat, or whoever invited you, for a new one."), status: 410)
        case .sessionOver:
            self.init(
                words("Your session has ended"),
                words("A session lasts eight hours; the steps of signing in a quarter of an hour."),
                words("Sign in again."), status: 403)
        case .unknownDevice, .deviceSaidSomethingElse:
            self.init(
                words("This device cannot be used here"),
                words("A device counts for the one mandate it was registered for, and for exactly what it was shown."),
                words("Use passphrase and code, or register the device again."), status: 403)
        case .needsAnotherPerson:
            self.init(
                words("Another person has to agree"),
                words("Two different people of the secretariat agree, and neither is the person concerned."),
                words("Ask a colleague of the secretariat."))
        case .readmissionOver:
            self.init(
                words("This request is over"), words("A request ends when it was carried out or called off."),
                words("Look at the list of requests."))
        case .readmissionWaits:
            self.init(
                words("The waiting day has not passed"),
                words(
                    "Between the second agreement and the new invitation lie 24 hours, so that the organisation can object."
                ),
                words("Come back later."))
        }
    }
}
