// One language's translations. Source: GNU gettext manual, "The Format of GNU MO Files".

/// Translations by their English originals.
struct Catalogue: Sendable {
    private let forms: [String: [String]]
    private let rule: PluralRule

    /// Takes the bytes of a .mo file.
    init(_ bytes: [UInt8]) throws(CatalogueDamage) {
        let file = try MessageFile(bytes)
        let header = file.messages.first { $0.key.isEmpty }?.translations.first ?? ""
        guard let rule = PluralRule(header: header) else { throw .pluralRule }
        var forms: [String: [String]] = [:]
        for message in file.messages where !message.key.isEmpty {
            try message.check(rule)
            forms[message.key] = message.translations
        }
        self.forms = forms
        self.rule = rule
    }

    /// How many texts there are.
    var count: Int { forms.count }

    /// The translation, if there is one.
    func text(_ english: String) -> String? {
        forms[english]?.first
    }

    /// The translation within a context.
    func text(_ english: String, context: String) -> String? {
        forms[context + "\u{4}" + english]?.first
    }

    /// The form for a number, by the language's plural rule.
    func text(_ one: String, count: Int) -> String? {
        guard let forms = forms[one], forms.count == rule.count else { return nil }
        return forms[rule.form(count)]
    }
}
