// The box at the end of a paper: whoever holds it can find the list again and see whether it is the true one. A
// confidential letter says instead that there is nothing to look up.
import HTML
import Languages
import Statements

struct PaperProof {
    let said: PaperWords
    private var paper: Paper { said.paper }
    private var words: Words { said.words }

    init(said: PaperWords) { self.said = said }

    func write(_ html: inout HTML) {
        html.element("section", .class("proof")) { html in
            if let code = paper.code?.shown, let address = paper.checkAddress {
                html.raw("<img class=\"qr\" src=\"code.png\" alt=\"")
                html.text(words("QR code of the address {address}", ["address": address]))
                html.raw("\">")
                html.element("h2", text: words("This list can be checked"))
                html.element("p", text: words("Code of this statement"))
                html.element("p", .class("code"), text: code)
                html.element("p", .class("address"), text: address)
            } else {
                html.element("h2", text: words("This letter is confidential"))
                html.element("p", text: said.unpublished)
            }
            html.element("p", .class("digest")) { html in
                html.text(words("Digest of the text (SHA-256)") + " ")
                html.element("span", .class("code"), text: paper.text.digest.grouped)
            }
        }
    }
}
