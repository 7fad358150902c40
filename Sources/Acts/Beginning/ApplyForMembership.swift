// An organisation that is in no register applies to become a member, by a public form. The link that it gets shows where
// it stands; by it the application is completed or taken back.
package import Access
import Membership
import Procedures
import Record
package import Store

package struct ApplyForMembership: Sendable {
    /// Applications that may wait for their notice; more come later.
    package static let most = 1000

    package let application: Application
    package let stamp: FormStamp

    package init(application: Application, stamp: FormStamp) {
        self.application = application
        self.stamp = stamp
    }

    /// The link's secret. Throws `StoreFault.busy` when too many wait.
    package func perform(in work: Transaction) throws -> SessionToken {
        guard try work.reads.waitingApplications() < ApplyForMembership.most else { throw StoreFault.busy }
        let set = try work.reads.profile(on: work.today)?.profile.sets
        let kind: ProcedureKind = set?[.associateAdmission] == nil ? .councilAdmission : .associateAdmission
        let beginning = Beginning(
            kind: kind, matter: application.matter, event: .application,
            details: [Transaction.parts(application.parts)])
        let id = try work.begin(beginning, by: EventAuthor(applicant: Randomness.id()), stamp: stamp)
        let token = SessionToken(random: work.reads.applicantSecret(of: id))
        // The same form sent twice gives the same link.
        if try work.reads.application(token: token.digest) == nil {
            try work.keep(applicant: token.digest, of: id)
            try tell(token, work)
        }
        return token
    }

    private func tell(_ token: SessionToken, _ work: Transaction) throws {
        if !application.mail.isEmpty {
            try work.put(
                Message(
                    mail: application.mail, name: application.person, language: application.language,
                    .applicationReceived, ["application": token.text]))
        }
        for mandate in try work.reads.mandates(with: .secretariat, on: work.today) {
            try work.put(Message(to: mandate.person, .applicationArrived, [:]))
        }
    }
}
