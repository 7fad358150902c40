// Names of organisations and countries, and how many of each, as pages show them.
import HTML
import Languages
import Membership
import Statements

extension Visit {
    func country(_ code: String) -> String { Countries.name(code, in: language) }

    /// "48 organisations from 21 countries"; without countries when none is shown.
    func organisations(_ organisations: Int, countries: Int) -> String {
        let first = words.count("{n} organisation", "{n} organisations", organisations)
        guard countries > 0 else { return first }
        return words(
            "{organisations} from {countries}",
            ["organisations": first, "countries": words.count("{n} country", "{n} countries", countries)])
    }

    func bdi(_ html: inout HTML, _ name: OrganisationName) {
        html.element("bdi", .lang(name.language), text: name.name)
    }

    func text(of language: String) -> String {
        Language(language)?.ownName ?? language
    }
}
