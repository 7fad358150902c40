// The whole public data as files at fixed addresses, for whoever counts, maps or keeps them (docs/formats/public-data). One
// row is a statement, a signature by name, a member; nothing that pages do not show.
import Languages
import Membership
import Record
import Statements
import Store

/// The tables, each as CSV (RFC 4180) and as JSON Lines.
enum PublicTable: String, CaseIterable {
    case statements, signatures, members

    var columns: [String] {
        switch self {
        case .statements:
            [
                "id", "kind", "title", "language", "day", "version", "code", "named", "withheld", "countries_concerned",
                "themes", "addressees", "page",
            ]
        case .signatures:
            ["statement", "organisation", "name", "name_language", "country", "late", "withdrawn", "letter", "guest"]
        case .members:
            ["id", "name", "name_language", "country", "standing", "since", "international", "page"]
        }
    }

    func rows(_ site: Site, _ reads: Reads) throws -> [[String]] {
        switch self {
        case .statements: try reads.publicWorks().map { statement($0, site) }
        case .signatures: try reads.publicWorks().flatMap { work in work.entries.map { signature($0, work) } }
        case .members: try members(site, reads)
        }
    }

    private func statement(_ work: PublicWork, _ site: Site) -> [String] {
        [
            work.id.text, work.kind.rawValue, work.text.title, work.text.language, work.day.text, String(work.version),
            work.publication?.code.shown ?? "", work.publication.map { String($0.list.all.count) } ?? "",
            work.publication?.withheld.word ?? "", work.countries.joined(separator: " "),
            work.themes.joined(separator: " "), work.text.addressees.map(\.name).joined(separator: "; "),
            site.address + Route.page(.english, .statement(work.id)).path,
        ]
    }

    private func signature(_ entry: Signatories.Entry, _ work: PublicWork) -> [String] {
        let isListed = work.listed.contains(entry.card.organisation)
        return [
            work.id.text, isListed ? entry.card.organisation.text : "", entry.card.names[0].name,
            entry.card.names[0].language, entry.card.country ?? "", entry.isLate ? "yes" : "no",
            entry.withdrawn?.text ?? "", entry.isFromLetter ? "yes" : "no", entry.mark?.rawValue ?? "",
        ]
    }

    private func members(_ site: Site, _ reads: Reads) throws -> [[String]] {
        let today = site.store.facts.day(of: site.store.clock.now())
        return try reads.listedMembers(on: today).map { sheet in
            let organisation = sheet.organisation
            let change = sheet.standing.changes.last { $0.since <= today }
            return [
                organisation.id.text, organisation.names[0].name, organisation.names[0].language,
                organisation.shownSeat ?? "", change?.standing.rawValue ?? "", change?.since.text ?? "",
                organisation.international ? "yes" : "no",
                site.address + Route.page(.english, .member(organisation.id)).path,
            ]
        }.sorted { $0[1] < $1[1] }
    }

    /// Comma separated, each line ended by CR LF, UTF-8. What a spreadsheet would take for a formula gets an apostrophe.
    func csv(_ rows: [[String]]) -> [UInt8] {
        let lines = [columns] + rows.map { $0.map(PublicTable.harmless) }
        return Array(lines.map { $0.map(PublicTable.cell).joined(separator: ",") + "\r\n" }.joined().utf8)
    }

    /// One object a line, all values as text.
    func jsonLines(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { row in
            JSONTree.object(zip(columns, row).map { JSONTree.Member($0, .text($1)) }).line + "\n"
        }
        return Array(lines.joined().utf8)
    }

    private static func harmless(_ value: String) -> String {
        guard let first = value.first, "=+-@\t\r".contains(first) else { return value }
        return "'" + value
    }

    private static func cell(_ value: String) -> String {
        guard value.contains(where: { ",\"\r\n".contains($0) }) else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }
}
