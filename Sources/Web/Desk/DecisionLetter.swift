// The wording of messages about joining, decisions and working groups. None names a matter: a subject is read on a locked
// telephone.
import Languages
import Membership
import Procedures
import Record
import Store

struct DecisionLetter {
    private let message: Message

    init(_ message: Message) { self.message = message }

    /// Where the message leads.
    var place: Place? {
        if let token = message.facts["application"] { return .application(token) }
        if message.kind == .applicationArrived { return .procedures }
        if let group = message.facts["group"].flatMap({ WorkingGroupID(text: $0) }) { return .group(group) }
        return message.facts["procedure"].flatMap { ProcedureID(text: $0) }.map { .procedure($0) }
    }

    func subject(_ words: Words) -> String {
        switch message.kind {
        case .procedureOpened: words("A decision is open")
        case .procedureChanged: words("A decision has a new text")
        case .procedureEnds: words("A decision ends soon")
        case .procedureDecided: words("A decision is over")
        case .procedureQuestion: words("Somebody has a question")
        case .procedureConcerns: words("Something concerns your organisation")
        case .procedureUnreached: words("Some members cannot be reached")
        case .procedureByHand: words("Something must be settled by hand")
        case .electionCalled: words("An election is called")
        case .groupEnded: words("A working group has ended")
        case .applicationReceived: words("Your application arrived")
        case .applicationArrived: words("An organisation applies")
        case .applicationDecided: words("Your application was decided")
        default: ""
        }
    }

    func body(_ words: Words, _ calendars: Calendars) -> String {
        switch message.kind {
        case .procedureOpened: ends(words, calendars) + " " + words("Read what is asked, and what silence means.")
        case .procedureChanged: words("Look at the difference. ") + ends(words, calendars)
        case .procedureEnds:
            ends(words, calendars) + " " + words("Everybody who may act gets this reminder, whether they did or not.")
        case .procedureDecided: words("The minute says how, with its arithmetic.")
        case .procedureQuestion: words("Answer it on the page, so that everybody who decides reads it.")
        case .procedureConcerns:
            words(
                "A vote about your organisation was proposed. Read it; before the vote you are heard where the rules say so."
            )
        case .procedureUnreached:
            words("A decision ends soon, and for some members nobody can act. The page names them; write to them.")
        case .procedureByHand:
            words(
                "A minute was drawn whose consequence the register refuses, or which turns over an earlier one. Read it, and settle what follows by hand."
            )
        case .electionCalled: words("Your organisation can stand for a seat until the election is opened.")
        case .groupEnded: words("Its room stays readable for members.")
        case .applicationReceived: words("Behind this link you see where it stands. Keep it: there is no other way.")
        case .applicationArrived: words("Look whether it is complete, then give notice to the members.")
        case .applicationDecided: words("The page behind your link says how.")
        default: ""
        }
    }

    private func ends(_ words: Words, _ calendars: Calendars) -> String {
        guard let ends = message.facts["ends"].flatMap({ Instant(text: $0) }) else {
            return words("It is open in a session.")
        }
        return words(
            "It ends on {moment} ({zone}).",
            ["moment": calendars.moment(ends.milliseconds), "zone": calendars.zoneName()])
    }
}
