// Organisations that are no members and sign an open letter: what they asked, and how they are known since.
import Access
package import Membership
package import Record
package import Statements

/// What somebody typed who wants to sign an open letter for an organisation that is no member.
package struct GuestRequest: Hashable, Sendable {
    package let statement: StatementID
    package let name: OrganisationName
    /// ISO code of the country of the seat.
    package let country: String
    /// Host of the web site, without scheme.
    package let site: String
    package let person: String
    /// In the form of `MailAddress.normal`.
    package let mail: String
    /// Tag of the language of the page.
    package let language: String

    /// All values checked by the form.
    package init(
        statement: StatementID, name: OrganisationName, country: String, site: String, person: String, mail: String,
        language: String
    ) {
        self.statement = statement
        self.name = name
        self.country = country
        self.site = site
        self.person = person
        self.mail = mail
        self.language = language
    }

    fileprivate init(_ statement: StatementID, _ facts: SealedFacts) throws {
        self.statement = statement
        name = OrganisationName(language: facts.text("nameLanguage"), name: facts.text("name"))
        country = facts.text("country")
        site = facts.text("site")
        person = facts.text("person")
        mail = facts.text("mail")
        language = facts.text("language")
    }

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "name": name.name, "nameLanguage": name.language, "country": country, "site": site, "person": person,
            "mail": mail, "language": language,
        ])
    }
}

/// An organisation that signed an open letter as a guest.
package struct Guest: Hashable, Sendable {
    package let organisation: OrganisationID
    package let statement: StatementID
    package let mark: GuestMark
    /// Index of the act by which a member vouched.
    package let vouched: Int64?
    /// The initiator leaves it out of lists.
    package let leftOut: Bool

    package init(organisation: OrganisationID, statement: StatementID, mark: GuestMark, vouched: Int64?, leftOut: Bool)
    {
        self.organisation = organisation
        self.statement = statement
        self.mark = mark
        self.vouched = vouched
        self.leftOut = leftOut
    }
}

extension Reads {
    /// The secret part of the invitation link of an open letter: the same each time, and not to be guessed.
    package func guestLink(of statement: StatementID) -> String {
        String(
            Base32.encode(KeyedHash.sha256(key: sealing.key(.guestLinks), [Array(statement.text.utf8)])).prefix(26))
    }

    /// What was asked under this token, if it was asked after `since`.
    package func guestRequest(_ token: Digest, since: Instant) throws -> GuestRequest? {
        try database.first(
            "SELECT statement, sealed FROM guest_request WHERE token = ?1 AND asked >= ?2", .digest(token),
            .instant(since)
        ) { row in
            try GuestRequest(
                try row.id(0),
                try SealedFacts.open(row.blob(1), .guestRequest, row: token.hex, by: sealing))
        }
    }

    /// How many requests a letter has that nobody has confirmed yet.
    package func guestRequests(of statement: StatementID) throws -> Int {
        try database.first("SELECT count(*) FROM guest_request WHERE statement = ?1", .id(statement)) { $0.int(0) } ?? 0
    }

    /// How many of them this mail address made.
    package func guestRequests(of statement: StatementID, mail: String) throws -> Int {
        try database.first(
            "SELECT count(*) FROM guest_request WHERE statement = ?1 AND asker = ?2", .id(statement),
            .blob(asker(mail))
        ) { $0.int(0) } ?? 0
    }

    package func guest(_ organisation: OrganisationID) throws -> Guest? {
        try database.first(
            "SELECT organisation, statement, mark, vouched, left_out FROM guest WHERE organisation = ?1",
            .id(organisation), read: guest)
    }

    /// Guests of an open letter, unsorted.
    package func guests(of statement: StatementID) throws -> [Guest] {
        try database.rows(
            "SELECT organisation, statement, mark, vouched, left_out FROM guest WHERE statement = ?1", .id(statement),
            read: guest)
    }

    /// The guest whose link carries this token.
    package func guest(token: Digest) throws -> Guest? {
        try database.first(
            "SELECT organisation, statement, mark, vouched, left_out FROM guest WHERE token = ?1", .digest(token),
            read: guest)
    }

    fileprivate func asker(_ mail: String) -> [UInt8] {
        KeyedHash.sha256(key: sealing.key(.guestAsker), [Array(mail.utf8)])
    }

    private func guest(_ row: Row) throws -> Guest {
        Guest(
            organisation: try row.id(0), statement: try row.id(1), mark: try row.word(2),
            vouched: row.optional(3, row.integer), leftOut: row.flag(4))
    }
}

extension Transaction {
    package func keep(_ request: GuestRequest, token: Digest) throws {
        try database.run(
            "INSERT INTO guest_request(token, statement, asker, sealed, asked) VALUES (?1, ?2, ?3, ?4, ?5)",
            .digest(token), .id(request.statement), .blob(reads.asker(request.mail)),
            .blob(request.facts.sealed(.guestRequest, row: token.hex, by: sealing)), .instant(now))
    }

    /// Forgets requests that nobody confirmed.
    package func forgetGuestRequests(before: Instant) throws {
        try database.run("DELETE FROM guest_request WHERE asked < ?1", .instant(before))
    }

    /// The request was confirmed: it is a guest now, found by the same token.
    package func keep(_ guest: Guest, token: Digest) throws {
        try database.run("DELETE FROM guest_request WHERE token = ?1", .digest(token))
        try database.run(
            "INSERT INTO guest(organisation, statement, token, mark) VALUES (?1, ?2, ?3, ?4)",
            .id(guest.organisation), .id(guest.statement), .digest(token), .text(guest.mark.rawValue))
    }

    package func vouch(for guest: OrganisationID, act: RecordedAct) throws {
        try database.run(
            "UPDATE guest SET vouched = ?2, mark = ?3 WHERE organisation = ?1 AND vouched IS NULL", .id(guest),
            .integer(act.index), .text(GuestMark.vouched.rawValue))
    }

    package func leave(out isOut: Bool, _ guest: OrganisationID) throws {
        try database.run("UPDATE guest SET left_out = ?2 WHERE organisation = ?1", .id(guest), .flag(isOut))
    }
}
