// The rules in force, parameter by parameter, each with its source; and the profiles before and after.
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

struct RulesPage {
    private let visit: Visit
    private let profiles: [AdoptedProfile]
    private let inForce: AdoptedProfile?
    private let isWished: Bool

    static func response(_ visit: Visit) throws -> Response {
        let (profiles, current) = try visit.site.store.read { reads in
            (try reads.profiles(), try reads.profile(on: visit.today))
        }
        // `?NAME-VERSION` shows one of the others.
        let wished = profiles.first { "\($0.profile.id)-\($0.profile.version)" == visit.request.query }
        return RulesPage(
            visit: visit, profiles: profiles, inForce: wished ?? current, isWished: wished != nil && wished != current
        ).write()
    }

    private func write() -> Response {
        let words = visit.words
        var page = Page(visit: visit, title: words("The rules")).response { html in
            html.element("h1", text: words("The rules"))
            guard let profile = inForce?.profile else {
                return html.element("p", .class("lead"), text: words("No rules have been adopted yet."))
            }
            html.element(
                "p", .class("lead"),
                text: words(
                    "By these rules the coalition decides. They never change: others begin on a day, and what has begun goes on under the rules of its beginning."
                ))
            facts(&html, profile)
            html.element("nav", .ariaLabel(words("Contents"))) { html in
                html.element("ul") { html in
                    for set in RuleSet.allCases where profile.sets[set] != nil {
                        html.element("li") {
                            $0.element("a", .href("#" + set.rawValue), text: RuleWords.name(set, words))
                        }
                    }
                }
            }
            for set in RuleSet.allCases { section(&html, set, profile) }
            others(&html)
        }
        page.headers.append(("Cache-Control", "no-cache"))
        return page
    }

    private func facts(_ html: inout HTML, _ profile: RuleProfile) {
        let words = visit.words
        if isWished {
            html.element("p", .class("notice"), text: words("These are not the rules that are in force today."))
        }
        Facts.list(
            &html,
            [
                (words("Profile"), "\(profile.id) \(profile.version)"),
                (words("In force from"), visit.calendars.dayOf(profile.validFrom.text)),
                (words("Source"), profile.source), (words("Days are counted in"), visit.calendars.zoneName()),
            ])
    }

    private func section(_ html: inout HTML, _ set: RuleSet, _ profile: RuleProfile) {
        guard let rules = profile.sets[set] else { return }
        html.element("section", .attr("aria-labelledby", set.rawValue)) { html in
            html.element("h2", .id(set.rawValue), text: RuleWords.name(set, visit.words))
            html.element("ul", .class("checks")) { html in
                for rule in set.rules {
                    guard let sourced = rules.values[rule] else { continue }
                    html.element("li") { html in
                        html.text(RuleWords.sentence(rule, of: set, sourced.value, visit.words) + " ")
                        source(&html, sourced.source)
                    }
                }
            }
        }
    }

    /// Where it stands; an assumption is marked as one.
    private func source(_ html: inout HTML, _ source: String) {
        let isAssumed = source == "assumption"
        html.element(
            "span", .class(isAssumed ? "tag" : "hint"),
            text: isAssumed ? visit.words("assumption, until the coalition decides") : source)
    }

    private func others(_ html: inout HTML) {
        let words = visit.words
        guard profiles.count > 1 else { return }
        html.element("h2", text: words("Other rules, before and after"))
        html.element("ul") { html in
            for other in profiles where other != inForce {
                let name = "\(other.profile.id) \(other.profile.version)"
                let address = "\(other.profile.id)-\(other.profile.version)"
                html.element("li") { html in
                    html.element("a", .href(visit.path(.rules) + "?" + address), text: name)
                    html.text(
                        ", "
                            + words("in force from {day}", ["day": visit.calendars.dayOf(other.profile.validFrom.text)])
                    )
                }
            }
        }
    }
}
