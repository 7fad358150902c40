// Keeps the index of search true to what the public may read. It is derived: `rebuild` makes it anew from the rest.
import Membership
import Record
package import Statements

extension Transaction {
    /// Takes a statement into the index as the public reads it now, or out of it.
    package func index(_ statement: StatementID) throws {
        try noteListed(statement)
        try forget(statement.text)
        for document in try reads.documents(of: statement) { try keep(document) }
    }

    /// Takes a text of the archive into the index.
    package func index(_ archived: ArchivedStatement, id: StatementID) throws {
        try forget(id.text)
        try keep(archived.document(id))
    }

    /// Makes everything anew that lists and search are read from: the oldest first, so that the newest hits have the highest numbers.
    package func rebuildSearch() throws {
        try database.run("INSERT INTO search(search) VALUES ('delete-all')")
        try database.run("DELETE FROM search_document")
        for (id, archived) in try reads.allArchived().reversed() { try keep(archived.document(id)) }
        let ids = try database.rows("SELECT id FROM statement ORDER BY started, id") { try $0.id(0) as StatementID }
        for id in ids {
            try noteListed(id)
            for document in try reads.documents(of: id) { try keep(document) }
        }
        try keepSetting("search", SearchIndex.version)
    }

    private func forget(_ reference: String) throws {
        try database.run(
            """
            INSERT INTO search(search, rowid, folded_title, folded_body, marks)
            SELECT 'delete', id, folded_title, folded_body, marks FROM search_document WHERE reference = ?1
            """, .text(reference))
        try database.run("DELETE FROM search_document WHERE reference = ?1", .text(reference))
    }

    private func keep(_ document: SearchDocument) throws {
        let title = FoldedWords.text(document.title)
        // Part by part, so that the place of a hit is found again.
        let body = document.body.split(separator: "\n", omittingEmptySubsequences: false).map {
            FoldedWords.text(String($0))
        }.joined(separator: "\n")
        try database.run(
            """
            INSERT INTO search_document(kind, reference, language, day, facets, marks, title, folded_title, body,
                folded_body, translated) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """, .text(document.kind.rawValue), .text(document.reference), .text(document.language),
            .day(document.day), .text(document.facetLines), .text(document.marks), .text(document.title),
            .text(title), .text(document.body), .text(body), .flag(document.isTranslation))
        try database.run(
            """
            INSERT INTO search(rowid, folded_title, folded_body, marks) VALUES (last_insert_rowid(), ?1, ?2, ?3)
            """, .text(title), .text(body), .text(document.marks))
    }
}

package enum SearchIndex {
    /// Grows whenever words are folded in another way: the index is then made anew at the next start.
    static let version = "2"
}

extension Reads {
    /// A statement as search knows it: the authentic text and its approved translations; nothing of what is not public.
    func documents(of statement: StatementID) throws -> [SearchDocument] {
        guard let facts = try self.statement(statement), let (version, day, kind) = try publicVersion(facts),
            let text = try fixedText(of: statement, version: version)?.text
        else { return [] }
        let approved = try approvedTranslations(of: statement, version: version).map { $0.text.shown(over: text) }
        let own = text.language
        return ([text] + approved).map { text in
            SearchDocument(
                kind: kind, reference: statement.text, language: text.language, isTranslation: text.language != own,
                day: day,
                facets: [
                    .year: [String(day.text.prefix(4))], .country: facts.countries, .theme: facts.themes,
                    .addressee: text.addressees.map(\.source).filter { $0 != .free }.map {
                        Addressee(source: $0, name: "").reference
                    }, .language: [text.language],
                ], title: text.title,
                body: (text.addressees.map(\.name) + text.blocks.map(\.text)).joined(separator: "\n"))
        }
    }

    /// The version that everybody may read, since when, and as what.
    private func publicVersion(_ facts: StatementFacts) throws -> (Int, Day, SearchKind)? {
        if facts.kind == .declaration {
            return try fixedTexts(of: facts.id).last.map { ($0.version, try dayOf($0.fixed), .declaration) }
        }
        if let newest = try publications(of: facts.id).last { return (newest.version, newest.day, .statement) }
        return try position(of: facts.id).map { ($0.version, $0.day, .position) }
    }

    var isSearchReady: Bool { get throws { try setting("search") == SearchIndex.version } }
}
