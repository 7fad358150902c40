// Who stands on a list that is published today.
import Membership
package import Record
package import Statements
package import Store

/// The signatures of a list to be, in their groups.
package struct Listable: Sendable {
    package struct Entry: Hashable, Sendable {
        package let signature: Signature
        /// Nil for a member.
        package let mark: GuestMark?

        var named: PublicList.Named {
            PublicList.Named(
                card: signature.card, leaf: signature.leaf, reservation: signature.reservation, mark: mark)
        }
    }

    package let named: [Entry]
    package let late: [Entry]
    package let withheld: [WithheldSignature]
    /// How many there were at the last midnight.
    package let yesterday: Int

    /// What counts against the minimum: those in time, guests included.
    package var counted: Int {
        SignOn.counted(named: named.count, withheld: withheld.count { !$0.isLate })
    }

    package var withheldCount: WithheldCount { WithheldCount(withheld.count) }

    /// As pages may show it before a list is published: as of the last midnight, so that it cannot be seen who came or
    /// went when.
    package var shownWithheld: WithheldCount { WithheldCount(yesterday) }
}

extension Reads {
    /// The signatures by name of organisations that may sign now (who lost the standing falls out); on the Declaration's
    /// list only listed members, because the list would list them; guests with these marks that the initiator does not
    /// leave out. Withheld ones as they were given.
    package func listable(
        on statement: StatementID, version: Int, marks: Set<GuestMark>, today: Day
    ) throws -> Listable {
        guard let signOn = try signOn(of: statement, version: version), let facts = try self.statement(statement) else {
            return Listable(named: [], late: [], withheld: [], yesterday: 0)
        }
        var entries: [Listable.Entry] = []
        for signature in try signatures(on: statement, version: version) {
            if let guest = try guest(signature.organisation) {
                guard signOn.eligible == .open, !guest.leftOut, marks.contains(guest.mark) else { continue }
                entries.append(Listable.Entry(signature: signature, mark: guest.mark))
            } else if try isEligible(signature.organisation, signOn, facts.kind, today) {
                entries.append(Listable.Entry(signature: signature, mark: nil))
            }
        }
        entries = try withoutDoubles(entries)
        // A standing that is lost is public, and the number would tell whom it concerned: withheld ones stay.
        let withheld = try self.withheld(on: statement, version: version)
        return Listable(
            named: entries.filter { !$0.signature.isLate }, late: entries.filter(\.signature.isLate),
            withheld: withheld,
            yesterday: try withheldToday(on: statement, version: version).count { $0.day < today })
    }

    /// Of guests with one web site only the best known stands on a list, and none beside a member with that site.
    private func withoutDoubles(_ entries: [Listable.Entry]) throws -> [Listable.Entry] {
        var taken: Set<String> = []
        var kept = entries.filter { $0.mark == nil }
        for entry in kept {
            if let site = try organisation(entry.signature.organisation)?.organisation.domain { taken.insert(site) }
        }
        for mark in GuestMark.allCases {
            for entry in entries.filter({ $0.mark == mark }).sorted(by: { $0.signature.act < $1.signature.act }) {
                let site = try organisation(entry.signature.organisation)?.organisation.domain
                if site.map({ taken.insert($0).inserted }) ?? true { kept.append(entry) }
            }
        }
        return kept
    }

    private func isEligible(
        _ organisation: OrganisationID, _ signOn: SignOn, _ kind: StatementKind, _ today: Day
    ) throws -> Bool {
        guard let sheet = try self.organisation(organisation) else { return false }
        let isShown = kind == .statement || !sheet.organisation.unlisted
        return isShown && signOn.eligible.includes(sheet.standing.standing(on: today))
    }
}
