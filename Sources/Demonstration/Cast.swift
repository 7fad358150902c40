// Organisations and people of the invented coalition, with the history that led them here.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store

/// Who plays: organisations by their key, and who acts for each.
struct Cast {
    /// Somebody with the right, by the organisation's key.
    private(set) var acting: [String: [Right: Acting]] = [:]
    private(set) var ids: [String: OrganisationID] = [:]
    let secretariat: Acting

    /// Founds the coalition with the first two people of the secretariat, and writes everybody else into the script.
    init(_ material: Material, store: Store, clock: SetClock, now: Instant, script: inout Script) throws {
        let members = material.organisations.organisations
        let founding = members.compactMap { member in
            member.people.first { $0.rights.contains("secretariat") }.map { (member, $0) }
        }.sorted { first, _ in first.1.email == material.organisations.roles["coordinator"] }
        let founders = founding.prefix(2).map { member, person in
            FoundCoalition.Founder(
                organisation: Cast.organisation(member), person: Cast.person(person),
                rights: Set(person.rights.compactMap { Right(rawValue: $0) }).union([.draft]))
        }
        let source = String(
            decoding: try Material.data(material.folder + "/declaration/declaration.en.md"), as: UTF8.self)
        let act = FoundCoalition(
            founders: Array(founders), declaration: try FoundingDeclaration.text(markdown: source),
            keys: store.publicKeys)
        let seats = try store.perform { try act.perform(in: $0) }
        secretariat = seats[0]
        for (index, founder) in founders.enumerated() {
            ids[founding[index].0.id] = founder.organisation.id
            for right in founder.rights { acting[founding[index].0.id, default: [:]][right] = seats[index] }
        }
        for member in members { join(member, founders: founding.map(\.1.email), now: now, script: &script) }
        try adhere(members, store: store, now: now, script: &script)
    }

    private mutating func join(_ member: Material.Member, founders: [String], now: Instant, script: inout Script) {
        let secretariat = secretariat
        let organisation = ids[member.id].map { Cast.organisation(member, id: $0) } ?? Cast.organisation(member)
        let isFounder = ids[member.id] != nil
        ids[member.id] = organisation.id
        for (index, change) in member.history.enumerated() where !(isFounder && index < member.history.count) {
            let at = now.adding(seconds: -change.since * 86400)
            let standing = Standing(rawValue: change.standing)
            script.at(at) { work in
                guard let standing else { return }
                if index == 0 {
                    try RegisterOrganisation(
                        organisation: organisation, standing: standing, since: nil, acting: secretariat,
                        stamp: Cast.stamp(work)
                    ).perform(in: work)
                } else {
                    try ChangeStanding(
                        organisation: organisation.id, standing: standing, since: work.today, acting: secretariat,
                        stamp: Cast.stamp(work)
                    ).perform(in: work)
                }
            }
        }
        let since = member.history.first?.since ?? 0
        for person in member.people where !founders.contains(person.email) {
            give(person, member.id, organisation.id, at: now.adding(seconds: -since * 86400), script: &script)
        }
    }

    private mutating func give(
        _ person: Material.Person, _ key: String, _ organisation: OrganisationID, at: Instant, script: inout Script
    ) {
        let secretariat = secretariat
        let mandate = MandateID(bytes: Randomness.bytes(16))
        let known = Cast.person(person)
        let rights = Set(person.rights.compactMap { Right(rawValue: $0) })
        for right in rights where acting[key]?[right] == nil {
            acting[key, default: [:]][right] = Acting(person: known.id, mandate: mandate)
        }
        script.at(at) { work in
            try SeatPerson(
                person: known, mandate: mandate, organisation: organisation, rights: rights, by: secretariat
            )
            .perform(in: work)
        }
    }

    /// Every member that may sign adheres to the Declaration a day after it joined; its list is published once.
    private func adhere(_ members: [Material.Member], store: Store, now: Instant, script: inout Script) throws {
        guard let declaration = try store.read({ try $0.declaration()?.id }) else { return }
        for member in members {
            guard let acting = acting[member.id]?[.sign],
                let joined = member.history.first(where: { ["associate", "full"].contains($0.standing) })
            else { continue }
            script.at(now.adding(seconds: -joined.since * 86400 + 86400)) { work in
                _ = try SignStatement(statement: declaration, version: 1, acting: acting, stamp: Cast.stamp(work))
                    .perform(in: work)
            }
        }
        let secretariat = secretariat
        script.at(now.adding(seconds: -3600)) { work in
            _ = try PublishStatement(statement: declaration, version: 1, acting: secretariat, stamp: Cast.stamp(work))
                .perform(in: work)
        }
    }

    static func stamp(_ work: Transaction) -> FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: work.now.adding(seconds: 60))
    }

    private static func organisation(_ member: Material.Member, id: OrganisationID = Randomness.id()) -> Organisation {
        Organisation(
            id: id, names: member.names.map { OrganisationName(language: $0.language, name: $0.name, short: $0.short) },
            seat: member.seat, seatWithheld: member.seatWithheld, unlisted: member.unlisted,
            international: member.international, areas: member.areas, domain: member.domain)
    }

    private static func person(_ person: Material.Person) -> Person {
        Person(id: Randomness.id(), name: person.name, mail: person.email, language: person.language, zone: person.zone)
    }
}
