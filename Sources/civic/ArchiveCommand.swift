// `civic archive`: takes older statements into the archive, from a file with one JSON object a line.
import Membership
import Accountability
import Acts
import Foundation
import Record
import Statements
import Store
import Web

enum ArchiveCommand {
    private static let help = """
        civic archive FILE --data DIR [--try] [--files DIR]

        Takes statements from before the platform into its archive, with the lists that stood under them. FILE has one JSON
        object a line (docs/formats/archived.md). The server must be stopped. With a problem in any line nothing is taken.
          --try   only says what would be taken and what is wrong
        """

    static func run(_ arguments: [String]) -> Int32 {
        guard let options = Options(arguments, known: ["data", "files"], flags: ["try"], takesWords: true) else {
            return 2
        }
        if options.wantsHelp {
            print(help)
            return 0
        }
        guard let path = options.words.first, options.words.count == 1 else {
            Complaint.write("which file? civic archive --help says more")
            return 2
        }
        guard let folder = options.folder, let shipped = Shipped.find(options["files"]) else { return 2 }
        do {
            guard let bytes = try DurableFile.read(path) else {
                Complaint.write("\(path) is not there")
                return 1
            }
            let (found, problems) = try read(bytes, shipped)
            for (line, problem) in problems { Complaint.write("line \(line): \(text(problem))") }
            guard problems.isEmpty else {
                print("\(found.count) lines are right, \(problems.count) are not; nothing was taken")
                return 1
            }
            if options.has("try") {
                print("\(found.count) statements would be taken")
                return 0
            }
            return try keep(found, folder)
        } catch {
            Complaint.write(StartWords.text(error, folder))
            return 1
        }
    }

    private static func keep(_ found: [ArchivedStatement], _ folder: DataFolder) throws -> Int32 {
        let store = try Store.open(folder, clock: .system)
        defer { store.close() }
        let new = try store.perform { work in
            try found.count { archived in
                let stamp = FormStamp(
                    id: ActID(bytes: Randomness.bytes(16)), expires: work.now.adding(seconds: 60).wholeSecond)
                return try KeepArchived(archived: archived, stamp: stamp).perform(in: work).isNew
            }
        }
        _ = try store.beat()
        print("\(new) statements taken, \(found.count - new) were there already")
        return 0
    }

    private static func read(
        _ bytes: [UInt8], _ shipped: ShippedFiles
    ) throws -> (found: [ArchivedStatement], problems: [(Int, ArchiveProblem)]) {
        let lists = try ReferenceLists(
            institutions: Data(shipped.read("reference/institutions.json")),
            states: Data(shipped.read("reference/states.json")))
        let themes = Set(try Theme.list(json: shipped.read("reference/themes.json")).map(\.id))
        let states = Set(lists.states.keys)
        var found: [ArchivedStatement] = []
        var problems: [(Int, ArchiveProblem)] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(ArchiveProblem) {
                found.append(try ArchiveLine.read(Array(line), states: states, themes: themes))
            } catch { problems.append((index + 1, error)) }
        }
        return (found, problems)
    }

    private static func text(_ problem: ArchiveProblem) -> String {
        switch problem {
        case .notJSON(let what): "no JSON object of a statement: \(what)"
        case .field(let name): "\"\(name)\" is not what it must be"
        case .text(let field, .missing): "\"\(field)\" is empty"
        case .text(let field, .tooLong(let limit)): "\"\(field)\" is longer than \(limit)"
        case .text(let field, .forbiddenCharacter(let what)): "\"\(field)\" holds the forbidden character \(what)"
        }
    }
}
