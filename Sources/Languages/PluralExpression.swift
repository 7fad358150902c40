// The small part of C in which plural rules are written: n, numbers, ?: || && == != < > <= >= + - * / % ! and
// brackets. Source: GNU gettext manual, "Additional gettext functions for plural forms".

/// A readable expression in n.
indirect enum PluralExpression: Sendable {
    case n
    case number(Int)
    case not(PluralExpression)
    case pair(Sign, PluralExpression, PluralExpression)
    case choice(PluralExpression, PluralExpression, PluralExpression)

    /// Signs between two operands; longer ones first, so that "<=" is not read as "<".
    enum Sign: String, Sendable, CaseIterable {
        case or = "||", and = "&&", equal = "==", unequal = "!=", atMost = "<=", atLeast = ">="
        case less = "<", more = ">", plus = "+", minus = "-", times = "*", by = "/", rest = "%"

        /// C's order: the higher binds more tightly.
        var rank: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .equal, .unequal: 3
            case .less, .more, .atMost, .atLeast: 4
            case .plus, .minus: 5
            case .times, .by, .rest: 6
            }
        }
    }

    /// Takes the expression without spaces; nil if it is not of this language, or longer or deeper than any real rule.
    init?(_ text: String) {
        guard text.utf8.count <= 500 else { return nil }
        var parser = PluralParser(text)
        guard let parsed = parser.choice(depth: 0), parser.isAtEnd else { return nil }
        self = parsed
    }

    /// The value for n. Overflow and division by zero give 0 instead of a trap.
    func value(_ n: Int) -> Int {
        switch self {
        case .n: n
        case .number(let number): number
        case .not(let operand): operand.value(n) == 0 ? 1 : 0
        case .choice(let condition, let yes, let no): condition.value(n) != 0 ? yes.value(n) : no.value(n)
        case .pair(let sign, let left, let right): Self.apply(sign, left.value(n), right.value(n))
        }
    }

    private static func apply(_ sign: Sign, _ left: Int, _ right: Int) -> Int {
        switch sign {
        case .or: left != 0 || right != 0 ? 1 : 0
        case .and: left != 0 && right != 0 ? 1 : 0
        case .equal: left == right ? 1 : 0
        case .unequal: left != right ? 1 : 0
        case .less: left < right ? 1 : 0
        case .more: left > right ? 1 : 0
        case .atMost: left <= right ? 1 : 0
        case .atLeast: left >= right ? 1 : 0
        case .plus: safe(left.addingReportingOverflow(right))
        case .minus: safe(left.subtractingReportingOverflow(right))
        case .times: safe(left.multipliedReportingOverflow(by: right))
        case .by: safe(left.dividedReportingOverflow(by: right))
        case .rest: safe(left.remainderReportingOverflow(dividingBy: right))
        }
    }

    private static func safe(_ result: (partialValue: Int, overflow: Bool)) -> Int {
        result.overflow ? 0 : result.partialValue
    }
}
