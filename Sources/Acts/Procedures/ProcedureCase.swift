// A procedure as it stands: the file from which everybody recomputes it is made from what is kept, and the rules read that
// file. Nothing is decided from anything else, so the outcome in the database is the outcome of the file.
import Membership
package import Procedures
package import Record
package import Store

package struct ProcedureCase: Sendable {
    package let facts: ProcedureFacts
    package let entries: [ProcedureEntry]
    package let procedure: Procedure
    package let answer: Answer
    /// The procedure file.
    package let file: [UInt8]

    /// What it is about now: the matter that came last.
    package var matter: Matter? { entries.last { $0.matter != nil }?.matter }

    package func entry(_ event: EventNumber) -> ProcedureEntry? {
        let name = procedure.events[event].id
        return entries.first { $0.name == name }
    }

    /// Whether nothing that may still come changes how it stands, but a correction.
    package var isFinal: Bool {
        switch answer.outcome {
        case .pending, .conditionsMet: false
        case .incomplete, .inadmissible: answer.closes.map { $0 <= procedure.evaluate } ?? false
        case .admitted, .blocked, .established, .adopted, .rejected, .elected, .noDecision, .closed: true
        }
    }
}

extension Reads {
    /// The case at an instant, with one more entry to see whether it would count.
    package func procedureCase(
        _ facts: ProcedureFacts, adding next: ProcedureEntry? = nil, at now: Instant
    ) throws -> ProcedureCase {
        guard let adopted = try profile(facts.profile) else { throw StoreFault.damaged("civic.db, no rule profile") }
        let entries = try entries(of: facts.id) + [next].compactMap { $0 }
        let file = Array(try ProcedureFileText(facts, adopted.profile, entries, at: now, self).tree.file.utf8)
        let procedure = try readProcedure(file)
        return ProcedureCase(
            facts: facts, entries: entries, procedure: procedure, answer: Evaluation.run(procedure), file: file)
    }

    /// The case that a minute froze.
    package func procedureCase(_ facts: ProcedureFacts, minute: DrawnMinute) throws -> ProcedureCase {
        let procedure = try readProcedure(minute.file)
        return ProcedureCase(
            facts: facts, entries: try entries(of: facts.id), procedure: procedure,
            answer: Evaluation.run(procedure), file: minute.file)
    }

    private func readProcedure(_ file: [UInt8]) throws -> Procedure {
        do { return try Procedure(file: file, presets: [:]) } catch {
            throw StoreFault.damaged("a procedure file that cannot be read: \(error.problems)")
        }
    }
}
