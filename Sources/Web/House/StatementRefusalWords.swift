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
                words("The organisation has signed already"),
                words(
                    "One organisation signs one version once: it did on {day}.",
                    ["day": visit.calendars.dayOf(day.text)]),
                words("Nothing more needs to be done."))
        case .notSigned:
            self.init(
                words("There is no signature to withdraw"), words("Only a valid signature can be withdrawn."),
                words("Nothing needs to be done."))
        case .minimumNotReached(let minimum, let signed):
            self.init(
                words("There are too few signatures"),
                words(
                    "{minimum} are needed, there are {signed}.", ["minimum": String(minimum), "signed": String(signed)]),
                words("Open the sign-on again, for longer."))
        default: self.init(naming: signing, visit)
        }
    }

    private init(naming refusal: StatementRefusal, _ visit: Visit) {
        let words = visit.words
        switch refusal {
        case .alwaysWithheld:
            self.init(
                words("Your organisation's name is always withheld"),
                words("Your organisation decided that it never signs by name."),
                words("Sign with the name withheld, or let your representative change the decision."))
        case .colleagueWithheld:
            self.init(
                words("A colleague withheld the name"),
                words("If two people of one organisation differ, withheld wins until they agree."),
                words("Talk to each other; whoever withheld the name can show it."))
        case .publiclyNamed(let day):
            self.init(
                words("The name is public already"),
                words("The list of {day} names your organisation.", ["day": visit.calendars.dayOf(day.text)]),
                words("You can withdraw; that is shown with its day."))
        case .initiatorNamed:
            self.init(
                words("Your organisation leads this statement"),
                words("Everybody who may sign sees who opened it, so its name cannot be withheld here."),
                words("Sign by name, or leave it."))
        case .noKeepers:
            self.init(
                words("Names cannot be withheld yet"),
                words("Somebody must be named who may see withheld names, so that they can be proved."),
                words("Ask the secretariat to name keepers."))
        case .keepersChanged:
            self.init(
                words("Who can see withheld names has changed"),
                words("Only those whom the page named may see yours."), words("Read the page again, then decide."))
        case .reservationWithoutPart:
            self.init(
                words("The reservation does not fit"), words("A reservation names parts of the text that is signed."),
                words("Go back and choose the parts."))
        case .notACorrection, .notSignatory:
            self.init(
                words("This cannot be demanded"),
                words("Who signed may demand it of a correction, until it is published."),
                words("You can withdraw your signature at any time."))
        case .notEditorial:
            self.init(
                words("This is more than a correction"),
                words("A correction leaves every part in its place, in the same language."),
                words("Choose that it changes the substance."))
        case .notALetter:
            self.init(
                words("This was not recorded from a letter"), words("Only such a signature can be contested."),
                words("You can withdraw your signature."))
        default: self.init(coordinating: refusal, visit)
        }
    }

    private init(coordinating refusal: StatementRefusal, _ visit: Visit) {
        let words = visit.words
        switch refusal {
        case .otherList(let shown, let next):
            self.init(
                words("Another list was published meanwhile"),
                words(
                    "The page showed list {shown}; the next one is list {next}.",
                    ["shown": String(shown), "next": String(next)]), words("Look at the page again."))
        case .notExtended:
            self.init(
                words("The end is not put off"), words("Only an open sign-on, and only to a later minute."),
                words("If it has ended, open it again."))
        case .remindedAlready(let at):
            self.init(
                words("Everybody was reminded already"),
                words(
                    "One reminder a day; the last was on {moment}.",
                    ["moment": visit.ownCalendars.moment(at.milliseconds)]),
                words("Try again tomorrow."))
        case .underEmbargo(let until):
            self.init(
                words("The publication is ordered for later"),
                words(
                    "It will be published on {moment} ({zone}).",
                    ["moment": visit.calendars.moment(until.milliseconds), "zone": visit.calendars.zoneName()]),
                words("Take the order back first."))
        case .noSuchGuest:
            self.init(
                words("This link does not work any more"),
                words("A link works for fourteen days, until it was confirmed."),
                words("Ask for a new mail by the invitation link."), status: 404)
        case .noSuchDelivery:
            self.init(
                words("There is no such delivery"), words("It does not exist, or it is not yours to see."),
                words("Go back to the statement."), status: 404)
        case .paperNotReady:
            self.init(
                words("The paper is not made yet"), words("What is delivered is a paper that exists."),
                words("Wait some seconds."))
        case .alreadyDelivered:
            self.init(
                words("This was handed over already"), words("What was delivered never changes."),
                words("Prepare another delivery."))
        case .otherDelivery:
            self.init(
                words("Another delivery came in between"),
                words("A paper says its number and what is new since the delivery before."),
                words("Put this paper away and make it again."))
        case .notTranslatable, .translationIncomplete, .translationChanged, .ownTranslation, .notReviewed,
            .translationsMissing, .translationTooLong:
            self.init(translating: refusal, visit)
        default: self.init(drafting: refusal, words)
        }
    }

    private init(translating refusal: StatementRefusal, _ visit: Visit) {
        let words = visit.words
        switch refusal {
        case .translationIncomplete(let missing):
            self.init(
                words("The translation is not complete"),
                words.count(
                    "{n} part is missing, or belongs to an earlier text.",
                    "{n} parts are missing, or belong to an earlier text.", missing),
                words("Translate them first."))
        case .translationChanged:
            self.init(
                words("The translation has changed"),
                words("Somebody changed it since this page was shown: what you said would be about other words."),
                words("Read it again."))
        case .ownTranslation:
            self.init(
                words("You wrote a part of it"),
                words("A translation is read by somebody who wrote nothing of it."),
                words("Ask a colleague or another member."))
        case .notReviewed:
            self.init(
                words("Nobody else has read it yet"),
                words("A translation is approved after somebody who wrote nothing of it has read it."),
                words("Ask a colleague or another member."))
        case .translationTooLong:
            self.init(
                words("The translation is too long"),
                words("All its parts together are longer than a text may be. Nothing was saved."),
                words("Shorten it."))
        case .translationsMissing(let languages):
            self.init(
                words("Translations are missing"),
                words(
                    "This statement is published when these translations are approved: {languages}.",
                    ["languages": languages.map(visit.text).joined(separator: ", ")]),
                words("Approve them, or no longer wait for them, on the page of translations."))
        default:
            self.init(
                words("This cannot be translated"),
                words("A text is translated once it is fixed, and into another language than its own."),
                words("Go back to the translations."))
        }
    }

    private init(drafting: StatementRefusal, _ words: Words) {
        switch drafting {
        case .notInitiator:
            self.init(
                words("This belongs to another organisation"),
                words("A statement is led by the organisation that began it."),
                words("Write to that organisation."), status: 403)
        case .tooManyComments:
            self.init(
                words("There are too many comments"),
                words("Nothing more can be said about this draft here."),
                words("Write to the organisation that leads it."))
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
