// The zone in which a coalition counts its days, so that a period ends for everybody at one instant, also over daylight
// saving. The offsets are those of the IANA database through Foundation: a value, not a clock.
import Foundation
package import Record

/// One procedural zone.
package struct ProceduralZone: Hashable, Sendable {
    /// IANA name, such as "Europe/Vienna".
    package let name: String
    private let zone: TimeZone

    /// Takes a name with a place, or "UTC"; nil for anything else: abbreviations and fixed shifts know no summer time.
    package init?(name: String) {
        guard Self.isPlace(name), let zone = TimeZone(identifier: name) else { return nil }
        (self.name, self.zone) = (name, zone)
    }

    /// The instant in local time with its offset, `2026-04-12T00:00:00+02:00`; in UTC where the offset has seconds.
    package func text(_ instant: Instant) -> String {
        let shift = shift(Self.second(instant))
        let local = instant.adding(seconds: shift)
        let clock = local.wholeSecond == local ? local.text : local.exactText
        guard shift % 60 == 0 else { return instant.exactText }
        guard shift != 0 else { return clock }
        let minutes = abs(shift) / 60
        let parts = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return clock.dropLast() + (shift < 0 ? "-" : "+") + parts.joined(separator: ":")
    }

    /// The instant at which a day begins here.
    package func beginning(of day: Day) -> Instant { beginning(ofDay: day.number) }

    /// The local day of an instant, in days since 1970-01-01.
    func day(of instant: Instant) -> Int64 {
        let second = Self.second(instant)
        return Self.floor(second + shift(second), 86_400)
    }

    /// The instant at which this day begins and the day before is over. Where midnight is left out, the instant at which
    /// the clocks jump; where it comes twice, the second.
    func beginning(ofDay day: Int64) -> Instant {
        let local = day * 86_400
        let candidates = Set([-24, -12, 0, 12, 24].map { local - shift(local + $0 * 3600) })
        let midnights = candidates.filter { $0 + shift($0) == local }
        let second = midnights.max() ?? candidates.max() ?? local
        return Instant(milliseconds: second * 1000)
    }

    private func shift(_ second: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
    }

    private static func second(_ instant: Instant) -> Int64 { floor(instant.milliseconds, 1000) }

    private static func floor(_ number: Int64, _ divisor: Int64) -> Int64 {
        number / divisor - (number % divisor < 0 ? 1 : 0)
    }

    private static func isPlace(_ name: String) -> Bool {
        if name == "UTC" { return true }
        return name.utf8.contains(UInt8(ascii: "/")) && name.utf8.count <= 64 && name.utf8.allSatisfy(isNamePart)
            && !name.hasPrefix("Etc/") && !name.hasPrefix("SystemV/")
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
