// The few facts that a coalition fixes at its beginning: name, procedural zone, beat, whether it is a demonstration.
import Foundation
package import Record

package struct CoalitionFacts: Hashable, Sendable {
    package let name: String
    /// IANA zone in which days and periods are counted.
    package let zone: String
    /// Seconds between public checkpoints.
    package let beat: Int64
    package let isDemonstration: Bool
    private let timeZone: TimeZone

    package init(name: String, zone: String, beat: Int64, isDemonstration: Bool) {
        self.name = name
        self.zone = zone
        self.beat = beat
        self.isDemonstration = isDemonstration
        timeZone = TimeZone(identifier: zone) ?? .gmt
    }

    /// The day on which an instant falls in the procedural zone.
    package func day(of instant: Instant) -> Day {
        let seconds = instant.milliseconds / 1000
        let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
        return Day(text: String(instant.adding(seconds: Int64(offset)).text.prefix(10)))!
    }
}

extension Reads {
    func setting(_ name: String) throws -> String? {
        try database.first("SELECT value FROM setting WHERE name = ?1", .text(name)) { $0.text(0) }
    }

    /// Nil before the coalition was founded.
    package func coalition() throws -> CoalitionFacts? {
        guard let name = try setting("name"), let zone = try setting("zone"),
            let beat = try setting("beat").flatMap({ Int64($0) }), beat > 0
        else { return nil }
        return CoalitionFacts(
            name: name, zone: zone, beat: beat, isDemonstration: try setting("demonstration") == "yes")
    }
}

extension Reads {
    /// The day of an instant in the procedural zone.
    package func dayOf(_ instant: Instant) throws -> Day {
        guard let facts = try coalition() else { throw StoreFault.damaged("civic.db, no coalition") }
        return facts.day(of: instant)
    }
}

extension Transaction {
    func keepSetting(_ name: String, _ value: String) throws {
        try database.run(
            "INSERT INTO setting(name, value) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value = ?2",
            .text(name), .text(value))
    }

    package func keep(_ facts: CoalitionFacts) throws {
        let values = [
            ("name", facts.name), ("zone", facts.zone), ("beat", String(facts.beat)),
            ("demonstration", facts.isDemonstration ? "yes" : "no"),
        ]
        for (name, value) in values {
            try database.run("INSERT INTO setting(name, value) VALUES (?1, ?2)", .text(name), .text(value))
        }
    }
}
