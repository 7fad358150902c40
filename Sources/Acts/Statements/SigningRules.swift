// When a name may be shown and when withheld, and what becomes of an earlier signature of the same organisation: if two
// people differ, withheld wins until they agree.
import Membership
import Record
import Statements
import Store

struct SigningRules {
    let act: SignStatement
    let authority: Authority
    let work: Transaction

    private var organisation: OrganisationID { authority.mandate.organisation }

    /// Refuses what is not allowed; makes room by taking back an earlier signature that says otherwise.
    func check() throws {
        let isDeclaration = try work.reads.statement(act.statement)?.kind == .declaration
        switch act.choice {
        case .named(let reservation):
            if try !isDeclaration && work.reads.alwaysWithholds(organisation) { throw StatementRefusal.alwaysWithheld }
            try reservation.map { try check($0, isDeclaration) }
        case .withheld(let shown):
            guard !isDeclaration else { throw StatementRefusal.notOpen }
            guard try work.reads.statement(act.statement)?.initiator != organisation else {
                throw StatementRefusal.initiatorNamed
            }
            if let day = try work.reads.publiclyNamed(organisation, on: act.statement) {
                throw StatementRefusal.publiclyNamed(on: day)
            }
            let keepers = try Keepers(work.reads, on: work.today)
            guard !keepers.people.isEmpty else { throw StatementRefusal.noKeepers }
            guard keepers.digest == shown else { throw StatementRefusal.keepersChanged }
        }
        let earlier = try work.reads.ownSignature(of: organisation, on: act.statement, version: act.version)
        if let earlier { try makeRoom(earlier) }
    }

    private func check(_ reservation: Reservation, _ isDeclaration: Bool) throws {
        guard !isDeclaration, reservation.statement == act.statement, reservation.version == act.version,
            let text = try work.reads.fixedText(of: act.statement, version: act.version)?.text
        else { throw StatementRefusal.reservationWithoutPart }
        let parts = Set(text.blocks.map(\.id))
        guard !reservation.blocks.isEmpty, reservation.blocks.allSatisfy({ parts.contains($0) }) else {
            throw StatementRefusal.reservationWithoutPart
        }
    }

    private func makeRoom(_ earlier: OwnSignature) throws {
        guard earlier.isWithheld != act.choice.isWithheld else { throw StatementRefusal.alreadySigned(on: earlier.day) }
        if case .withheld(let signature) = earlier, try !mayShow(signature) { throw StatementRefusal.colleagueWithheld }
        let stamp = FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: act.stamp.expires)
        _ = try work.takeBack(earlier, by: authority, on: act.statement, stamp: stamp)
    }

    /// Who chose to withhold the name can show it; somebody else only when that person acts for the organisation no more.
    private func mayShow(_ signature: WithheldSignature) throws -> Bool {
        try signature.person == act.acting.person
            || !work.people(of: organisation, with: .sign).contains(signature.person)
    }
}
