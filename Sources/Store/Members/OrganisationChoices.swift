// What an organisation decided about itself and nobody else needs to know: sealed, and of one length whatever it says.
package import Membership
import Record

extension Reads {
    /// Whether the organisation's name is always withheld when it signs.
    package func alwaysWithholds(_ organisation: OrganisationID) throws -> Bool {
        let sealed = try database.first(
            "SELECT choices FROM organisation WHERE id = ?1 AND choices IS NOT NULL", .id(organisation)
        ) { $0.blob(0) }
        guard let sealed else { return false }
        return try SealedFacts.open(sealed, .organisationChoices, row: organisation.text, by: sealing)
            .text("withheld") == "always"
    }
}

extension Transaction {
    package func keep(alwaysWithholds: Bool, of organisation: OrganisationID) throws {
        let facts = SealedFacts(["withheld": alwaysWithholds ? "always" : "choose"])
        try database.run(
            "UPDATE organisation SET choices = ?2 WHERE id = ?1", .id(organisation),
            .blob(facts.sealed(.organisationChoices, row: organisation.text, by: sealing)))
    }
}
