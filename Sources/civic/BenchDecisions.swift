// `civic bench decisions`: recomputes a procedure of 1,000 acts, and shows the desk of a member for whom 200 decisions are
// open, both on this machine.
import Access
import Acts
import Foundation
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store
import Web

enum BenchDecisions {
    private static let organisations = 64
    private static let open = 200

    /// Prints both figures. `folder` is new and can be thrown away.
    static func run(in folder: DataFolder, _ shipped: ShippedFiles) throws {
        print("recomputed: " + line(try recomputing(shipped), "1,000 acts of 100 organisations"))
        let stage = try BenchStage(folder, organisations: organisations, statements: 1)
        defer { stage.store.close() }
        try Rules.adopt(Rules.usual, shipped, in: stage.store)
        try stage.openVotes(open)
        let (site, cookie) = try visitor(stage, shipped)
        print("desk: " + line(desk(site, cookie), "\(open) open decisions and one statement"))
    }

    /// Milliseconds of each run.
    private static func recomputing(_ shipped: ShippedFiles) throws -> [Double] {
        let profile = try RuleProfile(file: try shipped.read("profiles/csp-current.json"))
        guard let zone = ProceduralZone(name: "Europe/Vienna"), let start = Instant(text: "2026-03-02T10:00:00Z"),
            let since = Day(text: "2016-01-01")
        else { return [] }
        let participants = (0..<100).map {
            Participant(
                id: "o\($0)", country: ["AT", "DE", "UA", "GE"][$0 % 4],
                standings: [DatedStanding(.full, since: since, in: zone)])
        }
        let first: [ProcedureEvent] = [
            ProcedureEvent(id: "e0", at: start, by: 0, .proposal(Proposal())),
            ProcedureEvent(id: "e1", at: start, by: 1, .support), ProcedureEvent(id: "e2", at: start, by: 2, .support),
            ProcedureEvent(id: "e3", at: start, by: 0, .notice(hours: nil)),
        ]
        let acts = (4..<1000).map { number in
            ProcedureEvent(
                id: "e\(number)", at: start.adding(seconds: Int64(number)), by: number % 100,
                number % 3 == 0 ? .objectionWithdrawn : .objection(reason: "r"))
        }
        let procedure = Procedure(
            id: "bench", kind: .position, zone: zone, profile: profile, participants: participants,
            events: first + acts, evaluate: start.adding(seconds: 600_000))
        return (0..<200).map { _ in timed { _ = Evaluation.run(procedure) } }
    }

    private static func visitor(_ stage: BenchStage, _ shipped: ShippedFiles) throws -> (Site, String) {
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        let person = stage.member.person
        try stage.store.perform { try BeginSession(person: person, stage: .full, token: token).perform(in: $0) }
        let site = try Site(
            store: stage.store, catalogues: try Catalogues(folder: shipped.folder + "/catalogues"), shipped: shipped,
            address: "http://localhost:8080", roles: [:])
        return (site, "s=" + token.text)
    }

    private static func desk(_ site: Site, _ cookie: String) -> [Double] {
        (0..<100).map { _ in
            timed {
                let answer = site.answer(
                    Request(
                        method: .get, path: "/en/desk", query: nil,
                        headers: [("host", "localhost:8080"), ("cookie", cookie)], body: [], peer: "127.0.0.1"))
                guard answer.status == 200, answer.body.count > 50_000 else { Ending.now("the desk was not shown") }
            }
        }
    }

    private static func timed(_ work: () -> Void) -> Double {
        let begin = Date()
        work()
        return Date().timeIntervalSince(begin) * 1000
    }

    private static func line(_ taken: [Double], _ what: String) -> String {
        let sorted = taken.sorted()
        return String(
            format: "%@, median %.2f ms, p99 %.2f ms", what, sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
    }
}

extension BenchStage {
    /// Open votes, all of one member.
    func openVotes(_ count: Int) throws {
        let secretariat = seats[0]
        for number in 0..<count {
            let matter = Matter(language: "en", title: "Question \(number)", passages: [.init("text", "Shall we?")])
            let propose = ProposeVote(
                question: .ordinary, matter: matter, concerns: nil, isSecret: false, acting: secretariat,
                stamp: BenchStage.stamp(store))
            let id = try store.perform { try propose.perform(in: $0) }
            let ends = store.clock.now().adding(seconds: 86_400 * Int64(number % 10 + 1))
            let open = KeepProcedure(
                procedure: id, deed: .opened(closes: ends, seats: nil, quotas: []), acting: secretariat,
                stamp: BenchStage.stamp(store))
            try store.perform { try open.perform(in: $0) }
        }
    }

    /// Somebody whose desk is looked at.
    var member: Acting { seats[seats.count - 1] }
}
