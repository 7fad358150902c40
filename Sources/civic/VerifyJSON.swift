// The answer of `civic verify --json`: the same facts for programs (docs/formats/bundle).
import Foundation
import Membership
import Record
import Statements

/// One JSON object, names sorted, the same bytes each time.
enum VerifyJSON {
    static func text(_ report: BundleReport) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(Answer(report)), as: UTF8.self) + "\n"
        } catch {
            preconditionFailure("text and whole numbers can always be written")
        }
    }

    private struct Answer: Encodable {
        let outcome: String
        let parts: [Part]
        let summary: Summary?

        init(_ report: BundleReport) {
            outcome =
                switch report.outcome {
                case .holds: "holds"
                case .holdsButUntrusted: "consistent, but keys not trusted"
                case .fails: "fails"
                }
            parts = report.parts.map { Part($0.part, $0.verdict) }
            summary = report.summary.map { Summary($0) }
        }
    }

    private struct Part: Encodable {
        let part: String
        let verdict: String
        var fault: String?
        var file: String?
        var organisation: String?

        init(_ part: BundleReport.Part, _ verdict: BundleReport.Verdict) {
            self.part = part.rawValue
            switch verdict {
            case .held: self.verdict = "held"
            case .notChecked: self.verdict = "not checked"
            case .failed(let fault):
                self.verdict = "failed"
                self.fault = fault.kind.rawValue
                (file, organisation) = (fault.file, fault.organisation)
            }
        }
    }

    private struct Summary: Encodable {
        let sentence, statement, title, kind, language, day, code, log: String
        let version, corrections, number, organisations, late, countries, witnesses: Int
        let headSize: Int64
        let withheld: String
        let remarks, names: [String]
        let signatories: [Signatory]
        let withdrawn: [Withdrawn]

        init(_ summary: BundleSummary) {
            (sentence, remarks) = (VerifyWords.sentence(summary), VerifyWords.remarks(summary))
            (statement, title, kind) = (summary.statement.text, summary.title, summary.kind.rawValue)
            (language, day, code, log) = (summary.language, summary.day.text, summary.code.shown, summary.log)
            (version, number, witnesses) = (summary.version, summary.number, summary.witnesses)
            (organisations, late, countries) = (summary.organisations, summary.late, summary.countries)
            (headSize, names, corrections) = (summary.headSize, summary.names, summary.corrections)
            signatories = summary.signatories.map { Signatory($0) }
            withdrawn = summary.withdrawn.map { Withdrawn(name: $0.card.shownName, day: $0.day.text) }
            withheld =
                switch summary.withheld {
                case .none: "none"
                case .few: "few"
                case .count(let number): String(number)
                }
        }
    }

    private struct Signatory: Encodable {
        let name, day, method: String
        let version: Int
        let late: Bool
        let country, guest: String?
        let reservation: Reserved?

        init(_ signatory: BundleSummary.Signatory) {
            (name, country) = (signatory.card.shownName, signatory.card.country)
            (day, method, version) = (signatory.day.text, signatory.method.rawValue, signatory.version)
            (late, guest) = (signatory.isLate, signatory.mark?.rawValue)
            reservation = signatory.reservation.map {
                Reserved(blocks: $0.blocks, language: $0.language, words: $0.words)
            }
        }
    }

    private struct Reserved: Encodable {
        let blocks: [String]
        let language, words: String
    }

    private struct Withdrawn: Encodable {
        let name, day: String
    }
}
