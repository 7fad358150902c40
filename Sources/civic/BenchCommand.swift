// `civic bench sign`: measures signing on this machine, in a throwaway coalition of 64 organisations, by the real act
// through the real store: 64 at once, and one by one beside it.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store
import Synchronization

enum BenchCommand {
    private static let clients = 64
    private static let statements = 30

    static func run(_ arguments: [String]) -> Int32 {
        guard arguments.first == "sign", let options = Options(Array(arguments.dropFirst()), known: ["data"]),
            let folder = options.folder
        else {
            Complaint.write("civic bench sign --data DIR: a new folder, which can be thrown away afterwards")
            return 2
        }
        do {
            let stage = try BenchStage(folder, organisations: clients, statements: statements + 10)
            defer { stage.store.close() }
            print(try together(stage).line("64 at once"))
            print(try oneByOne(stage).line("one by one"))
            return 0
        } catch {
            Complaint.write(StartWords.text(error, folder))
            return 1
        }
    }

    private static func together(_ stage: BenchStage) throws -> Measured {
        let before = stage.store.counts
        let latencies = Mutex<[Double]>([])
        let started = Date()
        let ended = DispatchSemaphore(value: 0)
        for client in 0..<clients {
            let thread = Thread {
                do {
                    for statement in 0..<statements {
                        let begin = Date()
                        try stage.sign(client, statement)
                        let taken = Date().timeIntervalSince(begin)
                        latencies.withLock { $0.append(taken) }
                    }
                } catch { Ending.now("\(error)") }
                ended.signal()
            }
            thread.start()
        }
        for _ in 0..<clients { ended.wait() }
        return Measured(
            seconds: Date().timeIntervalSince(started), latencies: latencies.withLock { $0 }, before: before,
            after: stage.store.counts)
    }

    private static func oneByOne(_ stage: BenchStage) throws -> Measured {
        let before = stage.store.counts
        var latencies: [Double] = []
        let started = Date()
        for statement in statements..<(statements + 10) {
            for client in 0..<clients {
                let begin = Date()
                try stage.sign(client, statement)
                latencies.append(Date().timeIntervalSince(begin))
            }
        }
        return Measured(
            seconds: Date().timeIntervalSince(started), latencies: latencies, before: before, after: stage.store.counts)
    }
}

/// What one run showed.
private struct Measured {
    let seconds: Double
    let latencies: [Double]
    let before: (acts: Int, commits: Int)
    let after: (acts: Int, commits: Int)

    func line(_ name: String) -> String {
        let sorted = latencies.sorted()
        let acts = after.acts - before.acts
        let commits = after.commits - before.commits
        func milliseconds(_ share: Double) -> String {
            String(format: "%.2f ms", sorted[Int(Double(sorted.count - 1) * share)] * 1000)
        }
        let rate = String(format: "%.0f", Double(acts) / seconds)
        let each = String(format: "%.1f", Double(acts) / Double(commits))
        return "\(name): \(acts) acts, \(commits) commits, \(each) acts a commit, \(rate) acts/s, "
            + "p50 \(milliseconds(0.5)), p99 \(milliseconds(0.99))"
    }
}

/// The throwaway coalition.
private struct BenchStage: Sendable {
    let store: Store
    private let seats: [Acting]
    private let ids: [StatementID]

    init(_ folder: DataFolder, organisations: Int, statements: Int) throws {
        let facts = CoalitionFacts(name: "Bench", zone: "UTC", beat: 600, isDemonstration: false)
        let store = try Store.found(facts, origin: "bench.example/log", in: folder, clock: .system)
        let founders = (0..<2).map { number in
            FoundCoalition.Founder(
                organisation: BenchStage.organisation(number), person: BenchStage.person(number),
                rights: Set(Right.allCases))
        }
        let text = CanonicalText(
            kind: .declaration, language: "en", title: "Declaration", addressees: [],
            blocks: [Block(id: "b1", kind: .paragraph, text: "We act together.")])
        let founding = FoundCoalition(founders: founders, declaration: text, keys: store.publicKeys)
        let first = try store.perform { try founding.perform(in: $0) }
        seats = try [first[0], first[1]] + (2..<organisations).map { try BenchStage.join($0, first[0], store) }
        self.store = store
        ids = try (0..<statements).map { _ in try BenchStage.open(first[0], store) }
    }

    func sign(_ client: Int, _ statement: Int) throws {
        let act = SignStatement(
            statement: ids[statement], version: 1, acting: seats[client], stamp: BenchStage.stamp(store))
        _ = try store.perform { try act.perform(in: $0) }
    }

    private static func join(_ number: Int, _ secretariat: Acting, _ store: Store) throws -> Acting {
        let organisation = organisation(number)
        let person = person(number)
        let mandate: MandateID = Randomness.id()
        try store.perform { work in
            try RegisterOrganisation(
                organisation: organisation, standing: .full, since: nil, acting: secretariat, stamp: stamp(store)
            ).perform(in: work)
            try SeatPerson(
                person: person, mandate: mandate, organisation: organisation.id, rights: [.sign],
                by: secretariat
            ).perform(in: work)
        }
        return Acting(person: person.id, mandate: mandate)
    }

    private static func open(_ initiator: Acting, _ store: Store) throws -> StatementID {
        let draft = SaveDraft(
            statement: nil, language: "en", title: "A statement", source: "We ask.\n\n1. Act.",
            addressees: [Addressee(source: .free, name: "Everybody")], countries: [], themes: [], acting: initiator,
            stamp: stamp(store))
        return try store.perform { work in
            let id = try draft.perform(in: work)
            let shown = try work.reads.draft(id)!.text(kind: .statement, after: nil).digest
            _ = try FixText(statement: id, shown: shown, acting: initiator, stamp: stamp(store)).perform(in: work)
            _ = try OpenSignOn(
                statement: id, version: 1, ends: work.now.adding(seconds: 86400), zone: "UTC", eligible: .members,
                minimum: 0,
                announced: false, acting: initiator, stamp: stamp(store)
            ).perform(in: work)
            return id
        }
    }

    private static func stamp(_ store: Store) -> FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: store.clock.now().adding(seconds: 3600).wholeSecond)
    }

    private static func organisation(_ number: Int) -> Organisation {
        Organisation(
            id: Randomness.id(), names: [OrganisationName(language: "en", name: "Organisation \(number)")],
            seat: ["PL", "UA", "KZ"][number % 3])
    }

    private static func person(_ number: Int) -> Person {
        Person(
            id: Randomness.id(), name: "Person \(number)", mail: "p\(number)@bench.example", language: "en", zone: "UTC"
        )
    }
}
