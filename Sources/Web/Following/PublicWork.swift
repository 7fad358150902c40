// A published statement, or a position, as feeds and files of data show it: nothing that its page does not show.
import Languages
import Membership
import Record
import Statements
import Store

struct PublicWork {
    enum Kind: String { case statement, position }

    let id: StatementID
    let kind: Kind
    let text: CanonicalText
    let version: Int
    let day: Day
    /// Countries and themes that it is about.
    let countries: [String]
    let themes: [String]
    /// The newest list; nil for a position, which nobody signs.
    let publication: Publication?
    let entries: [Signatories.Entry]
    /// Members among the signatories that have a page.
    let listed: Set<OrganisationID>
}

extension Reads {
    /// Statements and positions that the public reads, newest first, without the Declaration.
    func publicWorks() throws -> [PublicWork] {
        let statements = try publishedStatements(in: "", most: 100_000).compactMap { try publicWork($0.statement) }
        let done = Set(statements.map(\.id))
        let positions = try positions().filter { !done.contains($0.statement) }.compactMap { position -> PublicWork? in
            guard let facts = try statement(position.statement),
                let text = try fixedText(of: position.statement, version: position.version)
            else { return nil }
            return PublicWork(
                id: position.statement, kind: .position, text: text.text, version: position.version, day: position.day,
                countries: facts.countries, themes: facts.themes, publication: nil, entries: [], listed: [])
        }
        return (statements + positions).sorted { ($0.day, $0.id.text) > ($1.day, $1.id.text) }
    }

    private func publicWork(_ id: StatementID) throws -> PublicWork? {
        guard let facts = try statement(id), let newest = try publications(of: id).last,
            let text = try fixedText(of: id, version: newest.version)
        else { return nil }
        let signatories = try Signatories(newest, self)
        return PublicWork(
            id: id, kind: .statement, text: text.text, version: newest.version, day: newest.day,
            countries: facts.countries, themes: facts.themes, publication: newest,
            entries: signatories.entries.sorted { $0.card.names[0].name < $1.card.names[0].name },
            listed: try listed(signatories.cards.map(\.organisation)))
    }
}
