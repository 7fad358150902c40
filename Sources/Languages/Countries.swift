// Countries as readers call them. Source: ISO 3166-1 codes; names by Unicode CLDR through ICU.
import Foundation

/// Names of countries.
package enum Countries {
    private static let codes: Set<String> = Set(Locale.Region.isoRegions.map(\.identifier)).union(["XK"])

    /// The name of a country by its two capital letters (XK: Kosovo); an unknown code is given back as it is.
    package static func name(_ code: String, in language: Language) -> String {
        guard code.utf8.count == 2, codes.contains(code) else { return code }
        return language.locale.localizedString(forRegionCode: code) ?? code
    }
}
