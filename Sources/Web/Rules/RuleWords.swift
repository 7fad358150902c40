// Each parameter of the rules in one sentence, with its value in it.
import Papers
import Languages
import Procedures

enum RuleWords {
    static func name(_ set: RuleSet, _ words: Words) -> String {
        switch set {
        case .period: words("Ends of periods")
        case .associateAdmission: words("Admission of Associate Members")
        case .fullAdmission: words("Admission of Full Members")
        case .councilAdmission: words("Admission, decided in the Council")
        case .position: words("Positions in the name of the platform")
        case .urgentPosition: words("Urgent positions")
        case .workingGroup: words("Working groups")
        case .undersigned: words("Statements of the undersigned members")
        case .ordinaryVote: words("Votes")
        case .suspensionVote: words("Suspension of a member")
        case .exclusionVote: words("Exclusion of a member")
        case .ruleChangeVote: words("Change of rules")
        case .conferenceVote: words("Documents of a conference")
        case .election: words("Election of the Council")
        }
    }

    static func sentence(_ rule: Rule, of set: RuleSet, _ value: RuleValue, _ words: Words) -> String {
        switch value {
        case .number(let number): numbered(rule, of: set, number, words)
        case .word(let word): worded(rule, word, words)
        case .words(let list): listed(rule, list, words)
        }
    }

    private static func numbered(_ rule: Rule, of set: RuleSet, _ n: Int, _ words: Words) -> String {
        switch rule {
        case .periodDays where n == 0 && set == .workingGroup:
            words("There is no period: it holds at once, until the Council confirms it.")
        case .recommendations where n == 0: words("No recommendations are needed.")
        case .councilRecommendations where n == 0: words("None of the recommendations need be by the Council.")
        case .supporters where n == 0: words("No supporters are needed.")
        case .coordinators where n == 0: words("No coordinator need be named.")
        case .years where n == 0: words("No time as an Associate Member comes first.")
        case .periodDays:
            words.count(
                "Objections can be made for {n} day after the notice.",
                "Objections can be made for {n} days after the notice.", n)
        case .periodHours:
            words.count("It is open for objections for {n} hour.", "It is open for objections for {n} hours.", n)
        case .minimumHours: words.count("It is open for {n} hour at least.", "It is open for {n} hours at least.", n)
        case .objections: words.count("{n} objection blocks.", "{n} objections or more block.", n)
        case .years:
            words.count(
                "{n} year as an Associate Member comes first.", "{n} years as an Associate Member come first.", n)
        case .recommendations:
            words.count("{n} recommendation is needed.", "{n} recommendations are needed.", n)
        case .recommendationCountries:
            words.count(
                "The recommendations come from {n} country at least.",
                "The recommendations come from {n} different countries at least.", n)
        case .councilRecommendations:
            words.count(
                "{n} of the recommendations is by a member of the Council.",
                "{n} of the recommendations are by members of the Council.", n)
        case .supporters:
            words.count(
                "{n} member besides the initiator supports it.", "{n} members besides the initiator support it.", n)
        case .requests: words.count("{n} member asks for urgency.", "{n} members ask for urgency.", n)
        case .countries:
            words.count(
                "Those who stand behind it come from {n} country at least.",
                "Those who stand behind it come from {n} different countries at least.", n)
        default: furtherNumbers(rule, n, words)
        }
    }

    private static func furtherNumbers(_ rule: Rule, _ n: Int, _ words: Words) -> String {
        switch rule {
        case .initiators: words.count("{n} organisation initiates it.", "{n} organisations initiate it.", n)
        case .coordinators: words.count("{n} coordinator at least is named.", "{n} coordinators at least are named.", n)
        case .minimum where n == 0: words("No least number of signatures is asked for.")
        case .minimum: words.count("{n} signature at least is needed.", "{n} signatures at least are needed.", n)
        case .proxies where n == 0: words("Nobody votes for another member.")
        case .proxies:
            words.count("One member carries {n} proxy at most.", "One member carries {n} proxies at most.", n)
        case .textDays where n == 0: words("The text need not go out before.")
        case .textDays:
            words.count("The text goes out {n} day before.", "The text goes out {n} days before.", n)
        case .hearingDays where n == 0: words("No hearing is asked for.")
        case .hearingDays:
            words.count(
                "Whom it concerns is heard for {n} day before.", "Whom it concerns is heard for {n} days before.", n)
        case .perCountry where n == 0: words("Seats are not limited by country.")
        case .perCountry:
            words.count("At most {n} seat goes to one country.", "At most {n} seats go to one country.", n)
        default: "\(n)"
        }
    }

    private static func worded(_ rule: Rule, _ word: String, _ words: Words) -> String {
        switch rule {
        case .forbiddenEnds:
            word == "none"
                ? words("A period may end on any day of the week.") : words("No period ends on a Saturday or Sunday.")
        case .objectors: words("Objections count from: {body}.", ["body": body(word, words)])
        case .recommenders: words("Recommendations count from: {body}.", ["body": body(word, words)])
        case .proposers: words("It is proposed by: {body}.", ["body": body(word, words)])
        case .signatories: words("It is signed by: {body}.", ["body": body(word, words)])
        case .electorate: words("Those who vote: {body}.", ["body": body(word, words)])
        case .deductSuspended:
            word == "yes"
                ? words("Time of suspension does not count.") : words("Time of suspension counts like any other.")
        case .decidedBy: decided(word, words)
        case .majority: majority(word, words)
        case .base: base(word, words)
        case .quorum: quorum(word, words)
        case .proposedBy:
            word == "any"
                ? words("Any member that votes can propose it.") : words("A member of the Council proposes it.")
        default: word
        }
    }

    static func body(_ word: String, _ words: Words) -> String {
        switch Body(rawValue: word) {
        case .full: words("Full Members")
        case .members: words("Associate and Full Members")
        case .council: words("Members of the Council")
        case .registered: words("Organisations that take part")
        case nil: word
        }
    }

    private static func decided(_ word: String, _ words: Words) -> String {
        switch word {
        case "council": words("The Council decides when the conditions are met.")
        case "assembly": words("The General Assembly decides when the conditions are met.")
        default: words("The Council or the General Assembly decides when the conditions are met.")
        }
    }

    private static func majority(_ word: String, _ words: Words) -> String {
        switch Majority(rawValue: word) {
        case .twoThirds: words("Two thirds are needed.")
        case .threeQuarters: words("Three quarters are needed.")
        default: words("More than half is needed; a tie rejects.")
        }
    }

    private static func base(_ word: String, _ words: Words) -> String {
        switch MajorityBase(rawValue: word) {
        case .present:
            words("The majority is counted of those present or represented; an abstention is no vote for it.")
        case .total: words("The majority is counted of all who may vote.")
        default: words("The majority is counted of the votes for and against; abstentions are left out.")
        }
    }

    private static func quorum(_ word: String, _ words: Words) -> String {
        switch QuorumShare(rawValue: word) {
        case .third: words("A third of those who may vote must take part.")
        case .half: words("Half of those who may vote must take part.")
        case .moreThanHalf: words("More than half of those who may vote must take part.")
        case .twoThirds: words("Two thirds of those who may vote must take part.")
        default: words("No quorum is needed.")
        }
    }

    private static func listed(_ rule: Rule, _ list: [String], _ words: Words) -> String {
        if rule == .forbiddenDays {
            return list.isEmpty
                ? words("No single days are excluded as ends.")
                : words("No period ends on: {days}.", ["days": list.joined(separator: ", ")])
        }
        let parts = list.map { ProcedureNames.missing(Missing(condition: $0, have: 0, need: 1), words) }
        return parts.isEmpty
            ? words("No parts are asked for.") : words("It needs: {parts}.", ["parts": parts.joined(separator: "; ")])
    }
}
