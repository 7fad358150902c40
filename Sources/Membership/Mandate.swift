// Who may do what for which organisation, from when, until when, given by whom. The seat belongs to the organisation: it
// may replace its representative at any moment by notice to the Secretariat (Rules of Procedure of the Council).
package import Record

/// Tells identifiers of people from others.
package enum PersonMark {}
/// Identifier of a person: 128 random bits.
package typealias PersonID = Identifier<PersonMark>
/// Tells identifiers of mandates from others.
package enum MandateMark {}
/// Identifier of a mandate: 128 random bits; an act names it.
package typealias MandateID = Identifier<MandateMark>

/// What a mandate allows. The words stand in acts and never change.
package enum Right: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Start statements, fix texts, open, close and publish.
    case draft
    /// See what is withheld.
    case keep
    /// Give and end mandates of the own organisation, adhere to the Declaration in its name.
    case represent
    /// Act for the platform: register, admit, invite.
    case secretariat
    /// Sign and withdraw.
    case sign
    /// Translate texts, and read what others translated.
    case translate

    /// By the words, as acts sort them.
    package static func < (left: Right, right: Right) -> Bool { left.rawValue < right.rawValue }
}

/// One person, one organisation, what is allowed, and for how long.
package struct Mandate: Hashable, Sendable {
    package let id: MandateID
    package let person: PersonID
    package let organisation: OrganisationID
    package let rights: Set<Right>
    package let from: Day
    /// The last day on which it holds; nil: until ended.
    package let until: Day?
    /// Ended by notice at this instant, whatever `until` says.
    package let ended: Instant?

    /// `from` and `until` are days in the procedural zone, both included.
    package init(
        id: MandateID, person: PersonID, organisation: OrganisationID, rights: Set<Right>, from: Day, until: Day?,
        ended: Instant?
    ) {
        self.id = id
        self.person = person
        self.organisation = organisation
        self.rights = rights
        self.from = from
        self.until = until
        self.ended = ended
    }

    /// True from its first to its last day, unless it was ended.
    package func holds(on day: Day) -> Bool {
        ended == nil && from <= day && (until.map { day <= $0 } ?? true)
    }

    /// Refuses unless the mandate holds on `day` and carries `right`.
    package func allows(_ right: Right, on day: Day) throws(MembershipRefusal) {
        guard holds(on: day) else { throw .mandateEnded }
        guard rights.contains(right) else { throw .rightMissing(right) }
    }

    /// The rights as an act writes them: sorted, comma separated.
    package static func words(_ rights: Set<Right>) -> String {
        rights.sorted().map(\.rawValue).joined(separator: ",")
    }
}
