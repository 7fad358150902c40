// How far a translation is. Nothing of it is stored: it follows from the units, the reviews and the approvals.
package import Record

/// A translation held against one version of the text.
package struct TranslationState: Sendable {
    /// What became of one unit.
    package enum Part: Hashable, Sendable {
        case missing
        /// Made from words that stand no longer in the text.
        case stale(TranslatedUnit)
        case done(TranslatedUnit)
    }

    package enum Stage: Hashable, Sendable { case started, complete, reviewed, approved }

    package let parts: [(unit: TranslationUnit, part: Part)]
    /// The whole translation; nil while something is missing or stale.
    package let text: TranslatedText?
    package let stage: Stage

    /// `units` are what was written; `reviewed` and `approved` the digests of translations that somebody read or approved.
    package init(
        of text: CanonicalText, language: String, units: [TranslatedUnit], reviewed: Set<Digest>,
        approved: Set<Digest>
    ) {
        let written = Dictionary(units.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
        parts = TranslationUnit.all(of: text).map { unit in
            guard let made = written[unit.name] else { return (unit, .missing) }
            return (unit, made.original == unit.original ? .done(made) : .stale(made))
        }
        let words = parts.compactMap { part in if case .done(let made) = part.part { made.words } else { nil } }
        guard words.count == parts.count else {
            (self.text, stage) = (nil, .started)
            return
        }
        let made = TranslatedText(of: text, language: language, words: words)
        self.text = made
        stage = approved.contains(made.digest) ? .approved : reviewed.contains(made.digest) ? .reviewed : .complete
    }

    /// Tells whether anything was written since: the same while all parts are.
    package var mark: String {
        let words = parts.map { unit, part in
            switch part {
            case .missing: "\(unit.name)\n"
            case .stale(let made), .done(let made): "\(unit.name) \(made.words)\n"
            }
        }
        return String(Digest(of: Array(words.joined().utf8)).hex.prefix(16))
    }

    package var done: Int { parts.count { part in if case .done = part.part { true } else { false } } }
    package var stale: Int { parts.count { part in if case .stale = part.part { true } else { false } } }
}
