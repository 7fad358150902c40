import Foundation
import Procedures
import Record
import Testing

@Suite("Worked cases") struct CasesTests {
    @Test("each example file gives the answer beside it, byte by byte, and the outcome in the table")
    func answers() throws {
        let table = try String(
            contentsOf: Shelf.project.appendingPathComponent("docs/formats/procedure-cases.md"), encoding: .utf8)
        let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| no") }
        let names = try Shelf.names()
        #expect(names.count >= 40)
        #expect(rows.count == names.count)
        for (name, row) in zip(names, rows) {
            let procedure = try Shelf.procedure(name)
            let answer = Shelf.answer(procedure)
            #expect(answer.utf8.elementsEqual(try Shelf.bytes(name + ".answer.json")), "\(name): \(answer)")
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(name.hasPrefix(cells[0]), "\(row)")
            #expect(cells[3] == Evaluation.run(procedure).outcome.rawValue, "\(row)")
        }
    }

    @Test("each event either counted or has its reason, none twice")
    func everyEvent() throws {
        for name in try Shelf.names() {
            let procedure = try Shelf.procedure(name)
            let answer = Evaluation.run(procedure)
            let seen = (answer.counted + answer.notCounted.map(\.event)).sorted()
            #expect(seen == Array(procedure.events.indices), "\(name)")
        }
    }

    @Test("a procedure written as a file and read again is the same, without any preset")
    func roundTrip() throws {
        for name in try Shelf.names() {
            let procedure = try Shelf.procedure(name)
            let again = try Procedure(file: Array(procedure.tree.file.utf8), presets: [:])
            #expect(Shelf.answer(again) == Shelf.answer(procedure), "\(name)")
            #expect(again.tree == procedure.tree, "\(name)")
        }
    }

    @Test("the end of a period does not depend on when one asks: an outcome after the end stays")
    func later() throws {
        for name in try Shelf.names() {
            let procedure = try Shelf.procedure(name)
            let answer = Evaluation.run(procedure)
            let dependsOnTime = procedure.kind == .fullAdmission || answer.outcome == .pending
            guard !dependsOnTime, answer.closes != nil else { continue }
            let year = Evaluation.run(procedure.asked(at: procedure.evaluate.adding(seconds: 31_536_000)))
            #expect(year.outcome == answer.outcome && year.effective == answer.effective, "\(name)")
        }
    }

    @Test("an admission without names has the same outcome and the same arithmetic, and nobody's objection has a time")
    func withoutNames() throws {
        for name in try Shelf.names() {
            let procedure = try Shelf.procedure(name)
            let answer = Evaluation.run(procedure)
            let order = Array(procedure.participants.indices.reversed())
            guard let anonymous = procedure.withoutNames(order: order) else {
                #expect(
                    procedure.kind != .associateAdmission || answer.counted.isEmpty || answer.outcome == .inadmissible,
                    "\(name)")
                continue
            }
            let again = Evaluation.run(anonymous)
            #expect(again.outcome == answer.outcome && again.closes == answer.closes, "\(name)")
            #expect(again.arithmetic == answer.arithmetic, "\(name)")
            let written = anonymous.tree.file
            for participant in procedure.participants where participant.id != "novum" {
                #expect(!written.contains("\"\(participant.id)\""), "\(name): \(participant.id)")
            }
            let read = try Procedure(file: Array(written.utf8), presets: [:])
            #expect(Evaluation.run(read).outcome == answer.outcome, "\(name)")
        }
    }

    @Test("a number that objects in the file without names has no history that would tell who it is")
    func noHistory() throws {
        for name in try Shelf.names() {
            let procedure = try Shelf.procedure(name)
            guard let anonymous = procedure.withoutNames(order: Array(procedure.participants.indices)) else { continue }
            for event in anonymous.events {
                if case .standing(let organisation, _) = event.act {
                    let acts = anonymous.events.filter { $0.by == organisation }
                    #expect(acts.isEmpty, "\(name): \(anonymous.participants[organisation].id)")
                }
            }
        }
    }

    private func reading(_ name: String, _ old: String, _ new: String) throws -> Procedure {
        let text = String(decoding: try Shelf.bytes(name + ".json"), as: UTF8.self).replacing(old, with: new)
        return try Procedure(file: Array(text.utf8), presets: Shelf.presets())
    }

    @Test("whoever joins a working group counts as an initiator, but does not end it")
    func joining() throws {
        let closing = """
            {"id": "s-gamma", "at": "2026-03-03T10:00:00+01:00", "kind": "support", "by": "gamma"},
                {"id": "x", "at": "2026-03-04T10:00:00+01:00", "kind": "close", "by": "gamma"}
            """
        let procedure = try reading(
            "77-group-joined",
            "{\"id\": \"s-gamma\", \"at\": \"2026-03-03T10:00:00+01:00\", \"kind\": \"support\", \"by\": \"gamma\"}",
            closing)
        let answer = Evaluation.run(procedure)
        #expect(procedure.events.count == 6)
        #expect(answer.outcome == .established)
        #expect(answer.notCounted.contains { $0.event == 5 && $0.reason == .notInitiator })
    }

    @Test(
        "a limit for a region that names a country twice, no country, or a region twice is a problem",
        arguments: [
            #"[{"region": "East", "seats": 1, "countries": ["BY", "BY"]}]"#,
            #"[{"region": "East", "seats": 1, "countries": ["Belarus"]}]"#,
            #"[{"region": "East", "seats": 1, "countries": ["BY"]}, {"region": "East", "seats": 1, "countries": ["UA"]}]"#,
            #"[{"region": "", "seats": 1, "countries": ["BY"]}]"#,
            #"[{"region": "World", "seats": 1, "international": true, "countries": ["BY"]}]"#,
        ])
    func quotas(written: String) throws {
        #expect(throws: FileProblems.self) {
            try reading(
                "78-election-regions", #"[{"region": "East", "seats": 0, "countries": ["BY", "UA"]}]"#, written)
        }
    }
}
