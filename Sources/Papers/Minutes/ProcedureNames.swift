// What kinds of decisions are called on pages and papers, how they stand in a word, and what is missing.
package import Languages
package import Procedures

package enum ProcedureNames {
    package static func kind(_ kind: ProcedureKind, _ words: Words) -> String {
        switch kind {
        case .associateAdmission: words("Application of an Associate Member")
        case .fullAdmission: words("Application of a Full Member")
        case .councilAdmission: words("Application, decided in the Council")
        case .position: words("Position in the name of the platform")
        case .urgentPosition: words("Urgent position in the name of the platform")
        case .workingGroup: words("Working group")
        case .undersigned: words("Statement of the undersigned members")
        case .election: words("Election of the Council")
        case .vote(.ordinary): words("Vote")
        case .vote(.suspension): words("Vote on a suspension")
        case .vote(.exclusion): words("Vote on an exclusion")
        case .vote(.ruleChange): words("Vote on a change of rules")
        case .vote(.conferenceDocument): words("Vote on a conference document")
        }
    }

    package static func outcome(_ outcome: Outcome, _ words: Words) -> String {
        switch outcome {
        case .admitted: words("Admitted")
        case .blocked: words("Blocked")
        case .incomplete: words("Incomplete")
        case .inadmissible: words("Not allowed by the rules")
        case .conditionsMet: words("Conditions met")
        case .established: words("Established")
        case .adopted: words("Adopted")
        case .rejected: words("Rejected")
        case .elected: words("Elected")
        case .noDecision: words("No decision")
        case .pending: words.context("a procedure", "Open")
        case .closed: words("Ended without result")
        }
    }

    /// What a condition that does not hold yet asks for.
    package static func missing(_ missing: Missing, _ words: Words) -> String {
        let (have, need) = (String(missing.have), String(missing.need))
        return switch missing.condition {
        case "information": words("Basic information: who you are and what you do")
        case "contact": words("Contact: a person and a mail address")
        case "pledge": words("The pledge to accept the Declaration")
        case "seat": words("The country of the seat")
        case "independence": words("Independence: ties to State bodies, funding")
        case "contribution": words("What you want to contribute")
        case "bound": words("The declaration to be bound by the documents of the platform")
        case "goals": words("Goals in accordance with those of the platform")
        case "contacts": words("The list of first members with contacts")
        case "regulations": words("Own regulations")
        case "supporters": words("Supporters: {have} of {need}", ["have": have, "need": need])
        case "recommendations":
            words("Recommendations of Full Members: {have} of {need}", ["have": have, "need": need])
        case "recommendation-countries", "countries":
            words("Different countries among them: {have} of {need}", ["have": have, "need": need])
        case "council-recommendations":
            words("Recommendations by members of the Council: {have} of {need}", ["have": have, "need": need])
        case "requests": words("Members who ask for urgency: {have} of {need}", ["have": have, "need": need])
        case "initiators": words("Initiators: {have} of {need}", ["have": have, "need": need])
        case "coordinators": words("Coordinators: {have} of {need}", ["have": have, "need": need])
        case "associate-days":
            words("Days as an Associate Member: {have} of {need}", ["have": have, "need": need])
        case "minimum": words("Signatures: {have} of {need}", ["have": have, "need": need])
        case "text-days":
            words("Days from sending out the text to the opening: {have} of {need}", ["have": have, "need": need])
        case "quorum":
            words("The quorum: {have} took part, and {need} were needed", ["have": have, "need": need])
        case "second-ballot-or-draw":
            words(
                "A second ballot, or the lot: {have} organisations with equal votes for {need} open seats",
                ["have": have, "need": need])
        default: other(missing.condition, words)
        }
    }

    private static func other(_ condition: String, _ words: Words) -> String {
        switch condition {
        case "associate-standing": words("The standing of an Associate Member, not suspended")
        case "hearing": words("A hearing of whom it concerns, opened in time and over")
        case "proposal-of-council": words("A proposal by a member of the Council")
        case "proposal": words("A proposal")
        case "application": words("An application")
        case "notice": words("The notice that opens the period")
        case "reason": words("A reason for the urgency")
        case "opening": words("The opening of the vote")
        case "count": words("A count of the votes")
        case "not-yet-member": words("It must not be a member already")
        case "profile-in-force": words("Rules that were in force that day")
        case "initiator-standing": words("Whoever brought it in must be able to take part until the end")
        default: words("Rules for this kind of decision")
        }
    }
}
