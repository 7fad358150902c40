// `civic verify`: anybody checks a proof bundle on a machine of their own, without us and without a network.
import Foundation
import Record
import Statements

/// Reads the files, asks `BundleCheck`, prints the answer. Exit status 0: everything holds. 1: something does not, or the
/// keys are not known to be ours. 2: wrong usage, or a file that cannot be read.
enum VerifyCommand {
    /// Takes the arguments after `verify`; gives the exit status.
    static func run(_ arguments: [String]) -> Int32 {
        do throws(VerifyProblem) {
            let wanted = try VerifyArguments(arguments)
            let bundle = try read(wanted.bundle, limit: StoredZip.longest)
            let trust = try wanted.trust.map { (path) throws(VerifyProblem) in try self.trust(path) }
            let report = BundleCheck.run(bundle, trust: trust)
            print(wanted.isJSON ? VerifyJSON.text(report) : VerifyWords.text(report), terminator: "")
            return report.outcome == .holds ? 0 : 1
        } catch {
            FileHandle.standardError.write(Data("civic verify: \(error.message)\n".utf8))
            return 2
        }
    }

    private static func trust(_ path: String) throws(VerifyProblem) -> TrustFile {
        let bytes = try read(path, limit: 65536)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badTrust(path, "it is not text") }
        do throws(TrustPolicyError) {
            return try TrustFile(parsing: text)
        } catch {
            throw .badTrust(path, "\(error)")
        }
    }

    /// At most one byte more than the limit, which is enough to be refused.
    private static func read(_ path: String, limit: Int) throws(VerifyProblem) -> [UInt8] {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { do { try file.close() } catch {} }
            var bytes: [UInt8] = []
            while bytes.count <= limit, let piece = try file.read(upToCount: min(1 << 20, limit + 1 - bytes.count)) {
                if piece.isEmpty { break }
                bytes += piece
            }
            return bytes
        } catch {
            throw .unreadable(path)
        }
    }
}

/// What keeps the command from checking at all.
enum VerifyProblem: Error {
    case usage
    case unreadable(String)
    case badTrust(String, String)

    var message: String {
        switch self {
        case .usage: "usage: civic verify BUNDLE [--trust FILE] [--json]"
        case .unreadable(let path): "cannot read \(path)"
        case .badTrust(let path, let why): "\(path) is not a trust file: \(why)"
        }
    }
}

/// `BUNDLE [--trust FILE] [--json]` in any order, each once; `--` before a bundle whose name starts with a dash.
struct VerifyArguments {
    let bundle: String
    let trust: String?
    let isJSON: Bool

    init(_ arguments: [String]) throws(VerifyProblem) {
        var rest = arguments[...]
        var (bundles, trusts, json) = ([String](), [String](), 0)
        while let next = rest.popFirst() {
            switch next {
            case "--trust":
                guard let path = rest.popFirst() else { throw .usage }
                trusts.append(path)
            case "--json": json += 1
            case "--":
                bundles += rest
                rest = []
            case _ where next.hasPrefix("-"): throw .usage
            default: bundles.append(next)
            }
        }
        guard let bundle = bundles.first, bundles.count == 1, trusts.count <= 1, json <= 1 else { throw .usage }
        (self.bundle, trust, isJSON) = (bundle, trusts.first, json == 1)
    }
}
