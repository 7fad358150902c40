// The initiator says in which languages the statement must be readable before it is published. Not recorded.
import Membership
import Record
package import Statements
package import Store

package struct WantTranslations: Sendable {
    package let statement: StatementID
    package let languages: [String]
    package let acting: Acting

    package init(statement: StatementID, languages: [String], acting: Acting) {
        (self.statement, self.languages, self.acting) = (statement, languages, acting)
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .draft)
        _ = try work.led(statement, by: authority)
        guard let text = try work.reads.fixedTexts(of: statement).last,
            languages.allSatisfy({ FieldPattern.language.fits($0) && $0 != text.text.language })
        else { throw StatementRefusal.notTranslatable }
        try work.wantTranslations(of: statement, into: languages)
        for language in languages { try work.beginTranslation(of: statement, into: language) }
    }
}

extension Reads {
    /// Languages that the initiator wants and that are not approved for this version.
    package func missingTranslations(of statement: StatementID, version: Int) throws -> [String] {
        let approved = Set(try approvedTranslations(of: statement, version: version).map(\.text.language))
        return try wantedTranslations(of: statement).filter { !approved.contains($0) }
    }
}
