// "Page 2 of 5" at the foot of a paper. The style sheet counts; the words around the numbers are the language's own.
import HTML
import Languages

enum PageNumbers {
    static func write(_ html: inout HTML, _ words: Words) {
        let sentence = words("Page {page} of {pages}", ["page": "\u{1}", "pages": "\u{2}"])
        var plain = ""
        for scalar in sentence.unicodeScalars {
            guard scalar.value == 1 || scalar.value == 2 else {
                plain.unicodeScalars.append(scalar)
                continue
            }
            html.text(plain)
            plain = ""
            html.element("span", .class(scalar.value == 1 ? "page" : "of"), text: "")
        }
        html.text(plain)
    }
}
