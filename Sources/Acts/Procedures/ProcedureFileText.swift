// The procedure file, written from what is kept (docs/formats/procedure).
import Membership
import Procedures
import Record
import Store

struct ProcedureFileText {
    private let facts: ProcedureFacts
    private let profile: RuleProfile
    private let entries: [ProcedureEntry]
    private let now: Instant
    private let electors: [Elector]
    private let applicant: JSONTree?
    /// The first days of seats that were recorded after the beginning: never before the day after they were received.
    private var begins: [Int64: Day] = [:]
    private var changes: [(at: Instant, act: Int64, tree: JSONTree)] = []

    init(
        _ facts: ProcedureFacts, _ profile: RuleProfile, _ entries: [ProcedureEntry], at now: Instant, _ reads: Reads
    ) throws {
        self.facts = facts
        self.profile = profile
        self.entries = entries
        self.now = now
        electors = try reads.electors()
        let isRegistered = electors.contains { $0.id == facts.by }
        applicant = isRegistered ? nil : ProcedureFileText.applicant(facts, entries)
        for elector in electors {
            for seat in elector.seats where seat.act > facts.act { try note(seat, reads) }
            for change in elector.standings where change.cause > facts.act {
                try note(change, of: elector.id, reads)
            }
        }
    }

    /// Who applies stands in no register yet.
    private static func applicant(_ facts: ProcedureFacts, _ entries: [ProcedureEntry]) -> JSONTree {
        let country = entries.last { $0.matter != nil }?.matter?["country"] ?? ""
        return .object(
            [.init("id", .text(facts.by.text))] + (country.isEmpty ? [] : [.init("country", .text(country))])
                + [.init("standing", .array([]))])
    }

    /// What was recorded after the beginning has effect from when it was received, or from its day if that comes later:
    /// nobody falls out of an electorate, or comes in, for a time that had passed.
    private mutating func note(_ change: StandingChange, of organisation: OrganisationID, _ reads: Reads) throws {
        guard let received = try reads.received(change.cause), let zone = ProceduralZone(name: facts.zone) else {
            return
        }
        // What follows from the procedure itself comes after what caused it.
        let at = max(Instant(milliseconds: received.milliseconds + 1), zone.beginning(of: change.since))
        guard at <= now, change.standing != .applicant else { return }
        let suspension = change.standing == .suspended
        let tree = JSONTree.object(
            [
                .init("id", .text("standing-\(change.cause)")), .init("at", .text(at.exactText)),
                .init("kind", .text(suspension ? "suspension" : "standing")),
                .init("organisation", .text(organisation.text)),
            ] + (suspension ? [] : [.init("standing", .text(change.standing.rawValue))]))
        changes.append((at, change.cause, tree))
    }

    private mutating func note(_ seat: CouncilSeat, _ reads: Reads) throws {
        guard let received = try reads.received(seat.act) else { return }
        begins[seat.act] = max(seat.from, try reads.dayOf(received.adding(seconds: 86_400)))
    }

    var tree: JSONTree {
        var members: [JSONTree.Member] = [
            .init("format", .text("civic-solidarity/procedure/v1")), .init("procedure", .text(facts.id.text)),
            .init("kind", .text(facts.kind.name)),
        ]
        if case .vote(let question) = facts.kind { members.append(.init("question", .text(question.rawValue))) }
        if let concerns = facts.concerns { members.append(.init("concerns", .array([.text(concerns.text)]))) }
        return .object(
            members + [
                .init("profile", profile.tree), .init("zone", .text(facts.zone)),
                .init("organisations", .array(electors.map(organisation) + [applicant].compactMap { $0 })),
                .init("events", .array(events)), .init("evaluate", .text(now.exactText)),
            ])
    }

    private var events: [JSONTree] {
        let done = entries.map { (at: $0.at, act: $0.act, tree: $0.tree) }
        return (done + changes).sorted { ($0.at, $0.act) < ($1.at, $1.act) }.map(\.tree)
    }

    private func organisation(_ elector: Elector) -> JSONTree {
        var members = [JSONTree.Member("id", .text(elector.id.text))]
        if let country = elector.country { members.append(.init("country", .text(country))) }
        if elector.isInternational { members.append(.init("international", .bool(true))) }
        let standings = elector.standings.filter { $0.cause < facts.act && $0.standing != .applicant }.map { change in
            JSONTree.object([
                .init("standing", .text(change.standing.rawValue)), .init("since", .text(change.since.text)),
            ])
        }
        members.append(.init("standing", .array(standings)))
        let seats = elector.seats.map { seat in
            JSONTree.object(
                [.init("from", .text((begins[seat.act] ?? seat.from).text))]
                    + (seat.until.map { [.init("until", .text($0.text))] } ?? []))
        }
        if !seats.isEmpty { members.append(.init("council", .array(seats))) }
        return .object(members)
    }
}
