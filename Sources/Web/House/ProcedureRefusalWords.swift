// What the refusals of decisions say: which rule, and what one can do.
import Papers
import Acts
import Languages
import Procedures

extension RefusalWords {
    init(procedure: ProcedureRefusal, _ visit: Visit) {
        let words = visit.words
        switch procedure {
        case .unknownProcedure:
            self.init(
                words("There is no such decision"), words("Only what has begun can be taken part in."),
                words("Look at the list of decisions."), status: 404)
        case .noRules:
            self.init(
                words("The rules know nothing of this kind"),
                words("A decision is held under the rules that are in force on its day."),
                words("Propose a change of rules, or ask the secretariat."))
        case .notCounted(let reason): self.init(reason: reason, visit)
        case .conditions(let missing):
            self.init(
                words("Something is still missing"),
                missing.map { ProcedureNames.missing($0, words) }.joined(separator: "; "),
                words("Complete it, then try again."))
        case .alreadyRunning:
            self.init(
                words("This is being decided already"), words("The same is decided once at a time."),
                words("Look at the list of decisions."))
        case .votedAlready:
            self.init(
                words("Your ballot lies in the box"),
                words("A secret ballot cannot be changed, because nobody can find it again."),
                words("Nothing needs to be done."))
        case .otherBallot:
            self.init(
                words("The vote is held in another way"), words("A vote is secret or open as it was proposed."),
                words("Open the page again and vote there."))
        default: self.init(room: procedure, visit)
        }
    }

    private init(room: ProcedureRefusal, _ visit: Visit) {
        let words = visit.words
        switch room {
        case .notKeeper:
            self.init(
                words("This is for the keepers"),
                words("Only those who were keepers when it began see and correct this."),
                words("Ask one of them."), status: 403)
        case .profileNotLater:
            self.init(
                words("These rules do not come after the others"),
                words("A profile never changes; another one begins on a later day, with a number of its own."),
                words("Choose a later day."))
        case .groupEnded:
            self.init(
                words("The working group has ended"), words("Its room stays as it was."),
                words("Propose a new working group."))
        case .notOfGroup:
            self.init(
                words("This is for members of the group"), words("Members of a working group work in its room."),
                words("Join the group first."), status: 403)
        case .notCoordinator:
            self.init(
                words("This is for the coordinators"),
                words("Coordinators keep the plan of a working group and end it."),
                words("Ask one of them."), status: 403)
        case .lastCoordinator:
            self.init(
                words("One coordinator stays"), words("A working group has a coordinator, or it ends."),
                words("Make another member a coordinator first, or end the group."))
        default:
            self.init(
                words("This is for whoever began it"), words("Whoever brought it in can change or end it."),
                words("Write to them."), status: 403)
        }
    }
}
