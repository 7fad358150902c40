// Options of a command: `--name value`, flags without a value, and words where a command takes some.
import Foundation
import Store

struct Options {
    private let values: [String: String]
    private let flags: Set<String>
    /// What is no option, in its order.
    let words: [String]
    let wantsHelp: Bool

    /// Nil, with a complaint, when an argument is unknown or its value is missing.
    init?(_ arguments: [String], known: [String], flags: [String] = [], takesWords: Bool = false) {
        wantsHelp = arguments.contains("--help")
        var values: [String: String] = [:]
        var set: Set<String> = []
        var words: [String] = []
        var rest = arguments.filter { $0 != "--help" }[...]
        while let name = rest.popFirst() {
            if name.hasPrefix("--"), flags.contains(String(name.dropFirst(2))) {
                set.insert(String(name.dropFirst(2)))
                continue
            }
            if takesWords, !name.hasPrefix("--") {
                words.append(name)
                continue
            }
            guard name.hasPrefix("--"), known.contains(String(name.dropFirst(2))), let value = rest.popFirst() else {
                Complaint.write("\(name): not understood; see --help")
                return nil
            }
            values[String(name.dropFirst(2))] = value
        }
        (self.values, self.flags, self.words) = (values, set, words)
    }

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    subscript(_ name: String) -> String? { values[name] }

    /// The data folder; nil with a complaint when it is not named.
    var folder: DataFolder? {
        guard let path = values["data"] else {
            Complaint.write("--data DIR is missing")
            return nil
        }
        return DataFolder(path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path)
    }

    /// Host and port of `--listen`; nil with a complaint for anything else.
    var listen: (host: String, port: Int)? {
        let text = values["listen"] ?? "localhost:8080"
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65535).contains(port)
        else {
            Complaint.write("--listen HOST:PORT: not understood")
            return nil
        }
        return (String(text[..<colon]).trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port)
    }
}
