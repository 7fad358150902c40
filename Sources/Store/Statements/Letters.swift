// Letters by which an organisation signed: the document lies sealed in the folder of files.
package import Record
package import Statements

package struct SignedLetter: Hashable, Sendable {
    /// Index of the act of signing.
    package let act: Int64
    /// Digest of the sealed file.
    package let file: Digest
    package let isContested: Bool
}

extension Reads {
    package func letter(of act: Int64) throws -> SignedLetter? {
        try database.first("SELECT act, file, contested FROM letter WHERE act = ?1", .integer(act)) {
            SignedLetter(act: $0.integer(0), file: try $0.digest(1), isContested: !$0.isNull(2))
        }
    }
}

extension Reads {
    /// Whether a signature was recorded from the letter in this file.
    package func isLetter(_ file: Digest) throws -> Bool {
        try database.first("SELECT 1 FROM letter WHERE file = ?1", .digest(file)) { $0.flag(0) } ?? false
    }

    /// Leaf hashes of the signatures on a statement that were recorded from a letter.
    package func letters(on statement: StatementID) throws -> Set<Digest> {
        Set(
            try database.rows(
                "SELECT s.leaf FROM letter l JOIN signature s ON s.act = l.act WHERE s.statement = ?1", .id(statement)
            ) { try $0.digest(0) })
    }
}

extension Transaction {
    package func keep(letter act: RecordedAct, file: Digest) throws {
        try database.run("INSERT INTO letter(act, file) VALUES (?1, ?2)", .integer(act.index), .digest(file))
    }

    package func contest(letter act: Int64, by contest: RecordedAct) throws {
        try database.run(
            "UPDATE letter SET contested = ?2 WHERE act = ?1", .integer(act), .integer(contest.index))
    }
}
