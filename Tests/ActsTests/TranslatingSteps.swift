// What translators and readers of drafts do in the stories.
import Acts
import Membership
import Record
import Statements
import Store

extension Coalition {
    static let russian = ["О судьях", "БДИПЧ", "Мы просим.", "Освободите их.", "Расследуйте."]

    func units(_ statement: StatementID, version: Int = 1) throws -> [TranslationUnit] {
        try store.read { TranslationUnit.all(of: try $0.fixedText(of: statement, version: version)!.text) }
    }

    /// Writes these parts, in the order of the text; nil leaves one out. `shown` is what the page showed: what stands now,
    /// unless it is said.
    @discardableResult
    func translates(
        _ who: Who, _ statement: StatementID, _ words: [String?] = Coalition.russian, version: Int = 1,
        shown: [String]? = nil, confirmed: Bool = false, into language: String = "ru"
    ) throws -> TranslateText.Outcome {
        let stands = try store.read { reads in
            Dictionary(
                try reads.translationWork(of: statement, into: language).units.map { ($0.name, $0.words) },
                uniquingKeysWith: { first, _ in first })
        }
        let changes = zip(try units(statement, version: version), words).enumerated().compactMap { index, pair in
            pair.1.map {
                TranslateText.Change(
                    unit: pair.0.name, words: $0, shown: shown?[index] ?? stands[pair.0.name] ?? "",
                    isConfirmed: confirmed)
            }
        }
        let act = TranslateText(
            statement: statement, language: language, version: version, changes: changes, acting: acting(who))
        return try store.perform { try act.perform(in: $0) }
    }

    func translation(_ statement: StatementID, into language: String = "ru") throws -> TranslationState {
        try store.read { reads in
            try reads.translationState(of: try reads.fixedTexts(of: statement).last!, into: language).state
        }
    }

    func reviews(_ who: Who, _ statement: StatementID, shown: Digest? = nil) throws {
        let digest = try shown ?? translation(statement).text?.digest ?? Digest(of: [UInt8]())
        let act = ReviewTranslation(statement: statement, language: "ru", shown: digest, acting: acting(who))
        try store.perform { try act.perform(in: $0) }
    }

    func approves(_ who: Who, _ statement: StatementID, shown: Digest? = nil, stamp: FormStamp? = nil) throws {
        let digest = try shown ?? translation(statement).text?.digest ?? Digest(of: [UInt8]())
        let act = ApproveTranslation(
            statement: statement, language: "ru", shown: digest, acting: acting(who), stamp: stamp ?? self.stamp())
        try store.perform { try act.perform(in: $0) }
    }

    func withdrawsTranslation(_ who: Who, _ statement: StatementID) throws {
        let act = WithdrawTranslation(
            statement: statement, version: 1, language: "ru", acting: acting(who), stamp: stamp())
        try store.perform { try act.perform(in: $0) }
    }

    func approved(_ statement: StatementID, version: Int = 1) throws -> [String] {
        try store.read { try $0.approvedTranslations(of: statement, version: version).map(\.text.language) }
    }

    func wants(_ languages: [String], _ statement: StatementID) throws {
        let act = WantTranslations(statement: statement, languages: languages, acting: acting(.ada))
        try store.perform { try act.perform(in: $0) }
    }

    func found(_ typed: String, _ filters: [SearchFacet: String] = [:]) throws -> [SearchHit] {
        try store.read { reads in
            try reads.search(SearchQuestion(typed, filters: filters)).documents.compactMap { try reads.searchHit($0) }
        }
    }
}
