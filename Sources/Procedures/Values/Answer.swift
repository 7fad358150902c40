// What comes out: the outcome with its arithmetic, so that everybody who may read the file can follow it step by step.
package import Record

/// The outcome of a procedure at an instant.
package struct Answer: Hashable, Sendable {
    package var outcome: Outcome
    /// Since when it has effect; nil while it has none.
    package var effective: Instant?
    /// The end of the period or of the voting; nil while it is open-ended.
    package var closes: Instant?
    /// In the order of the events.
    package var counted: [EventNumber] = []
    package var notCounted: [Uncounted] = []
    package var missing: [Missing] = []
    package var quorum: QuorumFigures?
    package var majority: MajorityFigures?
    /// Who was elected, in the order of their votes; empty for anything but an election.
    package var elected: [ParticipantNumber] = []
    package var arithmetic: [Step] = []
}

/// How it stands.
package enum Outcome: String, CaseIterable, Sendable {
    case admitted, blocked, incomplete, inadmissible
    case conditionsMet = "conditions-met"
    case established, adopted, rejected, elected
    case noDecision = "no-decision"
    case pending, closed
}

/// An event that did not count, and why.
package struct Uncounted: Hashable, Sendable {
    package let event: EventNumber
    package let reason: Reason
}

/// A condition that does not hold.
package struct Missing: Hashable, Sendable {
    /// Its stable name.
    package let condition: String
    package let have: Int
    package let need: Int

    /// So much is there, so much is needed.
    package init(condition: String, have: Int, need: Int) {
        self.condition = condition
        self.have = have
        self.need = need
    }
}

package struct QuorumFigures: Hashable, Sendable {
    package let needed: Int
    package let present: Int
    package var isReached: Bool { present >= needed }
}

package struct MajorityFigures: Hashable, Sendable {
    package let needed: Int
    package let base: Int
    package let votesFor: Int
    package let against: Int
    package let abstained: Int
}

/// One step of the arithmetic.
package struct Step: Hashable, Sendable {
    /// The parameter or the common rule that is applied.
    package let rule: String
    /// Where it comes from.
    package let source: String
    package let values: [StepValue]
    /// What the step gives; a stable word, a number or an instant.
    package let result: String
}

/// A named figure of a step.
package struct StepValue: Hashable, Sendable {
    package let name: String
    package let figure: Figure

    package enum Figure: Hashable, Sendable {
        case number(Int)
        case text(String)
    }

    init(_ name: String, _ number: Int) { (self.name, figure) = (name, .number(number)) }
    init(_ name: String, _ text: String) { (self.name, figure) = (name, .text(text)) }
}
