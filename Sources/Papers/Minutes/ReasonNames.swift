// Why an act did not count, in a phrase.
import Languages
import Procedures

enum ReasonNames {
    static func phrase(_ reason: Reason, _ words: Words) -> String {
        switch reason {
        case .later: words("came after the instant that is looked at")
        case .anotherProcedure: words("belongs to another procedure")
        case .corrected: words("was corrected by a later entry")
        case .correctionOfCorrection: words("a correction is not corrected")
        case .notOwnAct: words("nobody does this for another organisation")
        case .unknownKind: words("is no act of this kind of procedure")
        case .notKeepers: words("only the keepers do this")
        case .noMandate: words("there was no mandate")
        case .noStanding: words("there was no standing for it")
        case .noStandingAtOpening: words("there was no standing when it opened")
        case .lostStanding: words("the standing was lost before the end")
        case .suspended: words("the organisation was suspended")
        case .concerned: words("the matter concerns this organisation")
        case .notInitiator: words("only whoever brought it in does this")
        case .ownProposal: words("nobody supports the own proposal")
        case .notDeciding: words("this body does not decide")
        default: later(reason, words)
        }
    }

    private static func later(_ reason: Reason, _ words: Words) -> String {
        switch reason {
        case .notOpen: words("it was not open")
        case .alreadyOpen: words("it was open already")
        case .afterEnd: words("came after the end")
        case .closed: words("it had ended")
        case .endForbidden: words("the end would fall on a forbidden day")
        case .periodTooShort: words("the time was too short")
        case .endBeforeOpening: words("the end lay before the opening")
        case .endIsFixed: words("the end was fixed already")
        case .replaced: words("was replaced by a later act of the same organisation")
        case .withdrawn: words("was taken back")
        case .nothingToWithdraw: words("there was nothing to take back")
        case .oldVersion: words("was about an earlier version")
        case .conditionsNotMet: words("the conditions were not met")
        default: last(reason, words)
        }
    }

    private static func last(_ reason: Reason, _ words: Words) -> String {
        switch reason {
        case .noReason: words("no reason was given")
        case .comment: words("a question is no objection")
        case .noProxy: words("there was no proxy")
        case .proxyLimit: words("too many proxies")
        case .ownVote: words("the own vote counts before the proxy")
        case .ballotsGiven: words("there are single ballots")
        case .alreadyCounted: words("was counted already")
        case .tooManyVotes: words("more votes than voters")
        case .noCandidate: words("somebody chosen does not stand")
        case .tooManyNames: words("more names than seats")
        default: words("did not count")
        }
    }
}
