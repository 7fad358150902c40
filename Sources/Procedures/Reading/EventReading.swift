// The events of a procedure file.
import Membership
import Record

extension ProcedureReading {
    mutating func events(_ trees: [JSONTree]) -> [ProcedureEvent] {
        for (index, tree) in trees.enumerated() { note(tree, index) }
        return trees.enumerated().compactMap { index, tree in event(tree, index) }
    }

    /// Corrections name events that stand anywhere in the file, so all names are known first.
    private mutating func note(_ tree: JSONTree, _ index: Int) {
        guard case .object(let members) = tree, case .text(let id)? = members.first(where: { $0.name == "id" })?.value
        else { return }
        if events.updateValue(index, forKey: id) != nil { problems.add("events[\(index)].id", .duplicateID, id) }
    }

    private mutating func event(_ tree: JSONTree, _ index: Int) -> ProcedureEvent? {
        guard var fields = Fields(tree, at: "events[\(index)]", problems) else { return nil }
        let (id, at) = (fields.text("id"), fields.instant("at"))
        let name: EventName? = fields.word("kind")
        guard let name else { return nil }
        let by = fields.optional("by").flatMap { organisation($0, "by", fields) }
        if by == nil, name.isOfOrganisation { fields.problem("by", .missingMember) }
        let person = fields.optionalText("person").map { self.person($0) }
        let procedure = fields.optionalText("procedure")
        let act = act(name, &fields)
        if name == .replacement, person == nil { fields.problem("person", .missingMember) }
        fields.end()
        guard let id, let at, let act else { return nil }
        return ProcedureEvent(id: id, at: at, by: by, person: person, procedure: procedure, act)
    }

    private mutating func act(_ name: EventName, _ fields: inout Fields) -> ProcedureAct? {
        switch name {
        case .support: .support
        case .supportWithdrawn: .supportWithdrawn
        case .recommendation: .recommendation
        case .recommendationWithdrawn: .recommendationWithdrawn
        case .objectionWithdrawn: .objectionWithdrawn
        case .comment: .comment
        case .interest: .interest
        case .text: .text
        case .hearing: .hearing
        case .present: .present
        case .proxyWithdrawn: .proxyWithdrawn
        case .sessionEnd: .sessionEnd
        case .candidacy: .candidacy
        case .signatureWithdrawn: .signatureWithdrawn
        case .delivery: .delivery
        case .close: .close
        default: detailed(name, &fields)
        }
    }

    private mutating func detailed(_ name: EventName, _ fields: inout Fields) -> ProcedureAct? {
        switch name {
        case .application: .application(fields.words("parts"))
        case .proposal: proposal(&fields)
        case .notice: .notice(hours: fields.optionalNumber("hours", 1...2400))
        case .version: fields.bool("substance").map { .version(isSubstance: $0) }
        case .urgentRequest: .urgentRequest(reason: fields.optionalText("reason"))
        case .objection: .objection(reason: fields.optionalText("reason"))
        case .decision: decision(&fields)
        case .draw: fields.text("seed").map { .draw(seed: $0) }
        case .signature: .signature(reservation: fields.optionalText("reservation"))
        case .suspension: named("organisation", &fields).map { .standing($0, .suspended) }
        case .standing: standingChange(&fields)
        case .replacement: .replacement(replaces: fields.optionalText("replaces").map { person($0) })
        case .correction: correction(&fields)
        default: voting(name, &fields)
        }
    }

    private func voting(_ name: EventName, _ fields: inout Fields) -> ProcedureAct? {
        switch name {
        case .opened: opening(&fields).map { .opened($0) }
        case .proxy: named("to", &fields).map { .proxy(to: $0) }
        case .vote: vote(&fields)
        case .ballot: .ballot(organisations("for", &fields))
        case .counts: counts(&fields)
        default: nil
        }
    }

    private func named(_ name: String, _ fields: inout Fields) -> ParticipantNumber? {
        let tree = fields.required(name)
        return tree.flatMap { organisation($0, name, fields) }
    }

    private func organisations(_ name: String, _ fields: inout Fields) -> [ParticipantNumber] {
        let trees = fields.list(name)
        return trees.compactMap { organisation($0, name, fields) }
    }

    private func proposal(_ fields: inout Fields) -> ProcedureAct {
        let initiators = organisations("initiators", &fields)
        let coordinators = organisations("coordinators", &fields)
        return .proposal(Proposal(initiators: initiators, coordinators: coordinators, parts: fields.words("parts")))
    }

    private func decision(_ fields: inout Fields) -> ProcedureAct? {
        let body: DecidingBody? = fields.word("body")
        let isGranted = fields.bool("granted")
        guard let body, let isGranted else { return nil }
        return .decision(body, isGranted: isGranted)
    }

    private func standingChange(_ fields: inout Fields) -> ProcedureAct? {
        let organisation = named("organisation", &fields)
        let standing: Standing? = fields.word("standing")
        guard let organisation, let standing else { return nil }
        return .standing(organisation, standing)
    }

    private func correction(_ fields: inout Fields) -> ProcedureAct? {
        guard let id = fields.text("corrects") else { return nil }
        guard let number = events[id] else {
            fields.problem("corrects", .unknownEvent, id)
            return nil
        }
        return .correction(of: number)
    }

    /// One end at most: days, hours, an instant, or that of the session.
    private func opening(_ fields: inout Fields) -> Opening? {
        let days = fields.optionalNumber("days", 0...366).map { Opening.End.after(.days($0)) }
        let hours = fields.optionalNumber("hours", 1...8784).map { Opening.End.after(.hours($0)) }
        let closes = fields.optionalInstant("closes").map { Opening.End.at($0) }
        let ends = [days, hours, closes].compactMap { $0 }
        if ends.count > 1 { fields.problem("closes", .notAllowed, "more than one end") }
        let minimum = fields.optionalNumber("minimum", 0...100_000)
        let seats = fields.optionalNumber("seats", 1...1000) ?? 1
        return Opening(ends.first ?? .session, minimum: minimum, seats: seats, quotas: quotas(&fields))
    }

    /// Each region once, and each country in one of them.
    private func quotas(_ fields: inout Fields) -> [SeatQuota] {
        var (regions, countries) = (Set<String>(), Set<String>())
        let place = fields.place("quotas")
        return fields.list("quotas").enumerated().compactMap { index, tree in
            guard var entry = Fields(tree, at: "\(place)[\(index)]", problems) else { return nil }
            let (region, seats) = (entry.text("region"), entry.number("seats", 0...1000))
            let isInternational = entry.optionalBool("international") ?? false
            let named = entry.list("countries").compactMap { entry.text($0, "countries") }
            for country in named where !countries.insert(country).inserted {
                entry.problem("countries", .duplicateID, country)
            }
            if let region, region.isEmpty || !regions.insert(region).inserted {
                entry.problem("region", .duplicateID, region)
            }
            for country in named where country.utf8.count != 2 || isInternational {
                entry.problem("countries", .notAllowed, country)
            }
            entry.end()
            guard let region, let seats else { return nil }
            return SeatQuota(region: region, countries: named, isInternational: isInternational, seats: seats)
        }
    }

    private func vote(_ fields: inout Fields) -> ProcedureAct? {
        let choice: Choice? = fields.word("choice")
        let giver = fields.optional("proxy-for").flatMap { organisation($0, "proxy-for", fields) }
        return choice.map { .vote($0, proxyFor: giver) }
    }

    private func counts(_ fields: inout Fields) -> ProcedureAct? {
        let numbers = ["for", "against", "abstained"].map { fields.number($0, 0...100_000) }
        let present = fields.optionalNumber("present", 0...100_000)
        guard let votesFor = numbers[0], let against = numbers[1], let abstained = numbers[2] else { return nil }
        return .counts(Counts(votesFor: votesFor, against: against, abstained: abstained, present: present))
    }
}
