// An applicant is admitted: it comes into the register with its standing and card, and whoever it named gets a mandate and
// an invitation. Whatever the outcome, the applicant hears it, and never who objected.
import Access
import Membership
import Procedures
import Record
import Store

struct Welcome {
    private let facts: ProcedureFacts
    private let application: Application?

    init(_ now: ProcedureCase, _ facts: ProcedureFacts) {
        self.facts = facts
        application = now.matter.map { Application($0) }
    }

    func perform(as standing: Standing, in work: Transaction) throws {
        guard let application, try work.reads.organisation(facts.by) == nil else { return }
        let organisation = application.organisation(facts.by)
        try work.keep(organisation, card: Card(of: organisation, random: Randomness.bytes(32)))
        try ChangeStanding.record(standing, of: facts.by, since: work.today, stamp: work.platformStamp, in: work)
        // An address that somebody else has here already is no consent of theirs: then the secretariat names the people.
        guard !application.mail.isEmpty, !application.person.isEmpty,
            try work.reads.person(mail: application.mail) == nil
        else { throw MembershipRefusal.mandateExists }
        try seat(application, work)
    }

    /// The contact represents, drafts and signs; it names the others.
    private func seat(_ application: Application, _ work: Transaction) throws {
        let rights: Set<Right> = [.represent, .draft, .sign]
        let person = Person(
            id: Randomness.id(), name: application.person, mail: application.mail, language: application.language,
            zone: work.coalition.zone)
        let mandate = Mandate(
            id: Randomness.id(), person: person.id, organisation: facts.by, rights: rights, from: work.today,
            until: nil, ended: nil)
        let fields = [
            Act.Field("mandate", mandate.id.text), Act.Field("rights", Mandate.words(rights)),
            Act.Field("from", work.today.text), Act.Field("until", "none"), Act.Field("replaces", "none"),
        ]
        let act = try work.record(
            try work.platformIntent(
                .mandateGive, subject: facts.by.text, card: try work.reads.cardDigest(of: facts.by), fields: fields,
                stamp: work.platformStamp))
        try work.keep(person)
        try work.keep(mandate, givenBy: nil, act: act)
        try invite(person, work)
    }

    private func invite(_ person: Person, _ work: Transaction) throws {
        let told = ["organisation": facts.by.text]
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        try work.invite(person.id, token: token.digest, expires: work.now.adding(seconds: GiveMandate.invitationLife))
        try work.put(Message(to: person.id, .invitation, told.merging(["invitation": token.text]) { $1 }))
    }

    /// By mail, to whoever applied; the page behind the link says more.
    func tell(_ outcome: Outcome, in work: Transaction) throws {
        guard let application, [.associateAdmission, .councilAdmission].contains(facts.kind) else { return }
        try work.put(
            Message(
                mail: application.mail, name: application.person, language: application.language,
                .applicationDecided, ["outcome": outcome.rawValue]))
    }
}
