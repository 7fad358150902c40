// The words in which a page shows a text: the authentic ones, or an approved translation in the reader's language. Which of
// them was signed, or adopted, is said above it.
import HTML
import Languages
import Record
import Statements
import Store

struct Wording {
    let authentic: FixedText
    /// Shown instead of the authentic words.
    let translation: ApprovedTranslation?
    /// Languages in which it can be read, the authentic one first.
    let languages: [String]

    /// In `language` if a translation of this very version was approved.
    init(_ text: FixedText, in language: String, _ reads: Reads) throws {
        let approved = try reads.approvedTranslations(of: text.statement, version: text.version)
        authentic = text
        translation = text.text.language == language ? nil : approved.first { $0.text.language == language }
        languages = [text.text.language] + approved.map(\.text.language)
    }

    var shown: CanonicalText { translation?.text.shown(over: authentic.text) ?? authentic.text }

    /// Where the words stand in one language: on the page itself if the interface speaks it.
    func place(_ language: String, _ visit: Visit) -> String {
        let id = authentic.statement
        if let interface = visit.site.languages.first(where: { $0.tag == language }) {
            let place: Place = authentic.text.kind == .declaration ? .declaration : .statement(id)
            return Route.page(interface, place).path
        }
        return language == authentic.text.language
            ? Route.text(id, version: authentic.version).path : visit.path(.translation(id, language))
    }

    /// What the reader has to know about the language. `untranslated` is said when there is no translation.
    func notice(_ html: inout HTML, _ visit: Visit, untranslated: String) {
        let words = visit.words
        let original = authentic.text.language
        if let translation {
            html.element("p", .class("notice")) { html in
                html.text(
                    words(
                        "This is a translation, approved on {day}. It is not the authentic text: what counts are the words in the original language:",
                        ["day": visit.calendars.dayOf(translation.day.text)]) + " ")
                html.element(
                    "a", .href(place(original, visit)), .hreflang(original), .lang(original),
                    text: visit.text(of: original))
            }
        } else if original != visit.language.tag {
            html.element("p", .class("notice")) { html in
                html.text(untranslated + " ")
                html.element("span", .lang(original), text: visit.text(of: original))
            }
        }
    }

    /// The languages in which this can be read; nothing when there is one only.
    func others(_ html: inout HTML, _ visit: Visit) {
        let here = shown.language
        guard languages.count > 1 else { return }
        html.element("h2", text: visit.words("Languages of this text"))
        html.element("ul") { html in
            for language in languages {
                html.element("li") { html in
                    let name = visit.text(of: language)
                    if language == here {
                        html.element("span", .lang(language), text: name)
                    } else {
                        html.element(
                            "a", .href(place(language, visit)), .hreflang(language), .lang(language), text: name)
                    }
                    html.text(
                        " · "
                            + (language == authentic.text.language
                                ? visit.words("authentic text") : visit.words("translation")))
                }
            }
        }
    }
}
