// Names of listed members as search compares them: kept until the public pages change, or the day.
import Languages
import Membership
import Record
import Store
import Synchronization

final class MemberNames: Sendable {
    private struct Kept {
        var generation = -1
        var day: Day?
        var names: [(member: Organisation, folded: [String])] = []
    }

    private let kept = Mutex(Kept())

    /// Members in one of whose names every word begins some word.
    func members(named typed: [String], generation: Int, day: Day, read: () throws -> [Organisation]) rethrows
        -> [Organisation]
    {
        guard !typed.isEmpty else { return [] }
        if kept.withLock({ $0.generation != generation || $0.day != day }) {
            let names = try read().map { member in
                (member: member, folded: member.names.flatMap { FoldedWords.list($0.name + " " + ($0.short ?? "")) })
            }
            kept.withLock { $0 = Kept(generation: generation, day: day, names: names) }
        }
        return kept.withLock { kept in
            kept.names.filter { entry in
                typed.allSatisfy { word in entry.folded.contains { $0.hasPrefix(word) } }
            }.map(\.member)
        }
    }
}

extension Site {
    /// Listed members with these words in their names, in the order of the reader's language.
    func members(named words: [String], _ visit: Visit) throws -> [Organisation] {
        let found = try memberNames.members(named: words, generation: published.generation, day: visit.today) {
            try store.read { try $0.listedMembers(on: visit.today).map(\.organisation) }
        }
        return Sorting(visit.language).sorted(found) { $0.name(in: visit.language.tag).name }
    }
}
