// Local times and instants. A deadline is typed as a local time and must mean one instant, or be refused.
// Source: IANA time zone database through ICU.
import Foundation

/// Arithmetic between local time and instants.
enum Zones {
    /// Names with a place ("Asia/Kolkata"), and UTC. Abbreviations (CET) and fixed shifts (GMT+5, Etc/GMT+5) are none:
    /// they know no summer time, and a deadline in them surprises people.
    static func isKnown(_ name: String) -> Bool {
        if name == "UTC" { return true }
        guard name.utf8.contains(UInt8(ascii: "/")), name.utf8.allSatisfy(isNamePart), !name.hasPrefix("Etc/"),
            !name.hasPrefix("SystemV/")
        else { return false }
        return TimeZone(identifier: name) != nil
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The zone, or UTC if there is none of that name.
    static func zone(_ name: String) -> TimeZone {
        isKnown(name) ? TimeZone(identifier: name) ?? .gmt : .gmt
    }

    /// Local days since 1970-01-01.
    static func localDay(_ milliseconds: Int64, _ zone: TimeZone) -> Int {
        Int(floorDivision(localSecond(milliseconds, zone), 86_400))
    }

    /// Minutes since local midnight, by the clock on the wall; seconds are cut off.
    static func localMinute(_ milliseconds: Int64, _ zone: TimeZone) -> Int {
        let second = localSecond(milliseconds, zone)
        return Int(second - floorDivision(second, 86_400) * 86_400) / 60
    }

    /// Seconds of the minute: all zones of our time are whole minutes from UTC.
    static func second(_ milliseconds: Int64) -> Int {
        let second = floorDivision(milliseconds, 1000)
        return Int(second - floorDivision(second, 60) * 60)
    }

    private static func localSecond(_ milliseconds: Int64, _ zone: TimeZone) -> Int64 {
        let second = floorDivision(milliseconds, 1000)
        return second + shift(second, zone)
    }

    /// The instant of a local time; see `Calendars.instant(ofDay:time:zone:)`.
    static func instant(day: String, time: String, zone name: String) -> Int64? {
        guard isKnown(name), let day = CivilDay(day), let minutes = minutes(time) else { return nil }
        let zone = zone(name)
        let local = Int64(day.sinceEpoch) * 86_400 + Int64(minutes) * 60
        // The shifts in force around that time; an instant is right if its own shift leads back to the local time.
        let shifts = Set([-24, -12, 0, 12, 24].map { shift(local + $0 * 3600, zone) })
        let instants = shifts.map { local - $0 }.filter { $0 + shift($0, zone) == local }
        return instants.min().map { $0 * 1000 }
    }

    /// "UTC+1", "UTC-3:30", "UTC".
    static func offset(_ milliseconds: Int64, _ zone: TimeZone) -> String {
        let minutes = shift(floorDivision(milliseconds, 1000), zone) / 60
        guard minutes != 0 else { return "UTC" }
        let size = abs(Int(minutes))
        let rest = size % 60 == 0 ? "" : ":" + Digits.text(size % 60, 2)
        return "UTC" + (minutes < 0 ? "\u{2212}" : "+") + String(size / 60) + rest
    }

    /// Minutes since midnight of "HH:MM", from 00:00 to 23:59.
    private static func minutes(_ time: String) -> Int? {
        let bytes = Array(time.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Digits.number(bytes[0..<2]),
            let minute = Digits.number(bytes[3..<5]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    private static func shift(_ second: Int64, _ zone: TimeZone) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
    }

    private static func floorDivision(_ number: Int64, _ divisor: Int64) -> Int64 {
        let quotient = number / divisor
        return number % divisor < 0 ? quotient - 1 : quotient
    }
}
