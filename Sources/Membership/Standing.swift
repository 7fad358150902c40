// What an organisation is in the coalition, since when and because of which act (Organizational Principles: Associate
// Members, Full Members). A history, never a single status: what held on a day can always be told.
package import Record

/// What an organisation is in the coalition.
package enum Standing: String, CaseIterable, Sendable {
    case applicant, associate, full, suspended, left, excluded

    /// May sign statements of the members: Associate and Full Members (Organizational Principles).
    package var isMember: Bool { self == .associate || self == .full }
}

/// One change of standing. `cause` is the index of the recorded act.
package struct StandingChange: Hashable, Sendable {
    package let standing: Standing
    package let since: Day
    package let cause: Int64

    /// `since`: the first day on which it holds, in the procedural zone; `cause`: index of the recorded act.
    package init(standing: Standing, since: Day, cause: Int64) {
        self.standing = standing
        self.since = since
        self.cause = cause
    }
}

/// All changes of one organisation.
package struct StandingHistory: Hashable, Sendable {
    /// In the order in which the acts were recorded.
    package let changes: [StandingChange]

    /// Takes the changes in the order in which their acts were recorded.
    package init(_ changes: [StandingChange]) { self.changes = changes }

    /// The standing on `day`: of all changes that had begun by then the last recorded one; nil before the first.
    package func standing(on day: Day) -> Standing? {
        changes.last { $0.since <= day }?.standing
    }

    /// Refuses a change that says nothing new or that starts before the last one.
    package func accepts(_ next: Standing, since: Day) throws(MembershipRefusal) {
        guard let last = changes.last else { return }
        if last.standing == next { throw .standingUnchanged(next) }
        if since < last.since { throw .standingBeforeLast(last.since) }
    }
}
