// What came back with a form of the secretariat, checked.
import Accountability
import Acts
import Languages
import Membership
import Procedures
import Record

enum KeepingEntered {
    /// Nil when something is wrong, noted at its field.
    static func deed(_ entered: inout Entered, _ visit: Visit) -> KeepProcedure.Deed? {
        switch entered["what"] {
        case "notice": return .notice(hours: nil)
        case "text": return .text
        case "hearing": return .hearing
        case "end": return .end(words: "")
        case "session-end": return .sessionEnd
        case "granted": return .decision(.council, isGranted: true)
        case "refused": return .decision(.council, isGranted: false)
        case "draw":
            let seed = entered.line("seed", limit: 200, missing: visit.words("Type the seed"), visit.words)
            return entered.problems.isEmpty ? .draw(seed: seed) : nil
        case "counts": return counts(&entered, visit)
        case "opened": return opened(&entered, visit)
        default: return nil
        }
    }

    private static func counts(_ entered: inout Entered, _ visit: Visit) -> KeepProcedure.Deed? {
        var numbers: [Int] = []
        for field in ["for", "against", "abstained"] {
            let number = number(entered[field]) ?? -1
            if number < 0 { entered.wrong(field, visit.words("Type a number, 0 if there were none")) }
            numbers.append(number)
        }
        guard entered.problems.isEmpty else { return nil }
        return .counts(
            Counts(
                votesFor: numbers[0], against: numbers[1], abstained: numbers[2], present: number(entered["attending"]))
        )
    }

    private static func number(_ typed: String) -> Int? {
        Int(typed.filter { !$0.isWhitespace }).flatMap { (0...100_000).contains($0) ? $0 : nil }
    }

    private static func opened(_ entered: inout Entered, _ visit: Visit) -> KeepProcedure.Deed? {
        let isSession = ["day", "month", "year"].allSatisfy { entered[$0].isEmpty }
        let closes = isSession ? nil : SignOnFields.end(&entered, visit)
        var seats: Int?
        if !entered["seats"].isEmpty {
            seats = number(entered["seats"]).flatMap { (1...1000).contains($0) ? $0 : nil }
            if seats == nil { entered.wrong("seats", visit.words("Type a number of seats")) }
        }
        let quotas = quotas(&entered, visit)
        guard entered.problems.isEmpty else { return nil }
        return .opened(closes: closes, seats: seats, quotas: quotas)
    }

    /// Lines of a name, a number and countries, as the procedure file writes them.
    private static func quotas(_ entered: inout Entered, _ visit: Visit) -> [JSONTree.Member] {
        var quotas: [JSONTree] = []
        var known: Set<String> = []
        for line in entered["quotas"].split(whereSeparator: \.isNewline) {
            let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
            let countries = parts.dropFirst(2).map { $0.uppercased() }
            guard parts.count >= 3, let seats = Int(parts[1]), (0...1000).contains(seats),
                countries.allSatisfy({ visit.site.lists.states[$0] != nil || $0 == "XK" }),
                ([parts[0]] + countries).allSatisfy({ known.insert($0).inserted })
            else {
                entered.wrong("quotas", visit.words("This line is no limit: {line}", ["line": String(line)]))
                return []
            }
            quotas.append(
                .object([
                    .init("region", .text(parts[0])), .init("countries", .array(countries.map { .text($0) })),
                    .init("seats", .number(seats)),
                ]))
        }
        return quotas.isEmpty ? [] : [.init("quotas", .array(quotas))]
    }
}
