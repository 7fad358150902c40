// The rules under which a coalition decides, from a day on. A profile never changes, a new one begins at a date; a
// procedure keeps the profile under which it was opened.
package import Record

/// A dated set of parameters, each with its source.
package struct RuleProfile: Hashable, Sendable {
    /// Short name, such as "csp-current".
    package let id: String
    package let version: Int
    /// The first day, in the procedural zone, on which a procedure can be opened under it.
    package let validFrom: Day
    /// Where the rules come from, in words.
    package let source: String
    /// The sets that this coalition uses; always with `.period`.
    package let sets: [RuleSet: Rules]

    /// Nil unless `.period` and, of each set that is given, all rules are there, in their forms.
    package init?(id: String, version: Int, validFrom: Day, source: String, sets: [RuleSet: Rules]) {
        guard sets[.period] != nil, sets.allSatisfy({ $0.value.isWhole(for: $0.key) }) else { return nil }
        self.id = id
        self.version = version
        self.validFrom = validFrom
        self.source = source
        self.sets = sets
    }
}

/// A value of a parameter.
package enum RuleValue: Hashable, Sendable {
    case number(Int)
    case word(String)
    case words([String])

    /// Whether the value has this form.
    package func has(_ form: RuleForm) -> Bool {
        switch (self, form) {
        case (.number(let number), .number(let range)): range.contains(number)
        case (.word(let word), .word(let allowed)): allowed.contains(word)
        case (.words(let words), .words(let allowed)): words.allSatisfy(allowed.contains)
        case (.words(let words), .days): words.allSatisfy { InstantText.day($0) != nil }
        default: false
        }
    }
}

/// The rules of one set.
package struct Rules: Hashable, Sendable {
    /// Value and source ("assumption", or the document) of each.
    package let values: [Rule: SourcedRule]

    /// Takes them as they stand; a profile checks that they are whole.
    package init(_ values: [Rule: SourcedRule]) { self.values = values }

    /// The number of a rule; a profile that was made has it.
    package func number(_ rule: Rule) -> Int {
        if case .number(let number)? = values[rule]?.value { return number }
        preconditionFailure("a profile has a number for \(rule)")
    }

    /// The word of a rule; a profile that was made has it.
    package func word(_ rule: Rule) -> String {
        if case .word(let word)? = values[rule]?.value { return word }
        preconditionFailure("a profile has a word for \(rule)")
    }

    /// The words of a rule; none if it has none.
    package func words(_ rule: Rule) -> [String] {
        if case .words(let words)? = values[rule]?.value { return words }
        return []
    }

    /// The body that a rule names.
    package func body(_ rule: Rule) -> Body { Body(rawValue: word(rule)) ?? .full }

    /// Where a rule comes from; empty for a rule that the set has not.
    package func source(_ rule: Rule) -> String { values[rule]?.source ?? "" }

    fileprivate func isWhole(for set: RuleSet) -> Bool {
        Set(values.keys) == Set(set.rules) && values.allSatisfy { $0.value.value.has($0.key.form) }
    }
}

/// A value and where it comes from.
package struct SourcedRule: Hashable, Sendable {
    package let value: RuleValue
    package let source: String

    /// `source` is the name of a document, or "assumption".
    package init(_ value: RuleValue, source: String) {
        self.value = value
        self.source = source
    }
}
