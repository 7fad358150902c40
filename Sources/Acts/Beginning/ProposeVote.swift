// A motion: a question of any kind, the suspension or exclusion of a member with its hearing, a change of rules, a document
// of a conference, a complaint that a member breaks the values of the Declaration.
package import Membership
package import Procedures
import Record
package import Store

package struct ProposeVote: Sendable {
    package let question: VoteQuestion
    /// Title and `text`; `profile` with the file of the rules that are proposed.
    package let matter: Matter
    package let concerns: OrganisationID?
    package let isSecret: Bool
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        question: VoteQuestion, matter: Matter, concerns: OrganisationID?, isSecret: Bool, acting: Acting,
        stamp: FormStamp
    ) {
        self.question = question
        self.matter = matter
        self.concerns = concerns
        self.isSecret = isSecret
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> ProcedureID {
        let authority = try work.authority(of: acting, to: .draft)
        if question == .ruleChange { try AdoptRules.check(Array(matter["profile"].utf8), in: work) }
        if let concerns { try tell(concerns, work) }
        let beginning = Beginning(
            kind: .vote(question), matter: matter, event: .proposal, details: [Transaction.parts([])],
            concerns: concerns, isSecret: isSecret)
        return try work.begin(beginning, by: EventAuthor(authority), stamp: stamp)
    }

    /// Whom it concerns hears of it first, and can answer in the hearing.
    private func tell(_ organisation: OrganisationID, _ work: Transaction) throws {
        for person in try work.people(of: organisation, with: .represent) {
            let told = ["procedure": ProcedureID(bytes: stamp.id.bytes).text]
            try work.put(Message(to: person, .procedureConcerns, told))
        }
    }
}
