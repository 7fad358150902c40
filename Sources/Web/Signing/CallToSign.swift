// A sign-on as the one who may sign sees it: text, time, keepers, and how the own organisation stands to it.
import Acts
import HTTP
import Membership
import Record
import Statements
import Store

struct CallToSign {
    let facts: StatementFacts
    let text: FixedText
    let signOn: SignOn
    let initiator: Organisation?
    /// The newest earlier version that this organisation signed, when its signature does not count any more.
    let signedBefore: FixedText?
    let own: OwnSignature?
    /// The text as it was when the organisation signed, if it was corrected since.
    let signedText: FixedText?
    let passkeys: [Passkey]
    let keepers: Keepers
    /// The organisation's own decision.
    let alwaysWithholds: Bool
    /// A list names the organisation already: it cannot be withheld any more.
    let publiclyNamed: Day?
    let extensions: [Extension]
    /// The own organisation began the statement.
    let leads: Bool

    /// Nil when there is nothing to sign or it may not be seen.
    init?(_ id: StatementID, _ visit: Visit) throws {
        guard let organisation = visit.visitor?.organisation else { throw MembershipRefusal.mandateEnded }
        let isMember = organisation.standing.standing(on: visit.today)?.isMember ?? false
        let found = try visit.site.store.read { reads -> CallToSign? in
            guard let facts = try reads.statement(id), let text = try reads.fixedTexts(of: id).last,
                try isMember || facts.initiator == organisation.organisation.id
                    || reads.ownSignature(
                        of: organisation.organisation.id, on: id, version: text.version,
                        seenUnder: visit.visitor?.mandate) != nil,
                let signOn = try reads.signOn(of: id, version: text.version)
            else { return nil }
            return try CallToSign(facts, text, signOn, visit, organisation.organisation.id, reads)
        }
        guard let found else { return nil }
        self = found
    }

    private init(
        _ facts: StatementFacts, _ text: FixedText, _ signOn: SignOn, _ visit: Visit, _ own: OrganisationID,
        _ reads: Reads
    ) throws {
        let id = facts.id
        self.facts = facts
        self.text = text
        self.signOn = signOn
        initiator = try reads.organisation(facts.initiator)?.organisation
        leads = facts.initiator == own
        let mandate = visit.visitor?.mandate
        self.own = try reads.ownSignature(of: own, on: id, version: text.version, seenUnder: mandate)
        signedText =
            try self.own.flatMap { try $0.version == text.version ? nil : reads.fixedText(of: id, version: $0.version) }
        let chain = try reads.chain(of: id, from: text.version)
        signedBefore = try reads.fixedTexts(of: id).last {
            try !chain.contains($0.version)
                && reads.ownSignature(of: own, on: id, version: $0.version, seenUnder: mandate) != nil
        }
        passkeys =
            try visit.visitor.map { try reads.passkeys(of: $0.person.id).filter { $0.mandate == mandate?.id } } ?? []
        keepers = try Keepers(reads, on: visit.today)
        alwaysWithholds = try facts.kind == .statement && reads.alwaysWithholds(own)
        publiclyNamed = try reads.publiclyNamed(own, on: id)
        extensions = try reads.extensions(of: id, version: text.version)
    }

    var isDeclaration: Bool { facts.kind == .declaration }

    /// Signing now would be late.
    func isLate(at now: Instant) -> Bool {
        if case .closed = signOn.state(at: now) { true } else { false }
    }

    /// Whether the name may be withheld here, by this organisation.
    var mayWithhold: Bool { !isDeclaration && !leads && publiclyNamed == nil && !keepers.people.isEmpty }
}
