// The procedure file: everything from which anybody recomputes an outcome (docs/formats/procedure).
import Record

extension Procedure {
    static let format = "civic-solidarity/procedure/v1"

    /// Reads a file; throws every problem of it, named, with its place. `presets` are the profiles that a file may name.
    package init(file bytes: [UInt8], presets: [String: RuleProfile]) throws(FileProblems) {
        let problems = ProblemList()
        var reading = ProcedureReading(presets: presets, problems: problems)
        let procedure = JSONTree.reading(bytes, problems).flatMap { reading.procedure($0) }
        guard let procedure, problems.problems.isEmpty else { throw FileProblems(problems: problems.problems) }
        self = procedure
    }
}

extension Procedure {
    /// The name of the preset that a file uses; nil if it brings its own profile or cannot be read.
    package static func presetName(file bytes: [UInt8]) -> String? {
        guard case .object(let members)? = JSONTree.reading(bytes, ProblemList()),
            case .text(let name)? = members.first(where: { $0.name == "profile" })?.value
        else { return nil }
        return name
    }
}

/// One file while it is read.
struct ProcedureReading {
    let presets: [String: RuleProfile]
    let problems: ProblemList
    var zone: ProceduralZone?
    var organisations: [String: ParticipantNumber] = [:]
    var events: [String: EventNumber] = [:]
    private(set) var people: [String] = []
    private var personNumbers: [String: PersonNumber] = [:]

    init(presets: [String: RuleProfile], problems: ProblemList) {
        self.presets = presets
        self.problems = problems
    }

    mutating func procedure(_ tree: JSONTree) -> Procedure? {
        guard var fields = Fields(tree, at: "", problems) else { return nil }
        if let format = fields.text("format"), format != Procedure.format {
            fields.problem("format", .notAllowed, format)
        }
        let (id, kind) = (fields.text("procedure"), kind(&fields))
        let profile = profile(&fields)
        let zoneName = fields.text("zone")
        zone = zoneName.flatMap { ProceduralZone(name: $0) }
        if let zoneName, zone == nil { fields.problem("zone", .unknownZone, zoneName) }
        let participants = participants(fields.list("organisations"))
        let concerned = fields.list("concerns").compactMap { organisation($0, "concerns", fields) }
        let events = events(fields.list("events"))
        let evaluate = fields.instant("evaluate")
        fields.end()
        guard let id, let kind, let profile, let zone, let evaluate, problems.problems.isEmpty else { return nil }
        return Procedure(
            id: id, kind: kind, zone: zone, profile: profile, participants: participants, concerned: concerned,
            people: people, events: events, evaluate: evaluate)
    }

    private func kind(_ fields: inout Fields) -> ProcedureKind? {
        guard let name = fields.text("kind") else { return nil }
        if name == "vote" {
            let question: VoteQuestion? = fields.word("question")
            return question.map { .vote($0) }
        }
        let kind = ProcedureKind.all.first { $0.name == name }
        if kind == nil { fields.problem("kind", .notAllowed, name) }
        return kind
    }

    private func profile(_ fields: inout Fields) -> RuleProfile? {
        guard let tree = fields.required("profile") else { return nil }
        guard case .text(let name) = tree else { return RuleProfile.read(tree, at: "profile", problems) }
        let profile = presets[name]
        if profile == nil { fields.problem("profile", .unknownProfile, name) }
        return profile
    }

    /// The organisation that a member names.
    func organisation(_ tree: JSONTree, _ name: String, _ fields: Fields) -> ParticipantNumber? {
        guard let id = fields.text(tree, name) else { return nil }
        let number = organisations[id]
        if number == nil { fields.problem(name, .unknownOrganisation, id) }
        return number
    }

    /// The number of a person, by any name that the file uses for it.
    mutating func person(_ name: String) -> PersonNumber {
        if let number = personNumbers[name] { return number }
        people.append(name)
        personNumbers[name] = people.count - 1
        return people.count - 1
    }
}

extension ProcedureKind {
    /// The name in files; a vote also has its question.
    package var name: String {
        if case .vote = self { "vote" } else { ruleSet.rawValue }
    }
}
