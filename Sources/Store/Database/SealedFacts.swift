// Facts by name that are kept as one sealed value: who signed withheld, what somebody wrote for a delivery. Padded, so that
// the length of the value tells nothing.
import Record

struct SealedFacts {
    /// Sealed values come in steps of this many bytes, unless they say another length.
    static let step = 512
    private(set) var values: [String: String]

    init(_ values: [String: String?]) { self.values = values.compactMapValues { $0 } }

    /// The value of a name; throws damage when it is missing or not in its form.
    func value<T>(_ name: String, _ read: (String) -> T?) throws -> T {
        guard let value = values[name].flatMap(read) else { throw StoreFault.damaged("civic.db, sealed \(name)") }
        return value
    }

    func text(_ name: String) -> String { values[name] ?? "" }

    /// Names in order, values in base64, so that a value may hold lines.
    private func bytes(step: Int) -> [UInt8] {
        var lines: [UInt8] = []
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            lines += Array("\(name) \(Base64.encode(Array(value.utf8)))\n".utf8)
        }
        return lines + [UInt8](repeating: 0x0A, count: step - lines.count % step)
    }

    private init(bytes: [UInt8]) throws {
        values = [:]
        for line in bytes.split(separator: 0x0A) {
            let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
            guard parts.count == 2, let value = Base64.decode(String(decoding: parts[1], as: UTF8.self)) else {
                throw StoreFault.damaged("civic.db, sealed facts")
            }
            values[String(decoding: parts[0], as: UTF8.self)] = String(decoding: value, as: UTF8.self)
        }
    }

    func sealed(_ place: SealedPlace, row: String, by columns: SealedColumns, step: Int = SealedFacts.step) -> [UInt8] {
        columns.seal(bytes(step: step), place, row: row)
    }

    static func open(_ sealed: [UInt8], _ place: SealedPlace, row: String, by columns: SealedColumns) throws
        -> SealedFacts
    {
        try SealedFacts(bytes: try columns.open(sealed, place, row: row))
    }
}
