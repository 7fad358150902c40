// From the words of a form to the deed.
import Record
import Acts
import Membership
import Procedures

struct DeedWords {
    let key: String
    let text: String
    let hours: Int?
    let holder: OrganisationID?
    let candidates: [OrganisationID]
    let isSecret: Bool

    /// Nil for words that no form of ours writes.
    var deed: TakePart.Deed? {
        switch key {
        case "support": .support
        case "support-withdrawn": .supportWithdrawn
        case "recommendation": .recommendation
        case "recommendation-withdrawn": .recommendationWithdrawn
        case "urgent": .urgentRequest(reason: text)
        case "objection": .objection(reason: text)
        case "objection-withdrawn": .objectionWithdrawn
        case "question": .question(text)
        case "interest": .interest
        case "notice": .notice(hours: hours)
        case "present": .present
        case "proxy": holder.map { .proxy(to: $0) }
        case "proxy-withdrawn": .proxyWithdrawn
        case "candidacy": .candidacy
        case "ballot": .ballot(candidates)
        case "close": .close
        default: vote
        }
    }

    /// `vote-CHOICE` or `vote-CHOICE-ORGANISATION`.
    private var vote: TakePart.Deed? {
        let parts = key.split(separator: "-").map(String.init)
        guard parts.count >= 2, parts[0] == "vote", let choice = Choice(rawValue: parts[1]) else { return nil }
        let giver = parts.count == 3 ? OrganisationID(text: parts[2]) : nil
        return isSecret ? .secretBallot(choice, proxyFor: giver) : .vote(choice, proxyFor: giver)
    }
}
