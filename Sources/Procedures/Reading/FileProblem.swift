// What is wrong in a procedure file or a profile: named, at its place, all at once.
package import Record

/// One problem of a file.
package struct FileProblem: Hashable, Sendable {
    /// Where: `events[3].at`; empty for the file as a whole.
    package let path: String
    package let kind: Kind
    /// What was found, or which name or place; may be empty.
    package let found: String

    package enum Kind: String, CaseIterable, Sendable {
        case tooLong = "too-long"
        case notText = "not-utf-8"
        /// `found` is the place of the first byte that is wrong.
        case notJSON = "not-json"
        case duplicateMember = "member-twice"
        case missingMember = "member-missing"
        case unknownMember = "member-unknown"
        case wrongType = "wrong-type"
        case notAllowed = "not-allowed"
        case unknownZone = "unknown-zone"
        case impossibleDay = "impossible-day"
        case impossibleInstant = "impossible-instant"
        case unknownOrganisation = "unknown-organisation"
        case unknownEvent = "unknown-event"
        case unknownProfile = "unknown-profile"
        case duplicateID = "id-twice"
    }

    init(_ path: String, _ kind: Kind, _ found: String = "") {
        self.path = path
        self.kind = kind
        self.found = String(found.unicodeScalars.prefix(80))
    }
}

/// Everything that keeps a file from being read.
package struct FileProblems: Error, Hashable, Sendable {
    /// In the order of the file, at least one.
    package let problems: [FileProblem]
}

extension FileProblems {
    /// As an object: `{"problems": [{"path", "problem", "found"}]}`.
    package var tree: JSONTree {
        let list = problems.map { problem in
            JSONTree.object([
                .init("path", .text(problem.path)), .init("problem", .text(problem.kind.rawValue)),
                .init("found", .text(problem.found)),
            ])
        }
        return .object([.init("problems", .array(list))])
    }
}

/// Where problems are gathered while a file is read.
final class ProblemList {
    private(set) var problems: [FileProblem] = []
    private static let limit = 100

    func add(_ path: String, _ kind: FileProblem.Kind, _ found: String = "") {
        if problems.count < Self.limit { problems.append(FileProblem(path, kind, found)) }
    }
}
