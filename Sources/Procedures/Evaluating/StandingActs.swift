// One organisation, one act: of all its acts of one sort the last valid one before the end stands.
import Record

/// Acts of one sort that stand.
struct StandingActs {
    private var event: [EventNumber?]

    init(_ participants: Int) { event = Array(repeating: nil, count: participants) }

    /// The act of this organisation that stands.
    subscript(_ organisation: ParticipantNumber) -> EventNumber? { event[organisation] }

    /// The organisations whose act stands, in the order of the file.
    var organisations: [ParticipantNumber] { event.indices.filter { event[$0] != nil } }

    var count: Int { event.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }

    mutating func give(_ number: EventNumber, by organisation: ParticipantNumber, on sheet: inout Sheet) {
        if let earlier = event[organisation] { sheet.refuse(earlier, .replaced) }
        event[organisation] = number
        sheet.count(number)
    }

    mutating func takeBack(_ number: EventNumber, on sheet: inout Sheet) {
        guard let organisation = sheet.event(number).by, event[organisation] != nil else {
            return sheet.refuse(number, .nothingToWithdraw)
        }
        sheet.count(number)
        drop(organisation, .withdrawn, on: &sheet)
    }

    mutating func drop(_ organisation: ParticipantNumber, _ reason: Reason, on sheet: inout Sheet) {
        guard let number = event[organisation] else { return }
        sheet.refuse(number, reason)
        event[organisation] = nil
    }

    mutating func clear(_ reason: Reason, on sheet: inout Sheet) {
        for organisation in organisations { drop(organisation, reason, on: &sheet) }
    }

    /// Who lost the standing by then falls out, and who turned out to be concerned.
    mutating func settle(_ body: Body, at instant: Instant, on sheet: inout Sheet) {
        for organisation in event.indices where event[organisation] != nil {
            switch sheet.standingProblem(organisation, body, nil, instant) {
            case nil: continue
            case .concerned: drop(organisation, .concerned, on: &sheet)
            default: drop(organisation, .lostStanding, on: &sheet)
            }
        }
    }
}
