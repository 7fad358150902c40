// Everything that occurs in the worked cases has words, in both languages.
import Foundation
import Languages
import Papers
import Procedures
import Record
import Testing

@Suite struct MinuteWordsTests {
    /// Stable words of files: those of more than one part, which no sentence would contain by itself.
    private static func raw(_ procedure: Procedure, _ answer: Answer) -> [String] {
        let rules = answer.arithmetic.flatMap { [$0.rule, $0.rule.split(separator: ".").last.map(String.init) ?? ""] }
        let words =
            rules + answer.missing.map(\.condition) + answer.notCounted.map(\.reason.rawValue)
            + [answer.outcome.rawValue] + ["associate-admission", "no-decision", "not-blocked", "not-reached"]
        return words.filter { $0.contains("-") || $0.contains(".") }
    }

    /// Words that stand in for something without words of its own; none of the cases may need them.
    private static let lastResorts = [
        "see the procedure file", "did not count.", "Rules for this kind of decision", "it was decided",
    ]

    @Test("Every step, reason, outcome, event and missing condition has words", arguments: try SampleMinute.names())
    func words(_ name: String) throws {
        let sample = try SampleMinute(name)
        let raw = MinuteWordsTests.raw(sample.procedure, Evaluation.run(sample.procedure))
        for reader in [Minute.Reader.keepers, .members, .applicant] {
            for words in [try SamplePaper.english(), try SampleMinute.russian()] {
                let text = try sample.text(for: reader, words: words)
                for word in raw + ["{", "}"] { #expect(!text.contains(word), "\(word)") }
                if words.language == .english {
                    for word in MinuteWordsTests.lastResorts { #expect(!text.contains(word), "\(word)") }
                    // A figure that is missing would leave its place empty.
                    #expect(text.firstMatch(of: #/ [,.;:]/#) == nil)
                }
            }
        }
    }

    @Test("A Russian minute has no English but names, sources and the command", arguments: try SampleMinute.names())
    func russian(_ name: String) throws {
        let sample = try SampleMinute(name)
        var text = try sample.text(for: .keepers, words: SampleMinute.russian())
        let profile = sample.procedure.profile
        let answer = Evaluation.run(sample.procedure)
        let known =
            ["Release the lawyer", "Civic Solidarity Platform", "civic procedure evaluate procedure.json --json"]
            + ["\(profile.id) \(profile.version)", profile.source]
            + answer.arithmetic.map(\.source) + sample.procedure.participants.map { "Organisation \($0.id)" }
        for word in known.sorted(by: { $0.count > $1.count }) { text = text.replacingOccurrences(of: word, with: "") }
        for act in sample.procedure.events.map(\.act) {
            switch act {
            case .draw(let seed): text = text.replacingOccurrences(of: seed, with: "")
            case .opened(let opening):
                for quota in opening.quotas { text = text.replacingOccurrences(of: quota.region, with: "") }
            case .objection(let reason?), .urgentRequest(let reason?):
                text = text.replacingOccurrences(of: "«\(reason)»", with: "")
            default: break
            }
        }
        text = text.replacing(/UTC|SHA|[0-9a-f]{8}/, with: "")
        let english = text.matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
        #expect(english == [])
    }

    @Test("Whatever an application or a working group may lack has words")
    func parts() throws {
        let words = try SamplePaper.english()
        let conditions =
            Part.allCases.map(\.rawValue) + [
                "initiator-standing", "not-yet-member", "associate-standing", "proposal-of-council", "count", "opening",
                "minimum", "proposal", "application", "notice", "council-recommendations", "requests", "supporters",
            ]
        let said = conditions.map {
            ProcedureNames.missing(Missing(condition: $0, have: 1, need: 2), words)
        }
        #expect(Set(said).count == conditions.count)
        #expect(!said.contains("Rules for this kind of decision"))
    }

    static let sentences: [(String, String)] = [
        ("01", "Admitted: fewer than 3 objections in 14 days."),
        ("03", "Blocked: 3 objections, and 3 block."),
        ("16", "Incomplete: 1 condition was not met."),
        ("41", "Admitted as a Full Member: the Council agreed."),
        ("44", "Adopted in the name of the platform: fewer than 3 objections in 120 hours."),
        ("53", "Established: the conditions are met, and fewer than 3 objections."),
        ("56", "Adopted: 3 for, 1 against, 1 abstained; 3 were needed."),
        ("57", "Rejected: 2 for, 2 against, 0 abstained; 3 were needed."),
        ("58", "No decision: the quorum was not reached (3 of 7; 4 were needed)."),
        ("67", "Not allowed by the rules: 1 condition was not met."),
        ("73", "Conditions met: 3 signed, and 3 were needed."),
        ("74", "Elected: 2 of 2 seats are filled."),
        ("75", "No decision: 2 organisations have equal votes, and the seats that are open are 1."),
    ]

    @Test("The outcome is a sentence with its figures", arguments: sentences)
    func outcome(_ name: String, _ sentence: String) throws {
        #expect(
            try MinuteView(SampleMinute(name).minute(for: .members), words: SamplePaper.english()).outcome == sentence)
    }

    @Test("Times are exact: seconds where there are any, the offset, and the zone")
    func times() throws {
        let exchange = [
            (#""2026-03-04T10:00:00+01:00", "kind": "objection""#, #""2026-03-04T10:00:07+01:00", "kind": "objection""#)
        ]
        let text = try SampleMinute("45", exchanging: exchange).text(for: .keepers)
        #expect(text.contains("4 March 2026, 10:00:07, UTC+1"))
        #expect(text.contains("7 March 2026, 12:00, UTC+1 (Vienna time)"))
    }
}
