// A mandate ends by notice. The person's sessions end with it; the secretariat keeps two people at least.
package import Membership
import Record
package import Store

package struct EndMandate: Sendable {
    package let organisation: OrganisationID
    package let mandate: MandateID
    package let acting: Acting
    package let stamp: FormStamp

    package init(organisation: OrganisationID, mandate: MandateID, acting: Acting, stamp: FormStamp) {
        self.organisation = organisation
        self.mandate = mandate
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        // Before anything is asked of the mandate: who ended the own one has none any more when the form comes twice.
        let fields = [Act.Field("mandate", mandate.text)]
        if try work.isRepeated(stamp, .mandateEnd, subject: organisation.text, fields: fields) { return }
        let giver = try MandateGiver(of: organisation, acting: acting, in: work)
        let ending = try giver.mandateToEnd(mandate, successor: nil, in: work)
        let act = try work.record(try giver.intent(.mandateEnd, fields: fields, stamp: stamp, in: work))
        try work.end(mandate, act: act)
        try work.endSessions(of: ending.person)
        try work.put(Message(to: ending.person, .mandateEnded, ["organisation": organisation.text]))
    }
}
