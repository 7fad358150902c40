// The minute of a decided procedure: rule and source, electorate, times, acts as far as the reader may see them, the
// arithmetic step by step, the outcome, and the digest of the file from which anybody recomputes it.
package import Procedures
package import Record
import Languages

package struct Minute: Hashable, Sendable {
    /// Who reads. Keepers see everything; members the figures and what was done openly; an applicant the rule, the time
    /// and the outcome, never a number of objections.
    package enum Reader: Hashable, Sendable { case keepers, members, applicant }

    /// Words of the matter; `language` is the tag of that in which they were written.
    package struct Paragraph: Hashable, Sendable {
        package let text: String
        package let language: String

        package init(_ text: String, language: String) { (self.text, self.language) = (text, language) }
    }

    package let title: String
    /// Tag of the language of the title.
    package let language: String
    /// What was decided, in the words of whoever brought it in; empty where this reader is not shown them.
    package let paragraphs: [Paragraph]
    /// 1, or more when it was corrected.
    package let number: Int
    package let procedure: Procedure
    package let answer: Answer
    /// Names for this reader by the identifiers of the procedure.
    package let names: [String: String]
    package let reader: Reader
    /// Organisations that somebody could act for at the opening, of how many.
    package let reached: (organisations: Int, of: Int)?
    /// Of the procedure file.
    package let digest: Digest
    package let day: Day
    package let coalition: String
    package let isDemonstration: Bool

    /// Takes the facts as they were frozen.
    package init(
        title: String, language: String, paragraphs: [Paragraph] = [], number: Int, procedure: Procedure,
        answer: Answer,
        names: [String: String], reader: Reader, reached: (organisations: Int, of: Int)?, digest: Digest, day: Day,
        coalition: String,
        isDemonstration: Bool
    ) {
        self.title = title
        self.language = language
        self.paragraphs = paragraphs
        self.number = number
        self.procedure = procedure
        self.answer = answer
        self.names = names
        self.reader = reader
        self.reached = reached
        self.digest = digest
        self.day = day
        self.coalition = coalition
        self.isDemonstration = isDemonstration
    }

    package static func == (left: Minute, right: Minute) -> Bool {
        left.digest == right.digest && left.number == right.number && left.reader == right.reader
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    /// Midnight of its day, in seconds of UTC: what its paper takes for now.
    var epoch: Int64 { (Calendars.instant(ofDay: day.text, time: "00:00", zone: "UTC") ?? 0) / 1000 }
}
