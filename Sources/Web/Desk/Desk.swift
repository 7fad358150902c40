// What stands on an organisation's desk, read as one value.
import Acts
import Languages
import Membership
import Procedures
import Record
import Statements
import Store

struct Desk {
    /// A call to sign.
    struct Task {
        let statement: StatementID
        let version: Int
        let text: CanonicalText
        let ends: Instant?
        let zone: String
        let signed: Int
        let minimum: Int
        var isDeclaration: Bool { text.kind == .declaration }
    }

    /// A statement that this organisation leads.
    struct Own {
        let statement: StatementID
        let title: String
        let language: String
        let version: Int?
        let state: SignOn.State
        let signed: Int
        let published: Bool
    }

    struct Done {
        let statement: StatementID
        /// Nil when the name is withheld: nothing on the desk calls it a signature.
        let act: Int64?
        let title: String
        let language: String
        let day: Day
    }

    struct Coming {
        let at: Instant
        let title: String
    }

    /// Decisions in which this organisation may act; nothing says whether it did.
    private(set) var decisions: [ProcedureFacts] = []
    private(set) var decisionsAway: [ProcedureFacts] = []
    private(set) var decisionsLed: [ProcedureFacts] = []
    /// Applications that wait for their notice, for the secretariat.
    private(set) var applications: [ProcedureFacts] = []
    private(set) var tasks: [Task] = []
    private(set) var away: [Task] = []
    private(set) var own: [Own] = []
    private(set) var done: [Done] = []
    private(set) var coming: [Coming] = []
    /// Drafts of others that this organisation is asked to read.
    private(set) var drafts: [(id: StatementID, title: String, language: String)] = []

    init(_ reads: Reads, organisation: OrganisationSheet, visit: Visit) throws {
        let id = organisation.organisation.id
        let standing = organisation.standing.standing(on: visit.today)
        let putAway = try reads.putAway(by: id)
        drafts = try (standing?.isMember ?? false ? reads.draftsToRead(by: id) : []).compactMap { statement in
            try reads.draftState(of: statement).map { (statement, $0.text.title, $0.text.language) }
        }
        // What is being decided as a position stands among the decisions.
        let running = try reads.runningProcedures()
        let decided = Set(running.compactMap(\.statement))
        for facts in try reads.statements() {
            let newest = try reads.newestVersion(of: facts.id)
            let signOn = try newest.flatMap { try reads.signOn(of: facts.id, version: $0.version) }
            let isPublished = try !reads.publications(of: facts.id).isEmpty
            if facts.initiator == id && facts.kind == .statement && !decided.contains(facts.id) {
                own.append(try Desk.own(facts, newest?.version, signOn, isPublished, reads, visit))
            }
            let signed = try newest.flatMap {
                try reads.ownSignature(
                    of: id, on: facts.id, version: $0.version, seenUnder: visit.visitor?.mandate)
            }
            if let newest, let signed, signed.isWithheld {
                done.append(
                    Done(
                        statement: facts.id, act: nil, title: newest.title, language: newest.language, day: signed.day))
            }
            guard let newest, let signOn, case .open(let until) = signOn.state(at: visit.now),
                signOn.eligible.includes(standing)
            else { continue }
            if signed != nil {
                if let until { coming.append(Coming(at: until, title: newest.title)) }
                continue
            }
            guard let task = try Desk.task(facts.id, signOn, until, reads) else { continue }
            let isAway = putAway.contains {
                $0.statement == facts.id && $0.version == newest.version && ($0.until.map { visit.now < $0 } ?? true)
            }
            if isAway { away.append(task) } else { tasks.append(task) }
        }
        try readDecisions(running, reads, id, visit)
        let far = Instant(milliseconds: .max)
        tasks.sort { ($0.ends ?? far) < ($1.ends ?? far) }
        coming.sort { $0.at < $1.at }
        done += try reads.signatures(of: id).prefix(20).compactMap { signature in
            guard let text = try reads.fixedText(of: signature.statement, version: signature.version)?.text else {
                return nil
            }
            return Done(
                statement: signature.statement, act: signature.act, title: text.title, language: text.language,
                day: signature.day)
        }
    }

    /// Open ones that are not put away, soonest first.
    private mutating func readDecisions(
        _ running: [ProcedureFacts], _ reads: Reads, _ id: OrganisationID, _ visit: Visit
    ) throws {
        let away = try reads.awayProcedures(of: id)
        // Of one kind under one profile the electorate differs only by whom a matter concerns.
        var isElector: [String: Bool] = [:]
        for facts in running {
            if facts.by == id { decisionsLed.append(facts) }
            let isApplication = [.associateAdmission, .councilAdmission].contains(facts.kind)
            if facts.opened == nil, isApplication, visit.visitor?.may(.secretariat) ?? false {
                applications.append(facts)
            }
            guard facts.opened != nil, !facts.isOver(at: visit.now), facts.by != id, facts.concerns != id else {
                continue
            }
            let key = facts.kind.ruleSet.rawValue + facts.profile.hex
            if isElector[key] == nil {
                isElector[key] = try reads.isElector(id, of: facts, on: visit.today)
            }
            guard isElector[key] ?? false else { continue }
            if away.contains(facts.id) { decisionsAway.append(facts) } else { decisions.append(facts) }
        }
    }

    private static func task(_ id: StatementID, _ signOn: SignOn, _ until: Instant?, _ reads: Reads) throws -> Task? {
        guard let text = try reads.fixedText(of: id, version: signOn.version)?.text else { return nil }
        return Task(
            statement: id, version: signOn.version, text: text, ends: until, zone: signOn.spans.last?.zone ?? "UTC",
            signed: try reads.signatureCount(on: id, version: signOn.version), minimum: signOn.minimum)
    }

    private static func own(
        _ facts: StatementFacts, _ version: Int?, _ signOn: SignOn?, _ isPublished: Bool, _ reads: Reads, _ visit: Visit
    ) throws -> Own {
        let draft = try reads.draft(facts.id)
        let fixed = try reads.newestVersion(of: facts.id)
        return Own(
            statement: facts.id, title: fixed?.title ?? draft?.title ?? "",
            language: fixed?.language ?? draft?.language ?? "en",
            version: version, state: signOn?.state(at: visit.now) ?? .notOpened,
            signed: try version.map { try reads.signatureCount(on: facts.id, version: $0) } ?? 0, published: isPublished
        )
    }
}
