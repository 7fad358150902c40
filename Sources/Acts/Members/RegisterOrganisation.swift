// The secretariat brings an organisation into the register, or corrects what the register says of it. Admission by
// objection comes with the rules for it; for now the secretariat admits.
package import Membership
package import Record
package import Store

package struct RegisterOrganisation: Sendable {
    package let organisation: Organisation
    /// The first standing; nil when the organisation is known and only its data change.
    package let standing: Standing?
    package let since: Day?
    package let acting: Acting
    package let stamp: FormStamp

    package init(organisation: Organisation, standing: Standing?, since: Day?, acting: Acting, stamp: FormStamp) {
        self.organisation = organisation
        self.standing = standing
        self.since = since
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        _ = try work.authority(of: acting, to: .secretariat)
        let since = since ?? work.today
        if let standing,
            try ChangeStanding.isRepeated(standing, of: organisation.id, since: since, stamp: stamp, in: work)
        {
            return
        }
        let organisation = try checked()
        let known = try work.reads.organisation(organisation.id)
        let card = Card(of: organisation, random: Randomness.bytes(32))
        try work.keep(organisation, card: card)
        guard let standing, known == nil else { return }
        try ChangeStanding.record(standing, of: organisation.id, since: since, stamp: stamp, in: work)
    }

    /// Names as they may stand on a card; throws what is wrong with one.
    private func checked() throws(TextProblem) -> Organisation {
        var names: [OrganisationName] = []
        for name in organisation.names {
            var short: String?
            if let given = name.short { short = try WrittenText.line(given, limit: OrganisationName.limit) }
            names.append(
                OrganisationName(
                    language: name.language, name: try WrittenText.line(name.name, limit: OrganisationName.limit),
                    short: short))
        }
        return Organisation(
            id: organisation.id, names: names, seat: organisation.seat, seatWithheld: organisation.seatWithheld,
            unlisted: organisation.unlisted, international: organisation.international, areas: organisation.areas,
            domain: organisation.domain)
    }
}
