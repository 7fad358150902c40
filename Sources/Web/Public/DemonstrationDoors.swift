// In the demonstration: sign in as one of four people with one tap.
import HTML
import Languages

enum DemonstrationDoors {
    /// `entered` holds where to go on after signing in, if one came from somewhere.
    static func write(_ html: inout HTML, _ visit: Visit, _ entered: Entered = Entered()) {
        let words = visit.words
        html.element("section") { html in
            html.element("h2", text: words("Try it"))
            html.element(
                "p", .class("hint"),
                text: words(
                    "One tap signs you in. Everything is invented and is forgotten when the demonstration starts anew.")
            )
            for role in DemonstrationRole.allCases where visit.site.roles[role] != nil {
                html.element("form", .method("post"), .keepsNothing, .action(visit.path(.role(role)))) { html in
                    SignInPage.hiddenKept(&html, entered)
                    html.element("p", .class("actions")) {
                        $0.element("button", .class("button quiet"), text: name(role, words))
                    }
                }
            }
            html.element("p") { html in
                html.element(
                    "a", .href(visit.path(.help(.ownCoalition))), text: words("Start your own coalition"))
            }
        }
    }

    private static func name(_ role: DemonstrationRole, _ words: Words) -> String {
        switch role {
        case .initiator: words("Initiator in Brussels, who writes statements")
        case .director: words("Director in Warsaw, who signs")
        case .coordinator: words("Coordinator of the secretariat in Kyiv")
        case .lawyer: words("Lawyer in Dushanbe, who must be careful")
        }
    }
}
