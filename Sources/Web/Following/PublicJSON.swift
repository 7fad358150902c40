// What a public page shows, for programs, in the words of schema.org (docs/formats/public-data). Nothing that the page
// does not show.
import Languages
import Membership
import Record
import Statements
import Store

struct PublicJSON {
    let tree: JSONTree
    private let site: Site
    private let language: Language

    /// Nil for what the public may not see.
    init?(_ place: Place, _ language: Language, _ site: Site, _ reads: Reads) throws {
        (self.site, self.language) = (site, language)
        let maker = Maker(site: site, language: language, reads: reads)
        let made: JSONTree? =
            switch place {
            case .statements: try maker.statements(page: 1, year: nil)
            case .statementList(let year, let page): try maker.statements(page: page, year: year)
            case .statement(let id): try maker.statement(id)
            case .declaration: try reads.declaration().flatMap { try maker.statement($0.id) }
            case .members: try maker.members()
            case .member(let id): try maker.member(id)
            default: nil
            }
        guard let made else { return nil }
        tree = made
    }

    private struct Maker {
        let site: Site
        let language: Language
        let reads: Reads

        func statements(page: Int, year: Int?) throws -> JSONTree? {
            let length = StatementsPage.length
            let found = try reads.publishedStatements(
                in: language.tag, year: year, skip: (page - 1) * length, most: length + 1)
            if found.isEmpty && page > 1 { return nil }
            let items = found.prefix(length).map { one in
                JSONTree.object([
                    .init("@type", .text("CreativeWork")), .init("@id", .text(address(.statement(one.statement)))),
                    .init("name", .text(one.authenticTitle)), .init("inLanguage", .text(one.authenticLanguage)),
                    .init("datePublished", .text(one.day.text)), .init("identifier", .text(one.code.shown)),
                    .init("named", .number(one.named)), .init("withheld", .text(one.withheld.word)),
                ])
            }
            var members: [JSONTree.Member] = [
                .init("@context", .text("https://schema.org")), .init("@type", .text("ItemList")),
                .init("itemListElement", .array(Array(items))),
            ]
            if found.count > length {
                let next = Route.json(language, .statementList(year: year, page: page + 1)).path
                members.append(.init("next", .text(site.address + next)))
            }
            return .object(members)
        }

        func statement(_ id: StatementID) throws -> JSONTree? {
            guard let version = try reads.publicVersion(of: id),
                let text = try reads.fixedText(of: id, version: version), let facts = try reads.statement(id)
            else { return nil }
            let wording = try Wording(text, in: language.tag, reads)
            let publication = try reads.publications(of: id).last
            let authentic = text.text
            var members = StatementData(wording: wording, site: site, language: language).authentic
            members += [
                .init("version", .number(version)), .init("digest", .text(text.digest.hex)),
                .init("text", .array(authentic.blocks.map(block))),
                .init("countriesConcerned", .array(facts.countries.map { .text($0) })),
                .init("themes", .array(facts.themes.map { .text($0) })),
                .init("addressees", .array(authentic.addressees.map { .text($0.name) })),
            ]
            if let translation = wording.translation {
                members.append(.init("translation", self.translation(translation, wording)))
            }
            if let publication { members += try list(publication) }
            return .object(members)
        }

        /// Beside the text, never in its place: nobody signed it.
        private func translation(_ translation: ApprovedTranslation, _ wording: Wording) -> JSONTree {
            .object([
                .init("@type", .text("CreativeWork")), .init("authentic", .bool(false)),
                .init("inLanguage", .text(translation.text.language)), .init("name", .text(translation.text.title)),
                .init("approved", .text(translation.day.text)), .init("digest", .text(translation.text.digest.hex)),
                .init("text", .array(wording.shown.blocks.map(block))),
            ])
        }

        private func block(_ block: Block) -> JSONTree {
            .object([
                .init("id", .text(block.id)), .init("kind", .text(block.kind.rawValue)),
                .init("text", .text(block.text)),
            ])
        }

        private func list(_ publication: Publication) throws -> [JSONTree.Member] {
            let signatories = try Signatories(publication, reads)
            let listed = try reads.listed(signatories.cards.map(\.organisation))
            let entries = signatories.entries.sorted { name($0) < name($1) }.map { entry in
                var members: [JSONTree.Member] = [
                    .init("@type", .text("Organization")), .init("name", .text(name(entry))),
                    .init("alternateName", .array(alternatives(entry.card.names, to: name(entry)))),
                ]
                if listed.contains(entry.card.organisation) {
                    members.append(.init("@id", .text(address(.member(entry.card.organisation)))))
                }
                if let country = entry.card.country { members.append(.init("country", .text(country))) }
                if let day = entry.withdrawn { members.append(.init("withdrawn", .text(day.text))) }
                return JSONTree.object(members)
            }
            return [
                .init("code", .text(publication.code.shown)), .init("datePublished", .text(publication.day.text)),
                .init("withheld", .text(publication.withheld.word)), .init("signatories", .array(entries)),
            ]
        }

        private func name(_ entry: Signatories.Entry) -> String { entry.card.name(in: language).name }

        private func alternatives(_ names: [OrganisationName], to shown: String) -> [JSONTree] {
            names.filter { $0.name != shown }.map { .text($0.name) }
        }

        func members() throws -> JSONTree {
            let today = site.store.facts.day(of: site.store.clock.now())
            let all = try reads.listedMembers(on: today).sorted {
                $0.organisation.name(in: language.tag).name < $1.organisation.name(in: language.tag).name
            }
            return .object([
                .init("@context", .text("https://schema.org")), .init("@type", .text("ItemList")),
                .init("itemListElement", .array(all.map { .object(organisation($0.organisation)) })),
            ])
        }

        func member(_ id: OrganisationID) throws -> JSONTree? {
            let today = site.store.facts.day(of: site.store.clock.now())
            guard let sheet = try reads.organisation(id), !sheet.organisation.unlisted,
                !sheet.standing.changes.isEmpty, let standing = sheet.standing.standing(on: today),
                standing != .applicant
            else { return nil }
            return .object(
                [.init("@context", .text("https://schema.org"))] + organisation(sheet.organisation) + [
                    .init("standing", .text(standing.rawValue)),
                    .init("areas", .array(sheet.organisation.areas.map { .text($0) })),
                ])
        }

        private func organisation(_ organisation: Organisation) -> [JSONTree.Member] {
            let shown = organisation.name(in: language.tag).name
            var members: [JSONTree.Member] = [
                .init("@type", .text("Organization")), .init("@id", .text(address(.member(organisation.id)))),
                .init("name", .text(shown)),
                .init("alternateName", .array(alternatives(organisation.names, to: shown))),
            ]
            if let seat = organisation.shownSeat { members.append(.init("country", .text(seat))) }
            if let domain = organisation.domain { members.append(.init("url", .text("https://" + domain))) }
            return members
        }

        private func address(_ place: Place) -> String { site.address + Route.page(language, place).path }
    }
}

/// A statement in the words of schema.org: in its page for search engines, and at the head of its file for programs.
struct StatementData {
    let wording: Wording
    let site: Site
    let language: Language

    /// As the page shows it.
    var members: [JSONTree.Member] {
        var members = members(of: wording.shown)
        if wording.translation != nil {
            members.append(
                .init(
                    "translationOfWork",
                    .object([
                        .init("@type", .text("CreativeWork")), .init("name", .text(wording.authentic.text.title)),
                        .init("inLanguage", .text(wording.authentic.text.language)),
                    ])))
        }
        return members
    }

    /// The words that were signed.
    var authentic: [JSONTree.Member] { members(of: wording.authentic.text) }

    private func members(of shown: CanonicalText) -> [JSONTree.Member] {
        let text = wording.authentic
        let place: Place = text.text.kind == .declaration ? .declaration : .statement(text.statement)
        return [
            .init("@context", .text("https://schema.org")), .init("@type", .text("CreativeWork")),
            .init("@id", .text(site.address + Route.page(language, place).path)),
            .init("name", .text(shown.title)), .init("inLanguage", .text(shown.language)),
            .init(
                "publisher",
                .object([
                    .init("@type", .text("Organization")), .init("name", .text(site.store.facts.name)),
                    .init("url", .text(site.address + "/")),
                ])),
        ]
    }
}

extension Place {
    /// Pages that exist for programs, too.
    var hasJSON: Bool {
        switch self {
        case .statements, .statementList, .statement, .declaration, .members, .member: true
        default: false
        }
    }
}
