// What the rules of decisions refuse. Facts only: the pages have the words.
package import Procedures

/// Why a procedure says no.
package enum ProcedureRefusal: Error, Hashable, Sendable {
    case unknownProcedure
    /// The rules in force have nothing for this kind.
    case noRules(RuleSet)
    /// The rules say that this would not count.
    case notCounted(Reason)
    /// What still has to come before.
    case conditions([Missing])
    /// The same is being decided already.
    case alreadyRunning
    /// A ballot of this organisation lies in the box.
    case votedAlready
    /// The vote is secret, or is not.
    case otherBallot
    /// Only whoever the pages name as keepers sees and corrects this.
    case notKeeper
    case notInitiator
    /// A profile begins on a later day than the one before, with a number of its own.
    case profileNotLater
    case groupEnded
    case notOfGroup
    case notCoordinator
    /// A working group keeps a coordinator.
    case lastCoordinator
}
