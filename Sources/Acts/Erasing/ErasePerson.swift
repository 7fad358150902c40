// A person's data are erased: by the person, or by the secretariat for somebody who asks. What was published names no
// person. Mandates end; the organisation is told if nobody else may act for it.
package import Membership
import Record
import Statements
package import Store

package struct ErasePerson: Sendable {
    package let person: PersonID
    /// A one-time code of whoever does it.
    package let code: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(person: PersonID, code: String, acting: Acting, stamp: FormStamp) {
        self.person = person
        self.code = code
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let fields = [Act.Field("what", "person")]
        if try work.isRepeated(stamp, .erasure, subject: person.text, fields: fields) { return }
        guard let mandate = try work.reads.mandate(acting.mandate), mandate.person == acting.person,
            mandate.holds(on: work.today)
        else { throw MembershipRefusal.mandateEnded }
        let isSecretariat = mandate.rights.contains(.secretariat)
        guard person == acting.person || isSecretariat else { throw MembershipRefusal.rightMissing(.secretariat) }
        guard let known = try work.reads.person(person) else { throw MembershipRefusal.mandateEnded }
        let mandates = try work.reads.mandates(of: person).filter { $0.ended == nil }
        if mandates.contains(where: { $0.rights.contains(.secretariat) }) {
            let staying = try work.reads.mandates(with: .secretariat, on: work.today).filter { $0.person != person }
            guard Set(staying.map(\.person)).count >= 2 else { throw MembershipRefusal.secretariatTooSmall }
        }
        try work.confirmIfPossible(acting.person, typed: code)
        let act = try work.record(
            try work.platformIntent(.erasure, subject: person.text, fields: fields, stamp: stamp))
        for mandate in mandates { try work.end(mandate.id, act: act) }
        try work.erase(known)
    }
}
