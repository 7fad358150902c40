// How long others may act: so many days of the calendar, or so many hours.
package import Record

/// The length of a period; ends are exclusive: what is received at the end is too late.
package enum Period: Hashable, Sendable {
    /// Begins on the day after the notice, ends when the last of these days is over in the procedural zone.
    case days(Int)
    /// Exactly so many hours after the notice, whatever the clocks on the walls do.
    case hours(Int)

    /// The first instant that is too late.
    package func end(from notice: Instant, in zone: ProceduralZone) -> Instant {
        switch self {
        case .days(let days): zone.beginning(ofDay: zone.day(of: notice) + Int64(days) + 1)
        case .hours(let hours): notice.adding(seconds: Int64(hours) * 3600)
        }
    }
}
