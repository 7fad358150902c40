// What came back with the form of an organisation, checked.
import Accountability
import Languages
import Membership

enum OrganisationEntered {
    /// Languages in which a name can be given.
    static let rows = 4

    static func organisation(_ entered: inout Entered, id: OrganisationID, _ visit: Visit) -> Organisation? {
        let words = visit.words
        var names: [OrganisationName] = []
        for row in 1...rows {
            let field = "name\(row)"
            let name =
                row == 1
                ? entered.line(
                    field, limit: OrganisationName.limit, missing: words("Give the organisation a name"), words)
                : entered.optionalLine(field, limit: OrganisationName.limit, words)
            guard let name, !name.isEmpty else { continue }
            let language = entered["language\(row)"]
            guard DraftLanguages.tags.contains(language), !names.contains(where: { $0.language == language }) else {
                entered.wrong(field, words("Each name has a language of its own"))
                continue
            }
            let short = entered.optionalLine("short\(row)", limit: 60, words)
            names.append(OrganisationName(language: language, name: name, short: short))
        }
        let seat = entered["seat"]
        if !seat.isEmpty && seat != "XK" && visit.site.lists.states[seat] == nil {
            entered.wrong("seat", words("Choose a country"))
        }
        let domain = entered["domain"].filter { !$0.isWhitespace }.lowercased()
        if !domain.isEmpty && MailAddress.normal("a@" + domain) == nil {
            entered.wrong("domain", words("This is no web domain"))
        }
        guard entered.problems.isEmpty, !names.isEmpty else { return nil }
        return Organisation(
            id: id, names: names, seat: seat.isEmpty ? nil : seat, seatWithheld: entered.has("seat-withheld", "yes"),
            unlisted: entered.has("unlisted", "yes"), international: entered.has("international", "yes"),
            areas: entered.all("area").filter { visit.site.lists.states[$0] != nil },
            domain: domain.isEmpty ? nil : domain)
    }

    static func entered(_ organisation: Organisation) -> Entered {
        var values: [String: [String]] = [
            "seat": [organisation.seat ?? ""], "area": organisation.areas, "domain": [organisation.domain ?? ""],
            "seat-withheld": organisation.seatWithheld ? ["yes"] : [], "unlisted": organisation.unlisted ? ["yes"] : [],
            "international": organisation.international ? ["yes"] : [],
        ]
        for (index, name) in organisation.names.prefix(rows).enumerated() {
            values["name\(index + 1)"] = [name.name]
            values["short\(index + 1)"] = [name.short ?? ""]
            values["language\(index + 1)"] = [name.language]
        }
        return Entered(values)
    }
}
