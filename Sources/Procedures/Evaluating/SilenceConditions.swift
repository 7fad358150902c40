// What must hold before others are asked, and still at the end.
import Membership
import Record

extension SilenceWalk {
    /// Everything that does not hold at this instant, all at once.
    func missing(at instant: Instant) -> [Missing] {
        guard matter.initiator != nil else {
            return [Missing(condition: plan.isAdmission ? "application" : "proposal", have: 0, need: 1)]
        }
        let parts = plan.parts.filter { !matter.parts.contains($0) }
            .map { Missing(condition: $0.rawValue, have: 0, need: 1) }
        return parts + missingInitiator(at: instant) + missingBackers(at: instant) + missingCoordinators(at: instant)
    }

    /// Those who stand behind it and have the standing for that at this instant.
    func backing(at instant: Instant) -> [ParticipantNumber] {
        guard let backing = plan.backing else { return [] }
        let named = backing.act == .proposal ? matter.initiators : []
        let all = named + backers.organisations.filter { !named.contains($0) }
        return all.filter { sheet.standingProblem($0, backing.body, nil, instant) == nil }
    }

    /// How many countries stand behind it.
    func countries(of backing: [ParticipantNumber]) -> Int {
        let initiator = plan.backing?.withInitiator == true ? matter.initiator.map { [$0] } ?? [] : []
        return sheet.roster.countries(backing + initiator)
    }

    private func missingInitiator(at instant: Instant) -> [Missing] {
        guard !plan.isAdmission, plan.backing?.act != .proposal, let initiator = matter.initiator,
            sheet.standingProblem(initiator, plan.proposers, nil, instant) != nil
        else { return [] }
        return [Missing(condition: "initiator-standing", have: 0, need: 1)]
    }

    private func missingBackers(at instant: Instant) -> [Missing] {
        guard let rule = plan.backing else { return [] }
        let backing = backing(at: instant)
        let council = backing.filter { sheet.roster.belongs($0, to: .council, at: instant) }.count
        let reasons = rule.act == .request && !hasUrgencyReason(backing) ? 0 : 1
        return [
            Missing(condition: rule.numberRule.rawValue, have: backing.count, need: rule.number),
            Missing(condition: rule.countriesRule.rawValue, have: countries(of: backing), need: rule.countries),
            Missing(condition: Rule.councilRecommendations.rawValue, have: council, need: rule.council),
            Missing(condition: "reason", have: reasons, need: 1),
        ].filter { $0.have < $0.need }
    }

    private func hasUrgencyReason(_ backing: [ParticipantNumber]) -> Bool {
        backing.contains { organisation in
            guard let number = backers[organisation], case .urgentRequest(let reason) = sheet.event(number).act
            else { return false }
            return reason?.isEmpty == false
        }
    }

    /// Coordinators come from member organisations.
    private func missingCoordinators(at instant: Instant) -> [Missing] {
        let have = matter.coordinators.filter { sheet.roster.belongs($0, to: .members, at: instant) }.count
        guard have < plan.coordinators else { return [] }
        return [Missing(condition: Rule.coordinators.rawValue, have: have, need: plan.coordinators)]
    }
}
