// Translations as XLIFF 1.2, which OmegaT, Trados, memoQ and others open. Source: OASIS, XLIFF Version 1.2.
import Foundation
import FoundationXML
import HTML
import Statements
import Record

package enum Xliff {
    private static let space = "urn:oasis:names:tc:xliff:document:1.2"
    fileprivate static let mostRows = 2000

    package static func write(_ sheet: TranslationSheet) -> [UInt8] {
        var xml = HTML()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.element("xliff", .attr("version", "1.2"), .attr("xmlns", space)) { xml in
            xml.element(
                "file", .attr("original", "\(sheet.statement.text)/\(sheet.version)"), .attr("datatype", "plaintext"),
                .attr("source-language", sheet.source), .attr("target-language", sheet.target),
                .attr("build-num", sheet.state.mark)
            ) { xml in
                xml.element("body") { xml in
                    for (unit, part) in sheet.state.parts { entry(&xml, unit, part) }
                }
            }
        }
        return xml.bytes
    }

    private static func entry(_ xml: inout HTML, _ unit: TranslationUnit, _ part: TranslationState.Part) {
        xml.element("trans-unit", .attr("id", unit.name)) { xml in
            xml.element("source", text: unit.original)
            switch part {
            case .missing: break
            case .done(let made): xml.element("target", .attr("state", "translated"), text: made.words)
            case .stale(let made): xml.element("target", .attr("state", "needs-translation"), text: made.words)
            }
            if let kind = unit.kind { xml.element("note", text: kind.rawValue) }
        }
    }

    /// Reads what came back; units without words, or still in need of translation, are passed over.
    package static func read(_ bytes: [UInt8]) throws(TranslationFileProblem) -> ReturnedTranslation {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
        guard bytes.firstRange(of: Array("<!DOCTYPE".utf8)) == nil else { throw .documentType }
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        let reader = Reader()
        parser.delegate = reader
        guard parser.parse(), reader.isWhole else { throw .line(max(1, parser.lineNumber)) }
        guard !reader.hasTooMany else { throw .tooMany }
        return ReturnedTranslation(
            version: reader.version, target: reader.target, mark: reader.mark, rows: reader.rows)
    }

    private final class Reader: NSObject, XMLParserDelegate {
        private(set) var rows: [ReturnedTranslation.Row] = []
        private(set) var version: Int?
        private(set) var target: String?
        private(set) var mark: String?
        private(set) var isWhole = false
        private(set) var hasTooMany = false
        private var unit: String?
        private var field: String?
        private var isOpen = false
        private var suggestions = 0
        private var texts: [String: String] = [:]

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            // Suggestions of a program's memory: not what the translator wrote.
            if name == "alt-trans" { suggestions += 1 }
            guard suggestions == 0 else { return }
            switch name {
            case "file":
                version = attributes["original"]?.split(separator: "/").last.flatMap { Int($0) }
                target = attributes["target-language"]
                mark = attributes["build-num"]
            case "trans-unit": (unit, texts, isOpen) = (attributes["id"], [:], false)
            case "source", "target":
                field = name
                if name == "target" { isOpen = attributes["state"]?.hasPrefix("needs-") ?? false }
            default: break
            }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let field, suggestions == 0 { texts[field, default: ""] += text }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            if name == "alt-trans" { suggestions -= 1 }
            guard suggestions == 0 else { return }
            if name == "source" || name == "target" { field = nil }
            if name == "xliff" { isWhole = true }
            guard name == "trans-unit", let unit, let original = texts["source"], let words = texts["target"],
                !words.isEmpty, !isOpen
            else { return }
            rows.append(ReturnedTranslation.Row(unit: unit, original: original, words: words))
            if rows.count > Xliff.mostRows {
                hasTooMany = true
                parser.abortParsing()
            }
        }
    }
}
