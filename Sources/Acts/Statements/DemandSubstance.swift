// A signatory finds that a correction changes the substance: from now on it counts as a new version that needs new
// signatures. Who demanded it is told to nobody.
import Membership
import Record
package import Statements
package import Store

package struct DemandSubstance: Sendable {
    package let statement: StatementID
    /// The correction.
    package let version: Int
    package let acting: Acting
    package let stamp: FormStamp

    package init(statement: StatementID, version: Int, acting: Acting, stamp: FormStamp) {
        self.statement = statement
        self.version = version
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        guard let text = try work.reads.fixedText(of: statement, version: version),
            let facts = try work.reads.statement(statement)
        else { throw StatementRefusal.unknownStatement }
        let intent = try work.intent(
            .statementDemand, by: authority, subject: statement.text, about: text.digest,
            fields: [Act.Field("version", String(version))], stamp: stamp)
        if try work.repeated(intent) != nil { return }
        let newest = try work.reads.newestVersion(of: statement)?.version
        let isPublished = try work.reads.publications(of: statement).contains { $0.version == version }
        guard text.corrects != nil, newest == version, !isPublished else { throw StatementRefusal.notACorrection }
        let organisation = authority.mandate.organisation
        guard
            try work.reads.ownSignature(
                of: organisation, on: statement, version: version, seenUnder: authority.mandate) != nil
        else {
            throw StatementRefusal.notSignatory
        }
        let act = try work.record(intent)
        try work.demandSubstance(statement, version: version, act: act)
        for person in try work.people(of: facts.initiator, with: .draft) {
            try work.put(Message(to: person, .substanceDemanded, ["statement": statement.text]))
        }
    }
}
