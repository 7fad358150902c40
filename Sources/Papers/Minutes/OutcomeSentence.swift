// The outcome as a sentence, with the figures that brought it about. An applicant reads no number of objections or votes.
import Languages
import Procedures
import Record

struct OutcomeSentence {
    let minute: Minute
    let words: Words
    private var answer: Answer { minute.answer }
    private var isApplicant: Bool { minute.reader == .applicant }

    var text: String {
        switch answer.outcome {
        case .admitted, .adopted, .established, .elected: carried
        case .blocked: blocked
        case .rejected: rejected
        case .noDecision: undecided
        case .conditionsMet: conditionsMet
        case .incomplete:
            words.count(
                "Incomplete: {n} condition was not met.", "Incomplete: {n} conditions were not met.",
                answer.missing.count)
        case .inadmissible:
            words.count(
                "Not allowed by the rules: {n} condition was not met.",
                "Not allowed by the rules: {n} conditions were not met.", answer.missing.count)
        case .pending:
            answer.closes.map { words("Open. It ends on {moment}.", ["moment": times.moment($0)]) }
                ?? words("Open. It ends when the session does.")
        case .closed: words("Ended without result by whoever began it.")
        }
    }

    private var carried: String {
        switch minute.procedure.kind {
        case .associateAdmission, .councilAdmission: admitted
        case .fullAdmission:
            decidingBody == .council
                ? words("Admitted as a Full Member: the Council agreed.")
                : words("Admitted as a Full Member: the General Assembly agreed.")
        case .position, .urgentPosition: position
        case .workingGroup:
            words("Established: the conditions are met, and fewer than {block} objections.", ["block": block])
        case .vote: majority(isReached: true)
        case .election: elected
        case .undersigned: ProcedureNames.outcome(answer.outcome, words) + "."
        }
    }

    private var admitted: String {
        guard !isApplicant, let days = Int(figure("period-days", "days")) else {
            return words("Admitted: until the end there were fewer objections than it takes to block.")
        }
        return words.count(
            "Admitted: fewer than {block} objections in {n} day.",
            "Admitted: fewer than {block} objections in {n} days.", days, ["block": block])
    }

    private var position: String {
        let rule = minute.procedure.kind == .position ? "period-hours" : "minimum-hours"
        return words.count(
            "Adopted in the name of the platform: fewer than {block} objections in {n} hour.",
            "Adopted in the name of the platform: fewer than {block} objections in {n} hours.",
            Int(figure(rule, "hours")) ?? 0, ["block": block])
    }

    private var blocked: String {
        if isApplicant { return words("Blocked: as many objections as the rules ask for.") }
        return words.count(
            "Blocked: {n} objection, and {block} block.", "Blocked: {n} objections, and {block} block.",
            Int(figure("objections", "counted")) ?? 0, ["block": block])
    }

    private var rejected: String {
        if case .vote = minute.procedure.kind { return majority(isReached: false) }
        return decidingBody == .council
            ? words("Rejected: the Council refused.") : words("Rejected: the General Assembly refused.")
    }

    private func majority(isReached: Bool) -> String {
        guard !isApplicant, let majority = answer.majority else {
            return isReached
                ? words("Adopted: the majority that the rules ask for was reached.")
                : words("Rejected: the majority that the rules ask for was not reached.")
        }
        let facts = [
            "for": String(majority.votesFor), "against": String(majority.against),
            "abstained": String(majority.abstained), "needed": String(majority.needed),
        ]
        return isReached
            ? words("Adopted: {for} for, {against} against, {abstained} abstained; {needed} were needed.", facts)
            : words("Rejected: {for} for, {against} against, {abstained} abstained; {needed} were needed.", facts)
    }

    private var elected: String {
        words(
            "Elected: {elected} of {seats} seats are filled.",
            ["elected": String(answer.elected.count), "seats": figure("per-country", "seats")])
    }

    private var undecided: String {
        if let quorum = answer.quorum, !quorum.isReached {
            if isApplicant { return words("No decision: the quorum was not reached.") }
            return words(
                "No decision: the quorum was not reached ({present} of {electorate}; {needed} were needed).",
                [
                    "present": String(quorum.present), "needed": String(quorum.needed),
                    "electorate": figure("quorum", "electorate"),
                ])
        }
        guard let tie = answer.missing.first(where: { $0.condition == "second-ballot-or-draw" }) else {
            return words("No decision: the votes were not counted.")
        }
        return words(
            "No decision: {tied} organisations have equal votes, and the seats that are open are {open}.",
            ["tied": String(tie.have), "open": String(tie.need)])
    }

    private var conditionsMet: String {
        guard minute.procedure.kind == .undersigned else {
            return words("Conditions met: now it can be decided.")
        }
        return words(
            "Conditions met: {have} signed, and {need} were needed.",
            ["have": figure("minimum", "have"), "need": figure("minimum", "need")])
    }

    /// Whose decision it is, of those that counted the last.
    private var decidingBody: DecidingBody? {
        let bodies = answer.counted.map { minute.procedure.events[$0].act }.compactMap { act -> DecidingBody? in
            if case .decision(let body, _) = act { body } else { nil }
        }
        return bodies.last
    }

    private var block: String { figure("objections", "block") }

    /// A figure of the step with this rule; empty if there is none.
    private func figure(_ rule: String, _ name: String) -> String {
        answer.arithmetic.first { $0.rule.split(separator: ".").last.map(String.init) == rule }?[name] ?? ""
    }

    private var times: MinuteTimes { MinuteTimes(minute, words) }
}
