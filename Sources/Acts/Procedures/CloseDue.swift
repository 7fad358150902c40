// At each beat: what has ended gets its minute, whoever was or was not there; and everybody who may still act is reminded
// once before an end, with the keepers told who cannot be reached.
import Membership
import Procedures
import Record
package import Store

/// Done by the platform.
package enum CloseDue {
    /// Seconds before an end at which everybody is reminded.
    package static let reminder: Int64 = 86_400

    /// How many minutes were drawn. One procedure that cannot be closed holds up none of the others: its fault is thrown
    /// when all were tried.
    package static func run(on store: Store) throws -> Int {
        let due = try store.read { try $0.dueProcedures(at: store.clock.now()) }
        var fault: (any Error)?
        for id in due {
            do { try store.perform { try CloseProcedure(procedure: id).perform(in: $0) } } catch { fault = error }
        }
        try remind(on: store)
        if let fault { throw fault }
        return due.count
    }

    private static func remind(on store: Store) throws {
        let now = store.clock.now()
        let ending = try store.read { try $0.procedures(endingWithin: reminder, of: now) }
        for facts in ending where isTime(facts, now) {
            try store.perform { work in
                let current = try work.reads.procedureCase(facts, at: work.now)
                try work.tellElectorate(.procedureEnds, current, facts)
                let electorate = try work.reads.electorate(of: facts, on: work.today)
                if try !work.reads.unreached(electorate, on: work.today).isEmpty {
                    for keeper in facts.keepers {
                        try work.put(Message(to: keeper, .procedureUnreached, ["procedure": facts.id.text]))
                    }
                }
                try work.markReminded(facts.id)
            }
        }
    }

    /// Of a short period only its last quarter is near its end.
    private static func isTime(_ facts: ProcedureFacts, _ now: Instant) -> Bool {
        guard let opened = facts.opened, let ends = facts.ends else { return false }
        let left = ends.milliseconds - now.milliseconds
        return left <= min(reminder * 1000, max((ends.milliseconds - opened.milliseconds) / 4, 0))
            || ends.milliseconds - opened.milliseconds >= 2 * reminder * 1000
    }
}
