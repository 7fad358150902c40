// What an organisation says of itself that wants to join (Organizational Principles: basic information, contact
// information, pledge to accept the Declaration).
import Membership
package import Procedures
import Record

/// An application, as the matter of a procedure keeps it.
package struct Application: Hashable, Sendable {
    package var language: String
    package var name: String
    package var short: String
    /// ISO code of the country of the seat.
    package var country: String
    /// Countries it works on.
    package var areas: [String]
    /// Host of its web site, empty if it has none.
    package var site: String
    package var person: String
    /// In the form of `MailAddress.normal`; empty while it is missing.
    package var mail: String
    package var information: String
    package var independence: String
    package var contribution: String
    package var hasPledged: Bool

    package init(
        language: String, name: String, short: String, country: String, areas: [String], site: String, person: String,
        mail: String, information: String, independence: String, contribution: String, hasPledged: Bool
    ) {
        self.language = language
        self.name = name
        self.short = short
        self.country = country
        self.areas = areas
        self.site = site
        self.person = person
        self.mail = mail
        self.information = information
        self.independence = independence
        self.contribution = contribution
        self.hasPledged = hasPledged
    }

    /// Reads what `matter` wrote.
    package init(_ matter: Matter) {
        self.init(
            language: matter.language, name: matter.title, short: matter["short"], country: matter["country"],
            areas: matter["areas"].split(separator: " ").map(String.init), site: matter["site"],
            person: matter["person"], mail: matter["mail"], information: matter["information"],
            independence: matter["independence"], contribution: matter["contribution"],
            hasPledged: matter["pledge"] == "yes")
    }

    package var matter: Matter {
        Matter(
            language: language, title: name,
            passages: [
                .init("short", short), .init("country", country), .init("areas", areas.joined(separator: " ")),
                .init("site", site), .init("person", person), .init("mail", mail),
                .init("information", information), .init("independence", independence),
                .init("contribution", contribution), .init("pledge", hasPledged ? "yes" : "no"),
            ])
    }

    /// Which parts of a complete application are there.
    package var parts: [Part] {
        var parts: [Part] = []
        if !information.isEmpty { parts.append(.information) }
        if !mail.isEmpty && !person.isEmpty { parts.append(.contact) }
        if hasPledged { parts.append(.pledge) }
        if !country.isEmpty { parts.append(.seat) }
        if !independence.isEmpty { parts.append(.independence) }
        if !contribution.isEmpty { parts.append(.contribution) }
        return parts
    }

    /// The organisation as the register keeps it.
    func organisation(_ id: OrganisationID) -> Organisation {
        Organisation(
            id: id, names: [OrganisationName(language: language, name: name, short: short.isEmpty ? nil : short)],
            seat: country.isEmpty ? nil : country, areas: areas, domain: site.isEmpty ? nil : site)
    }
}
