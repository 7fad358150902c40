// Reads a plural expression by C's order of signs, with a limit on nesting.

/// A parser by descent over the ASCII of an expression without spaces.
struct PluralParser {
    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// condition ? yes : no, or anything that binds more tightly.
    mutating func choice(depth: Int) -> PluralExpression? {
        guard depth < 50, let condition = operand(rank: 1, depth: depth) else { return nil }
        guard take("?") else { return condition }
        guard let yes = choice(depth: depth + 1), take(":"), let no = choice(depth: depth + 1) else { return nil }
        return .choice(condition, yes, no)
    }

    /// Operands joined by signs of at least this rank, from left to right.
    private mutating func operand(rank: Int, depth: Int) -> PluralExpression? {
        guard var left = single(depth: depth) else { return nil }
        while let sign = PluralExpression.Sign.allCases.first(where: { rest.hasPrefix($0.rawValue) }), sign.rank >= rank
        {
            rest.removeFirst(sign.rawValue.count)
            guard let right = operand(rank: sign.rank + 1, depth: depth) else { return nil }
            left = .pair(sign, left, right)
        }
        return left
    }

    private mutating func single(depth: Int) -> PluralExpression? {
        guard depth < 50 else { return nil }
        if take("!") { return single(depth: depth + 1).map { .not($0) } }
        if take("n") { return .n }
        if take("(") {
            guard let inside = choice(depth: depth + 1), take(")") else { return nil }
            return inside
        }
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest.removeFirst(digits.count)
        return Int(digits).map { .number($0) }
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest.removeFirst(text.count)
        return true
    }
}
