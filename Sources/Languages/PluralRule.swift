// Which form of a text goes with a number. Source: GNU gettext manual, "Additional gettext functions for plural forms".

/// The `Plural-Forms` of a catalogue: how many forms, and the expression in n that chooses one.
struct PluralRule: Sendable {
    /// How many forms every text with a number has.
    let count: Int
    private let expression: PluralExpression

    /// Finds `Plural-Forms: nplurals=3; plural=…;` in a catalogue's header. Nil if it is not there, not readable, or
    /// chooses a form that does not exist for a number up to 1,000.
    init?(header: String) {
        guard let line = header.split(separator: "\n").first(where: { $0.hasPrefix("Plural-Forms:") }) else {
            return nil
        }
        let parts = line.dropFirst("Plural-Forms:".count).split(separator: ";").map { $0.filter { $0 != " " } }
        guard parts.count == 2, parts[0].hasPrefix("nplurals="), parts[1].hasPrefix("plural="),
            let count = Int(parts[0].dropFirst("nplurals=".count)), (1...8).contains(count),
            let expression = PluralExpression(String(parts[1].dropFirst("plural=".count))),
            (0...1000).allSatisfy({ (0..<count).contains(expression.value($0)) })
        else { return nil }
        self.count = count
        self.expression = expression
    }

    /// The form for a number; the sign does not count. Always one that exists.
    func form(_ n: Int) -> Int {
        let form = expression.value(Int(clamping: n.magnitude))
        return (0..<count).contains(form) ? form : count - 1
    }
}
