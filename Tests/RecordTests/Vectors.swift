// The answers of other programs, read once from Vectors/.
import Foundation

/// tlog.json.
struct Vectors: Decodable {
    struct Entry: Decodable {
        let index: Int64
        let entry: String
        let leaf: String
    }
    struct Root: Decodable {
        let size: Int64
        let root: String
    }
    struct Inclusion: Decodable {
        let index: Int64
        let leaf: String
        let proof: [String]
        let root: String
        let size: Int64
    }
    struct Consistency: Decodable {
        let old: Int64
        let oldRoot: String
        let new: Int64
        let newRoot: String
        let proof: [String]
    }
    struct Known: Decodable {
        let entriesHex: [String]
        let rootsHex: [String]
    }
    struct Key: Decodable {
        let key: String
        let name: String
        let valid: Bool
        let signature: String?
    }
    struct Bundle: Decodable {
        let bytes: Int
        let data: String?
        let sha256: String
        let width: Int
    }
    struct TilePath: Decodable {
        let index: Int64
        let level: String
        let path: String
        let width: Int
    }
    struct Tiles: Decodable {
        struct Tile: Decodable {
            let path: String
            let sha256: String
            let width: Int
        }
        let size: Int64
        let tiles: [Tile]
    }
    struct Notes: Decodable {
        struct Log: Decodable {
            let seed: String
            let skey: String
            let vkey: String
        }
        struct Witness: Decodable {
            let line: String
            let message: String
            let seed: String
            let time: Int64
            let vkey: String
        }
        struct Case: Decodable {
            let goNote: Bool
            let name: String
            let note: String
            let valid: Bool
        }
        struct Proof: Decodable {
            let name: String
            let entry: String
            let file: String
            let valid: Bool
        }
        let body: String
        let cases: [Case]
        let log: Log
        let origin: String
        let proofs: [Proof]
        let signed: String
        let witness: Witness
    }

    let bundles: [Bundle]
    let consistency: [Consistency]
    let entries: [Entry]
    let inclusion: [Inclusion]
    let keys: [Key]
    let knownRFC: Known
    let notes: Notes
    let roots: [Root]
    let tilePaths: [TilePath]
    let tiles: [Tiles]

    static let all: Vectors = read("tlog.json")

    static func read<Value: Decodable>(_ name: String) -> Value {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors/\(name)")
        do {
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(name) cannot be read: \(error)")
        }
    }
}
