// The rules of the register that can say no. Each carries facts only; the words are found where pages are written.
package import Record

/// Why the register says no.
package enum MembershipRefusal: Error, Hashable, Sendable {
    case unknownOrganisation
    case unknownPerson
    /// The mandate was ended, has not begun, or has run out.
    case mandateEnded
    case rightMissing(Right)
    case notMember(Standing?)
    case standingUnchanged(Standing)
    case standingBeforeLast(Day)
    /// The secretariat has two people at least.
    case secretariatTooSmall
    /// Somebody with this address already has a mandate for this organisation.
    case mandateExists
    /// A member's data are not erased; it leaves first.
    case stillMember(Standing)
    case alreadyAdhered
    case notAdhered
}
