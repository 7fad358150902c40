// A motion is brought in: an ordinary question, a suspension or exclusion, a document of a conference, a complaint that a
// member breaks the values of the Declaration.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Procedures
import Record
import Store

enum VoteForm {
    static func form(_ visit: Visit, _ given: Entered? = nil) throws -> Response? {
        guard visit.visitor?.may(.draft) ?? false else { return nil }
        let words = visit.words
        let members = try BeginningFields.members(visit)
        var start = BeginningFields.start(visit)
        start.set("question", "ordinary")
        start.set("ballot", "open")
        return BeginningFields.page(
            visit, .beginning(.vote), words("Propose a vote"),
            words(
                "The secretariat opens it, in a session or for some days. For a suspension or an exclusion a hearing comes first."
            ),
            words("Propose the vote"), given ?? start
        ) { html, fields in
            fields.group(&html, "question", words("What it is about")) { html in
                for (index, question) in questions(words).enumerated() {
                    fields.choice(
                        &html, "question", question.value, question.text, hint: question.hint, isFirst: index == 0)
                }
            }
            fields.select(
                &html, "concerns", words("The member it concerns"),
                hint: words(
                    "For a suspension, an exclusion or a complaint only. It is told and neither votes nor holds a proxy."
                ),
                options: [("", words("Nobody"))] + members, short: false)
            BeginningFields.title(&html, fields, words("Title of the motion"))
            fields.lines(
                &html, "text", words("The motion, with its reasons"),
                hint: words(
                    "What exactly is decided. In a complaint: what was done, and which value of the Declaration it breaks."
                ),
                rows: 8)
            fields.group(&html, "ballot", words("How votes are cast")) { html in
                fields.choice(
                    &html, "ballot", "open", words("Openly"), hint: words("Members see who voted how when it is over"),
                    isFirst: true)
                fields.choice(
                    &html, "ballot", "secret", words("Secretly"),
                    hint: words("It is recorded who has voted; the choice is in no act, no row and no file"))
            }
            BeginningFields.language(&html, fields, visit)
        }
    }

    private static func questions(_ words: Words) -> [(value: String, text: String, hint: String?)] {
        [
            ("ordinary", words("A question of any kind"), nil),
            (
                "suspension", words("The suspension of a member"),
                words(
                    "Also after a complaint that it breaks the values of the Declaration. Proposed by a member of the Council."
                )
            ), ("exclusion", words("The exclusion of a member"), words("Proposed by a member of the Council.")),
            ("conference-document", words("A document of a conference"), nil),
        ]
    }

    static func propose(_ visit: Visit) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        var entered = Entered(form)
        let question = VoteQuestion(rawValue: entered["question"])
        let concerns = OrganisationID(text: entered["concerns"])
        if question == nil || question == .ruleChange {
            entered.wrong("question", visit.words("Choose what it is about"))
        }
        if [.suspension, .exclusion].contains(question), concerns == nil {
            entered.wrong("concerns", visit.words("Choose the member"))
        }
        let matter = BeginningFields.matter(
            &entered, needed: [("text", visit.words("Say what exactly is decided"))], visit)
        guard let matter, let question, entered.problems.isEmpty else { return try self.form(visit, entered) }
        let act = ProposeVote(
            question: question, matter: matter, concerns: concerns, isSecret: entered["ballot"] == "secret",
            acting: try visit.acting(), stamp: stamp)
        let procedure = try visit.site.performPublic { try act.perform(in: $0) }
        return visit.recorded(in: procedure)
    }
}
