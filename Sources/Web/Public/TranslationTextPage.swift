// An approved translation beside the authentic text, part by part: also in languages that the interface does not speak.
import HTML
import HTTP
import Languages
import Statements
import Store

enum TranslationTextPage {
    /// Nil unless the public may read the statement and this translation of it.
    static func response(_ visit: Visit, _ id: StatementID, _ language: String) throws -> Response? {
        let wording = try visit.site.store.read { reads -> Wording? in
            guard let version = try reads.publicVersion(of: id),
                let text = try reads.fixedText(of: id, version: version)
            else { return nil }
            return try Wording(text, in: language, reads)
        }
        guard let wording, wording.translation != nil else { return nil }
        let words = visit.words
        let title = wording.shown.title
        return Page(visit: visit, title: title, room: .statements).response { html in
            html.element("h1", .lang(language), text: title)
            wording.notice(&html, visit, untranslated: "")
            beside(&html, visit, wording)
            html.element("p") { html in
                html.element("a", .href(visit.path(.statement(id))), text: words("Who stands behind it"))
            }
            wording.others(&html, visit)
        }
    }

    private static func beside(_ html: inout HTML, _ visit: Visit, _ wording: Wording) {
        let original = wording.authentic.text
        html.element("table", .class("beside-each-other")) { html in
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("th", .attr("scope", "col"), text: visit.words("Part"))
                    html.element("th", .attr("scope", "col"), text: visit.words("Authentic text"))
                    html.element("th", .attr("scope", "col"), text: visit.words("Translation"))
                }
            }
            html.element("tbody") { html in
                for (index, block) in original.blocks.enumerated() {
                    html.element("tr", .id(block.id)) { html in
                        html.element("th", .attr("scope", "row"), text: String(index + 1))
                        html.element("td", .lang(original.language), text: block.text)
                        html.element("td", .lang(wording.shown.language), text: wording.shown.blocks[index].text)
                    }
                }
            }
        }
    }
}

extension Reads {
    /// The version that everybody may read; nil for what is not public.
    func publicVersion(of id: StatementID) throws -> Int? {
        if try statement(id)?.kind == .declaration { return try fixedTexts(of: id).last?.version }
        return try publications(of: id).last?.version ?? position(of: id)?.version
    }
}
