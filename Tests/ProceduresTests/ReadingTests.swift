import Foundation
import Procedures
import Record
import Testing

@testable import civic

@Suite("Procedure files") struct ReadingTests {
    private static func problems(_ change: (String) -> String) throws -> [String] {
        let text = String(decoding: try Shelf.bytes("03-three-objections.json"), as: UTF8.self)
        let presets = try Shelf.presets()
        do {
            _ = try Procedure(file: Array(change(text).utf8), presets: presets)
            return []
        } catch {
            return error.problems.map { "\($0.path) \($0.kind.rawValue)" }
        }
    }

    @Test(
        "what is wrong is named, with its place",
        arguments: [
            ("Europe/Vienna", "Europe/Atlantis", "zone unknown-zone"),
            ("Europe/Vienna", "CET", "zone unknown-zone"),
            ("2015-03-01", "2015-02-29", "organisations[0].standing[0].since impossible-day"),
            ("2026-03-02T10", "2026-02-30T10", "events[1].at impossible-instant"),
            ("\"by\": \"alpha\"", "\"by\": \"omega\"", "events[2].by unknown-organisation"),
            ("\"csp-current\"", "\"csp-future\"", "profile unknown-profile"),
            ("\"kind\": \"notice\"", "\"kind\": \"rumour\"", "events[1].kind not-allowed"),
            ("\"id\": \"e2\"", "\"id\": \"e1\"", "events[1].id id-twice"),
            ("\"kind\": \"notice\"", "\"kind\": \"notice\", \"kind\": \"notice\"", " member-twice"),
            ("\"evaluate\"", "\"evaluated\"", "evaluate member-missing"),
            ("\"country\": \"AT\"", "\"country\": \"Austria\"", "organisations[0].country not-allowed"),
            ("{\n", "", " not-json"),
        ])
    func named(old: String, new: String, problem: String) throws {
        let found = try Self.problems { text in
            guard let range = text.range(of: old) else { return text }
            return text.replacingCharacters(in: range, with: new)
        }
        #expect(found.first == problem, "\(found)")
    }

    @Test("damaged files give an outcome or named problems, never anything else")
    func fuzz() throws {
        let presets = try Shelf.presets()
        let words = [
            "0", "-1", "999999999999999999999", "null", "[]", "{}", "\"\"", "\"alpha\"", "\"e1\"", "true", "\u{0}",
            "\"",
            "}", "2026-03-29T02:30:00+01:00", "9999-12-31", "Asia/Beirut", "vote", "election", "1e9",
        ].map { Array($0.utf8) }
        var (dice, read) = (Dice(seed: 7), 0)
        for name in try Shelf.names() {
            let original = try Shelf.bytes(name + ".json")
            for _ in 0..<40 {
                var bytes = original
                for _ in 0...dice.below(3) {
                    let place = dice.below(bytes.count)
                    switch dice.below(4) {
                    case 0: bytes[place] = UInt8(dice.below(256))
                    case 1: bytes.replaceSubrange(place..<min(place + dice.below(12), bytes.count), with: [])
                    case 2: bytes.insert(contentsOf: words[dice.below(words.count)], at: place)
                    default: bytes[place] = UInt8(ascii: "0") + UInt8(dice.below(10))
                    }
                }
                do {
                    let procedure = try Procedure(file: bytes, presets: presets)
                    let answer = Evaluation.run(procedure)
                    #expect(answer.counted.count + answer.notCounted.count == procedure.events.count)
                    read += 1
                } catch {
                    #expect(!error.problems.isEmpty)
                }
            }
        }
        #expect(read > 50)
    }

    @Test("any kind of event in any kind of procedure has an outcome")
    func everyKind() throws {
        let presets = try Shelf.presets()
        var (dice, acts) = (Dice(seed: 9), [ProcedureEvent]())
        let base = try Shelf.procedure("53-group-established")
        for name in try Shelf.names() {
            acts += try Shelf.procedure(name).events.filter { event in
                if case .correction = event.act { false } else { event.person == nil && event.by ?? 0 < 7 }
            }
        }
        for kind in ProcedureKind.all {
            for profile in presets.values.sorted(by: { $0.id < $1.id }) {
                let events = (0..<60).map { number in
                    let picked = acts[dice.below(acts.count)]
                    let at = base.evaluate.adding(seconds: Int64(number) * 40_000)
                    return ProcedureEvent(id: "e\(number)", at: at, by: picked.by, picked.act)
                }.filter { event in
                    if case .standing(let organisation, _) = event.act { organisation < 7 } else { true }
                }
                let procedure = Procedure(
                    id: "p", kind: kind, zone: base.zone, profile: profile, participants: base.participants,
                    events: events, evaluate: base.evaluate.adding(seconds: 2_500_000))
                let answer = Evaluation.run(procedure)
                #expect(answer.counted.count + answer.notCounted.count == events.count)
            }
        }
    }

    @Test("the command ends with 0 for an outcome, 1 for a file with problems, 2 for wrong usage")
    func command() throws {
        let good = Shelf.cases.appendingPathComponent("01-silence-admits.json").path
        let bad = Shelf.cases.appendingPathComponent("01-silence-admits.answer.json").path
        let profiles = Shelf.project.appendingPathComponent("Data/profiles").path
        #expect(ProcedureCommand.run(["evaluate", good, "--json", "--profiles", profiles]) == 0)
        #expect(ProcedureCommand.run(["evaluate", good, "--profiles", profiles]) == 0)
        #expect(ProcedureCommand.run(["evaluate", bad]) == 1)
        #expect(ProcedureCommand.run(["evaluate", good + "x"]) == 2)
        #expect(ProcedureCommand.run(["evaluate"]) == 2)
        #expect(ProcedureCommand.run(["evaluate", good, "--colour"]) == 2)
    }
}
