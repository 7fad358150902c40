// Majorities and quorums as whole numbers: no fraction is ever rounded in favour of a motion.

/// How many of the base must be in favour.
package enum Majority: String, CaseIterable, Sendable {
    /// More than half; a tie is none.
    case simple
    case twoThirds = "two-thirds"
    case threeQuarters = "three-quarters"

    /// The least number of votes in favour; at least one.
    package func needed(of base: Int) -> Int {
        switch self {
        case .simple: base / 2 + 1
        case .twoThirds: max(1, (base * 2 + 2) / 3)
        case .threeQuarters: max(1, (base * 3 + 3) / 4)
        }
    }
}

/// Of what a majority is counted.
package enum MajorityBase: String, CaseIterable, Sendable {
    /// Votes in favour and against; abstentions are none.
    case cast
    /// Everybody present or represented, abstentions included.
    case present
    /// The whole electorate.
    case total
}

/// Which share of the electorate must be present.
package enum QuorumShare: String, CaseIterable, Sendable {
    case none, third, half
    case moreThanHalf = "more-than-half"
    case twoThirds = "two-thirds"

    /// The least number that must be present.
    package func needed(of electorate: Int) -> Int {
        switch self {
        case .none: 0
        case .third: (electorate + 2) / 3
        case .half: (electorate + 1) / 2
        case .moreThanHalf: electorate / 2 + 1
        case .twoThirds: (electorate * 2 + 2) / 3
        }
    }
}
