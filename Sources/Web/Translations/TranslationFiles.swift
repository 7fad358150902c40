// A translation out to a translator's own program, and back.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Papers
import Record
import Statements
import Store

enum TranslationFiles {
    static func give(_ visit: Visit, _ id: StatementID, _ language: String, _ file: TranslationFile) throws
        -> Response?
    {
        let sheet = try visit.site.store.read { reads -> TranslationSheet? in
            guard let found = try Translating(reads, visit, id), found.mayTranslate,
                found.text.text.language != language
            else { return nil }
            return TranslationSheet(
                statement: id, version: found.text.version, source: found.text.text.language, target: language,
                state: try reads.translationState(of: found.text, into: language).state)
        }
        guard let sheet else { return nil }
        var response =
            file == .xliff
            ? Response.bytes(Xliff.write(sheet), type: "application/xliff+xml")
            : Response.bytes(PortableObject.write(sheet), type: "text/x-gettext-translation; charset=utf-8")
        let name = "\(id.text.prefix(8))-\(language).\(file == .xliff ? "xlf" : "po")"
        response.headers.append(("Content-Disposition", "attachment; filename=\"\(name)\""))
        return response
    }

    static func take(_ visit: Visit, _ id: StatementID, _ language: String, _ file: TranslationFile) throws
        -> Response?
    {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil else { throw RecordingRefusal.expired }
        let name = file == .xliff ? "xliff" : "po"
        var entered = Entered()
        guard let bytes = form.file(name)?.bytes, !bytes.isEmpty else {
            entered.wrong(name, visit.words("Choose a file"))
            return try TranslatorPage.form(visit, id, language, entered)
        }
        do {
            let returned = file == .xliff ? try Xliff.read(bytes) : try PortableObject.read(bytes)
            return try take(returned, visit, id, language, name)
        } catch let problem as TranslationFileProblem {
            entered.wrong(name, explained(problem, visit.words))
            return try TranslatorPage.form(visit, id, language, entered)
        } catch let problem as TextProblem {
            entered.wrong(name, problem.explained(visit.words))
            return try TranslatorPage.form(visit, id, language, entered)
        }
    }

    private static func take(
        _ returned: ReturnedTranslation, _ visit: Visit, _ id: StatementID, _ language: String, _ name: String
    ) throws -> Response? {
        var entered = Entered()
        if let target = returned.target, target != language {
            entered.wrong(
                name, visit.words("The file is a translation into another language: {language}", ["language": target]))
            return try TranslatorPage.form(visit, id, language, entered)
        }
        let found = try visit.site.store.read { reads -> (FixedText, FixedText, TranslationState)? in
            guard try Translating(reads, visit, id) != nil, let newest = try reads.fixedTexts(of: id).last else {
                return nil
            }
            let named = try returned.version.flatMap { try reads.fixedText(of: id, version: $0) }
            return (named ?? newest, newest, try reads.translationState(of: newest, into: language).state)
        }
        guard let (text, newest, state) = found else { return nil }
        let originals = Dictionary(
            TranslationUnit.all(of: text.text).map { ($0.name, $0.original) }, uniquingKeysWith: { first, _ in first })
        let fitting = returned.rows.filter { originals[$0.unit] == $0.original }
        let changes = changes(
            fitting, state, knows: returned.mark == state.mark, isNewest: text.version == newest.version)
        let act = TranslateText(
            statement: id, language: language, version: text.version, changes: changes, acting: try visit.acting())
        let outcome = try visit.site.store.perform { try act.perform(in: $0) }
        let words = visit.words
        let lost = returned.rows.count - fitting.count
        var told: [String] = []
        if lost > 0 || fitting.isEmpty {
            told.append(
                words.count(
                    "{n} part of the file belongs to another text or version and was left out; the others were taken in.",
                    "{n} parts of the file belong to another text or version and were left out; the others were taken in.",
                    lost))
        }
        if !outcome.crossed.isEmpty {
            told.append(
                words.count(
                    "{n} part was changed here since the file went out and stays as it is. Download the file anew and put both together.",
                    "{n} parts were changed here since the file went out and stay as they are. Download the file anew and put both together.",
                    outcome.crossed.count))
        }
        guard !told.isEmpty else {
            return Response.redirect(to: visit.path(.translator(id, language)) + "?taken")
        }
        entered.wrong(name, told.joined(separator: " "))
        return try TranslatorPage.form(visit, id, language, entered)
    }

    /// If nobody wrote since the file went out, it takes the place of what stands here; else it only fills what is empty.
    private static func changes(
        _ rows: [ReturnedTranslation.Row], _ state: TranslationState, knows: Bool, isNewest: Bool
    ) -> [TranslateText.Change] {
        let stands = Dictionary(
            state.parts.compactMap { unit, part -> (String, String)? in
                switch part {
                case .missing: nil
                case .stale(let made), .done(let made): (unit.name, made.words)
                }
            }, uniquingKeysWith: { first, _ in first })
        return rows.map {
            TranslateText.Change(
                unit: $0.unit, words: $0.words, shown: knows ? stands[$0.unit] : nil, isConfirmed: isNewest)
        }
    }

    private static func explained(_ problem: TranslationFileProblem, _ words: Words) -> String {
        switch problem {
        case .notText: words("This file is no text in UTF-8.")
        case .line(let line):
            words("Line {line} of the file cannot be read. Save it anew in your program.", ["line": String(line)])
        case .documentType: words("The file declares a document type, which is not taken here.")
        case .tooMany: words("The file has more parts than any text has.")
        }
    }
}
