// What somebody with bad intentions, or bad luck, tries in decisions.
import Access
import Acts
import Membership
import Procedures
import Record
import Statements
import Store
import Testing

@Suite("Decisions in trouble") struct DecisionTroubleTests {
    @Test(
        "an application that became incomplete again cannot be noticed, and the last name is the one that members see")
    func emptied() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let (id, token) = try coalition.applies()
        var other = Coalition.application
        other.name = "Another Name"
        other.person = ""
        other.hasPledged = false
        let act = CompleteApplication(token: token, application: other, stamp: coalition.stamp())
        try coalition.store.perform { try act.perform(in: $0) }
        #expect(try coalition.answer(id).missing.map(\.condition) == ["contact", "pledge"])
        #expect(throws: ProcedureRefusal.self) { try coalition.keeps(.notice(hours: nil), in: id) }
        #expect(try coalition.store.read { try $0.procedure(id)!.title } == "Another Name")
        try coalition.keeps(.end(words: ""), in: id)
        #expect(try coalition.minutes(id).map(\.outcome) == [.closed])
    }

    @Test(
        "an applicant that was not admitted erases its words; the minute stays, and act and effect still tell the same")
    func erased() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let (id, token) = try coalition.applies()
        let early = EraseApplication(token: token, stamp: coalition.stamp())
        #expect(throws: ProcedureRefusal.self) { try coalition.store.perform { try early.perform(in: $0) } }
        let back = CompleteApplication(token: token, application: nil, stamp: coalition.stamp())
        try coalition.store.perform { try back.perform(in: $0) }
        let erase = EraseApplication(token: token, stamp: coalition.stamp())
        try coalition.store.erase { try erase.perform(in: $0) }
        let facts = try #require(try coalition.store.read { try $0.procedure(id) })
        #expect(facts.title == "–")
        let entries = try coalition.store.read { try $0.entries(of: id) }
        #expect(entries.allSatisfy { $0.matter == nil && $0.words.isEmpty })
        #expect(try coalition.messages(.applicationReceived).isEmpty)
        #expect(try coalition.minutes(id).map(\.outcome) == [.closed])
        #expect(try coalition.store.read { try $0.application(token: token.digest) } == nil)
        _ = try coalition.store.read { try EffectCheck($0).run() }
    }

    @Test("the same form sent twice gives the same link, and one application")
    func twice() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let act = ApplyForMembership(application: Coalition.application, stamp: coalition.stamp())
        let links = try (0..<2).map { _ in try coalition.store.perform { try act.perform(in: $0) }.text }
        #expect(links[0] == links[1])
        #expect(try coalition.store.read { try $0.procedures().count } == 1)
        #expect(try coalition.messages(.applicationReceived).count == 1)
    }

    @Test(
        "whose address the applicant typed gets no mandate; the minute stands, and the secretariat settles it by hand")
    func foreignAddress() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        var application = Coalition.application
        application.mail = "chiara@house.example"
        let (id, _) = try coalition.applies(application)
        try coalition.keeps(.notice(hours: nil), in: id)
        let other = try coalition.moves()
        try coalition.keeps(
            .opened(closes: Instant(text: "2026-12-08T23:00:00Z")!, seats: nil, quotas: []), in: other)
        coalition.set(Instant(text: "2026-12-08T23:00:00Z")!)
        try coalition.beats()
        #expect(try coalition.minutes(id).map(\.outcome) == [.admitted])
        #expect(try coalition.minutes(other).count == 1)
        #expect(try coalition.messages(.procedureByHand).isEmpty == false)
        let chiara = coalition.acting(.chiara).person
        #expect(try coalition.store.read { try $0.mandates(of: chiara).count } == 1)
    }

    @Test("the secretariat records no count of a secret vote, of a vote with a fixed end, or after a session")
    func counts() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let counts = KeepProcedure.Deed.counts(Counts(votesFor: 3, against: 0, abstained: 0))
        let secret = try coalition.moves(secret: true)
        try coalition.keeps(.opened(closes: nil, seats: nil, quotas: []), in: secret)
        #expect(throws: ProcedureRefusal.otherBallot) { try coalition.keeps(counts, in: secret) }
        let timed = try coalition.moves()
        try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 60), seats: nil, quotas: []), in: timed)
        #expect(throws: ProcedureRefusal.notCounted(.endIsFixed)) { try coalition.keeps(counts, in: timed) }
        let session = try coalition.moves()
        try coalition.keeps(.opened(closes: nil, seats: nil, quotas: []), in: session)
        try coalition.keeps(.sessionEnd, in: session)
        #expect(throws: ProcedureRefusal.notCounted(.endIsFixed)) { try coalition.keeps(counts, in: session) }
        #expect(try coalition.minutes(session).map(\.outcome) == [.noDecision])
    }

    @Test(
        "in a secret vote nobody carries more proxies than the rules allow, none that was taken back, none of a suspended one"
    )
    func secretProxies() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let id = try coalition.moves(secret: true)
        try coalition.keeps(.opened(closes: coalition.now.adding(seconds: 7200), seats: nil, quotas: []), in: id)
        let (boris, chiara) = (try coalition.organisation(of: .boris), try coalition.organisation(of: .chiara))
        let dilnoza = try coalition.organisation(of: .dilnoza)
        for who in [Coalition.Who.chiara, .dilnoza] { try coalition.does(who, .proxy(to: boris), in: id) }
        try coalition.does(.boris, .secretBallot(.for, proxyFor: nil), in: id)
        try coalition.does(.boris, .secretBallot(.for, proxyFor: chiara), in: id)
        #expect(throws: ProcedureRefusal.notCounted(.proxyLimit)) {
            try coalition.does(.boris, .secretBallot(.for, proxyFor: dilnoza), in: id)
        }
        try coalition.does(.dilnoza, .proxyWithdrawn, in: id)
        #expect(throws: ProcedureRefusal.notCounted(.noProxy)) {
            try coalition.does(.boris, .secretBallot(.for, proxyFor: dilnoza), in: id)
        }
        #expect(try coalition.store.read { try $0.ballotBox(of: id) }.votesFor == 2)
    }

    @Test("an objection against a working group that works makes no minute and no message, until it is blocked")
    func quietGroup() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        for who in [Coalition.Who.ada, .boris, .chiara, .dilnoza] {
            let seat = GiveCouncilSeat(
                organisation: try coalition.organisation(of: who), from: Day(text: "2026-11-24")!, until: nil,
                acting: coalition.acting(.ada), stamp: coalition.stamp())
            try coalition.store.perform { try seat.perform(in: $0) }
        }
        let matter = Matter(
            language: "en", title: "Courts",
            passages: [.init("goals", "g"), .init("contacts", "c"), .init("regulations", "r")])
        let propose = ProposeWorkingGroup(
            matter: matter, coordinators: [try coalition.organisation(of: .ada)], acting: coalition.acting(.ada),
            stamp: coalition.stamp())
        let id = try coalition.store.perform { try propose.perform(in: $0) }
        try coalition.does(.boris, .support, in: id)
        try coalition.does(.emil, .support, in: id)
        let told = try coalition.messages(.procedureDecided).count
        for who in [Coalition.Who.chiara, .dilnoza] { try coalition.does(who, .objection(reason: "No."), in: id) }
        #expect(try coalition.minutes(id).count == 1)
        #expect(try coalition.messages(.procedureDecided).count == told)
        try coalition.does(.boris, .objection(reason: "On reflection, no."), in: id)
        #expect(try coalition.minutes(id).map(\.outcome) == [.established, .blocked])
        #expect(try coalition.store.read { try $0.workingGroup(of: id)?.ended } != nil)
        try coalition.does(.boris, .objectionWithdrawn, in: id)
        #expect(try coalition.store.read { try $0.workingGroup(of: id)?.ended } == nil)
    }

    @Test("a seat that is written down after the beginning gives no right in what runs, however early it is dated")
    func backdatedSeat() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules("csp-council-older")
        let (id, _) = try coalition.applies()
        coalition.pass(seconds: 60)
        let seat = GiveCouncilSeat(
            organisation: try coalition.organisation(of: .ada), from: Day(text: "2026-11-24")!, until: nil,
            acting: coalition.acting(.ada), stamp: coalition.stamp())
        try coalition.store.perform { try seat.perform(in: $0) }
        for who in [Coalition.Who.ada, .boris, .chiara] { try coalition.does(who, .recommendation, in: id) }
        #expect(try coalition.answer(id).missing.map(\.condition) == ["council-recommendations"])
    }

    @Test("after an admission by the Council an entry can still be corrected")
    func correctedAdmission() throws {
        let coalition = try Coalition()
        try coalition.adoptsRules()
        let matter = Matter(language: "en", title: "Emil", passages: [])
        let ask = AskForFullMembership(
            isBound: true, matter: matter, acting: coalition.acting(.emil), stamp: coalition.stamp())
        let id = try coalition.store.perform { try ask.perform(in: $0) }
        for who in [Coalition.Who.ada, .boris, .chiara, .dilnoza] { try coalition.does(who, .recommendation, in: id) }
        coalition.set(Instant(text: "2028-11-24T09:00:00Z")!)
        try coalition.keeps(.decision(.council, isGranted: true), in: id)
        let entry = try coalition.store.read { try $0.entries(of: id)[1].name }
        coalition.pass(seconds: 60)
        try coalition.keeps(.correction(of: entry, words: "By mistake."), in: id)
        #expect(try coalition.minutes(id).last?.outcome == .admitted)
    }
}
