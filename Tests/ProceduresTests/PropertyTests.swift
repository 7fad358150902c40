import Membership
import Record
import Testing

@testable import Procedures

@Suite("Properties of outcomes") struct PropertyTests {
    /// An admission in which twelve Full Members do anything, at one of a few instants.
    private static func admission(_ dice: inout Dice) throws -> Procedure {
        let zone = try #require(ProceduralZone(name: "Europe/Vienna"))
        let since = try #require(Day(text: "2020-01-01"))
        let countries = ["AT", "BY", "GE"]
        let members = (0..<12).map {
            Participant(
                id: "m\($0)", country: countries[$0 % 3], standings: [DatedStanding(.full, since: since, in: zone)])
        }
        let applicant = Participant(id: "new", country: "AM", standings: [])
        let start = try #require(InstantText.read("2026-03-02T10:00:00Z"))
        var events = [
            ProcedureEvent(id: "a", at: start, by: 12, .application([.information, .contact, .pledge])),
            ProcedureEvent(id: "n", at: start, .notice(hours: nil)),
        ]
        for number in 0..<20 {
            let at = start.adding(seconds: Int64(1 + dice.below(4)) * 86_400)
            let acts: [ProcedureAct] = [
                .objection(reason: "r"), .objection(reason: "s"), .objectionWithdrawn, .comment,
            ]
            events.append(ProcedureEvent(id: "e\(number)", at: at, by: dice.below(12), acts[dice.below(4)]))
        }
        return Procedure(
            id: "p", kind: .associateAdmission, zone: zone, profile: try #require(try Shelf.presets()["csp-current"]),
            participants: members + [applicant], events: events, evaluate: start.adding(seconds: 30 * 86_400))
    }

    private static func reordered(_ procedure: Procedure, _ events: [ProcedureEvent]) -> Procedure {
        Procedure(
            id: procedure.id, kind: procedure.kind, zone: procedure.zone, profile: procedure.profile,
            participants: procedure.participants, events: events, evaluate: procedure.evaluate)
    }

    @Test("one organisation never counts twice, and three are what it takes")
    func once() throws {
        var dice = Dice(seed: 1)
        for _ in 0..<300 {
            let procedure = try Self.admission(&dice)
            let answer = Evaluation.run(procedure)
            let objectors = answer.counted.filter { number in
                if case .objection = procedure.events[number].act { true } else { false }
            }.compactMap { procedure.events[$0].by }
            #expect(Set(objectors).count == objectors.count)
            #expect(answer.outcome == (objectors.count >= 3 ? .blocked : .admitted))
        }
    }

    @Test("acts of different organisations at the same instant may be recorded in any order")
    func equalInstants() throws {
        var dice = Dice(seed: 2)
        for _ in 0..<200 {
            let procedure = try Self.admission(&dice)
            var events = procedure.events
            for place in 3..<events.count where events[place].by != events[place - 1].by && dice.below(2) == 0 {
                events.swapAt(place, place - 1)
            }
            let answers = [procedure, Self.reordered(procedure, events)].map { Evaluation.run($0) }
            #expect(answers[0].outcome == answers[1].outcome)
            #expect(answers[0].counted.count == answers[1].counted.count)
        }
    }

    @Test("what was recorded later changes nothing of what one sees at an instant")
    func future() throws {
        var dice = Dice(seed: 3)
        for _ in 0..<100 {
            let procedure = try Self.admission(&dice)
            let middle = procedure.events[0].at.adding(seconds: 2 * 86_400)
            let known = procedure.events.filter { $0.at <= middle }
            let asked = Evaluation.run(procedure.asked(at: middle))
            let then = Evaluation.run(Self.reordered(procedure, known).asked(at: middle))
            #expect(asked.outcome == then.outcome && asked.arithmetic == then.arithmetic)
        }
    }

    @Test(
        "majorities are never rounded in favour of a motion",
        arguments: [
            (Majority.simple, 0, 1), (.simple, 4, 3), (.simple, 5, 3), (.twoThirds, 0, 1), (.twoThirds, 5, 4),
            (.twoThirds, 6, 4), (.threeQuarters, 7, 6), (.threeQuarters, 8, 6),
        ])
    func majorities(majority: Majority, base: Int, needed: Int) {
        #expect(majority.needed(of: base) == needed)
    }
}
