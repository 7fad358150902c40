// Translations as .po, which Poedit, Weblate and many others open. Source: GNU gettext manual, "The Format of PO Files".
import Statements
import Record

package enum PortableObject {
    private static let mostRows = 2000

    package static func write(_ sheet: TranslationSheet) -> [UInt8] {
        let header = [
            "Language: \(sheet.target)", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: 8bit", "X-Source-Language: \(sheet.source)",
            "X-Statement: \(sheet.statement.text)", "X-Version: \(sheet.version)", "X-State: \(sheet.state.mark)",
        ]
        var text = "msgid \"\"\nmsgstr \"\"\n" + header.map { "\"\($0)\\n\"\n" }.joined()
        for (unit, part) in sheet.state.parts { text += "\n" + entry(unit, part) }
        return Array(text.utf8)
    }

    private static func entry(_ unit: TranslationUnit, _ part: TranslationState.Part) -> String {
        var lines = unit.kind.map { ["#. \($0.rawValue)"] } ?? []
        var words = ""
        switch part {
        case .missing: break
        case .done(let made): words = made.words
        case .stale(let made):
            lines += ["#, fuzzy", "#| msgid \(quoted(made.original))"]
            words = made.words
        }
        lines += ["msgctxt \(quoted(unit.name))", "msgid \(quoted(unit.original))", "msgstr \(quoted(words))"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Reads what came back; entries that are fuzzy, obsolete or empty are passed over.
    package static func read(_ bytes: [UInt8]) throws(TranslationFileProblem) -> ReturnedTranslation {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        var reader = Reader()
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard reader.take(line.trimmed) else { throw .line(index + 1) }
            guard reader.rows.count <= mostRows else { throw .tooMany }
        }
        reader.end()
        return ReturnedTranslation(
            version: reader.header("X-Version").flatMap { Int($0) }, target: reader.header("Language"),
            mark: reader.header("X-State"), rows: reader.rows)
    }

    private struct Reader {
        private(set) var rows: [ReturnedTranslation.Row] = []
        private var head = ""
        private var fields: [String: String] = [:]
        private var field: String?
        private var isFuzzy = false

        mutating func take(_ line: String) -> Bool {
            if line.isEmpty {
                end()
                return true
            }
            if line.hasPrefix("#") {
                if fields["msgstr"] != nil { end() }
                if line.hasPrefix("#,") && line.contains("fuzzy") { isFuzzy = true }
                return true
            }
            if line.hasPrefix("\"") { return append(line) }
            guard let space = line.firstIndex(of: " ") else { return false }
            let name = String(line[..<space])
            guard ["msgctxt", "msgid", "msgstr"].contains(name) else { return false }
            if name != "msgstr", fields["msgstr"] != nil { end() }
            field = name
            fields[name] = ""
            return append(String(line[space...]).trimmed)
        }

        private mutating func append(_ quoted: String) -> Bool {
            guard let field, let text = PortableObject.plain(quoted) else { return false }
            fields[field, default: ""] += text
            return true
        }

        mutating func end() {
            defer {
                fields = [:]
                field = nil
                isFuzzy = false
            }
            guard let original = fields["msgid"], let words = fields["msgstr"] else { return }
            if original.isEmpty {
                head = words
            } else if let unit = fields["msgctxt"], !words.isEmpty, !isFuzzy {
                rows.append(ReturnedTranslation.Row(unit: unit, original: original, words: words))
            }
        }

        func header(_ name: String) -> String? {
            head.split(separator: "\n").first { $0.hasPrefix(name + ":") }
                .map { String($0.dropFirst(name.count + 1)).trimmed }
        }
    }

    /// What stands between quotation marks; nil when they are not there.
    private static func plain(_ quoted: String) -> String? {
        guard quoted.utf8.count >= 2, quoted.hasPrefix("\""), quoted.hasSuffix("\"") else { return nil }
        var text = ""
        var isEscaped = false
        for letter in quoted.dropFirst().dropLast() {
            if isEscaped {
                text.append(letter == "n" ? "\n" : letter == "t" ? "\t" : letter)
                isEscaped = false
            } else if letter == "\\" {
                isEscaped = true
            } else {
                text.append(letter)
            }
        }
        return isEscaped ? nil : text
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        let start = self.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
