// What holds for every decision: the file decides, a restart changes nothing, act and effect tell the same.
import Access
import Acts
import Foundation
import Membership
import Procedures
import Record
import Statements
import Store
import Testing

@Suite("Every decision") struct DecisionRulesTests {
    /// Some of everything, decided or not.
    private func busy(_ coalition: Coalition) throws -> [ProcedureID] {
        try coalition.adoptsRules()
        let (application, _) = try coalition.applies()
        try coalition.keeps(.notice(hours: nil), in: application)
        try coalition.does(.boris, .objection(reason: "No."), in: application)
        try coalition.does(.chiara, .interest, in: application)
        try coalition.does(.dilnoza, .question("Who funds it?"), in: application)
        let position = try coalition.openPosition()
        try coalition.does(.dilnoza, .objection(reason: "No."), in: position)
        let vote = try coalition.moves()
        try coalition.keeps(.opened(closes: nil, seats: nil, quotas: []), in: vote)
        for who in [Coalition.Who.ada, .boris] { try coalition.does(who, .vote(.for, proxyFor: nil), in: vote) }
        try coalition.keeps(.sessionEnd, in: vote)
        coalition.set(Instant(text: "2026-12-09T09:00:00Z")!)
        try coalition.beats()
        return [application, position, vote]
    }

    @Test("the outcome of the frozen file is the outcome in the database, and its digest is in the act")
    func file() throws {
        let coalition = try Coalition()
        for id in try busy(coalition) {
            let minute = try #require(try coalition.minutes(id).last)
            let procedure = try Procedure(file: minute.file, presets: [:])
            #expect(Evaluation.run(procedure).outcome == minute.outcome)
            let opening = try #require(try coalition.store.read { try $0.opening(at: minute.act) })
            #expect(try Act(parsing: opening.act).value(of: "file") == Digest(of: minute.file).base64)
        }
    }

    @Test("act and effect tell the same, and nothing is drawn twice")
    func effects() throws {
        let coalition = try Coalition()
        let ids = try busy(coalition)
        _ = try coalition.store.read { try EffectCheck($0).run() }
        for id in ids { try coalition.store.perform { try CloseProcedure(procedure: id).perform(in: $0) } }
        try coalition.beats()
        for id in ids { #expect(try coalition.minutes(id).count == 1) }
    }

    @Test("a server that was off when it ended, and one that was stopped in the middle, come to the same")
    func restart() throws {
        let outcomes = try [0, 40 * 86_400].map { away -> [Outcome] in
            let coalition = try Coalition()
            try coalition.adoptsRules()
            let (id, _) = try coalition.applies()
            try coalition.keeps(.notice(hours: nil), in: id)
            for who in [Coalition.Who.boris, .chiara] {
                try coalition.does(who, .objection(reason: "No."), in: id)
            }
            coalition.set(Instant(text: "2026-12-08T23:00:00Z")!.adding(seconds: Int64(away)))
            // Whoever comes after the end is too late, also when nobody has drawn the minute yet.
            #expect(throws: ProcedureRefusal.notCounted(.afterEnd)) {
                try coalition.does(.dilnoza, .objection(reason: "No."), in: id)
            }
            try coalition.beats()
            return try coalition.minutes(id).map(\.outcome)
        }
        #expect(outcomes == [[.admitted], [.admitted]])
    }

    @Test("nothing of what was done can be read in the stolen database")
    func sealed() throws {
        let coalition = try Coalition()
        _ = try busy(coalition)
        let bytes = try ["", "-wal"].compactMap { ending -> Data? in
            let path = coalition.folder.database + ending
            return FileManager.default.fileExists(atPath: path) ? try Data(contentsOf: URL(fileURLWithPath: path)) : nil
        }
        for mark in ["kind\": \"objection", "Who funds it", "We observe trials", "choice\": \"for", "Before Friday"] {
            #expect(!bytes.contains { $0.range(of: Data(mark.utf8)) != nil }, "\(mark)")
        }
    }

    @Test(
        "a change of rules that was adopted holds from its day; what has begun goes on under the rules of its beginning"
    )
    func rules() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let old = try #require(try coalition.store.read { try $0.profiles() }.first)
        let file = String(decoding: old.profile.tree.file.utf8, as: UTF8.self)
            .replacingOccurrences(of: "\"version\": 1", with: "\"version\": 2")
            .replacingOccurrences(of: "2015-01-01", with: "2027-02-01")
            .replacingOccurrences(
                of: "\"position.objections\": {\"value\": 3", with: "\"position.objections\": {\"value\": 1")
        let id = try coalition.moves(
            .ruleChange, passages: [.init("text", "One is enough."), .init("profile", file)])
        try coalition.keeps(.text, in: id)
        coalition.pass(seconds: 31 * 86_400)
        try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 3600), seats: nil, quotas: []), in: id)
        for who in [Coalition.Who.ada, .boris, .chiara] { try coalition.does(who, .vote(.for, proxyFor: nil), in: id) }
        let running = try coalition.openPosition()
        coalition.pass(seconds: 3600)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.adopted])
        let profiles = try coalition.store.read { try $0.profiles() }
        #expect(profiles.map(\.profile.version) == [1, 2])
        #expect(try coalition.store.read { try $0.procedure(running)!.profile } == old.digest)
        #expect(try coalition.store.read { try $0.profile(on: Day(text: "2027-01-31")!)?.profile.version } == 1)
        #expect(try coalition.store.read { try $0.profile(on: Day(text: "2027-02-01")!)?.profile.version } == 2)
    }

    @Test("an Associate Member sees from its first day when it can become a Full Member")
    func eligible() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let emil = try coalition.organisation(of: .emil)
        let day = try coalition.store.read { try $0.eligibleForFull(emil, at: coalition.now) }
        #expect(day == Day(text: "2028-11-24"))
        let matter = Matter(language: "en", title: "Emil", passages: [])
        let ask = AskForFullMembership(
            isBound: true, matter: matter, acting: coalition.acting(.emil), stamp: coalition.stamp())
        let id = try coalition.store.perform { try ask.perform(in: $0) }
        for who in [Coalition.Who.ada, .boris, .chiara] { try coalition.does(who, .recommendation, in: id) }
        #expect(throws: ProcedureRefusal.self) { try coalition.keeps(.decision(.council, isGranted: true), in: id) }
        coalition.set(Instant(text: "2028-11-24T09:00:00Z")!)
        #expect(try coalition.answer(id).outcome == .conditionsMet)
        try coalition.keeps(.decision(.council, isGranted: true), in: id)
        #expect(try coalition.store.read { try $0.standing(of: emil).changes.last?.standing } == .full)
    }

    @Test("a calendar is off until somebody wants it, and a new address ends the old one")
    func calendar() throws {
        let coalition = try Coalition()
        let person = coalition.acting(.ada).person
        func chooses(_ isOn: Bool) throws -> Digest? {
            let act = ChooseCalendar(person: person, isOn: isOn)
            return try coalition.store.perform { try act.perform(in: $0) }?.digest
        }
        #expect(try coalition.store.read { try !$0.hasCalendar(person) })
        let first = try #require(try chooses(true))
        let second = try #require(try chooses(true))
        #expect(try coalition.store.read { try $0.calendarOwner(first) } == nil)
        #expect(try coalition.store.read { try $0.calendarOwner(second) } == person)
        _ = try chooses(false)
        #expect(try coalition.store.read { try $0.calendarOwner(second) } == nil)
    }
}
