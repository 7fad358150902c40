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
            html.element("dl", .class("facts")) { html in
                for (term, text) in [(words("Rule"), rule), (words("What you can do"), advice)] {
                    html.element("div") { html in
                        html.element("dt", text: term)
                        html.element("dd", text: text)
                    }
                }
            }
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

    private init(membership: MembershipRefusal, _ visit: Visit) {
        let words = visit.words
        let secretariat = words("Ask the secretariat.")
        switch membership {
        case .unknownOrganisation, .unknownPerson:
            self.init(
                words("This is not in the register"), words("Only what the register knows can be changed."),
                secretariat, status: 404)
        case .mandateEnded:
            self.init(
                words("You have no mandate for this"),
                words("A person acts for an organisation under a mandate that holds today."),
                words("Choose for whom you act, or ask your organisation."), status: 403)
        case .rightMissing:
            self.init(
                words("Your mandate does not include this"),
                words("What a person may do for an organisation stands in the mandate."),
                words("Ask whoever represents your organisation."), status: 403)
        case .notMember:
            self.init(
                words("This is for members"),
                words("Associate and Full Members take part; others do not yet, or no longer."),
                secretariat, status: 403)
        case .standingUnchanged:
            self.init(
                words("This standing holds already"), words("A change of standing says something new."),
                words("Choose another one."))
        case .standingBeforeLast(let day):
            self.init(
                words("The day is too early"), words("A change begins on or after the day of the one before."),
                words("Choose {day} or a later day.", ["day": visit.calendars.dayOf(day.text)]))
        case .secretariatTooSmall:
            self.init(
                words("The secretariat would be too small"), words("The secretariat has two people at least."),
                words("Name a third person first."))
        case .mandateExists:
            self.init(
                words("There is a mandate already"), words("One person has one mandate for an organisation."),
                words("End the old mandate, or replace it."))
        case .alreadyAdhered, .notAdhered:
            self.init(
                words("This holds already"), words("An organisation adheres once."), words("Nothing needs to be done."))
        }
    }

    private init(statement: StatementRefusal, _ visit: Visit) {
        let words = visit.words
        switch statement {
        case .unknownStatement, .notFixed, .notOpen, .notInitiator, .draftIncomplete, .draftChanged, .textUnchanged:
            self.init(drafting: statement, words)
        case .closed(let at):
            self.init(
                words("The sign-on is closed"),
                words(
                    "It ended on {moment} ({zone}). What arrives before the end counts, at the end no longer.",
                    ["moment": visit.calendars.moment(at.milliseconds), "zone": visit.calendars.zoneName()]),
                words("Write to the organisation that opened it: it can open it again."))
        case .stillOpen(let until):
            self.init(
                words("The sign-on is still open"),
                words(
                    "Publishing begins when the sign-on has ended: {moment} ({zone}).",
                    ["moment": visit.calendars.moment(until.milliseconds), "zone": visit.calendars.zoneName()]),
                words("Close it first, or wait."))
        case .otherVersion(let shown, let open):
            self.init(
                words("There is a newer version"),
                words(
                    "What you read was version {shown}; signed is version {open}.",
                    ["shown": String(shown), "open": String(open)]),
                words("Read the new version, then decide."))
        case .alreadyOpen:
            self.init(
                words("The sign-on is open already"), words("A version is opened once at a time."),
                words("Close it first."))
        case .endOutOfRange:
            self.init(
                words("The end does not fit"), words("The end of a sign-on lies ahead, at most a year."),
                words("Choose another day."))
        case .notEligible:
            self.init(
                words("Your organisation may not sign this one"),
                words("Who may sign is set when a sign-on opens: members, or Full Members only."),
                words("Ask the organisation that opened it."), status: 403)
        case .alreadySigned(let day):
            self.init(
                words("Your organisation has signed already"),
                words(
                    "One organisation signs one version once: yours did on {day}.",
                    ["day": visit.calendars.dayOf(day.text)]),
                words("Nothing more needs to be done."))
        case .notSigned:
            self.init(
                words("There is no signature to withdraw"), words("Only a valid signature can be withdrawn."),
                words("Nothing needs to be done."))
        case .alreadyPublished(let day):
            self.init(
                words("This was published"),
                words(
                    "What was published on {day} stays as it was published.", ["day": visit.calendars.dayOf(day.text)]),
                words("Write to the secretariat."))
        case .minimumNotReached(let minimum, let signed):
            self.init(
                words("There are too few signatures"),
                words(
                    "{minimum} are needed, there are {signed}.", ["minimum": String(minimum), "signed": String(signed)]),
                words("Open the sign-on again, for longer."))
        }
    }

    private init(drafting: StatementRefusal, _ words: Words) {
        switch drafting {
        case .notInitiator:
            self.init(
                words("This belongs to another organisation"),
                words("A statement is led by the organisation that began it."),
                words("Write to that organisation."), status: 403)
        case .draftIncomplete(let gap):
            let missing =
                switch gap {
                case .title: words("The title is missing.")
                case .text: words("The text is missing.")
                case .addressee: words("It says to nobody: choose an addressee.")
                }
            self.init(words("The draft is not complete"), missing, words("Go back to the draft."))
        case .draftChanged:
            self.init(
                words("The draft has changed"),
                words("Only what the preview showed can be fixed; somebody changed the draft since."),
                words("Look at the preview again."))
        case .textUnchanged(let version):
            self.init(
                words("Nothing has changed"),
                words("This text is version {version}, word for word.", ["version": String(version)]),
                words("Change the draft first, or go on with that version."))
        case .notFixed:
            self.init(
                words("The text is not fixed"), words("A text is fixed before it is opened for signing."),
                words("Fix the text first."))
        case .notOpen:
            self.init(
                words("The sign-on is not open"), words("The organisation that began it opens it."),
                words("Come back later."))
        default:
            self.init(
                words("There is no such statement"), words("It does not exist, or it is not yours to see."),
                words("Go back to the desk."), status: 404)
        }
    }
}
