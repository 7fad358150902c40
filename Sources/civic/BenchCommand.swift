// `civic bench sign`: measures signing on this machine, in a throwaway coalition of 64 organisations, by the real act
// through the real store: 64 at once, and one by one beside it. `civic bench list`: makes a coalition whose statement
// 1,000 organisations signed, to be served and measured. `civic bench decisions` and `civic bench library`: see
// BenchDecisions and BenchLibrary.
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
        guard let what = arguments.first, ["sign", "list", "decisions", "library"].contains(what),
            let options = Options(Array(arguments.dropFirst()), known: ["data", "statements"]),
            let folder = options.folder
        else {
            Complaint.write(
                "civic bench sign|list|decisions|library --data DIR: a new folder, which can be thrown away afterwards")
            return 2
        }
        do {
            if what == "decisions" {
                guard let shipped = Shipped.find(nil) else { return 2 }
                try BenchDecisions.run(in: folder, shipped)
                return 0
            }
            if what == "library" {
                guard let shipped = Shipped.find(nil) else { return 2 }
                let count = options["statements"].flatMap { Int($0) } ?? 1000
                try BenchLibrary.run(in: folder, statements: min(max(count, 1), 100_000), shipped)
                return 0
            }
            if what == "list" {
                try list(in: folder)
                return 0
            }
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

    /// A published statement with 1,000 signatories and its proof file; prints its address and the file.
    private static func list(in folder: DataFolder) throws {
        let stage = try BenchStage(folder, organisations: 1000, statements: 1)
        defer { stage.store.close() }
        for client in 0..<1000 { try stage.sign(client, 0) }
        let code = try stage.publish()
        _ = try stage.store.beat()
        _ = try MakeBundles(readme: Array("Bench\n".utf8)).run(on: stage.store)
        let bundle = try stage.store.read { try $0.publication(code: code)?.bundle }
        print("/en/statements/\(stage.statement.text) \(bundle.map { stage.store.folder.file($0.hex) } ?? "")")
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
