// An applicant that was not admitted, or took its application back, erases what it wrote, by its link.
package import Access
import Membership
import Procedures
import Record
package import Store

package struct EraseApplication: Sendable {
    package let token: SessionToken
    package let stamp: FormStamp

    package init(token: SessionToken, stamp: FormStamp) {
        self.token = token
        self.stamp = stamp
    }

    /// Refuses while it is not decided, and for whoever is a member: then the organisation's own erasure holds.
    package func perform(in work: Transaction) throws {
        guard let id = try work.reads.application(token: token.digest) else { throw ProcedureRefusal.unknownProcedure }
        let facts = try work.running(id)
        guard facts.minutes > 0 else { throw ProcedureRefusal.notCounted(.notOpen) }
        if let standing = try work.reads.standing(of: facts.by).standing(on: work.today) {
            throw MembershipRefusal.stillMember(standing)
        }
        let mail = try work.reads.procedureCase(facts, at: work.now).matter?["mail"] ?? ""
        _ = try work.record(
            try work.platformIntent(
                .erasure, subject: id.text, fields: [Act.Field("what", "opening")], stamp: stamp))
        try work.eraseApplication(facts, mail: mail)
    }
}
