// What came back with the form of a draft, checked field by field.
import Accountability
import HTTP
import Languages
import Membership
import Papers
import Statements
import Store

struct DraftEntered {
    let title: String
    let source: String
    let language: String
    let addressees: [Addressee]
    let countries: [String]
    let themes: [String]
    /// What the file held that is not in the text.
    let losses: Set<OfficeLoss>
    private static let fileLimit = 4 << 20

    /// Notes problems in `entered`, where an uploaded file takes the place of the text.
    init(_ entered: inout Entered, _ form: Form, _ visit: Visit) throws {
        let words = visit.words
        losses = try DraftEntered.takeFile(&entered, form, visit)
        title = entered.line(
            "title", limit: CanonicalText.titleLimit, missing: words("Give the statement a title"), words)
        language = DraftLanguages.tags.contains(entered["language"]) ? entered["language"] : "en"
        source = entered["text"]
        do throws(TextProblem) {
            _ = try TextReader.read(source)
        } catch {
            if entered.problem("text") == nil, error != .missing || entered.problem("file") == nil {
                entered.wrong(
                    "text",
                    error == .missing ? words("Write or paste the text, or choose a file") : error.explained(words))
            }
        }
        addressees = try DraftEntered.addressees(&entered, language, visit)
        let known = visit.site.lists.states
        countries = entered.all("country").filter { known[$0] != nil }
        themes = entered.all("theme").filter { id in visit.site.themes.contains { $0.id == id } }
    }

    private static func takeFile(_ entered: inout Entered, _ form: Form, _ visit: Visit) throws -> Set<OfficeLoss> {
        guard let file = form.file("file"), !file.bytes.isEmpty else { return [] }
        let words = visit.words
        guard file.bytes.count <= fileLimit else {
            entered.wrong("file", words("The file is larger than 4 MB"))
            return []
        }
        let isPacked = file.bytes.starts(with: [0x50, 0x4B]) || file.bytes.starts(with: [0xD0, 0xCF])
        guard isPacked else {
            takeText(&entered, file, words)
            return []
        }
        do {
            let reading = try visit.site.office.read(file.bytes)
            entered.set("text", reading.markdown)
            if entered["title"].allSatisfy(\.isWhitespace) { entered.set("title", reading.title) }
            return reading.losses
        } catch let problem as OfficeProblem {
            entered.wrong("file", explained(problem, words))
            return []
        }
    }

    private static func explained(_ problem: OfficeProblem, _ words: Words) -> String {
        switch problem {
        case .unreadable:
            words(
                "This is no DOCX or ODT, or it is damaged. Open it in a word processor, save it anew as DOCX, and try again."
            )
        case .encrypted:
            words("This file is closed by a password, or of an old kind. Save it as DOCX without a password.")
        case .tooLarge: words("Unpacked, this file is too large. Save only the text as DOCX, without pictures.")
        case .tooSlow: words("Reading this file took too long. Copy the text out of it and paste it above.")
        case .busy: words("Another file is being read just now. Please send it again in a few seconds.")
        }
    }

    private static func takeText(_ entered: inout Entered, _ file: UploadedFile, _ words: Words) {
        let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.bytes.dropFirst(3)) : file.bytes
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            return entered.wrong(
                "file",
                words(
                    "This is no DOCX, no ODT and no plain text in UTF-8. Save it as one of these, or paste the text above."
                ))
        }
        entered.set("text", text)
    }

    private static func addressees(_ entered: inout Entered, _ language: String, _ visit: Visit) throws -> [Addressee] {
        let lists = visit.site.lists
        var found = entered.all("to").compactMap { lists.institution($0) }.map {
            Addressee(source: .institution($0.id), name: lists.fullName($0, in: language))
        }
        found += entered.all("state").compactMap { code in
            lists.states[code].map { Addressee(source: .state(code), name: $0[language] ?? $0["en"] ?? code) }
        }
        for line in entered["others"].split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            do throws(TextProblem) {
                found.append(Addressee(source: .free, name: try WrittenText.line(String(line), limit: Addressee.limit)))
            } catch {
                entered.wrong("others", error.explained(visit.words))
            }
        }
        if found.count > CanonicalText.addresseesMost {
            entered.wrong(
                "others", visit.words("There are more than {n} addressees", ["n": String(CanonicalText.addresseesMost)])
            )
        }
        return found
    }

    /// A draft as the form shows it.
    static func entered(_ draft: Draft, _ facts: StatementFacts) -> Entered {
        var values = [
            "title": [draft.title], "text": [draft.source], "language": [draft.language], "country": facts.countries,
            "theme": facts.themes, "to": [], "state": [],
        ]
        var others: [String] = []
        for addressee in draft.addressees {
            switch addressee.source {
            case .institution(let id): values["to"]?.append(id)
            case .state(let code): values["state"]?.append(code)
            case .free: others.append(addressee.name)
            }
        }
        values["others"] = [others.joined(separator: "\n")]
        return Entered(values)
    }
}
