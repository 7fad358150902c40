// Turns what can go wrong into status and page: refusals, problems, faults. And the headers that every answer carries.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

enum Answers {
    /// Headers of every answer.
    static let safety: [(String, String)] = [
        ("Content-Security-Policy", policy(script: false)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]

    /// An answer's own headers but its type, and those of every answer that it does not set itself.
    static func headers(of response: Response) -> [(String, String)] {
        let own = response.headers.filter { $0.0.lowercased() != "content-type" }
        let names = Set(own.map { $0.0.lowercased() })
        return own + safety.filter { !names.contains($0.0.lowercased()) }
    }

    /// Nothing from elsewhere, nothing inline; our one script only on the pages where a device must act.
    static func policy(script: Bool) -> String {
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            + (script ? "; script-src 'self'; require-trusted-types-for 'script'" : "")
    }

    /// The page for an error that an answer ended with.
    static func page(for error: any Error, _ visit: Visit) -> Response {
        if let refusal = RefusalWords(error, visit) { return refusal.page(visit) }
        if let fault = error as? StoreFault { return page(for: fault, visit) }
        return fault("\(error)", visit)
    }

    private static func page(for fault: StoreFault, _ visit: Visit) -> Response {
        let words = visit.words
        switch fault {
        case .busy:
            var response = sorry(
                503, words("Too many people at once"),
                words("Nothing was lost and nothing was done. Please try again in a few seconds."), visit)
            response.headers.append(("Retry-After", "5"))
            return response
        case .diskFull, .readOnly:
            var response = sorry(
                503, words("Nothing can be recorded at the moment"),
                words(
                    "The disk of this server is full or cannot be written. What you sent was not recorded; reading goes on. Please try again later: it works again as soon as there is room."
                ), visit)
            response.headers.append(("Retry-After", "60"))
            return response
        case .halted:
            return sorry(
                503, words("Nothing can be recorded at the moment"),
                words(
                    "Something in the memory of this site does not hold. Until the administrator has looked at it, nothing is recorded. What you sent was not recorded."
                ), visit)
        default: return Answers.fault("\(fault)", visit)
        }
    }

    /// A bug or a disk: logged once with a number; the page shows the number only.
    private static func fault(_ what: String, _ visit: Visit) -> Response {
        let number = Hex.encode(Randomness.bytes(5))
        FaultLog.write("fault \(number): \(what)")
        return Page(visit: visit, title: visit.words("This did not work"), status: 500).response { html in
            html.element("h1", text: visit.words("This did not work"))
            html.element(
                "p", .class("lead"),
                text: visit.words(
                    "The fault is on our side. What you sent was not recorded. If it happens again, tell the administrator this number:"
                ))
            html.element("p") { $0.element("span", .class("code"), text: number) }
        }
    }

    static func notFound(_ visit: Visit) -> Response {
        Page(visit: visit, title: visit.words("There is no such page"), status: 404).response { html in
            html.element("h1", text: visit.words("There is no such page"))
            html.element(
                "p", .class("lead"),
                text: visit.words("The address may be misspelt, or what stood here may not be public."))
            html.element("ul") { html in
                for (place, text) in [
                    (Place.statements, visit.words("All statements")), (.members, visit.words("Members")),
                    (.verify, visit.words("Check a document")),
                ] {
                    html.element("li") { $0.element("a", .href(visit.path(place)), text: text) }
                }
            }
        }
    }

    static func sorry(_ status: Int, _ title: String, _ lead: String, _ visit: Visit) -> Response {
        Page(visit: visit, title: title, status: status).response { html in
            html.element("h1", text: title)
            html.element("p", .class("lead"), text: lead)
        }
    }
}
