// What the refusals of statements and sign-ons say.
import Languages
import Record
import Statements

extension RefusalWords {
    init(statement: StatementRefusal, _ visit: Visit) {
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
        default: self.init(signing: statement, visit)
        }
    }

    private init(signing: StatementRefusal, _ visit: Visit) {
        let words = visit.words
        switch signing {
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
        default: self.init(drafting: signing, words)
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
