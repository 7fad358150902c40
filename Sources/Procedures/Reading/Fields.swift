// One object of a file while it is read: each member is asked for by name, and what nobody asked for is a problem.
import Record

/// The members of one object; gives nil and notes a problem for whatever is not as it must be.
struct Fields {
    let path: String
    let problems: ProblemList
    private var rest: [String: JSONTree]

    /// Nil, with a problem, for a value that is no object.
    init?(_ tree: JSONTree, at path: String, _ problems: ProblemList) {
        guard case .object(let members) = tree else {
            problems.add(path, .wrongType, "object")
            return nil
        }
        (self.path, self.problems) = (path, problems)
        rest = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Notes each member that nobody asked for.
    func end() {
        for name in rest.keys.sorted() { problem(name, .unknownMember, name) }
    }

    func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    func problem(_ name: String, _ kind: FileProblem.Kind, _ found: String = "") {
        problems.add(place(name), kind, found)
    }

    func has(_ name: String) -> Bool { rest[name].map { $0 != .null } ?? false }

    /// Takes a member out; JSON's null is as if it were not there.
    mutating func optional(_ name: String) -> JSONTree? {
        guard let tree = rest.removeValue(forKey: name), tree != .null else { return nil }
        return tree
    }

    mutating func required(_ name: String) -> JSONTree? {
        let tree = optional(name)
        if tree == nil { problem(name, .missingMember) }
        return tree
    }

    mutating func text(_ name: String) -> String? { required(name).flatMap { text($0, name) } }

    mutating func optionalText(_ name: String) -> String? { optional(name).flatMap { text($0, name) } }

    mutating func word<Word: RawRepresentable>(_ name: String) -> Word? where Word.RawValue == String {
        text(name).flatMap { word($0, name) }
    }

    mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        required(name).flatMap { number($0, name, range) }
    }

    mutating func optionalNumber(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        optional(name).flatMap { number($0, name, range) }
    }

    mutating func optionalBool(_ name: String) -> Bool? {
        guard let tree = optional(name) else { return nil }
        if case .bool(let bool) = tree { return bool }
        problem(name, .wrongType, "true or false")
        return nil
    }

    mutating func bool(_ name: String) -> Bool? {
        let isThere = rest[name] != nil
        if !isThere { problem(name, .missingMember) }
        return optionalBool(name)
    }

    /// No member is an empty list.
    mutating func list(_ name: String) -> [JSONTree] {
        guard let tree = optional(name) else { return [] }
        if case .array(let items) = tree { return items }
        problem(name, .wrongType, "list")
        return []
    }

    mutating func words<Word: RawRepresentable>(_ name: String) -> [Word] where Word.RawValue == String {
        list(name).compactMap { item in text(item, name).flatMap { word($0, name) } }
    }

    mutating func instant(_ name: String) -> Instant? { required(name).flatMap { instant($0, name) } }

    mutating func optionalInstant(_ name: String) -> Instant? { optional(name).flatMap { instant($0, name) } }

    mutating func day(_ name: String) -> Day? { text(name).flatMap { day($0, name) } }

    mutating func optionalDay(_ name: String) -> Day? { optionalText(name).flatMap { day($0, name) } }

    func text(_ tree: JSONTree, _ name: String) -> String? {
        guard case .text(let text) = tree else {
            problem(name, .wrongType, "text")
            return nil
        }
        return text
    }

    private func word<Word: RawRepresentable>(_ text: String, _ name: String) -> Word?
    where Word.RawValue == String {
        let word = Word(rawValue: text)
        if word == nil { problem(name, .notAllowed, text) }
        return word
    }

    private func number(_ tree: JSONTree, _ name: String, _ range: ClosedRange<Int>) -> Int? {
        guard case .number(let written) = tree, let number = Int(written) else {
            problem(name, .wrongType, "whole number")
            return nil
        }
        guard range.contains(number) else {
            problem(name, .notAllowed, written)
            return nil
        }
        return number
    }

    private func instant(_ tree: JSONTree, _ name: String) -> Instant? {
        guard let written = text(tree, name) else { return nil }
        let instant = InstantText.read(written)
        if instant == nil { problem(name, .impossibleInstant, written) }
        return instant
    }

    private func day(_ text: String, _ name: String) -> Day? {
        let day = InstantText.day(text)
        if day == nil { problem(name, .impossibleDay, text) }
        return day
    }
}
