// The box of a secret vote: how many ballots of each sort, and nothing else. Who has voted stands among the entries; what
// they chose is in no act, no row and no file. Against whom that holds, and against whom not: docs/secret-votes.
package import Procedures
import Record

/// What lies in a box.
package struct BallotBox: Hashable, Sendable {
    package var votesFor = 0
    package var against = 0
    package var abstained = 0

    package init() {}

    package mutating func put(_ choice: Choice) {
        switch choice {
        case .for: votesFor += 1
        case .against: against += 1
        case .abstained: abstained += 1
        }
    }
}

extension Reads {
    package func ballotBox(of procedure: ProcedureID) throws -> BallotBox {
        let sealed = try database.first(
            "SELECT sealed FROM ballot_box WHERE procedure = ?1", .id(procedure)
        ) { $0.blob(0) }
        guard let sealed else { return BallotBox() }
        let facts = try SealedFacts.open(sealed, .ballotBox, row: procedure.text, by: sealing)
        var box = BallotBox()
        box.votesFor = try facts.value("for") { Int($0) }
        box.against = try facts.value("against") { Int($0) }
        box.abstained = try facts.value("abstained") { Int($0) }
        return box
    }
}

extension Transaction {
    package func keep(_ box: BallotBox, of procedure: ProcedureID) throws {
        let facts = SealedFacts([
            "for": String(box.votesFor), "against": String(box.against), "abstained": String(box.abstained),
        ])
        try database.run(
            "INSERT OR REPLACE INTO ballot_box(procedure, sealed) VALUES (?1, ?2)", .id(procedure),
            .blob(facts.sealed(.ballotBox, row: procedure.text, by: sealing)))
    }
}
