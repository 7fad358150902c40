// The secretariat records a signature that came by mail or messenger. The document is the evidence and stays sealed; the
// organisation is told and may contest. A withheld name stays withheld: then nothing is recorded, and only the
// organisation hears of it, because any other answer would tell the secretariat what it may not know.
package import Membership
package import Record
package import Statements
package import Store

package struct RecordLetter: Sendable {
    /// Largest document, in bytes.
    package static let documentLimit = 6 << 20

    package let statement: StatementID
    package let version: Int
    package let organisation: OrganisationID
    /// Digest of the document.
    package let document: Digest
    /// Digest of the sealed file that holds it.
    package let file: Digest
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        statement: StatementID, version: Int, organisation: OrganisationID, document: Digest, file: Digest,
        acting: Acting, stamp: FormStamp
    ) {
        self.statement = statement
        self.version = version
        self.organisation = organisation
        self.document = document
        self.file = file
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        _ = try work.authority(of: acting, to: .secretariat)
        guard let sheet = try work.reads.organisation(organisation),
            let text = try work.reads.fixedText(of: statement, version: version),
            let signOn = try work.reads.signOn(of: statement, version: version),
            try work.reads.statement(statement)?.kind == .statement
        else { throw StatementRefusal.notOpen }
        let intent = try Intent(
            log: work.origin, id: stamp.id, type: .statementSign, by: .organisation(organisation.text),
            card: sheet.card, subject: statement.text, about: text.digest,
            fields: [Act.Field("version", String(version)), Act.Field("visibility", "named")], expires: stamp.expires)
        if try work.repeated(intent) != nil { return }
        let newest = try work.reads.newestVersion(of: statement)?.version ?? version
        guard newest == version else { throw StatementRefusal.otherVersion(shown: version, open: newest) }
        let timing = try signOn.admits(sheet.standing.standing(on: work.today), version: version, at: work.now)
        switch try work.reads.ownSignature(of: organisation, on: statement, version: version) {
        case .named(let signature):
            // A letter that came twice is answered like one that changed nothing.
            guard try signature.method != .letter || work.reads.isListed(leaf: signature.leaf, on: statement) else {
                return try tell(work)
            }
            throw StatementRefusal.alreadySigned(on: signature.day)
        case .withheld: return try tell(work)
        case nil: break
        }
        guard try !work.reads.alwaysWithholds(organisation) else { return try tell(work) }
        let act = Act(intent: intent, day: work.today, timing: timing, method: .letter, evidence: document)
        let recorded = try work.enter(act)
        try work.keep(
            Signature(
                statement: statement, version: version, organisation: organisation, person: acting.person,
                card: sheet.card, act: recorded, day: work.today, method: .letter, keyAct: nil,
                isLate: timing == .late))
        try work.keep(letter: recorded, file: file)
        try tell(work)
    }

    private func tell(_ work: Transaction) throws {
        for person in try work.people(of: organisation, with: .sign) {
            try work.put(Message(to: person, .letterRecorded, ["statement": statement.text]))
        }
    }
}
