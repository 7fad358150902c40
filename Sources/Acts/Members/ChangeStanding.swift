// The standing of an organisation changes: a recorded act of the platform, with day and cause. Everybody who represents
// the organisation is told.
package import Membership
package import Record
package import Store

package struct ChangeStanding: Sendable {
    package let organisation: OrganisationID
    package let standing: Standing
    package let since: Day
    package let acting: Acting
    package let stamp: FormStamp

    package init(organisation: OrganisationID, standing: Standing, since: Day, acting: Acting, stamp: FormStamp) {
        self.organisation = organisation
        self.standing = standing
        self.since = since
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        _ = try work.authority(of: acting, to: .secretariat)
        if try ChangeStanding.isRepeated(standing, of: organisation, since: since, stamp: stamp, in: work) { return }
        try ChangeStanding.record(standing, of: organisation, since: since, stamp: stamp, in: work)
        for person in try work.people(of: organisation, with: .represent) {
            try work.put(Message(to: person, .standingChanged, ["standing": standing.rawValue, "since": since.text]))
        }
    }

    /// Records and keeps a standing; refuses one that says nothing new or begins before the last.
    static func record(
        _ standing: Standing, of organisation: OrganisationID, since: Day, stamp: FormStamp, in work: Transaction
    ) throws {
        guard let card = try work.reads.cardDigest(of: organisation) else {
            throw MembershipRefusal.unknownOrganisation
        }
        try work.reads.standing(of: organisation).accepts(standing, since: since)
        let fields = fields(standing, of: organisation, since: since)
        let act = try work.record(
            try work.platformIntent(.memberStatus, subject: organisation.text, card: card, fields: fields, stamp: stamp)
        )
        try work.keep(standing, of: organisation, since: since, cause: act)
    }

    /// Whether the same form gave the same standing before.
    static func isRepeated(
        _ standing: Standing, of organisation: OrganisationID, since: Day, stamp: FormStamp, in work: Transaction
    ) throws -> Bool {
        let fields = fields(standing, of: organisation, since: since)
        return try work.isRepeated(stamp, .memberStatus, subject: organisation.text, fields: fields)
    }

    private static func fields(_ standing: Standing, of organisation: OrganisationID, since: Day) -> [Act.Field] {
        [
            Act.Field("organisation", organisation.text), Act.Field("standing", standing.rawValue),
            Act.Field("since", since.text),
        ]
    }
}
