// Decisions, from beginning to minute: in the database, with a clock that one can set.
import Acts
import Membership
import Procedures
import Record
import Statements
import Store
import Testing

@Suite("Admission") struct AdmissionTests {
    @Test(
        "nobody objects for fourteen days: the applicant becomes an Associate Member, with a mandate and an invitation")
    func admitted() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let (id, _) = try coalition.applies()
        try coalition.keeps(.notice(hours: nil), in: id)
        coalition.set(Instant(text: "2026-12-08T22:59:59Z")!)
        try coalition.beats()
        #expect(try coalition.minutes(id).isEmpty)
        coalition.set(Instant(text: "2026-12-08T23:00:00Z")!)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.admitted])
        let organisation = try coalition.store.read { try $0.procedure(id)!.by }
        let sheet = try #require(try coalition.store.read { try $0.organisation(organisation) })
        #expect(sheet.standing.changes.map(\.standing) == [.associate])
        #expect(try coalition.messages(.invitation).count == 1)
        #expect(try coalition.messages(.applicationDecided).count == 1)
    }

    @Test("the third objection blocks, also when the server was off at the end")
    func blocked() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let (id, _) = try coalition.applies()
        try coalition.keeps(.notice(hours: nil), in: id)
        for who in [Coalition.Who.boris, .chiara, .dilnoza] {
            try coalition.does(who, .objection(reason: "See our letter."), in: id)
        }
        coalition.set(Instant(text: "2027-02-01T09:00:00Z")!)
        try coalition.beats()
        let minute = try #require(try coalition.minutes(id).first)
        #expect(minute.outcome == .blocked)
        let applicant = try coalition.store.read { try $0.procedure(id)!.by }
        #expect(try coalition.store.read { try $0.organisation(applicant) } == nil)
        let again = Evaluation.run(try Procedure(file: minute.file, presets: [:]))
        #expect(again.outcome == .blocked && again.closes == Instant(text: "2026-12-08T23:00:00Z")!)
    }

    @Test("an application names all missing points at once, and notice waits for them")
    func incomplete() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        var application = Coalition.application
        application.information = ""
        application.hasPledged = false
        let (id, token) = try coalition.applies(application)
        #expect(try coalition.answer(id).missing.map(\.condition) == ["information", "pledge"])
        #expect(throws: ProcedureRefusal.self) { try coalition.keeps(.notice(hours: nil), in: id) }
        let act = CompleteApplication(token: token, application: Coalition.application, stamp: coalition.stamp())
        try coalition.store.perform { try act.perform(in: $0) }
        try coalition.keeps(.notice(hours: nil), in: id)
        #expect(try coalition.answer(id).outcome == .pending)
    }

    @Test("an Associate Member does not object, and a colleague's objection counts once")
    func objectors() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let (id, _) = try coalition.applies()
        try coalition.keeps(.notice(hours: nil), in: id)
        #expect(throws: ProcedureRefusal.notCounted(.noStandingAtOpening)) {
            try coalition.does(.emil, .objection(reason: "No."), in: id)
        }
        let gino = try coalition.colleague(of: .chiara)
        try coalition.does(.chiara, .objection(reason: "No."), in: id)
        try coalition.does(gino, .objection(reason: "Neither."), in: id)
        let objections = try coalition.answer(id).arithmetic.last { $0.rule.hasSuffix("objections") }
        #expect(objections?.values.first?.figure == .number(1))
        try coalition.does(gino, .objectionWithdrawn, in: id)
        #expect(throws: ProcedureRefusal.notCounted(.nothingToWithdraw)) {
            try coalition.does(.chiara, .objectionWithdrawn, in: id)
        }
    }

    @Test("a form sent twice objects once")
    func twice() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let (id, _) = try coalition.applies()
        try coalition.keeps(.notice(hours: nil), in: id)
        let stamp = coalition.stamp()
        try coalition.does(.boris, .objection(reason: "No."), in: id, stamp: stamp)
        try coalition.does(.boris, .objection(reason: "No."), in: id, stamp: stamp)
        #expect(try coalition.store.read { try $0.entries(of: id).count } == 3)
    }

    @Test("whoever is suspended before the end falls out of the electorate with its objection")
    func suspended() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let (id, _) = try coalition.applies()
        try coalition.keeps(.notice(hours: nil), in: id)
        for who in [Coalition.Who.boris, .chiara, .dilnoza] {
            try coalition.does(who, .objection(reason: "No."), in: id)
        }
        coalition.pass(seconds: 86_400)
        let change = ChangeStanding(
            organisation: try coalition.organisation(of: .chiara), standing: .suspended,
            since: Day(text: "2026-11-25")!,
            acting: coalition.acting(.ada), stamp: coalition.stamp())
        try coalition.store.perform { try change.perform(in: $0) }
        coalition.set(Instant(text: "2026-12-08T23:00:00Z")!)
        try coalition.beats()
        #expect(try coalition.minutes(id).first?.outcome == .admitted)
    }
}

@Suite("Admission under the older rules") struct OlderAdmissionTests {
    @Test("three recommend from three countries, one of the Council; members of the Council object")
    func council() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules("csp-council-older")
        for who in [Coalition.Who.ada, .boris, .chiara] {
            let seat = GiveCouncilSeat(
                organisation: try coalition.organisation(of: who), from: Day(text: "2026-11-24")!, until: nil,
                acting: coalition.acting(.ada), stamp: coalition.stamp())
            try coalition.store.perform { try seat.perform(in: $0) }
        }
        let (id, _) = try coalition.applies()
        #expect(try coalition.store.read { try $0.procedure(id)!.kind } == .councilAdmission)
        #expect(throws: ProcedureRefusal.self) { try coalition.keeps(.notice(hours: nil), in: id) }
        for who in [Coalition.Who.boris, .dilnoza, .chiara] { try coalition.does(who, .recommendation, in: id) }
        try coalition.keeps(.notice(hours: nil), in: id)
        #expect(throws: ProcedureRefusal.notCounted(.noStandingAtOpening)) {
            try coalition.does(.dilnoza, .objection(reason: "No."), in: id)
        }
        try coalition.does(.ada, .objection(reason: "No."), in: id)
        coalition.set(Instant(text: "2026-12-08T23:00:00Z")!)
        try coalition.beats()
        let applicant = try coalition.store.read { try $0.procedure(id)!.by }
        #expect(try coalition.store.read { try $0.standing(of: applicant).changes.map(\.standing) } == [.full])
    }
}

@Suite("Positions in the name of the platform") struct PositionTests {
    @Test("silence adopts: the text becomes a position with its figures")
    func adopted() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.openPosition()
        let opened = try coalition.store.read { try $0.procedure(id)! }
        #expect(opened.ends == coalition.now.adding(seconds: 120 * 3600))
        #expect(try coalition.messages(.procedureOpened).count == 4)
        coalition.pass(seconds: 120 * 3600)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.adopted])
        let position = try #require(try coalition.store.read { try $0.positions() }.first)
        #expect(position.figures.electorate == 4 && position.figures.block == 3 && position.figures.hours == 120)
    }

    @Test("without two supporters from two countries it is not opened")
    func unsupported() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.proposes()
        try coalition.does(.boris, .support, in: id)
        do {
            try coalition.does(.ada, .notice(hours: nil), in: id)
            Issue.record("it was opened")
        } catch ProcedureRefusal.conditions(let missing) {
            #expect(missing == [Missing(condition: "supporters", have: 1, need: 2)])
        }
    }

    @Test("blocked: no position, and silence becomes no signature")
    func blocked() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.openPosition()
        for who in [Coalition.Who.boris, .chiara, .dilnoza] {
            try coalition.does(who, .objection(reason: "Not in our name."), in: id)
        }
        coalition.pass(seconds: 120 * 3600)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.blocked])
        #expect(try coalition.store.read { try $0.positions() }.isEmpty)
        let statement = try coalition.store.read { try $0.procedure(id)!.statement! }
        try coalition.opens(statement)
        #expect(try coalition.store.read { try $0.signatureCount(on: statement, version: 1) } == 0)
    }

    @Test("a new version in substance opens the whole period anew, and old objections fall")
    func amended() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.openPosition()
        try coalition.does(.dilnoza, .objection(reason: "Too sharp."), in: id)
        coalition.pass(seconds: 3600)
        let statement = try coalition.store.read { try $0.procedure(id)!.statement! }
        try coalition.drafts("We ask politely.", statement: statement)
        try coalition.fixes(statement)
        let act = AmendPosition(
            procedure: id, version: 2, acting: coalition.acting(.ada), stamp: coalition.stamp())
        try coalition.store.perform { try act.perform(in: $0) }
        let facts = try coalition.store.read { try $0.procedure(id)! }
        #expect(facts.version == 2 && facts.ends == coalition.now.adding(seconds: 120 * 3600))
        #expect(try coalition.answer(id).notCounted.map(\.reason).contains(.oldVersion))
    }

    @Test("everybody who may act is reminded once, a day before the end")
    func reminded() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        _ = try coalition.openPosition()
        try coalition.beats()
        #expect(try coalition.messages(.procedureEnds).isEmpty)
        coalition.pass(seconds: 97 * 3600)
        try coalition.beats()
        try coalition.beats()
        #expect(try coalition.messages(.procedureEnds).count == 4)
    }

    @Test("an error is corrected by a further entry, and the minute by a further minute")
    func corrected() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.openPosition()
        for who in [Coalition.Who.boris, .chiara, .dilnoza] {
            try coalition.does(who, .objection(reason: "Not in our name."), in: id)
        }
        let entry = try coalition.store.read { try $0.entries(of: id).last!.name }
        coalition.pass(seconds: 120 * 3600)
        try coalition.beats()
        let correction = KeepProcedure.Deed.correction(of: entry, words: "Given for another procedure.")
        #expect(throws: ProcedureRefusal.notKeeper) { try coalition.keeps(correction, in: id) }
        try coalition.keeps(correction, in: id, by: .boris)
        #expect(try coalition.minutes(id).map(\.outcome) == [.blocked, .adopted])
    }
}

@Suite("Votes") struct VoteTests {
    @Test("a vote with a proxy, closed by its end")
    func proxy() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.moves()
        try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 3600), seats: nil, quotas: []), in: id)
        let boris = try coalition.organisation(of: .boris)
        let chiara = try coalition.organisation(of: .chiara)
        try coalition.does(.chiara, .proxy(to: boris), in: id)
        try coalition.does(.boris, .vote(.for, proxyFor: nil), in: id)
        try coalition.does(.boris, .vote(.for, proxyFor: chiara), in: id)
        try coalition.does(.dilnoza, .vote(.against, proxyFor: nil), in: id)
        coalition.pass(seconds: 3600)
        try coalition.beats()
        let minute = try #require(try coalition.minutes(id).first)
        let answer = Evaluation.run(try Procedure(file: minute.file, presets: [:]))
        #expect(minute.outcome == .adopted)
        #expect(answer.majority?.votesFor == 2 && answer.majority?.against == 1)
        #expect(answer.quorum?.present == 3)
    }

    @Test("a secret vote records who has voted, and what they chose in no entry")
    func secret() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.moves(secret: true)
        try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 3600), seats: nil, quotas: []), in: id)
        try coalition.does(.boris, .secretBallot(.for, proxyFor: nil), in: id)
        try coalition.does(.chiara, .secretBallot(.against, proxyFor: nil), in: id)
        try coalition.does(.dilnoza, .secretBallot(.for, proxyFor: nil), in: id)
        #expect(throws: ProcedureRefusal.votedAlready) {
            try coalition.does(.boris, .secretBallot(.against, proxyFor: nil), in: id)
        }
        #expect(throws: ProcedureRefusal.otherBallot) {
            try coalition.does(.ada, .vote(.for, proxyFor: nil), in: id)
        }
        let trees = try coalition.store.read { try $0.entries(of: id).map { $0.tree.file } }
        #expect(!trees.contains { $0.contains("choice") })
        coalition.pass(seconds: 3600)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.adopted])
    }

    @Test("an exclusion needs the Council and a hearing; adopted by two thirds it takes the standing")
    func exclusion() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let emil = try coalition.organisation(of: .emil)
        let seat = GiveCouncilSeat(
            organisation: try coalition.organisation(of: .ada), from: Day(text: "2026-11-24")!, until: nil,
            acting: coalition.acting(.ada), stamp: coalition.stamp())
        try coalition.store.perform { try seat.perform(in: $0) }
        let id = try coalition.moves(.exclusion, concerns: emil)
        #expect(throws: ProcedureRefusal.self) {
            try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 60), seats: nil, quotas: []), in: id)
        }
        try coalition.keeps(.hearing, in: id)
        coalition.pass(seconds: 16 * 86_400)
        try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 3600), seats: nil, quotas: []), in: id)
        for who in [Coalition.Who.ada, .boris, .chiara] { try coalition.does(who, .vote(.for, proxyFor: nil), in: id) }
        coalition.pass(seconds: 3600)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.adopted])
        #expect(
            try coalition.store.read {
                try $0.standing(of: emil).standing(on: coalition.store.facts.day(of: coalition.now))
            }
                == .excluded)
        #expect(try coalition.messages(.procedureConcerns).count == 1)
    }

    @Test("an election seats organisations in the Council from the next day")
    func election() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let matter = Matter(language: "en", title: "Council", passages: [.init("until", "2028-12-01")])
        let call = CallElection(matter: matter, acting: coalition.acting(.ada), stamp: coalition.stamp())
        let id = try coalition.store.perform { try call.perform(in: $0) }
        try coalition.does(.boris, .candidacy, in: id)
        try coalition.does(.chiara, .candidacy, in: id)
        try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 3600), seats: 1, quotas: []), in: id)
        let boris = try coalition.organisation(of: .boris)
        try coalition.does(.ada, .ballot([boris]), in: id)
        try coalition.does(.dilnoza, .ballot([boris]), in: id)
        coalition.pass(seconds: 3600)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.elected])
        #expect(try coalition.store.read { try $0.sits(boris, on: Day(text: "2026-11-25")!) })
        #expect(try coalition.store.read { try !$0.sits(boris, on: Day(text: "2028-12-01")!) })
    }
}
