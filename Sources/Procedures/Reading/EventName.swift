// The names of events in a procedure file, and which of them are acts of an organisation.

/// The member `kind` of an event.
package enum EventName: String, CaseIterable {
    case application, proposal, notice, version
    case support
    case supportWithdrawn = "support-withdrawn"
    case recommendation
    case recommendationWithdrawn = "recommendation-withdrawn"
    case urgentRequest = "urgent-request"
    case objection
    case objectionWithdrawn = "objection-withdrawn"
    case comment, interest, decision, text, hearing, opened, present, proxy
    case proxyWithdrawn = "proxy-withdrawn"
    case vote, counts
    case sessionEnd = "session-end"
    case candidacy, ballot, draw, signature
    case signatureWithdrawn = "signature-withdrawn"
    case delivery, suspension, standing, replacement, close, correction

    /// Somebody must have done it: it needs `by`.
    package var isOfOrganisation: Bool {
        switch self {
        case .application, .proposal, .version, .support, .supportWithdrawn, .recommendation,
            .recommendationWithdrawn, .urgentRequest, .objection, .objectionWithdrawn, .comment, .interest, .present,
            .proxy, .proxyWithdrawn, .vote, .candidacy, .ballot, .signature, .signatureWithdrawn, .replacement:
            true
        case .notice, .decision, .text, .hearing, .opened, .counts, .sessionEnd, .draw, .delivery, .suspension,
            .standing, .close, .correction:
            false
        }
    }
}
