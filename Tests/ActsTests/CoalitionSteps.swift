// What people do in the stories, each in one line.
import Acts
import Membership
import Record
import Statements
import Store

extension Coalition {
    /// A draft of Ada's organisation; gives the statement.
    @discardableResult
    func drafts(
        _ source: String = "We ask.\n\n1. Release them.\n2. Investigate.", title: String = "On judges",
        statement: StatementID? = nil
    )
        throws -> StatementID
    {
        let act = SaveDraft(
            statement: statement, language: "en", title: title, source: source,
            addressees: [Addressee(source: .institution("osce-odihr"), name: "ODIHR")], countries: ["PL"], themes: [],
            acting: acting(.ada), stamp: stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    func shown(_ statement: StatementID) throws -> Digest {
        try store.read { reads in
            try reads.draft(statement)!.text(kind: .statement, after: try reads.fixedTexts(of: statement).last).digest
        }
    }

    @discardableResult
    func fixes(_ statement: StatementID) throws -> Int {
        let act = FixText(statement: statement, shown: try shown(statement), acting: acting(.ada), stamp: stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    func opens(
        _ statement: StatementID, version: Int = 1, for seconds: Int64 = 86400, eligible: Eligibility = .members,
        minimum: Int = 0
    ) throws {
        let act = OpenSignOn(
            statement: statement, version: version, ends: now.adding(seconds: seconds), zone: "Europe/Kyiv",
            eligible: eligible, minimum: minimum, announced: false, acting: acting(.ada), stamp: stamp())
        _ = try store.perform { try act.perform(in: $0) }
    }

    /// A statement that is open for signing for a day.
    func openStatement(eligible: Eligibility = .members, minimum: Int = 0) throws -> StatementID {
        let id = try drafts()
        try fixes(id)
        try opens(id, eligible: eligible, minimum: minimum)
        return id
    }

    @discardableResult
    func signs(_ who: Who, _ statement: StatementID, version: Int = 1, stamp: FormStamp? = nil) throws -> RecordedAct {
        let act = SignStatement(
            statement: statement, version: version, acting: acting(who), stamp: stamp ?? self.stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    /// Signs with the name withheld, having been shown who is a keeper now.
    @discardableResult
    func withholds(_ who: Who, _ statement: StatementID, version: Int = 1, stamp: FormStamp? = nil) throws
        -> RecordedAct
    {
        let keepers = try store.read { try Keepers($0, on: store.facts.day(of: now)).digest }
        let act = SignStatement(
            statement: statement, version: version, choice: .withheld(keepers: keepers), acting: acting(who),
            stamp: stamp ?? self.stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    @discardableResult
    func reserves(_ who: Who, _ statement: StatementID, _ blocks: [String], _ words: String) throws -> RecordedAct {
        let reservation = try Reservation(
            statement: statement, version: 1, blocks: blocks, language: "en", words: words)
        let act = SignStatement(
            statement: statement, version: 1, choice: .named(reservation), acting: acting(who), stamp: stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    @discardableResult
    func corrects(_ statement: StatementID, _ source: String) throws -> Int {
        try drafts(source, statement: statement)
        let act = FixText(
            statement: statement, shown: try shown(statement), isCorrection: true, acting: acting(.ada),
            stamp: stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    func demands(_ who: Who, _ statement: StatementID, version: Int) throws {
        let act = DemandSubstance(statement: statement, version: version, acting: acting(who), stamp: stamp())
        try store.perform { try act.perform(in: $0) }
    }

    func list(_ statement: StatementID) throws -> PublicList {
        try store.read { try $0.publications(of: statement).last!.list }
    }

    func own(_ who: Who, _ statement: StatementID, version: Int = 1) throws -> OwnSignature? {
        let organisation = try organisation(of: who)
        return try store.read { try $0.ownSignature(of: organisation, on: statement, version: version) }
    }

    @discardableResult
    func withdraws(_ who: Who, _ statement: StatementID, stamp: FormStamp? = nil) throws -> RecordedAct {
        let act = WithdrawSignature(
            statement: statement, version: 1, acting: acting(who), stamp: stamp ?? self.stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    func closes(_ statement: StatementID, version: Int = 1, stamp: FormStamp? = nil) throws {
        let act = CloseSignOn(
            statement: statement, version: version, acting: acting(.ada), stamp: stamp ?? self.stamp())
        _ = try store.perform { try act.perform(in: $0) }
    }

    @discardableResult
    func publishes(_ statement: StatementID, version: Int = 1, by who: Who = .ada, stamp: FormStamp? = nil) throws
        -> PublicationCode
    {
        let act = PublishStatement(
            statement: statement, version: version, acting: acting(who), stamp: stamp ?? self.stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    func becomes(_ who: Who, _ standing: Standing) throws {
        let act = ChangeStanding(
            organisation: try organisation(of: who), standing: standing, since: store.facts.day(of: now),
            acting: acting(.ada), stamp: stamp())
        try store.perform { try act.perform(in: $0) }
    }

    func messages(_ kind: Message.Kind) throws -> Int {
        try store.read { try $0.outbox(most: 10_000) }.count { $0.message.kind == kind }
    }

    func signatures(_ statement: StatementID, version: Int = 1) throws -> Int {
        try store.read { try $0.signatureCount(on: statement, version: version) }
    }

    /// Everything that was shown follows from the recorded acts, and the record holds.
    func everythingHolds() throws -> Bool {
        _ = try store.beat()
        _ = try MakeBundles(readme: Array("read me\n".utf8)).run(on: store)
        let trust = try store.trust
        let bundles = try store.read { try $0.allPublications() }
        for publication in bundles {
            guard let bundle = publication.bundle else { return false }
            guard BundleCheck.run(try store.file(bundle), trust: trust).outcome == .holds else { return false }
            guard let status = publication.status else { continue }
            guard BundleCheck.run(try store.file(status), trust: trust).outcome == .holds else { return false }
        }
        return try store.read { try EffectCheck($0).run() } > 0 && store.halted == nil
    }
}

extension Coalition {
    /// A letter of this organisation came, and Ada of the secretariat records it.
    func records(letterOf who: Who, _ statement: StatementID) throws {
        let document = Array("We sign. \(who.rawValue)".utf8)
        let file = try store.keepSealed(document, .letterDocument, name: "document")
        let act = RecordLetter(
            statement: statement, version: 1, organisation: try organisation(of: who),
            document: Digest(of: document), file: file, acting: acting(.ada), stamp: stamp())
        try store.perform { try act.perform(in: $0) }
    }

    func extends(_ statement: StatementID, to end: Instant) throws {
        let act = ExtendSignOn(
            statement: statement, version: 1, ends: end, zone: "Europe/Kyiv", reason: "Many ask for a day more.",
            acting: acting(.ada), stamp: stamp())
        try store.perform { try act.perform(in: $0) }
    }

    /// Closes and publishes, and gives the list.
    func list(closing statement: StatementID) throws -> PublicList {
        try closes(statement)
        try publishes(statement)
        return try list(statement)
    }
}
