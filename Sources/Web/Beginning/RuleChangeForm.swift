// A change of rules: the profile that is in force, with the values that shall change, and the day from which it holds. What
// is voted on is the whole file.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum RuleChangeForm {
    static func form(_ visit: Visit, _ given: Entered? = nil) throws -> Response? {
        guard visit.visitor?.may(.draft) ?? false, let profile = try newest(visit) else { return nil }
        let words = visit.words
        return BeginningFields.page(
            visit, .beginning(.ruleChange), words("Propose a change of rules"),
            words(
                "A profile never changes; another one begins on a day. Change what shall change, leave the rest as it is."
            ),
            words("Propose the rules"), given ?? values(profile, visit)
        ) { html, fields in
            BeginningFields.title(&html, fields, words("Title of the motion"))
            fields.lines(&html, "text", words("The reasons"), rows: 5)
            fields.line(
                &html, "from", words("In force from"),
                hint: words("Year, month, day: {day}", ["day": visit.today.text]),
                short: true)
            for set in RuleSet.allCases { parameters(&html, fields, set, profile, visit) }
            BeginningFields.language(&html, fields, visit)
        }
    }

    static func newest(_ visit: Visit) throws -> RuleProfile? {
        // The newest that was adopted, also one that is not in force yet.
        try visit.site.store.read { try $0.profiles().last?.profile }
    }

    private static func values(_ profile: RuleProfile, _ visit: Visit) -> Entered {
        var values = ["language": [visit.language.tag]]
        for (set, rules) in profile.sets {
            for (rule, value) in rules.values { values["\(set.rawValue).\(rule.rawValue)"] = [value.value.typed] }
        }
        return Entered(values)
    }

    private static func parameters(
        _ html: inout HTML, _ fields: Fields, _ set: RuleSet, _ profile: RuleProfile, _ visit: Visit
    ) {
        guard let rules = profile.sets[set] else { return }
        html.element("details") { html in
            html.element("summary", text: RuleWords.name(set, visit.words))
            for rule in set.rules {
                guard let value = rules.values[rule]?.value else { continue }
                let name = "\(set.rawValue).\(rule.rawValue)"
                let sentence = RuleWords.sentence(rule, of: set, value, visit.words)
                if case .word(let allowed) = rule.form {
                    fields.select(&html, name, sentence, options: allowed.map { ($0, $0) })
                } else {
                    fields.line(&html, name, sentence, short: true, isCode: true)
                }
            }
        }
    }

    static func propose(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        guard let profile = try newest(visit) else { return nil }
        var entered = Entered(form)
        let changed = ProposedRules(profile, &entered, visit).profile
        let matter = BeginningFields.matter(&entered, needed: [("text", visit.words("Give the reasons"))], visit)
        guard let matter, let changed, entered.problems.isEmpty else { return try self.form(visit, entered) }
        let whole = Matter(
            language: matter.language, title: matter.title,
            passages: matter.passages + [.init("profile", changed.tree.file)])
        let act = ProposeVote(
            question: .ruleChange, matter: whole, concerns: nil, isSecret: false, acting: try visit.acting(),
            stamp: stamp)
        let procedure = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: procedure)
    }
}

extension RuleValue {
    /// As it stands in a field.
    var typed: String {
        switch self {
        case .number(let number): String(number)
        case .word(let word): word
        case .words(let words): words.joined(separator: " ")
        }
    }

    /// What was typed, in the form of a parameter; nil when it does not fit.
    init?(typed: String, _ form: RuleForm) {
        switch form {
        case .number:
            guard let number = Int(typed.filter { !$0.isWhitespace }) else { return nil }
            self = .number(number)
        case .word: self = .word(typed)
        case .words, .days: self = .words(typed.split(whereSeparator: \.isWhitespace).map(String.init))
        }
        guard has(form) else { return nil }
    }
}

/// The profile that a form proposes.
struct ProposedRules {
    /// Nil when something is wrong, noted at its field.
    let profile: RuleProfile?

    init(_ old: RuleProfile, _ entered: inout Entered, _ visit: Visit) {
        let from = Day(text: entered["from"])
        let last = visit.site.store.facts.day(of: visit.now.adding(seconds: 2 * 366 * 86_400))
        if from.map({ $0 <= visit.today || $0 < old.validFrom || last < $0 }) ?? true {
            entered.wrong(
                "from", visit.words("Type a day ahead as {day}, within two years", ["day": visit.today.text]))
        }
        var sets: [RuleSet: Rules] = [:]
        for (set, rules) in old.sets {
            var values: [Rule: SourcedRule] = [:]
            for (rule, before) in rules.values {
                let name = "\(set.rawValue).\(rule.rawValue)"
                guard let value = RuleValue(typed: entered[name], rule.form) else {
                    entered.wrong(name, visit.words("This is no value for it"))
                    continue
                }
                values[rule] =
                    value == before.value ? before : SourcedRule(value, source: "General Assembly, \(entered["from"])")
            }
            sets[set] = Rules(values)
        }
        profile =
            entered.problems.isEmpty
            ? from.flatMap {
                RuleProfile(id: old.id, version: old.version + 1, validFrom: $0, source: old.source, sets: sets)
            } : nil
    }
}
