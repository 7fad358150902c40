// Everybody who may act in a procedure: told all together, whether they acted or not.
package import Membership
package import Procedures
package import Record
package import Store

extension ProcedureKind {
    /// Whose silence or vote decides; nil where conditions decide.
    package func electorate(_ profile: RuleProfile) -> Body? {
        guard let rules = profile.sets[ruleSet] else { return nil }
        return switch self {
        case .associateAdmission, .councilAdmission, .position, .urgentPosition, .workingGroup: rules.body(.objectors)
        case .vote, .election: rules.body(.electorate)
        case .fullAdmission: rules.body(.recommenders)
        case .undersigned: rules.body(.signatories)
        }
    }
}

extension Body {
    /// Whether an organisation with this standing, and with or without a seat in the Council, belongs to it.
    fileprivate func includes(_ standing: Standing?, sits: Bool) -> Bool {
        switch self {
        case .full: standing == .full
        case .members, .registered: standing?.isMember ?? false
        case .council: sits && standing?.isMember ?? false
        }
    }
}

extension Reads {
    /// Members of the electorate on a day, without those whom the matter concerns.
    package func electorate(of facts: ProcedureFacts, on day: Day) throws -> [OrganisationID] {
        guard let profile = try profile(facts.profile)?.profile, let body = facts.kind.electorate(profile) else {
            return []
        }
        let applicant = [.associateAdmission, .councilAdmission, .fullAdmission].contains(facts.kind) ? facts.by : nil
        return try electors().filter { elector in
            guard elector.id != facts.concerns, elector.id != applicant else { return false }
            let standing = StandingHistory(elector.standings).standing(on: day)
            return body.includes(standing, sits: elector.seats.contains { $0.holds(on: day) })
        }.map(\.id)
    }

    /// Whether an organisation that is no party to it is in the electorate; without reading all the others.
    package func isElector(_ organisation: OrganisationID, of facts: ProcedureFacts, on day: Day) throws -> Bool {
        guard let profile = try profile(facts.profile)?.profile, let body = facts.kind.electorate(profile) else {
            return false
        }
        return body.includes(
            try standing(of: organisation).standing(on: day), sits: try sits(organisation, on: day))
    }

    /// Those of an electorate for whom nobody can act: no person with the right and with access.
    package func unreached(_ organisations: [OrganisationID], on day: Day) throws -> [OrganisationID] {
        // In a demonstration one signs in with one tap.
        let isOpen = try coalition()?.isDemonstration ?? false
        let able = Set(
            try mandates(with: .sign, on: day).filter { try isOpen || credentials(of: $0.person)?.passphrase != nil }
                .map(\.organisation))
        return organisations.filter { !able.contains($0) }
    }
}

extension Transaction {
    func reached(_ now: ProcedureCase) throws -> ProcedureFacts.Reached {
        let electorate = try reads.electorate(of: now.facts, on: today)
        let unreached = try reads.unreached(electorate, on: today)
        return .init(organisations: electorate.count - unreached.count, of: electorate.count)
    }

    /// One message to each person who may act.
    func tellElectorate(_ kind: Message.Kind, _ now: ProcedureCase, _ facts: ProcedureFacts) throws {
        let electorate = Set(try reads.electorate(of: facts, on: today))
        var message = ["procedure": facts.id.text, "zone": facts.zone]
        message["ends"] = facts.ends?.text
        for mandate in try reads.mandates(with: .sign, on: today) where electorate.contains(mandate.organisation) {
            try put(Message(to: mandate.person, kind, message))
        }
    }
}
