// The answer of `civic procedure evaluate` in plain words: the minute of a procedure at the keyboard.
import Procedures

enum ProcedureWords {
    static func text(_ answer: Answer, of procedure: Procedure) -> String {
        let zone = procedure.zone
        var lines = [
            "\(procedure.id): \(words(answer.outcome.rawValue))",
            "as of \(zone.text(procedure.evaluate)) (\(zone.name)), under \(procedure.profile.id) version \(procedure.profile.version)",
        ]
        if let effective = answer.effective { lines.append("effective \(zone.text(effective))") }
        if let closes = answer.closes { lines.append("ends \(zone.text(closes))") }
        lines += answer.elected.map { "elected: \(procedure.participants[$0].id)" }
        lines += answer.missing.map { "missing: \(words($0.condition)), \($0.have) of \($0.need)" }
        lines += section("Step by step", answer.arithmetic.map(step))
        lines += section(
            "What did not count",
            answer.notCounted.map { "\(procedure.events[$0.event].id): \(words($0.reason.rawValue))" })
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
    }

    private static func step(_ step: Step) -> String {
        let values = step.values.map { value in
            switch value.figure {
            case .number(let number): "\(words(value.name)) \(number)"
            case .text(let text): "\(words(value.name)) \(text)"
            }
        }
        let source = step.source.isEmpty ? "" : " [\(step.source)]"
        return "\(step.rule): \(values.joined(separator: ", ")): \(step.result)\(source)"
    }

    private static func words(_ name: String) -> String { name.split(separator: "-").joined(separator: " ") }
}
