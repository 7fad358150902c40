// What people do in decisions, each in one line.
import Acts
import Access
import Foundation
import Membership
import Procedures
import Record
import Statements
import Store

extension Coalition {
    /// The current rules of the real coalition come into force.
    func adoptsRules(_ name: String = "csp-current") throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Data/profiles/\(name).json").path
        let file = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let act = AdoptRules(files: [file])
        try store.perform { try act.perform(in: $0) }
    }

    static let application = Application(
        language: "en", name: "Nova Forum", short: "", country: "AM", areas: ["AM"], site: "nova.example",
        person: "Nare", mail: "nare@nova.example", information: "We observe trials.", independence: "No ties.",
        contribution: "Reports.", hasPledged: true)

    func applies(_ application: Application = Coalition.application) throws -> (ProcedureID, SessionToken) {
        let act = ApplyForMembership(application: application, stamp: stamp())
        let token = try store.perform { try act.perform(in: $0) }
        return (try store.read { try $0.application(token: token.digest)! }, token)
    }

    func does(_ who: Who, _ deed: TakePart.Deed, in procedure: ProcedureID, stamp: FormStamp? = nil) throws {
        let act = TakePart(procedure: procedure, deed: deed, acting: acting(who), stamp: stamp ?? self.stamp())
        try store.perform { try act.perform(in: $0) }
    }

    func keeps(_ deed: KeepProcedure.Deed, in procedure: ProcedureID, by who: Who = .ada) throws {
        let act = KeepProcedure(procedure: procedure, deed: deed, acting: acting(who), stamp: stamp())
        try store.perform { try act.perform(in: $0) }
    }

    /// Ada's organisation proposes a fixed text as a position.
    func proposes(urgent: Bool = false) throws -> ProcedureID {
        let statement = try drafts()
        try fixes(statement)
        let act = ProposePosition(
            statement: statement, version: 1, isUrgent: urgent, words: "Before Friday.", acting: acting(.ada),
            stamp: stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    /// A position that is open: Boris and Chiara support it.
    func openPosition() throws -> ProcedureID {
        let id = try proposes()
        try does(.boris, .support, in: id)
        try does(.chiara, .support, in: id)
        try does(.ada, .notice(hours: nil), in: id)
        return id
    }

    func moves(
        _ question: VoteQuestion = .ordinary, concerns: OrganisationID? = nil, secret: Bool = false,
        passages: [Matter.Passage] = [.init("text", "Shall we?")]
    ) throws -> ProcedureID {
        let matter = Matter(language: "en", title: "A motion", passages: passages)
        let act = ProposeVote(
            question: question, matter: matter, concerns: concerns, isSecret: secret, acting: acting(.ada),
            stamp: stamp())
        return try store.perform { try act.perform(in: $0) }
    }

    func beats() throws { _ = try CloseDue.run(on: store) }

    func minutes(_ procedure: ProcedureID) throws -> [DrawnMinute] {
        try store.read { try $0.minutes(of: procedure) }
    }

    func answer(_ procedure: ProcedureID) throws -> Answer {
        try store.read { try $0.procedureCase($0.procedure(procedure)!, at: now).answer }
    }

    func messages(_ kind: Message.Kind) throws -> [Message] {
        try store.read { try $0.outbox(most: 500) }.map(\.message).filter { $0.kind == kind }
    }
}
