// The wording of a message, in the reader's language.
import Languages
import Membership
import Record
import Statements
import Store

struct Letter {
    private let message: Message
    private let title: String
    private let organisation: String
    /// Path that the message points to.
    let link: String?

    init(_ message: Message, _ reads: Reads, _ site: Site) throws {
        self.message = message
        let language = try Letter.language(message, reads)
        let statement = message.facts["statement"].flatMap { StatementID(text: $0) }
        title = try statement.flatMap { try reads.newestVersion(of: $0)?.title } ?? ""
        let id = message.facts["organisation"].flatMap { OrganisationID(text: $0) }
        organisation = try id.flatMap { try reads.organisation($0)?.organisation.name(in: language.tag).name } ?? ""
        link = Letter.link(message, statement, language)
    }

    static func language(_ message: Message, _ reads: Reads) throws -> Language {
        if let person = message.person { return try reads.person(person).flatMap { Language($0.language) } ?? .english }
        return message.facts["language"].flatMap { Language($0) } ?? .english
    }

    private static func link(_ message: Message, _ statement: StatementID?, _ language: Language) -> String? {
        if let token = message.facts["invitation"] { return Route.page(language, .invitation(token)).path }
        if let token = message.facts["token"] { return Route.page(language, .guest(token)).path }
        if let place = DecisionLetter(message).place { return Route.page(language, place).path }
        if message.person == nil { return nil }
        guard let statement else { return Route.page(language, .desk).path }
        switch message.kind {
        case .published: return Route.page(language, .statement(statement)).path
        case .correction, .letterRecorded: return Route.page(language, .signature(statement)).path
        case .draftShared: return Route.page(language, .discussion(statement)).path
        case .answerArrived, .withdrawnSince: return Route.page(language, .deliveries(statement)).path
        case .signOnOpened, .signOnReopened, .signOnExtended, .reminder, .colleagueAsks:
            return Route.page(language, .signature(statement)).path
        default: return Route.page(language, .sheet(statement)).path
        }
    }

    func subject(_ words: Words) -> String {
        switch message.kind {
        case .invitation: words("Your invitation")
        case .mandateGiven: words("You have a new mandate")
        case .mandateEnded: words("Your mandate has ended")
        case .standingChanged: words("The standing of your organisation has changed")
        case .signOnOpened: words("For signing: {title}", ["title": title])
        case .signOnReopened: words("Open again: {title}", ["title": title])
        case .newVersion: words("A new version: {title}", ["title": title])
        case .draftShared: words("A draft to read")
        case .colleagueAsks: words("A colleague asks you: {title}", ["title": title])
        case .signed: words("Signed: {title}", ["title": title])
        case .signatureWithdrawn: words("Signature withdrawn: {title}", ["title": title])
        case .published: words("Published: {title}", ["title": title])
        case .adhered: words("Your organisation supports the Declaration")
        case .newSignIn: words("Somebody signed in with your access")
        case .passkeyRegistered: words("A device was registered")
        case .readmissionAsked: words("Somebody asks to be let in again")
        case .readmissionAgreed: words("A colleague is let in again")
        default: later(words)
        }
    }

    private func later(_ words: Words) -> String {
        switch message.kind {
        case .mandateAnnounced: words("Somebody was named for your organisation")
        case .withdrawnSince: words("Withdrawn since publication: {title}", ["title": title])
        case .correction: words("Corrected: {title}", ["title": title])
        case .substanceDemanded: words("A signatory sees a change of substance: {title}", ["title": title])
        case .reminder: words("Reminder, for signing: {title}", ["title": title])
        case .signOnExtended: words("More time: {title}", ["title": title])
        case .publicationFailed: words("Not published: {title}", ["title": title])
        case .letterRecorded: words("A letter of yours was recorded: {title}", ["title": title])
        case .letterContested: words("A letter was contested: {title}", ["title": title])
        case .guestConfirmation: words("Please confirm: {title}", ["title": title])
        case .guestDouble: words("You have signed already: {title}", ["title": title])
        case .answerArrived: words("Something came back: {title}", ["title": title])
        default: DecisionLetter(message).subject(words)
        }
    }

    private func laterBody(_ words: Words, _ calendars: Calendars) -> String {
        switch message.kind {
        case .mandateAnnounced:
            words(
                "The secretariat named {name} to act for {organisation} from {day} on. If this is wrong, end the mandate before and tell the other people of the secretariat.",
                [
                    "name": message.facts["person"] ?? "", "organisation": organisation,
                    "day": calendars.dayOf(message.facts["since"] ?? ""),
                ])
        case .withdrawnSince:
            words(
                "{organisation} has withdrawn its signature. The published list stays as it was; the page says it with the day. You may inform the addressees.",
                ["organisation": organisation])
        case .correction:
            words(
                "The organisation that leads it corrected the wording; it says that the substance is the same, so your signature goes on. Look at the difference: you may withdraw, or demand that it counts as a new version."
            )
        case .substanceDemanded:
            words("The correction now counts as a new version. It can be opened for signing; everybody signs anew.")
        case .reminder:
            words("Everybody who may sign gets this reminder, whether they did or not.") + " " + ends(words, calendars)
        case .signOnExtended:
            ends(words, calendars) + " " + words("Reason: {reason}", ["reason": message.facts["reason"] ?? ""])
        case .publicationFailed:
            words("The publication that was ordered could not be done: a rule says no. Look at the statement.")
        case .letterRecorded:
            words(
                "The secretariat recorded from a letter that your organisation signs. If you sent no such letter, say so there. If your name is withheld, it stays withheld."
            )
        case .letterContested:
            words(
                "{organisation} says that it sent no such letter. The signature was ended.",
                ["organisation": organisation])
        case .guestConfirmation:
            words(
                "Somebody asked that {organisation} signs. Open the page behind the link and confirm there. If it was not you, do nothing.",
                ["organisation": message.facts["guest"] ?? ""])
        case .guestDouble:
            words("From this address your organisation was confirmed before. Nothing more needs to be done.")
        case .answerArrived: words("An addressee acknowledged or answered a statement that your organisation signed.")
        default: DecisionLetter(message).body(words, calendars)
        }
    }

    func body(_ words: Words, _ calendars: Calendars) -> String {
        switch message.kind {
        case .invitation:
            words("You are invited to act for your organisation. The link works once, for a limited time.")
        case .mandateGiven: words("You may now act for {organisation}.", ["organisation": organisation])
        case .mandateEnded:
            words("You no longer act for {organisation}. Sessions were ended.", ["organisation": organisation])
        case .standingChanged:
            words(
                "Since {day} it is: {standing}.",
                [
                    "day": calendars.dayOf(message.facts["since"] ?? ""),
                    "standing": Standing(rawValue: message.facts["standing"] ?? "").map {
                        StandingWords.name($0, words)
                    } ?? "",
                ])
        case .signOnOpened, .signOnReopened: ends(words, calendars)
        case .newVersion:
            words(
                "The text that you signed has a new version. Your signature stands under the earlier one only; the new one needs a new signature."
            )
        case .draftShared:
            words("An organisation asks yours to read a draft and to say what you think, before the text is fixed.")
        case .colleagueAsks:
            words(
                "{name} asks you to look at it: shall your organisation sign?", ["name": message.facts["person"] ?? ""])
        case .signed:
            words(
                "Your organisation has signed. Until publication it can withdraw; no reason is asked. If this was not you, tell the secretariat at once."
            )
        case .signatureWithdrawn: words("Your organisation has withdrawn its signature. Nobody outside learns of it.")
        case .published: words("It is published with its list. Code: {code}", ["code": message.facts["code"] ?? ""])
        case .adhered: words("The adherence was recorded.")
        case .newSignIn: words("If this was not you, sign out everywhere and tell the secretariat.")
        case .passkeyRegistered:
            words(
                "Device: {device}. If nobody of you did this, tell the secretariat at once.",
                ["device": message.facts["device"] ?? ""])
        case .readmissionAsked:
            words(
                "{name} has lost access. Make sure by other means that it is really this person before you agree.",
                ["name": message.facts["person"] ?? ""])
        case .readmissionAgreed:
            words(
                "{name} gets a new invitation in 24 hours. If this is wrong, tell the secretariat before.",
                ["name": message.facts["person"] ?? ""])
        default: laterBody(words, calendars)
        }
    }

    private func ends(_ words: Words, _ calendars: Calendars) -> String {
        guard let ends = message.facts["ends"].flatMap({ Instant(text: $0) }) else {
            return words("It can be signed from now on.")
        }
        return words(
            "It can be signed until {moment} ({zone}).",
            ["moment": calendars.moment(ends.milliseconds), "zone": calendars.zoneName()])
    }
}
