// Since when an Associate Member can become a Full Member: the anniversary is enough, suspended days are deducted.
import Membership
import Record

/// The time of one organisation as an Associate Member, seen at an instant.
struct Eligibility {
    /// The day on which the unbroken time began; nil if it is no Associate Member then.
    let start: Day?
    let suspendedDays: Int
    /// The first day on which the time is long enough, as far as is known.
    let eligible: Day?
    /// Suspended at that instant.
    let isSuspended: Bool

    init(_ organisation: ParticipantNumber, on sheet: Sheet, at instant: Instant) {
        let zone = sheet.procedure.zone
        let rules = sheet.rules
        var (start, since): (Instant?, Instant?)
        var days: Int64 = 0
        for change in sheet.roster.history(of: organisation, until: instant) {
            if let begun = since { days += zone.day(of: change.begins) - zone.day(of: begun) }
            since = change.standing == .suspended ? change.begins : nil
            switch change.standing {
            case .associate: start = start ?? change.begins
            case .suspended: break
            default: (start, days) = (nil, 0)
            }
        }
        if let begun = since { days += zone.day(of: instant) - zone.day(of: begun) }
        isSuspended = since != nil
        let deducts = rules.word(.deductSuspended) == "yes"
        suspendedDays = deducts ? Int(days) + sheet.procedure.participants[organisation].suspendedDays : 0
        self.start = start.map { Day(number: zone.day(of: $0)) }
        let anniversary = self.start?.anniversary(years: rules.number(.years))
        let deducted = Int64(suspendedDays)
        eligible = anniversary.map { Day(number: $0.number + deducted) }
    }
}
