// The open call to sign one version of a text: when it may be signed, by whom, and how many are needed. Open, closed and
// reopened are facts with instants; the state is computed, never stored (docs/glossary).
package import Membership
package import Record

/// Who may sign; the words stand in acts.
package enum Eligibility: String, CaseIterable, Sendable {
    case members
    case fullMembers = "full-members"
    /// An open letter: members, and organisations that are none and confirm themselves by a link.
    case open

    /// Whether an organisation of this standing may sign; nil is no standing at all.
    package func includes(_ standing: Standing?) -> Bool {
        switch self {
        case .members, .open: standing?.isMember ?? false
        case .fullMembers: standing == .full
        }
    }
}

/// One stretch of time in which a sign-on is open; reopening makes another one.
package struct SignOnSpan: Hashable, Sendable {
    package let opened: Instant
    /// The first instant at which it no longer counts; nil: until closed (the Declaration).
    package let ends: Instant?
    /// IANA zone in which the end was set.
    package let zone: String
    /// Closed by act at this instant.
    package let closed: Instant?

    /// Instants in milliseconds of UTC; `zone` is the IANA zone in which the end was chosen.
    package init(opened: Instant, ends: Instant?, zone: String, closed: Instant?) {
        self.opened = opened
        self.ends = ends
        self.zone = zone
        self.closed = closed
    }
}

/// The sign-on of one version.
package struct SignOn: Hashable, Sendable {
    /// Where it stands at an instant.
    package enum State: Hashable, Sendable {
        case notOpened
        case open(until: Instant?)
        case closed(at: Instant)
    }

    package let version: Int
    package let eligible: Eligibility
    /// 0: no minimum.
    package let minimum: Int
    /// In the order of opening.
    package let spans: [SignOnSpan]

    /// `minimum` 0 asks for none; `spans` in the order of opening.
    package init(version: Int, eligible: Eligibility, minimum: Int, spans: [SignOnSpan]) {
        self.version = version
        self.eligible = eligible
        self.minimum = minimum
        self.spans = spans
    }

    /// At the last millisecond before the end it is open; at the end it is not.
    package func state(at now: Instant) -> State {
        guard let span = spans.last else { return .notOpened }
        let end = [span.closed, span.ends].compactMap { $0 }.min()
        if let end, end <= now { return .closed(at: end) }
        return .open(until: span.ends)
    }

    /// How long after the end a late signature is still taken, in seconds.
    package static let lateLife: Int64 = 60 * 86400

    /// Whether a signature at `now` would be in time or late. Refuses before the opening, and when it is too late even
    /// for that.
    package func timing(at now: Instant) throws(StatementRefusal) -> Timing {
        switch state(at: now) {
        case .notOpened: throw .notOpen
        case .open: return .onTime
        case .closed(let at):
            guard !isOver(at: now) else { throw .closed(at) }
            return .late
        }
    }

    /// Whether it is too late even for a late signature.
    package func isOver(at now: Instant) -> Bool {
        guard case .closed(let at) = state(at: now) else { return false }
        return now >= at.adding(seconds: SignOn.lateLife)
    }

    /// Refuses unless an organisation of this standing may sign `shown` at `now`; tells whether it is late.
    package func admits(
        _ standing: Standing?, version shown: Int, at now: Instant
    ) throws(StatementRefusal) -> Timing {
        guard shown == version else { throw .otherVersion(shown: shown, open: version) }
        let timing = try timing(at: now)
        guard eligible.includes(standing) else { throw .notEligible(standing) }
        return timing
    }

    /// Refuses an end that is not ahead, or more than 366 days ahead.
    package static func checkEnd(_ ends: Instant, opening now: Instant) throws(StatementRefusal) {
        guard ends > now, ends <= now.adding(seconds: 366 * 86400) else { throw .endOutOfRange }
    }

    /// What counts against the minimum: one or two withheld names never do, because what comes of it would tell of them.
    package static func counted(named: Int, withheld: Int) -> Int { withheld >= 3 ? named + withheld : named }

    /// Refuses publishing while the sign-on is open, never opened, or below its minimum. `signed` as `counted` gives it;
    /// the refusal tells of the `named` only.
    package func allowsPublishing(signed: Int, named: Int? = nil, at now: Instant) throws(StatementRefusal) {
        switch state(at: now) {
        case .notOpened: throw .notOpen
        case .open(let until):
            if let until { throw .stillOpen(until: until) }
        case .closed: break
        }
        guard signed >= minimum else { throw .minimumNotReached(minimum: minimum, signed: named ?? signed) }
    }
}
