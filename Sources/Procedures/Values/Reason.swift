// Why an event did not count. Facts only: the pages have the words.

/// The raw values are those of the answer (docs/formats/procedure).
package enum Reason: String, CaseIterable, Sendable {
    /// Of the record.
    case later = "later-than-evaluation"
    case anotherProcedure = "another-procedure"
    case corrected, correctionOfCorrection = "correction-of-correction"
    case notOwnAct = "not-own-act"
    case unknownKind = "not-of-this-procedure"
    /// Of who acts.
    case notKeepers = "not-by-the-keepers"
    case noMandate = "no-mandate"
    case noStanding = "no-standing"
    case noStandingAtOpening = "no-standing-at-opening"
    case lostStanding = "lost-standing"
    case suspended
    case concerned
    case notInitiator = "not-initiator"
    case ownProposal = "own-proposal"
    case notDeciding = "not-the-deciding-body"
    /// Of when.
    case notOpen = "not-open"
    case alreadyOpen = "already-open"
    case afterEnd = "after-the-end"
    case closed
    case endForbidden = "end-on-forbidden-day"
    case periodTooShort = "period-too-short"
    case endBeforeOpening = "end-before-opening"
    case endIsFixed = "end-is-fixed"
    /// Of what stands already.
    case replaced, withdrawn
    case nothingToWithdraw = "nothing-to-withdraw"
    case oldVersion = "old-version"
    case conditionsNotMet = "conditions-not-met"
    /// Of what it says.
    case noReason = "no-reason"
    case comment = "comment-is-no-objection"
    case noProxy = "no-proxy"
    case proxyLimit = "proxy-limit"
    case ownVote = "own-vote-prevails"
    case ballotsGiven = "ballots-are-given"
    case alreadyCounted = "already-counted"
    case tooManyVotes = "more-votes-than-voters"
    case noCandidate = "no-candidate"
    case tooManyNames = "more-names-than-seats"
}
