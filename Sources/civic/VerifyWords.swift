// The answer of `civic verify` in plain words, a line for each part. Nothing that was not checked is claimed.
import Record
import Statements

/// Text for a terminal, in English.
enum VerifyWords {
    /// The whole answer; the last lines say what was proved, or that it was not.
    static func text(_ report: BundleReport) -> String {
        let lines = report.parts.map { line($0.part, $0.verdict, report.summary) } + ["", last(report)]
        return lines.joined(separator: "\n") + "\n"
    }

    /// "n organisations from c countries signed this text, as of <day>", and what is withheld.
    static func sentence(_ summary: BundleSummary) -> String {
        "\(counted(summary.organisations, "organisation")) from \(counted(summary.countries, "country", "countries"))"
            + " signed this text, as of \(summary.day.text)" + withheld(summary.withheld)
    }

    /// What else one must know of these signatures, a line each.
    static func remarks(_ summary: BundleSummary) -> [String] {
        var remarks: [String] = []
        func remark(_ count: Int, _ words: String) { if count > 0 { remarks.append("\(count) of them \(words)") } }
        let all = summary.signatories
        remark(summary.late, "late")
        remark(all.count { $0.reservation != nil }, "with a reservation")
        let guests = all.count { $0.mark != nil }
        remark(guests, (guests == 1 ? "is no member" : "are no members") + " (platform's word)")
        let earlier = Dictionary(grouping: all.map(\.version).filter { $0 != summary.version }) { $0 }
        for (version, signed) in earlier.sorted(by: { $0.key < $1.key }) {
            remark(
                signed.count,
                "signed an earlier wording (version \(version)); the correction is the initiator's word")
        }
        if !summary.withdrawn.isEmpty {
            let who = summary.withdrawn.map { "\($0.card.shownName), \($0.day.text)" }.joined(separator: "; ")
            remarks.append("\(summary.withdrawn.count) withdrew since: \(who)")
        }
        return remarks
    }

    private static func last(_ report: BundleReport) -> String {
        guard let summary = report.summary else {
            guard let failure = report.failure else { return "This proof file does not hold." }
            return "This proof file does not hold: " + BundleFaultWords.text(failure.fault) + "."
        }
        let facts = ([sentence(summary)] + remarks(summary)).joined(separator: "\n")
        guard report.outcome == .holds else {
            return facts + "\n\n"
                + "Consistent, but keys not trusted: anybody could have made this file with keys of their own.\n"
                + "Get trust.txt from where you know it is the coalition's, and check again with --trust trust.txt"
        }
        return facts
    }

    private static func line(
        _ part: BundleReport.Part, _ verdict: BundleReport.Verdict, _ summary: BundleSummary?
    ) -> String {
        switch verdict {
        case .held: "✓ \(checked(part))" + remark(part, summary)
        case .failed(let fault): "✗ \(checked(part)): \(BundleFaultWords.text(fault))"
        case .notChecked: "– \(checked(part)): not checked"
        }
    }

    /// What is checked in this part.
    static func checked(_ part: BundleReport.Part) -> String {
        switch part {
        case .container: "the proof file is whole and has exactly its parts"
        case .trust: "its trust file can be read"
        case .checkpoint: "the head of the log is signed by the log, and by the witnesses that the trust file asks for"
        case .proofs: "each proof leads to this head of the log"
        case .openings: "each act is what the log holds at its place"
        case .acts: "the acts fix, correct, sign and publish one text, each organisation signs once"
        case .evidence: "what was signed on a device or with a key was signed by the organisation"
        case .text: "the text is, to the letter, the one that was signed"
        case .cards: "names, countries and reservations are those with which the organisations signed"
        case .list: "the list is the one that was published, and each entry has its act, in time or late"
        case .sum: "the numbers of the publication add up"
        }
    }

    private static func remark(_ part: BundleReport.Part, _ summary: BundleSummary?) -> String {
        guard part == .checkpoint, let summary else { return "" }
        let witnesses =
            summary.witnesses == 0
            ? "not yet witnessed" : "seen by \(counted(summary.witnesses, "witness", "witnesses"))"
        return " (\(summary.log), \(counted(Int(summary.headSize), "entry", "entries")), \(witnesses))"
    }

    private static func withheld(_ withheld: WithheldCount) -> String {
        switch withheld {
        case .none: ""
        case .few: "; one or two further withheld (platform's word)"
        case .count(let number): "; \(number) further withheld (platform's word)"
        }
    }

    private static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) " + (number == 1 ? one : many ?? one + "s")
    }
}
