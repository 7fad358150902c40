// A person says in which language messages come and in which zone times are shown. Not recorded: it counts for nobody else.
package import Membership
package import Store

package struct ChangeOwnSettings: Sendable {
    package let person: PersonID
    package let language: String
    /// IANA name, checked by the caller.
    package let zone: String

    package init(person: PersonID, language: String, zone: String) {
        self.person = person
        self.language = language
        self.zone = zone
    }

    package func perform(in work: Transaction) throws {
        guard let known = try work.reads.person(person) else { throw MembershipRefusal.unknownPerson }
        try work.keep(Person(id: known.id, name: known.name, mail: known.mail, language: language, zone: zone))
    }
}
