import Membership
import Record
import Testing

@Suite("A mandate") struct MandateTests {
    private static func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    private static func mandate(
        _ rights: Set<Right> = [.sign], from: String = "2026-03-01", until: String? = "2026-11-24", ended: Int64? = nil
    ) throws -> Mandate {
        Mandate(
            id: MandateID(bytes: [UInt8](repeating: 1, count: 16)),
            person: PersonID(bytes: [UInt8](repeating: 2, count: 16)),
            organisation: OrganisationID(bytes: [UInt8](repeating: 3, count: 16)), rights: rights, from: try day(from),
            until: try until.map { try day($0) }, ended: ended.map { Instant(milliseconds: $0) })
    }

    @Test(
        "holds from its first to its last day, both included",
        arguments: [
            ("2026-02-28", false), ("2026-03-01", true), ("2026-07-01", true), ("2026-11-24", true),
            ("2026-11-25", false),
        ])
    func days(day: String, holds: Bool) throws { #expect(try Self.mandate().holds(on: Self.day(day)) == holds) }

    @Test("without a last day it holds on, until it is ended")
    func open() throws {
        #expect(try Self.mandate(until: nil).holds(on: Self.day("9999-12-31")))
        #expect(try !Self.mandate(until: nil, ended: 0).holds(on: Self.day("2026-07-01")))
    }

    @Test("allows its own rights only, and none once it is over", arguments: Right.allCases)
    func rights(right: Right) throws {
        let today = try Self.day("2026-07-01")
        try Self.mandate([right]).allows(right, on: today)
        let others = Set(Right.allCases).subtracting([right])
        #expect(throws: MembershipRefusal.rightMissing(right)) { try Self.mandate(others).allows(right, on: today) }
        #expect(throws: MembershipRefusal.mandateEnded) {
            try Self.mandate([right], ended: 0).allows(right, on: today)
        }
        #expect(throws: MembershipRefusal.mandateEnded) {
            try Self.mandate([right]).allows(right, on: Self.day("2026-11-25"))
        }
    }

    @Test("its rights are written in one order")
    func words() throws {
        #expect(Mandate.words([.sign, .draft, .represent]) == "draft,represent,sign")
        let pattern = FieldPattern.words(["draft", "keep", "represent", "secretariat", "sign", "translate"])
        #expect(pattern.fits(Mandate.words(Set(Right.allCases))))
    }
}
