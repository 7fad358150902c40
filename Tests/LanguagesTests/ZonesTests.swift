// A deadline typed as local time is one instant, or is refused.
import Foundation
import Languages
import Testing

@Suite("Zones") struct ZonesTests {
    static let moments: [(day: String, time: String, zone: String, utc: String)] = [
        ("2026-11-24", "23:59", "Europe/Vienna", "2026-11-24T22:59:00Z"),
        ("2026-07-01", "00:00", "Europe/Vienna", "2026-06-30T22:00:00Z"),
        ("2026-03-29", "01:59", "Europe/Vienna", "2026-03-29T00:59:00Z"),
        ("2026-03-29", "03:00", "Europe/Vienna", "2026-03-29T01:00:00Z"),
        ("2026-10-25", "01:59", "Europe/Vienna", "2026-10-24T23:59:00Z"),
        ("2026-10-25", "02:00", "Europe/Vienna", "2026-10-25T00:00:00Z"),
        ("2026-10-25", "02:59", "Europe/Vienna", "2026-10-25T00:59:00Z"),
        ("2026-10-25", "03:00", "Europe/Vienna", "2026-10-25T02:00:00Z"),
        ("2026-03-08", "03:00", "America/Toronto", "2026-03-08T07:00:00Z"),
        ("2026-11-01", "01:30", "America/Toronto", "2026-11-01T05:30:00Z"),
        ("2026-11-01", "02:00", "America/Toronto", "2026-11-01T07:00:00Z"),
        // Almaty went from UTC+6 to UTC+5 at midnight: 23:00 to 24:00 of 29 February came twice.
        ("2024-02-29", "22:59", "Asia/Almaty", "2024-02-29T16:59:00Z"),
        ("2024-02-29", "23:30", "Asia/Almaty", "2024-02-29T17:30:00Z"),
        ("2024-03-01", "00:00", "Asia/Almaty", "2024-02-29T19:00:00Z"),
        ("2026-11-24", "12:00", "Asia/Almaty", "2026-11-24T07:00:00Z"),
        ("2028-02-29", "00:00", "UTC", "2028-02-29T00:00:00Z"),
        ("1969-12-31", "23:59", "UTC", "1969-12-31T23:59:00Z"),
    ]

    @Test("a local time is one instant; of two, the earlier", arguments: moments)
    func instant(_ example: (day: String, time: String, zone: String, utc: String)) throws {
        let instant = try #require(Calendars.instant(ofDay: example.day, time: example.time, zone: example.zone))
        #expect(instant % 60_000 == 0)
        #expect(Date(timeIntervalSince1970: Double(instant) / 1000).ISO8601Format() == example.utc)
        #expect(Calendars.day(of: instant, zone: example.zone) == example.day)
        #expect(Calendars(language: .english, zone: example.zone).time(instant) == example.time)
    }

    static let unusable: [(day: String, time: String, zone: String)] = [
        ("2026-03-29", "02:00", "Europe/Vienna"), ("2026-03-29", "02:59", "Europe/Vienna"),
        ("2026-03-08", "02:30", "America/Toronto"), ("2011-12-30", "12:00", "Pacific/Apia"),
        ("2026-11-24", "24:00", "Europe/Vienna"), ("2026-11-24", "23:60", "Europe/Vienna"),
        ("2026-11-24", "9:00", "Europe/Vienna"), ("2026-11-24", "23:59:00", "Europe/Vienna"),
        ("2026-11-24", "", "Europe/Vienna"), ("2026-11-24", "-1:00", "Europe/Vienna"),
        ("2026-11-24", "２３:59", "Europe/Vienna"), ("2026-02-29", "12:00", "Europe/Vienna"),
        ("2026-00-10", "12:00", "UTC"), ("2026-04-31", "12:00", "UTC"), ("0000-01-01", "12:00", "UTC"),
        ("24.11.2026", "12:00", "UTC"), ("2026-11-24", "12:00", "Mars/Olympus"), ("2026-11-24", "12:00", "CET"),
        ("2026-11-24", "12:00", "GMT+5"),
    ]

    @Test("skipped times, 24:00 and what cannot be read are refused", arguments: unusable)
    func refused(_ example: (day: String, time: String, zone: String)) {
        #expect(Calendars.instant(ofDay: example.day, time: example.time, zone: example.zone) == nil)
    }

    @Test("every hour of two years comes back, in every zone of the region")
    func thereAndBack() throws {
        for zone in Calendars.zones {
            let clock = Calendars(language: .english, zone: zone)
            for hour in stride(from: Int64(1_704_067_200_000), to: 1_767_225_600_000, by: 25 * 3_600_000) {
                let day = Calendars.day(of: hour, zone: zone)
                let again = try #require(Calendars.instant(ofDay: day, time: clock.time(hour), zone: zone))
                // An hour that comes twice gives its first coming, at most three hours earlier.
                #expect(again == hour || (again < hour && hour - again <= 3 * 3_600_000), "\(zone) \(hour)")
            }
        }
    }

    @Test(
        "names with a place, and UTC, are zones",
        arguments: ["UTC", "Europe/Vienna", "Asia/Kolkata", "Europe/Kyiv", "America/Indiana/Knox"])
    func zones(_ name: String) {
        #expect(Calendars.isZone(name))
    }

    @Test(
        "abbreviations, shifts and nonsense are not",
        arguments: [
            "", "CET", "EST", "GMT+5", "Etc/GMT+5", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe/",
            "/", "Europe/Vienna\0",
        ])
    func noZones(_ name: String) {
        #expect(!Calendars.isZone(name))
    }

    private struct States: Decodable {
        struct State: Decodable {
            let code: String
            let name: [String: String]
            let timeZones: [String]
        }
        let states: [State]
    }

    private func states() throws -> [States.State] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = try Data(contentsOf: root.appending(path: "Data/reference/states.json"))
        return try JSONDecoder().decode(States.self, from: file).states
    }

    @Test("the list of zones is that of the participating States")
    func zonesOfStates() throws {
        #expect(Calendars.zones == Set(try states().flatMap(\.timeZones)).sorted())
        #expect(Calendars.zones.allSatisfy(Calendars.isZone))
    }

    @Test("countries are called as in the list of States")
    func countries() throws {
        // VA is a place here and a participating State (the Holy See) there; of the United States, CLDR's editions
        // write the Russian name in two ways.
        for state in try states() where !["VA", "US"].contains(state.code) {
            for tag in ["en", "ru", "fr", "de"] {
                #expect(Countries.name(state.code, in: try language(tag)) == state.name[tag], "\(state.code) \(tag)")
            }
        }
    }
}
