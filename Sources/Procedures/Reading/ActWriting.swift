// The acts of a procedure file, written: the name of each and what it carries.
import Membership
import Record

extension Procedure {
    typealias WrittenAct = (EventName, [JSONTree.Member])

    func written(_ act: ProcedureAct) -> WrittenAct {
        switch act {
        case .support: (.support, [])
        case .supportWithdrawn: (.supportWithdrawn, [])
        case .recommendation: (.recommendation, [])
        case .recommendationWithdrawn: (.recommendationWithdrawn, [])
        case .objectionWithdrawn: (.objectionWithdrawn, [])
        case .comment: (.comment, [])
        case .interest: (.interest, [])
        case .text: (.text, [])
        case .hearing: (.hearing, [])
        case .present: (.present, [])
        case .proxyWithdrawn: (.proxyWithdrawn, [])
        case .sessionEnd: (.sessionEnd, [])
        case .candidacy: (.candidacy, [])
        case .signatureWithdrawn: (.signatureWithdrawn, [])
        case .delivery: (.delivery, [])
        case .close: (.close, [])
        case .opened, .proxy, .vote, .counts, .ballot, .draw: writtenVoting(act)
        default: writtenDetails(act)
        }
    }

    private func writtenDetails(_ act: ProcedureAct) -> WrittenAct {
        switch act {
        case .application(let parts): (.application, [words("parts", parts)])
        case .proposal(let proposal): (.proposal, writtenProposal(proposal))
        case .notice(let hours): (.notice, [number("hours", hours)])
        case .version(let isSubstance): (.version, [.init("substance", .bool(isSubstance))])
        case .urgentRequest(let reason): (.urgentRequest, [text("reason", reason)])
        case .objection(let reason): (.objection, [text("reason", reason)])
        case .decision(let body, let isGranted):
            (.decision, [.init("body", .text(body.rawValue)), .init("granted", .bool(isGranted))])
        case .signature(let reservation): (.signature, [text("reservation", reservation)])
        case .standing(let organisation, .suspended): (.suspension, [.init("organisation", name(organisation))])
        case .standing(let organisation, let standing):
            (.standing, [.init("organisation", name(organisation)), .init("standing", .text(standing.rawValue))])
        case .replacement(let old): (.replacement, [text("replaces", old.map { people[$0] })])
        case .correction(let event): (.correction, [.init("corrects", .text(events[event].id))])
        default: preconditionFailure("this act was written already")
        }
    }

    private func writtenVoting(_ act: ProcedureAct) -> WrittenAct {
        switch act {
        case .opened(let opening): (.opened, writtenOpening(opening))
        case .proxy(let holder): (.proxy, [.init("to", name(holder))])
        case .vote(let choice, let giver):
            (.vote, [.init("choice", .text(choice.rawValue)), .init("proxy-for", giver.map(name) ?? .null)])
        case .counts(let counts):
            (
                .counts,
                [
                    number("for", counts.votesFor), number("against", counts.against),
                    number("abstained", counts.abstained), number("present", counts.present),
                ]
            )
        case .ballot(let chosen): (.ballot, [.init("for", names(chosen))])
        case .draw(let seed): (.draw, [text("seed", seed)])
        default: preconditionFailure("this act is no part of voting")
        }
    }

    private func writtenProposal(_ proposal: Proposal) -> [JSONTree.Member] {
        [
            .init("initiators", names(proposal.initiators)), .init("coordinators", names(proposal.coordinators)),
            words("parts", proposal.parts),
        ]
    }

    private func writtenOpening(_ opening: Opening) -> [JSONTree.Member] {
        let end: JSONTree.Member? =
            switch opening.end {
            case .after(.days(let days)): number("days", days)
            case .after(.hours(let hours)): number("hours", hours)
            case .at(let instant): .init("closes", .text(instant.exactText))
            case .session: nil
            }
        let quotas = opening.quotas.isEmpty ? JSONTree.null : .array(opening.quotas.map(written))
        return (end.map { [$0] } ?? []) + [
            number("minimum", opening.minimum), number("seats", opening.seats), .init("quotas", quotas),
        ]
    }

    private func written(_ quota: SeatQuota) -> JSONTree {
        let limited: JSONTree.Member =
            quota.isInternational
            ? .init("international", .bool(true)) : .init("countries", .array(quota.countries.map { .text($0) }))
        return .object([.init("region", .text(quota.region)), limited, .init("seats", .number(quota.seats))])
    }

    private func words(_ name: String, _ parts: [Part]) -> JSONTree.Member {
        .init(name, .array(parts.map { .text($0.rawValue) }))
    }

    private func number(_ name: String, _ number: Int?) -> JSONTree.Member {
        .init(name, number.map { .number($0) } ?? .null)
    }

    private func text(_ name: String, _ text: String?) -> JSONTree.Member {
        .init(name, text.map { .text($0) } ?? .null)
    }
}
