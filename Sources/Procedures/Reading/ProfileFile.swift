// A rule profile as a file (docs/formats/procedure): each parameter by its stable name, with value and source.
package import Record

extension RuleProfile {
    static let format = "civic-solidarity/profile/v1"

    /// Reads a profile; throws every problem of it, named, with its place.
    package init(file bytes: [UInt8]) throws(FileProblems) {
        let problems = ProblemList()
        let profile = JSONTree.reading(bytes, problems).flatMap { RuleProfile.read($0, at: "", problems) }
        guard let profile, problems.problems.isEmpty else { throw FileProblems(problems: problems.problems) }
        self = profile
    }

    static func read(_ tree: JSONTree, at path: String, _ problems: ProblemList) -> RuleProfile? {
        guard var fields = Fields(tree, at: path, problems) else { return nil }
        if let format = fields.text("format"), format != RuleProfile.format {
            fields.problem("format", .notAllowed, format)
        }
        let (id, version) = (fields.text("id"), fields.number("version", 1...1_000_000))
        let (validFrom, source) = (fields.day("valid-from"), fields.text("source"))
        let place = fields.place("parameters")
        let sets = fields.required("parameters").flatMap { parameters($0, at: place, problems) }
        fields.end()
        guard let id, let version, let validFrom, let source, let sets else { return nil }
        return RuleProfile(id: id, version: version, validFrom: validFrom, source: source, sets: sets)
    }

    /// Whole sets only: what a set lacks is a problem.
    private static func parameters(_ tree: JSONTree, at path: String, _ problems: ProblemList) -> [RuleSet: Rules]? {
        guard var fields = Fields(tree, at: path, problems) else { return nil }
        var sets: [RuleSet: Rules] = [:]
        for set in RuleSet.allCases {
            var values: [Rule: SourcedRule] = [:]
            var absent: [String] = []
            for rule in set.rules {
                let name = "\(set.rawValue).\(rule.rawValue)"
                guard let tree = fields.optional(name) else {
                    absent.append(name)
                    continue
                }
                values[rule] = sourced(tree, rule, at: fields.place(name), problems)
            }
            let isUnused = absent.count == set.rules.count && set != .period
            if isUnused { continue }
            for name in absent { fields.problem(name, .missingMember) }
            sets[set] = Rules(values)
        }
        fields.end()
        return sets
    }

    private static func sourced(
        _ tree: JSONTree, _ rule: Rule, at path: String, _ problems: ProblemList
    ) -> SourcedRule? {
        guard var fields = Fields(tree, at: path, problems) else { return nil }
        let source = fields.text("source")
        let value = fields.required("value").flatMap { read($0) }
        fields.end()
        guard let source, let value else { return nil }
        guard value.has(rule.form) else {
            fields.problem("value", .notAllowed)
            return nil
        }
        return SourcedRule(value, source: source)
    }

    private static func read(_ tree: JSONTree) -> RuleValue? {
        switch tree {
        case .number(let written): Int(written).map { .number($0) } ?? .word(written)
        case .text(let word): .word(word)
        case .array(let items):
            .words(
                items.map { item in
                    if case .text(let word) = item { word } else { "" }
                })
        default: .word("")
        }
    }

    /// The profile as it stands in a procedure file.
    package var tree: JSONTree {
        let rules = RuleSet.allCases.flatMap { set in
            set.rules.compactMap { rule in
                sets[set]?.values[rule].map { JSONTree.Member("\(set.rawValue).\(rule.rawValue)", $0.tree) }
            }
        }
        return .object([
            .init("format", .text(RuleProfile.format)), .init("id", .text(id)), .init("version", .number(version)),
            .init("valid-from", .text(validFrom.text)), .init("source", .text(source)),
            .init("parameters", .object(rules)),
        ])
    }
}

extension SourcedRule {
    fileprivate var tree: JSONTree {
        let written: JSONTree =
            switch value {
            case .number(let number): .number(number)
            case .word(let word): .text(word)
            case .words(let words): .array(words.map { .text($0) })
            }
        return .object([.init("value", written), .init("source", .text(source))])
    }
}

extension JSONTree {
    private static let longest = 16 << 20

    /// The value of a whole file; nil with a problem.
    static func reading(_ bytes: [UInt8], _ problems: ProblemList) -> JSONTree? {
        guard bytes.count <= longest else {
            problems.add("", .tooLong, String(bytes.count))
            return nil
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            problems.add("", .notText)
            return nil
        }
        var reader = JSONReader(bytes)
        let tree = reader.whole()
        if let name = reader.duplicate {
            problems.add("", .duplicateMember, name)
        } else if tree == nil {
            problems.add("", .notJSON, String(reader.place))
        }
        return tree
    }
}
