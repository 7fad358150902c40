// Organisations that are no members and sign an open letter.
import Access
import Acts
import Membership
import Record
import Statements
import Store
import Testing

@Suite("Beyond members")
struct GuestTests {
    private static func request(
        _ statement: StatementID, _ name: String = "Kites", site: String = "kites.example",
        mail: String = "office@kites.example"
    ) -> GuestRequest {
        GuestRequest(
            statement: statement, name: OrganisationName(language: "en", name: name), country: "BA", site: site,
            person: "Kim", mail: mail, language: "en")
    }

    /// Asks, and gives the token of the mail that was written.
    private static func ask(_ coalition: Coalition, _ request: GuestRequest) throws -> SessionToken? {
        let before = try coalition.store.read { try $0.outbox(most: 10_000).count }
        try coalition.store.perform { try AskAsGuest(request: request).perform(in: $0) }
        let outbox = try coalition.store.read { try $0.outbox(most: 10_000) }
        guard outbox.count > before else { return nil }
        return outbox[0].message.facts["token"].flatMap { SessionToken(text: $0) }
    }

    @discardableResult
    private static func signs(_ coalition: Coalition, _ request: GuestRequest) throws -> OrganisationID {
        let token = try #require(try ask(coalition, request))
        let act = ConfirmGuest(token: token, version: 1, stamp: coalition.stamp())
        let guest = try coalition.store.perform { try act.perform(in: $0) }
        #expect(try coalition.store.perform { try act.perform(in: $0) } == guest)
        return guest
    }

    @Test("nothing is signed until the mail is confirmed; the same link makes one signature")
    func confirms() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(eligible: .open)
        _ = try Self.ask(coalition, Self.request(id))
        #expect(try coalition.signatures(id) == 0)
        try Self.signs(coalition, Self.request(id, mail: "second@kites.example"))
        #expect(try coalition.signatures(id) == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test(
        "mail of the own domain verifies, mail that everybody can have does not",
        arguments: [
            ("kites.example", "office@kites.example", GuestMark.verified),
            ("kites.example", "office@mail.kites.example", .verified),
            ("kites.example", "office@kites.example.org", .unverified),
            ("kites.example", "a@otherkites.example", .unverified),
            ("gmail.com", "someone@gmail.com", .unverified),
        ])
    func marks(site: String, mail: String, mark: GuestMark) throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(eligible: .open)
        let guest = try Self.signs(coalition, Self.request(id, site: site, mail: mail))
        #expect(try coalition.store.read { try $0.guest(guest)?.mark } == mark)
    }

    @Test("the initiator decides which marks are listed and leaves single ones out; a member vouches")
    func listed() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(eligible: .open)
        try coalition.signs(.chiara, id)
        try Self.signs(coalition, Self.request(id))
        let unknown = try Self.signs(
            coalition, Self.request(id, "Swans", site: "swans.example", mail: "s@post.example"))
        let other = try Self.signs(coalition, Self.request(id, "Crows", site: "crows.example", mail: "c@crows.example"))
        let leave = LeaveOutGuest(guest: other, isOut: true, acting: coalition.acting(.ada))
        try coalition.store.perform { try leave.perform(in: $0) }
        try coalition.closes(id)
        try coalition.publishes(id)
        #expect(try coalition.list(id).named.compactMap(\.mark) == [.verified])
        let vouch = VouchForGuest(guest: unknown, acting: coalition.acting(.emil), stamp: coalition.stamp())
        try coalition.store.perform { try vouch.perform(in: $0) }
        try coalition.publishes(id)
        #expect(Set(try coalition.list(id).named.compactMap(\.mark)) == [.verified, .vouched])
        #expect(try coalition.everythingHolds())
    }

    @Test("of several with one web site one stands on the list, the best known")
    func doubles() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(eligible: .open)
        try Self.signs(coalition, Self.request(id, "False Kites", mail: "x@post.example"))
        try Self.signs(coalition, Self.request(id))
        let listable = try coalition.store.read {
            try $0.listable(
                on: id, version: 1, marks: Set(GuestMark.allCases), today: coalition.store.facts.day(of: coalition.now))
        }
        #expect(listable.named.map(\.mark) == [.verified])
    }

    @Test("whoever signed already gets a mail about that, and nobody else learns it; a flood from one address stops")
    func silent() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(eligible: .open)
        try Self.signs(coalition, Self.request(id))
        #expect(try Self.ask(coalition, Self.request(id)) == nil)
        #expect(try coalition.messages(.guestDouble) == 1)
        for _ in 0..<10 { _ = try Self.ask(coalition, Self.request(id, mail: "flood@post.example")) }
        #expect(try coalition.messages(.guestConfirmation) == 1 + AskAsGuest.mostOfOne)
    }

    @Test("a guest withdraws by its link; a request that nobody confirms is forgotten")
    func withdraws() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(eligible: .open)
        let token = try #require(try Self.ask(coalition, Self.request(id)))
        let old = try #require(try Self.ask(coalition, Self.request(id, mail: "late@kites.example")))
        let confirm = ConfirmGuest(token: token, version: 1, stamp: coalition.stamp())
        _ = try coalition.store.perform { try confirm.perform(in: $0) }
        let withdraw = WithdrawGuest(token: token, stamp: coalition.stamp())
        try coalition.store.perform { try withdraw.perform(in: $0) }
        try coalition.store.perform { try withdraw.perform(in: $0) }
        #expect(try coalition.signatures(id) == 0)
        coalition.pass(seconds: AskAsGuest.life + 1)
        let late = ConfirmGuest(token: old, version: 1, stamp: coalition.stamp())
        #expect(throws: StatementRefusal.noSuchGuest) { try coalition.store.perform { try late.perform(in: $0) } }
        #expect(try coalition.everythingHolds())
    }

    @Test("a letter for members only takes no guests", arguments: [Eligibility.members, .fullMembers])
    func membersOnly(eligible: Eligibility) throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement(eligible: eligible)
        #expect(throws: StatementRefusal.notOpen) { try Self.ask(coalition, Self.request(id)) }
    }
}
