// The members that may be listed: Associate and Full Members that did not ask to stay unlisted.
import Languages
import Membership
import Record
import Store

extension Reads {
    func listedMembers(on day: Day) throws -> [OrganisationSheet] {
        try organisations().filter {
            !$0.organisation.unlisted && ($0.standing.standing(on: day)?.isMember ?? false)
        }
    }
}

enum Members {
    /// Number of members by country of seat, as far as it is shown.
    static func countries(_ members: [OrganisationSheet]) -> [String: Int] {
        members.reduce(into: [:]) { counts, member in
            if let seat = member.organisation.shownSeat { counts[seat, default: 0] += 1 }
        }
    }
}
