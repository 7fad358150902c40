// `civic procedure evaluate`: anybody who has a procedure file recomputes its outcome, without database and server.
import Record
import Foundation
import Procedures
import Web

/// Exit status 0: evaluated. 1: the file has problems, all named. 2: wrong usage, or a file that cannot be read.
enum ProcedureCommand {
    /// Takes the arguments after `procedure`; gives the exit status.
    static func run(_ arguments: [String]) -> Int32 {
        guard let wanted = ProcedureArguments(arguments) else {
            Complaint.write("usage: civic procedure evaluate FILE [--json] [--profiles DIR]")
            return 2
        }
        guard let bytes = read(wanted.file) else { return 2 }
        do throws(FileProblems) {
            let presets = try presets(for: bytes, in: wanted.profiles)
            let procedure = try Procedure(file: bytes, presets: presets)
            let answer = Evaluation.run(procedure)
            print(
                wanted.isJSON ? answer.tree(of: procedure).file : ProcedureWords.text(answer, of: procedure),
                terminator: "")
            return 0
        } catch {
            if wanted.isJSON { print(error.tree.file, terminator: "") } else { error.problems.forEach(complain) }
            return 1
        }
    }

    /// The profiles that come with the program; none are needed for a file that brings its own.
    private static func presets(for bytes: [UInt8], in folder: String?) throws(FileProblems) -> [String: RuleProfile] {
        guard let name = Procedure.presetName(file: bytes), name.utf8.allSatisfy(isNamePart) else { return [:] }
        guard let folder = folder ?? Shipped.find(nil).map({ $0.folder + "/profiles" }) else { return [:] }
        let path = "\(folder)/\(name).json"
        guard FileManager.default.fileExists(atPath: path), let profile = read(path) else { return [:] }
        return [name: try RuleProfile(file: profile)]
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    private static func read(_ path: String) -> [UInt8]? {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            Complaint.write("cannot read \(path)")
            return nil
        }
    }

    private static func complain(_ problem: FileProblem) {
        let place = problem.path.isEmpty ? "" : "\(problem.path): "
        Complaint.write(place + problem.kind.rawValue + (problem.found.isEmpty ? "" : " (\(problem.found))"))
    }
}

/// `evaluate FILE [--json] [--profiles DIR]` in any order.
struct ProcedureArguments {
    let file: String
    let isJSON: Bool
    let profiles: String?

    /// Nil for anything else.
    init?(_ arguments: [String]) {
        guard arguments.first == "evaluate" else { return nil }
        var rest = arguments.dropFirst()
        var (files, folders, json) = ([String](), [String](), 0)
        while let next = rest.popFirst() {
            switch next {
            case "--json": json += 1
            case "--profiles":
                guard let folder = rest.popFirst() else { return nil }
                folders.append(folder)
            case _ where next.hasPrefix("-"): return nil
            default: files.append(next)
            }
        }
        guard let file = files.first, files.count == 1, folders.count <= 1, json <= 1 else { return nil }
        (self.file, isJSON, profiles) = (file, json == 1, folders.first)
    }
}
