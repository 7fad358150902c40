// What somebody typed, and what is wrong with it, field by field. A form is shown again with all of it.
import HTTP

struct FieldProblem: Hashable {
    let field: String
    let text: String
}

struct Entered {
    private var values: [String: [String]]
    private(set) var problems: [FieldProblem] = []

    /// An empty form, or one filled with what is known.
    init(_ values: [String: [String]] = [:]) { self.values = values }

    /// What came back; a value longer than `limit` bytes is cut, which its own check then refuses.
    init(_ form: Form, limit: Int = 300_000) {
        values = Dictionary(grouping: form.fields, by: \.0).mapValues { fields in
            fields.map { $0.1.utf8.count > limit ? String(decoding: $0.1.utf8.prefix(limit), as: UTF8.self) : $0.1 }
        }
    }

    subscript(_ field: String) -> String { values[field]?.first ?? "" }

    func all(_ field: String) -> [String] { values[field] ?? [] }

    func has(_ field: String, _ value: String) -> Bool { values[field]?.contains(value) ?? false }

    mutating func set(_ field: String, _ value: String) { values[field] = [value] }

    mutating func wrong(_ field: String, _ text: String) { problems.append(FieldProblem(field: field, text: text)) }

    func problem(_ field: String) -> String? { problems.first { $0.field == field }?.text }
}
