// The secretariat seats a person whose identity it knows already, without an invitation: when a register is taken over
// from elsewhere, and in the demonstration.
package import Membership
import Record
package import Store

package struct SeatPerson: Sendable {
    package let person: Person
    package let mandate: MandateID
    package let organisation: OrganisationID
    package let rights: Set<Right>
    package let acting: Acting

    package init(
        person: Person, mandate: MandateID, organisation: OrganisationID, rights: Set<Right>, by acting: Acting
    ) {
        self.person = person
        self.mandate = mandate
        self.organisation = organisation
        self.rights = rights
        self.acting = acting
    }

    package func perform(in work: Transaction) throws {
        _ = try work.authority(of: acting, to: .secretariat)
        let fields = [
            Act.Field("mandate", mandate.text), Act.Field("rights", Mandate.words(rights)),
            Act.Field("from", work.today.text), Act.Field("until", "none"), Act.Field("replaces", "none"),
        ]
        let card = try work.reads.cardDigest(of: organisation)
        let stamp = FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: work.now.adding(seconds: 60))
        let act = try work.record(
            try work.platformIntent(.mandateGive, subject: organisation.text, card: card, fields: fields, stamp: stamp))
        try work.keep(person)
        try work.keep(
            Mandate(
                id: mandate, person: person.id, organisation: organisation, rights: rights, from: work.today,
                until: nil,
                ended: nil),
            givenBy: acting.person, act: act)
    }
}
