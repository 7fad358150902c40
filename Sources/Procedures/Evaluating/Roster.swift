// Who was what at an instant: the history that the procedure brings along, and what changed during it.
import Membership
import Record

/// Standings, Council seats and mandates over time.
struct Roster {
    private let participants: [Participant]
    private var changes: [ParticipantNumber: [(standing: Standing, begins: Instant)]] = [:]
    private var mandateChanges: [ParticipantNumber: [MandateChange]] = [:]

    private struct MandateChange {
        let person: PersonNumber
        let at: Instant
        let isGiven: Bool
    }

    init(_ participants: [Participant]) { self.participants = participants }

    mutating func change(_ organisation: ParticipantNumber, to standing: Standing, at instant: Instant) {
        changes[organisation, default: []].append((standing, instant))
    }

    mutating func replace(_ old: PersonNumber?, by new: PersonNumber, of organisation: ParticipantNumber, at: Instant) {
        let ended = old.map { [MandateChange(person: $0, at: at, isGiven: false)] } ?? []
        let given = MandateChange(person: new, at: at, isGiven: true)
        mandateChanges[organisation, default: []] += ended + [given]
    }

    /// Of all changes that had begun by then the last recorded one.
    func standing(of organisation: ParticipantNumber, at instant: Instant) -> Standing? {
        if !changes.isEmpty, let change = changes[organisation]?.last(where: { $0.begins <= instant }) {
            return change.standing
        }
        return participants[organisation].standings.last { $0.begins <= instant }?.standing
    }

    func belongs(_ organisation: ParticipantNumber, to body: Body, at instant: Instant) -> Bool {
        switch body {
        case .registered: true
        case .full: standing(of: organisation, at: instant) == .full
        case .members: standing(of: organisation, at: instant)?.isMember ?? false
        case .council:
            participants[organisation].council.contains { $0.instants.contains(instant) }
                && standing(of: organisation, at: instant)?.isMember ?? false
        }
    }

    /// Whether the person could act for it then. Where nothing is said of mandates, everybody could who was not replaced.
    func mayAct(_ person: PersonNumber?, for organisation: ParticipantNumber, at instant: Instant) -> Bool {
        guard let person else { return participants[organisation].mandates == nil }
        let change = mandateChanges[organisation]?.last { $0.person == person && $0.at <= instant }
        if let change { return change.isGiven }
        guard let mandates = participants[organisation].mandates else { return true }
        return mandates.contains { $0.person == person && $0.span.instants.contains(instant) }
    }

    /// All changes of standing until then, in time.
    func history(of organisation: ParticipantNumber, until: Instant) -> [(standing: Standing, begins: Instant)] {
        let brought = participants[organisation].standings.map { (standing: $0.standing, begins: $0.begins) }
        let all = (brought + (changes[organisation] ?? [])).filter { $0.begins <= until }
        return all.enumerated().sorted { ($0.element.begins, $0.offset) < ($1.element.begins, $1.offset) }
            .map(\.element)
    }

    /// How many countries these organisations have; one without a country adds none.
    func countries(_ organisations: [ParticipantNumber]) -> Int {
        Set(organisations.compactMap { participants[$0].country }).count
    }
}
