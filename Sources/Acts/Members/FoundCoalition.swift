// The beginning of a coalition: the hosting organisation, two people of the secretariat, the Declaration with its open
// adherence. Everything later happens through mandates that go back to this.
package import Membership
package import Record
package import Statements
package import Store

package struct FoundCoalition: Sendable {
    package struct Founder: Sendable {
        package let organisation: Organisation
        package let person: Person
        package let rights: Set<Right>

        package init(organisation: Organisation, person: Person, rights: Set<Right>) {
            self.organisation = organisation
            self.person = person
            self.rights = rights
        }
    }

    /// Two at least, each with the right `secretariat`; the first one's organisation keeps the Declaration.
    package let founders: [Founder]
    package let declaration: CanonicalText
    /// The keys of the log and of receipts: the first act of all says which they are.
    package let keys: (log: NoteKey, receipts: NoteKey)

    package init(founders: [Founder], declaration: CanonicalText, keys: (log: NoteKey, receipts: NoteKey)) {
        self.founders = founders
        self.declaration = declaration
        self.keys = keys
    }

    package func perform(in work: Transaction) throws -> [Acting] {
        guard founders.filter({ $0.rights.contains(.secretariat) }).count >= 2 else {
            throw MembershipRefusal.secretariatTooSmall
        }
        let named = [Act.Field("log", keys.log.vkey), Act.Field("receipt", keys.receipts.vkey)]
        _ = try work.record(try work.platformIntent(.logKeys, subject: "none", fields: named, stamp: stamp(work)))
        var seats: [Acting] = []
        for founder in founders {
            if try work.reads.organisation(founder.organisation.id) == nil { try register(founder.organisation, work) }
            seats.append(try seat(founder, work))
        }
        try startDeclaration(seats[0], work)
        return seats
    }

    private func register(_ organisation: Organisation, _ work: Transaction) throws {
        try work.keep(organisation, card: Card(of: organisation, random: Randomness.bytes(32)))
        try ChangeStanding.record(.full, of: organisation.id, since: work.today, stamp: stamp(work), in: work)
    }

    private func seat(_ founder: Founder, _ work: Transaction) throws -> Acting {
        let mandate = Mandate(
            id: Randomness.id(), person: founder.person.id, organisation: founder.organisation.id,
            rights: founder.rights,
            from: work.today, until: nil, ended: nil)
        let fields = [
            Act.Field("mandate", mandate.id.text), Act.Field("rights", Mandate.words(mandate.rights)),
            Act.Field("from", mandate.from.text), Act.Field("until", "none"), Act.Field("replaces", "none"),
        ]
        let card = try work.reads.cardDigest(of: founder.organisation.id)
        let act = try work.record(
            try work.platformIntent(
                .mandateGive, subject: founder.organisation.id.text, card: card, fields: fields, stamp: stamp(work)))
        try work.keep(founder.person)
        try work.keep(mandate, givenBy: nil, act: act)
        return Acting(person: founder.person.id, mandate: mandate.id)
    }

    private func startDeclaration(_ first: Acting, _ work: Transaction) throws {
        let id: StatementID = Randomness.id()
        let authority = try work.authority(of: first, to: .draft)
        try work.keep(
            StatementFacts(
                id: id, kind: .declaration, initiator: authority.mandate.organisation, started: work.now, countries: [],
                themes: []))
        let fields = [
            Act.Field("version", "1"), Act.Field("language", declaration.language), Act.Field("kind", "declaration"),
        ]
        let fixing = try work.record(
            try work.intent(
                .statementFix, by: authority, subject: id.text, about: declaration.digest, fields: fields,
                stamp: stamp(work)))
        try work.keep(
            FixedText(statement: id, version: 1, text: declaration, digest: declaration.digest, fixed: work.now),
            act: fixing)
        _ = try OpenSignOn(
            statement: id, version: 1, ends: nil, zone: work.coalition.zone, eligible: .members, minimum: 0,
            announced: true, acting: first, stamp: stamp(work)
        ).perform(in: work)
        try work.index(id)
    }

    private func stamp(_ work: Transaction) -> FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: work.now.adding(seconds: 60))
    }
}
