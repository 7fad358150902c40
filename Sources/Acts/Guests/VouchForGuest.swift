// A member knows the organisation and vouches for it.
package import Membership
import Record
import Statements
package import Store

package struct VouchForGuest: Sendable {
    package let guest: OrganisationID
    package let acting: Acting
    package let stamp: FormStamp

    package init(guest: OrganisationID, acting: Acting, stamp: FormStamp) {
        self.guest = guest
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        guard let guest = try work.reads.guest(guest),
            let newest = try work.reads.newestVersion(of: guest.statement)?.version,
            let signature = try work.reads.guestSignature(guest, newest: newest)
        else { throw StatementRefusal.noSuchGuest }
        guard authority.standing?.isMember ?? false else { throw MembershipRefusal.notMember(authority.standing) }
        guard guest.mark == .unverified else { return }
        let intent = try work.intent(
            .statementVouch, by: authority, subject: guest.statement.text,
            fields: [
                Act.Field("version", String(signature.version)), Act.Field("signature", signature.leaf.base64),
            ], stamp: stamp)
        if try work.repeated(intent) != nil { return }
        try work.vouch(for: guest.organisation, act: try work.record(intent))
    }
}
