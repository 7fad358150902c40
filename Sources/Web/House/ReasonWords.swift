// Why the rules would not count what somebody wants to do.
import Languages
import Procedures

extension RefusalWords {
    init(reason: Reason, _ visit: Visit) {
        let words = visit.words
        let title = words("The rules do not count this")
        let look = words("Look at the page of the decision; it says what can be done now.")
        switch reason {
        case .noMandate, .notKeepers, .notOwnAct:
            self.init(title, words("A person acts for an organisation under a mandate that holds."), look, status: 403)
        case .noStanding, .noStandingAtOpening, .lostStanding:
            self.init(
                title, words("Only those who had the standing when it opened, and still have it, take part."), look,
                status: 403)
        case .suspended:
            self.init(
                title, words("A suspended organisation takes no part."), words("Ask the secretariat."), status: 403)
        case .concerned:
            self.init(
                title, words("Whom the matter concerns neither votes nor objects, nor holds or gives a proxy."), look,
                status: 403)
        case .notInitiator, .notDeciding:
            self.init(title, words("Only whoever brought it in can do this."), look, status: 403)
        case .ownProposal:
            self.init(title, words("Supporters are others than whoever proposes."), look)
        case .notOpen: self.init(title, words("It is not open yet."), look)
        case .alreadyOpen: self.init(title, words("It is open already, and that is done before."), look)
        case .afterEnd, .closed:
            self.init(
                words("It is over"), words("What arrives before the end counts, at the end no longer."), look)
        default: self.init(later: reason, title, look, words)
        }
    }

    private init(later reason: Reason, _ title: String, _ look: String, _ words: Words) {
        switch reason {
        case .endForbidden:
            self.init(title, words("The rules let no time end on this day."), words("Choose another day."))
        case .periodTooShort:
            self.init(title, words("The time is shorter than the rules allow."), words("Choose a longer time."))
        case .endBeforeOpening:
            self.init(title, words("The end lies before the opening."), words("Choose a later end."))
        case .endIsFixed: self.init(title, words("Its end was fixed when it was opened."), look)
        case .nothingToWithdraw: self.init(title, words("There is nothing to take back."), look)
        case .conditionsNotMet: self.init(title, words("What has to come before has not come."), look)
        case .noReason: self.init(title, words("An objection needs a reason."), words("Give a reason."))
        case .noProxy: self.init(title, words("There is no proxy for this."), look)
        case .proxyLimit: self.init(title, words("Nobody carries more proxies than the rules allow."), look)
        case .ownVote: self.init(title, words("The own vote comes before a proxy."), look)
        case .ballotsGiven, .alreadyCounted: self.init(title, words("It was counted already."), look)
        case .tooManyVotes:
            self.init(title, words("There are more votes than voters."), words("Count again."))
        case .noCandidate:
            self.init(title, words("Somebody you chose does not stand."), words("Choose among the candidates."))
        case .tooManyNames: self.init(title, words("There are more names than seats."), words("Choose fewer."))
        default: self.init(title, words("It belongs to another decision, or was replaced."), look)
        }
    }
}
