// Who may act in a procedure, and what an application or a proposal is made of.

/// Organisations that act together by their standing.
package enum Body: String, CaseIterable, Sendable {
    /// Full Members.
    case full
    /// Associate and Full Members.
    case members
    /// Members that hold a seat in the Council.
    case council
    /// Every organisation that the procedure names, such as those registered for a conference.
    case registered
}

/// One part of an application or of a proposal.
package enum Part: String, CaseIterable, Sendable {
    case information, contact, pledge, seat, independence, contribution
    /// The declaration to be bound by the documents of the platform.
    case bound
    case goals
    /// The list of the first members with contacts.
    case contacts
    case regulations
}
