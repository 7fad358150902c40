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

    private static let changes: [(Standing, String)] = [
        (.applicant, "2024-01-10"), (.associate, "2024-03-01"), (.full, "2025-03-01"), (.suspended, "2026-02-01"),
        (.full, "2026-02-01"), (.left, "2026-10-31"),
    ]

    @Test(
        "on a day is the last change that had begun by then",
        arguments: [
            ("2024-01-09", nil), ("2024-01-10", .applicant), ("2024-02-29", .applicant), ("2024-03-01", .associate),
            ("2025-02-28", .associate), ("2025-03-01", .full), ("2026-01-31", .full), ("2026-02-01", .full),
            ("2026-10-30", .full), ("2026-10-31", .left), ("9999-12-31", .left),
        ] as [(String, Standing?)])
    func standing(on day: String, standing: Standing?) throws {
        #expect(try Self.history(Self.changes).standing(on: Self.day(day)) == standing)
    }

    @Test("is not changed into itself, nor before its last change")
    func accepts() throws {
        let history = try Self.history([(.applicant, "2024-01-10"), (.associate, "2024-03-01")])
        try history.accepts(.full, since: Self.day("2024-03-01"))
        try StandingHistory([]).accepts(.applicant, since: Self.day("0000-01-01"))
        #expect(throws: MembershipRefusal.standingUnchanged(.associate)) {
            try history.accepts(.associate, since: Self.day("2024-05-01"))
        }
        #expect(throws: MembershipRefusal.standingBeforeLast(try Self.day("2024-03-01"))) {
            try history.accepts(.full, since: Self.day("2024-02-29"))
        }
    }

    @Test("a change that begins later leaves today as it is")
    func ahead() throws {
        let history = try Self.history([(.associate, "2024-03-01"), (.full, "2027-01-01")])
        #expect(try history.standing(on: Self.day("2026-11-24")) == .associate)
    }

    @Test("only Associate and Full Members are members")
    func members() { #expect(Standing.allCases.filter(\.isMember) == [.associate, .full]) }
}
