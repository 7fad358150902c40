// `civic check`: recomputes the record from the database and compares it with what was signed and published; opens every
// act and every stored proof file.
import Foundation
import Statements
import Store

enum CheckCommand {
    static func run(_ arguments: [String]) -> Int32 {
        guard let options = Options(arguments, known: ["data"]) else { return 2 }
        if options.wantsHelp {
            print(
                "civic check --data DIR: recomputes the record and says what does not hold. The server must be stopped."
            )
            return 0
        }
        guard let folder = options.folder else { return 2 }
        do {
            let store = try Store.open(folder, clock: .system)
            defer { store.close() }
            if let what = store.halted {
                print("✗ the record does not hold: \(what)")
                return 1
            }
            let head = try store.read { try $0.head() }
            print("✓ record: \(head.size) entries, every tile, head and act fits")
            let acts = try store.read { try EffectCheck($0).run() }
            print("✓ effects: what the site shows follows from the \(acts) recorded acts")
            return try checkBundles(store)
        } catch {
            Complaint.write(StartWords.text(error, folder))
            return 1
        }
    }

    private static func checkBundles(_ store: Store) throws -> Int32 {
        let trust = try store.trust
        var failed = false
        for publication in try store.read({ try $0.allPublications() }) {
            guard let bundle = publication.bundle else { continue }
            let report = BundleCheck.run(try store.file(bundle), trust: trust)
            if report.outcome != .holds {
                failed = true
                print("✗ proof file \(publication.code.shown) does not hold")
            }
        }
        if !failed { print("✓ every stored proof file holds") }
        return failed ? 1 : 0
    }
}
