// An organisation gets a seat in the Council, or its seat ends: after an election, or because the register of another place
// is taken over. The seat belongs to the organisation, whoever represents it.
package import Membership
package import Record
package import Store

package struct GiveCouncilSeat: Sendable {
    package let organisation: OrganisationID
    package let from: Day
    /// The first day without it; nil for as yet.
    package let until: Day?
    package let acting: Acting
    package let stamp: FormStamp

    package init(organisation: OrganisationID, from: Day, until: Day?, acting: Acting, stamp: FormStamp) {
        self.organisation = organisation
        self.from = from
        self.until = until
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        _ = try work.authority(of: acting, to: .secretariat)
        guard let sheet = try work.reads.organisation(organisation) else {
            throw MembershipRefusal.unknownOrganisation
        }
        let standing = sheet.standing.standing(on: from)
        guard standing?.isMember ?? false else { throw MembershipRefusal.notMember(standing) }
        try GiveCouncilSeat.give(organisation, from: from, until: until, stamp: stamp, in: work)
    }

    /// Nothing to do where a seat holds on that day already.
    static func give(
        _ organisation: OrganisationID, from: Day, until: Day?, stamp: FormStamp, in work: Transaction
    ) throws {
        guard try !work.reads.sits(organisation, on: from) else { return }
        let fields = [
            Act.Field("organisation", organisation.text), Act.Field("from", from.text),
            Act.Field("until", until?.text ?? "none"),
        ]
        let act = try work.record(
            try work.platformIntent(
                .councilSeat, subject: organisation.text, card: try work.reads.cardDigest(of: organisation),
                fields: fields, stamp: stamp))
        try work.keep(seatOf: organisation, from: from, until: until, act: act)
    }
}
