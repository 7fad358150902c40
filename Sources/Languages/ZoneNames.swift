// Zones as people name them: by the city whose clock they share. Source: Unicode CLDR, exemplar cities.
import Foundation

/// Names of zones.
enum ZoneNames {
    /// "Vienna time" in English; in other languages the city alone, because its form would change in a phrase.
    static func name(_ zone: TimeZone, _ language: Language) -> String {
        if zone == .gmt { return "UTC" }
        let city = city(zone, language)
        return language.primary == .english ? city + " time" : city
    }

    private static func city(_ zone: TimeZone, _ language: Language) -> String {
        let style = Date.VerbatimFormatStyle(
            format: "\(timeZone: .exemplarLocation)", locale: language.locale, timeZone: zone,
            calendar: Calendar(identifier: .gregorian))
        return style.format(Date(timeIntervalSince1970: 0))
    }
}
