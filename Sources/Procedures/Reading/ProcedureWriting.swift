// A procedure written as a file, with its profile in it, so that it can be recomputed anywhere.
import Membership
package import Record

extension Procedure {
    /// The whole procedure; read again it is the same value.
    package var tree: JSONTree {
        var members: [JSONTree.Member] = [
            .init("format", .text(Procedure.format)), .init("procedure", .text(id)), .init("kind", .text(kind.name)),
        ]
        if case .vote(let question) = kind { members.append(.init("question", .text(question.rawValue))) }
        if !concerned.isEmpty { members.append(.init("concerns", names(concerned))) }
        members += [
            .init("profile", profile.tree), .init("zone", .text(zone.name)),
            .init("organisations", .array(participants.map(organisation))),
            .init("events", .array(events.map(event))), .init("evaluate", instant(evaluate)),
        ]
        return .object(members)
    }

    private func instant(_ instant: Instant) -> JSONTree {
        .text(instant.wholeSecond == instant ? instant.text : instant.exactText)
    }

    func name(_ organisation: ParticipantNumber) -> JSONTree { .text(participants[organisation].id) }

    func names(_ organisations: [ParticipantNumber]) -> JSONTree { .array(organisations.map(name)) }

    private func organisation(_ participant: Participant) -> JSONTree {
        var members = [JSONTree.Member("id", .text(participant.id))]
        if let country = participant.country { members.append(.init("country", .text(country))) }
        if participant.isInternational { members.append(.init("international", .bool(true))) }
        let standings = participant.standings.map { dated in
            JSONTree.object([
                .init("standing", .text(dated.standing.rawValue)), .init("since", .text(dated.since.text)),
            ])
        }
        members.append(.init("standing", .array(standings)))
        if !participant.council.isEmpty {
            members.append(.init("council", .array(participant.council.map { .object(days($0)) })))
        }
        if participant.suspendedDays > 0 {
            members.append(.init("suspended-days", .number(participant.suspendedDays)))
        }
        if let mandates = participant.mandates { members.append(.init("mandates", .array(mandates.map(mandate)))) }
        return .object(members)
    }

    private func mandate(_ mandate: PersonSpan) -> JSONTree {
        .object([.init("person", .text(people[mandate.person]))] + days(mandate.span))
    }

    private func days(_ span: DaySpan) -> [JSONTree.Member] {
        [.init("from", .text(span.from.text))] + (span.until.map { [.init("until", .text($0.text))] } ?? [])
    }

    private func event(_ event: ProcedureEvent) -> JSONTree {
        let (name, details) = written(event.act)
        var members: [JSONTree.Member] = [
            .init("id", .text(event.id)), .init("at", instant(event.at)), .init("kind", .text(name.rawValue)),
        ]
        if let by = event.by { members.append(.init("by", self.name(by))) }
        if let person = event.person { members.append(.init("person", .text(people[person]))) }
        if let procedure = event.procedure { members.append(.init("procedure", .text(procedure))) }
        return .object(members + details.filter { $0.value != .null })
    }
}
