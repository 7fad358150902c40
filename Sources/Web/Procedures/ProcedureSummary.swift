// The few sentences that everybody must understand before they act or stay silent.
import Papers
import Acts
import HTML
import Languages
import Membership
import Procedures
import Record
import Store

struct ProcedureSummary {
    let view: ProcedureView
    private var visit: Visit { view.visit }
    private var words: Words { view.visit.words }
    private var rules: Rules { view.rules }

    func write(_ html: inout HTML) {
        html.element("dl", .class("facts")) { html in
            Facts.row(&html, words("The question")) { $0.text(question) }
            if let silence, !view.isDecided { Facts.row(&html, words("If you say nothing")) { $0.text(silence) } }
            if let objection, !view.isDecided {
                Facts.row(&html, words("What an objection does")) { $0.text(objection) }
            }
            if let majority { Facts.row(&html, words("What is needed")) { $0.text(majority) } }
        }
        missing(&html)
    }

    private var question: String {
        switch view.facts.kind {
        case .associateAdmission: words("Shall this organisation become an Associate Member?")
        case .councilAdmission, .fullAdmission: words("Shall this organisation become a Full Member?")
        case .position, .urgentPosition:
            words("Shall this text be published as a position in the name of the platform?")
        case .workingGroup: words("Shall this working group be established?")
        case .undersigned: words("Who signs this text?")
        case .election: words("Which organisations shall have a seat in the Council?")
        case .vote(.ordinary): words("Shall this motion be adopted?")
        case .vote(.suspension): words("Shall this member be suspended?")
        case .vote(.exclusion): words("Shall this member be excluded?")
        case .vote(.ruleChange): words("Shall these rules come into force?")
        case .vote(.conferenceDocument): words("Shall this document be adopted?")
        }
    }

    private var block: Int? {
        switch view.facts.kind {
        case .associateAdmission, .councilAdmission, .position, .urgentPosition, .workingGroup:
            rules.number(.objections)
        default: nil
        }
    }

    private var silence: String? {
        guard let block else {
            if case .vote = view.facts.kind { return words("Who does not vote is not counted for either side.") }
            return nil
        }
        return switch view.facts.kind {
        case .associateAdmission, .councilAdmission:
            words.count(
                "Silence is assent. Without {n} objection the organisation is admitted when the time is over.",
                "Silence is assent. With fewer than {n} objections the organisation is admitted when the time is over.",
                block)
        case .workingGroup: words("Silence is assent: the group works.")
        default:
            words.count(
                "Silence is assent. Without {n} objection it becomes a position in the name of the platform; your organisation does not sign it.",
                "Silence is assent. With fewer than {n} objections it becomes a position in the name of the platform; your organisation does not sign it.",
                block)
        }
    }

    private var objection: String? {
        guard let block else { return nil }
        return words.count("{n} objection blocks it.", "{n} objections block it.", block) + " "
            + words(
                "It needs a reason and can be taken back until the end. Who objects and why, only the keepers see; the number is shown after the end."
            )
    }

    private var majority: String? {
        switch view.facts.kind {
        case .vote:
            let (needed, base) = (majorityWords, baseWords)
            return words("{majority} of {base}. {quorum}", ["majority": needed, "base": base, "quorum": quorumWords])
                + (view.facts.isSecret
                    ? " " + words("The vote is secret: it is recorded who has voted, never what.") : "")
        case .election: return words("Most votes; at most one seat for a country where the rules say so.")
        case .fullAdmission:
            return words(
                "{years} years as an Associate Member, {number} recommendations of Full Members from {countries} different countries, and the declaration to be bound.",
                [
                    "years": String(rules.number(.years)), "number": String(rules.number(.recommendations)),
                    "countries": String(rules.number(.recommendationCountries)),
                ])
        default: return nil
        }
    }

    private var majorityWords: String {
        switch Majority(rawValue: rules.word(.majority)) ?? .simple {
        case .simple: words("More than half")
        case .twoThirds: words("Two thirds")
        case .threeQuarters: words("Three quarters")
        }
    }

    private var baseWords: String {
        switch MajorityBase(rawValue: rules.word(.base)) ?? .cast {
        case .cast: words("the votes for and against")
        case .present: words("those present or represented")
        case .total: words("all who may vote")
        }
    }

    private var quorumWords: String {
        switch QuorumShare(rawValue: rules.word(.quorum)) ?? .none {
        case .none: words("No quorum is needed.")
        case .third: words("A third of those who may vote must take part.")
        case .half: words("Half of those who may vote must take part.")
        case .moreThanHalf: words("More than half of those who may vote must take part.")
        case .twoThirds: words("Two thirds of those who may vote must take part.")
        }
    }

    /// Everything that is missing, at once.
    private func missing(_ html: inout HTML) {
        guard !view.isDecided, !view.now.answer.missing.isEmpty else { return eligible(&html) }
        html.element("div", .class("notice")) { html in
            html.element("h2", text: words("What is still missing"))
            html.element("ul", .class("checks")) { html in
                for missing in view.now.answer.missing where missing.condition != "notice" || view.isSecretariat {
                    html.element("li", text: ProcedureNames.missing(missing, words))
                }
            }
        }
        eligible(&html)
    }

    /// From the first day an Associate Member sees when it can become a Full Member.
    private func eligible(_ html: inout HTML) {
        guard view.facts.kind == .fullAdmission, !view.isDecided,
            let step = view.now.answer.arithmetic.first(where: { $0.rule.hasSuffix(Rule.years.rawValue) })
        else { return }
        html.element(
            "p",
            text: words("The years are complete on {day}.", ["day": visit.calendars.dayOf(step.result)]))
    }
}
