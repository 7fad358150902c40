// Somebody asks, by the link of an open letter, to sign for an organisation that is no member. The page answers the same
// whatever is known already; what follows comes by mail to the address that was given.
import Access
import Membership
import Record
import Statements
package import Store

package struct AskAsGuest: Sendable {
    /// Open requests of one letter; more wait until some were confirmed or forgotten.
    package static let most = 2000
    /// Requests of one mail address for one letter.
    package static let mostOfOne = 3
    /// How long a request waits for its confirmation, in seconds.
    package static let life: Int64 = 14 * 86400

    package let request: GuestRequest

    /// The request with everything checked by the form.
    package init(request: GuestRequest) { self.request = request }

    /// Throws `StoreFault.busy` when too many wait; refuses when the letter is not open to guests.
    package func perform(in work: Transaction) throws {
        let statement = request.statement
        guard let newest = try work.reads.newestVersion(of: statement)?.version,
            let signOn = try work.reads.signOn(of: statement, version: newest), signOn.eligible == .open
        else { throw StatementRefusal.notOpen }
        if case .closed(let at) = signOn.state(at: work.now) { throw StatementRefusal.closed(at) }
        try work.forgetGuestRequests(before: work.now.adding(seconds: -AskAsGuest.life))
        guard try work.reads.guestRequests(of: statement) < AskAsGuest.most else { throw StoreFault.busy }
        let asked = try work.reads.guestRequests(of: statement, mail: request.mail)
        guard asked < AskAsGuest.mostOfOne else { return }
        if try hasSigned(work) { return try work.put(message(.guestDouble, [:])) }
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        try work.keep(request, token: token.digest)
        try work.put(message(.guestConfirmation, ["token": token.text, "guest": request.name.name]))
    }

    /// Whether this very address has confirmed this site before: only its owner hears of it.
    private func hasSigned(_ work: Transaction) throws -> Bool {
        try work.reads.guests(of: request.statement).contains { guest in
            guard let sheet = try work.reads.organisation(guest.organisation),
                sheet.organisation.domain == request.site,
                let newest = try work.reads.newestVersion(of: request.statement)?.version,
                let signature = try work.reads.signature(
                    of: guest.organisation, on: request.statement, version: newest)
            else { return false }
            return try work.reads.person(signature.person)?.mail == request.mail
        }
    }

    private func message(_ kind: Message.Kind, _ facts: [String: String]) -> Message {
        Message(
            mail: request.mail, name: request.person, language: request.language, kind,
            facts.merging(["statement": request.statement.text]) { $1 })
    }
}
