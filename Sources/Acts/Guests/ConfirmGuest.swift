// Whoever got the mail confirms: the organisation signs now. Known as verified when the mail is of its own domain.
package import Access
package import Membership
import Record
import Statements
package import Store

package struct ConfirmGuest: Sendable {
    package let token: SessionToken
    /// The version that the page showed.
    package let version: Int
    package let stamp: FormStamp

    package init(token: SessionToken, version: Int, stamp: FormStamp) {
        self.token = token
        self.version = version
        self.stamp = stamp
    }

    /// The guest; the same link gives the same one.
    package func perform(in work: Transaction) throws -> OrganisationID {
        if let guest = try work.reads.guest(token: token.digest) { return guest.organisation }
        let since = work.now.adding(seconds: -AskAsGuest.life)
        guard let request = try work.reads.guestRequest(token.digest, since: since) else {
            throw StatementRefusal.noSuchGuest
        }
        guard let text = try work.reads.newestVersion(of: request.statement) else { throw StatementRefusal.notFixed }
        guard text.version == version else {
            throw StatementRefusal.otherVersion(shown: version, open: text.version)
        }
        guard let signOn = try work.reads.signOn(of: request.statement, version: version), signOn.eligible == .open
        else { throw StatementRefusal.notOpen }
        let timing = try signOn.timing(at: work.now)
        let organisation = Organisation(
            id: Randomness.id(), names: [request.name], seat: request.country, unlisted: true, domain: request.site)
        let card = Card(of: organisation, random: Randomness.bytes(32))
        let person = try work.reads.person(mail: request.mail) ?? newPerson(request, work)
        let intent = try Intent(
            log: work.origin, id: stamp.id, type: .statementSign, by: .organisation(organisation.id.text),
            card: card.digest, subject: request.statement.text, about: text.digest,
            fields: [Act.Field("version", String(version)), Act.Field("visibility", "named")], expires: stamp.expires)
        try work.keep(organisation, card: card)
        try work.keep(person)
        let act = try work.enter(
            Act(intent: intent, day: work.today, timing: timing, method: .token, evidence: nil))
        try work.keep(
            Signature(
                statement: request.statement, version: version, organisation: organisation.id, person: person.id,
                card: card.digest, act: act, day: work.today, method: .token, keyAct: nil, isLate: timing == .late))
        let mark: GuestMark = GuestSite.holds(request.site, mail: request.mail) ? .verified : .unverified
        try work.keep(
            Guest(
                organisation: organisation.id, statement: request.statement, mark: mark, vouched: nil,
                leftOut: false), token: token.digest)
        return organisation.id
    }

    private func newPerson(_ request: GuestRequest, _ work: Transaction) -> Person {
        Person(
            id: Randomness.id(), name: request.person, mail: request.mail, language: request.language,
            zone: work.coalition.zone)
    }
}
