import Membership
import Record
import Testing

@Suite("Standing") struct StandingTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    private static func history(_ changes: [(Standing, String)]) throws -> StandingHistory {
        StandingHistory(
            try changes.enumerated().map { place, change in
                StandingChange(standing: change.0, since: try day(change.1), cause: Int64(place))
            })
    }
}
