// What a translator may do with a text: only what is fixed and may be read is translated, and never into its own language.
package import Membership
import Record
import Statements
package import Store

/// A text that somebody translates.
struct Translatable {
    let text: FixedText
    let authority: Authority
    /// Whether the organisation leads the statement.
    let leads: Bool
}

extension Reads {
    /// Whether this organisation may read a statement that is not published: it leads it, or members may or might sign it.
    package func isReadable(_ facts: StatementFacts, by organisation: OrganisationID, isMember: Bool) throws -> Bool {
        if facts.initiator == organisation { return true }
        guard isMember else { return false }
        if try !publications(of: facts.id).isEmpty || position(of: facts.id) != nil { return true }
        return try fixedTexts(of: facts.id).contains { try signOn(of: facts.id, version: $0.version) != nil }
    }
}

extension Transaction {
    /// The newest text; refuses whoever may neither translate nor, for their own statement, draft.
    func translatable(_ statement: StatementID, into language: String, acting: Acting) throws -> Translatable {
        let authority: Authority
        do { authority = try self.authority(of: acting, to: .translate) } catch MembershipRefusal.rightMissing {
            authority = try self.authority(of: acting, to: .draft)
            _ = try led(statement, by: authority)
        }
        guard let facts = try reads.statement(statement) else { throw StatementRefusal.unknownStatement }
        let own = authority.mandate.organisation
        guard try reads.isReadable(facts, by: own, isMember: authority.standing?.isMember ?? false) else {
            throw StatementRefusal.unknownStatement
        }
        guard let text = try reads.fixedTexts(of: statement).last, text.text.language != language,
            FieldPattern.language.fits(language)
        else { throw StatementRefusal.notTranslatable }
        return Translatable(text: text, authority: authority, leads: facts.initiator == own)
    }
}
