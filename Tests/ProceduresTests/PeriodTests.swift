import Record
import Testing

@testable import Procedures

@Suite("Periods") struct PeriodTests {
    private static func end(_ period: Period, _ notice: String, _ zone: String) throws -> String {
        let zone = try #require(ProceduralZone(name: zone))
        return zone.text(period.end(from: try #require(InstantText.read(notice)), in: zone))
    }

    @Test(
        "so many days begin on the day after the notice and end when the last of them is over, in the procedural zone",
        arguments: [
            (14, "2026-03-02T10:00:00+01:00", "Europe/Vienna", "2026-03-17T00:00:00+01:00"),
            (14, "2026-03-02T23:59:59+01:00", "Europe/Vienna", "2026-03-17T00:00:00+01:00"),
            (14, "2026-03-03T00:00:00+01:00", "Europe/Vienna", "2026-03-18T00:00:00+01:00"),
            // Clocks go forward on 29 March 2026 and back on 25 October 2026.
            (14, "2026-03-20T12:00:00+01:00", "Europe/Vienna", "2026-04-04T00:00:00+02:00"),
            (14, "2026-10-20T12:00:00+02:00", "Europe/Vienna", "2026-11-04T00:00:00+01:00"),
            // Sent on the evening of the day before in New York: the day is that of the zone.
            (14, "2026-03-01T20:00:00-05:00", "Europe/Vienna", "2026-03-17T00:00:00+01:00"),
            (1, "2024-02-28T12:00:00Z", "UTC", "2024-03-01T00:00:00Z"),
            (0, "2026-01-31T12:00:00Z", "UTC", "2026-02-01T00:00:00Z"),
        ])
    func days(days: Int, notice: String, zone: String, expected: String) throws {
        #expect(try Self.end(.days(days), notice, zone) == expected)
    }

    @Test("hours are exact, also over a night in which clocks change")
    func hours() throws {
        #expect(
            try Self.end(.hours(120), "2026-03-27T18:30:00+01:00", "Europe/Vienna") == "2026-04-01T19:30:00+02:00")
        #expect(try Self.end(.hours(24), "2026-10-24T18:30:00+02:00", "Europe/Vienna") == "2026-10-25T17:30:00+01:00")
    }

    @Test("a day whose midnight is left out begins when the clocks jump; a day that is left out ends at once")
    func missingMidnight() throws {
        // Beirut goes from 24:00 to 01:00 on the last Sunday of March; Samoa had no 30 December 2011.
        #expect(try Self.end(.days(1), "2021-03-26T12:00:00+02:00", "Asia/Beirut") == "2021-03-28T01:00:00+03:00")
        #expect(try Self.end(.days(1), "2011-12-28T12:00:00-10:00", "Pacific/Apia") == "2011-12-31T00:00:00+14:00")
    }

    @Test("abbreviations, fixed shifts and invented places are no zones")
    func zones() {
        for name in ["CET", "Etc/GMT+5", "GMT+1", "Europe/Atlantis", "", "Europe/Vienna ", "../Vienna"] {
            #expect(ProceduralZone(name: name) == nil, "\(name)")
        }
        #expect(ProceduralZone(name: "UTC") != nil)
    }

    @Test("instants carry an offset or Z; impossible ones are none")
    func instants() {
        let same = InstantText.read("2026-03-02T09:00:00Z")
        #expect(same != nil && InstantText.read("2026-03-02T10:00:00+01:00") == same)
        #expect(InstantText.read("2026-03-02T03:30:00.000-05:30") == same)
        for text in [
            "2026-02-29T10:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T10:00:00", "2026-03-02T10:00:00+1:00",
            "2026-03-02", "0000-03-02T10:00:00Z", "2026-03-02T10:00:00+19:00", "2026-03-02T10:00:00+01:60", "", "Z",
        ] {
            #expect(InstantText.read(text) == nil, "\(text)")
        }
    }

    @Test("an anniversary is the same day of the month; of 29 February it is 1 March")
    func anniversaries() throws {
        #expect(try #require(Day(text: "2024-05-17")).anniversary(years: 2).text == "2026-05-17")
        #expect(try #require(Day(text: "2024-02-29")).anniversary(years: 2).text == "2026-03-01")
        #expect(try #require(Day(text: "2024-02-29")).anniversary(years: 4).text == "2028-02-29")
        #expect(try #require(Day(text: "2026-03-07")).isWeekend)
        #expect(try #require(Day(text: "2026-03-09")).isWeekend == false)
    }
}
