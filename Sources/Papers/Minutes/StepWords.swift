// Each step of the arithmetic as one plain sentence, with where its rule comes from.
import Languages
import Procedures
import Record

struct StepWords {
    let minute: Minute
    let words: Words

    struct Line {
        let text: String
        let source: String
    }

    /// An applicant sees the time, and never a number of objections.
    var lines: [Line] {
        minute.answer.arithmetic.compactMap { step in
            let rule = step.rule.split(separator: ".").last.map(String.init) ?? step.rule
            if minute.reader == .applicant, !["period-days", "voting-time", "years"].contains(rule) { return nil }
            return Line(text: sentence(step, rule), source: source(step.source))
        }
    }

    private func source(_ source: String) -> String {
        switch source {
        case "assumption": words("assumption, until the coalition decides")
        case "initiator": words("set when it was opened")
        case "practice": words("practice of the platform")
        default: source
        }
    }

    private func sentence(_ step: Step, _ rule: String) -> String {
        switch rule {
        case "period-days", "period-hours", "minimum-hours", "voting-time": time(step)
        case "objectors", "electorate": electorate(step)
        case "objections":
            words(
                "Objections that counted: {counted}. {block} block: {result}.",
                ["counted": step["counted"], "block": step["block"], "result": result(step.result)])
        case "years":
            words(
                "Associate Member since {day}, {n} days of suspension deducted; {years} years are complete on {end}.",
                [
                    "day": day(step["associate-since"]), "n": step["suspended-days"], "years": step["years"],
                    "end": day(step.result),
                ])
        case "quorum":
            words(
                "Of {electorate} that could vote {present} took part; {needed} were needed: {result}.",
                [
                    "electorate": step["electorate"], "present": step["present"], "needed": step["needed"],
                    "result": result(step.result),
                ])
        case "base", "majority": votes(step, rule)
        case "per-country", "quota": seats(step, rule)
        case "minimum", "delivery": signatures(step, rule)
        default: condition(step, rule)
        }
    }

    private func condition(_ step: Step, _ rule: String) -> String {
        let missing = Missing(
            condition: rule, have: Int(step["have"]) ?? 0, need: Int(step["need"]) ?? 0)
        return ProcedureNames.missing(missing, words) + ": " + result(step.result) + "."
    }

    private func time(_ step: Step) -> String {
        let end = step.result == "open" ? words("the end of the session") : moment(step.result)
        let facts = ["opened": moment(step["opened"]), "end": end, "zone": times.zone]
        if let days = Int(step["days"]) {
            return words.count(
                "Opened on {opened}; {n} day from the next one on, so it ended on {end} ({zone}).",
                "Opened on {opened}; {n} days from the next one on, so it ended on {end} ({zone}).", days, facts)
        }
        if let hours = Int(step["hours"]) {
            return words.count(
                "Opened on {opened}; exactly {n} hour, so it ended on {end} ({zone}).",
                "Opened on {opened}; exactly {n} hours, so it ended on {end} ({zone}).", hours, facts)
        }
        return words("Opened on {opened}; it ended on {end} ({zone}).", facts)
    }

    private func electorate(_ step: Step) -> String {
        words(
            "Could act when it opened: {opening}. Lost the standing before the end: {lost}. Counted: {result}.",
            ["opening": step["at-opening"], "lost": step["lost"], "result": step.result])
    }

    private func votes(_ step: Step, _ rule: String) -> String {
        if rule == "base" {
            return words(
                "{for} for, {against} against, {abstained} abstained; the majority is counted of {result}.",
                [
                    "for": step["for"], "against": step["against"], "abstained": step["abstained"],
                    "result": step.result,
                ])
        }
        return words(
            "Of {base} at least {needed} are needed; {for} voted for it: {result}.",
            ["base": step["base"], "needed": step["needed"], "for": step["for"], "result": result(step.result)])
    }

    private func seats(_ step: Step, _ rule: String) -> String {
        if rule == "quota" {
            return words(
                "Region {region}: at most {most} seats, {result} taken.",
                ["region": step["region"], "most": step["most"], "result": step.result])
        }
        return words(
            "{seats} seats: {elected} given, {tied} tied for the rest.",
            ["seats": step["seats"], "elected": step["elected"], "tied": step["tied"]])
    }

    private func signatures(_ step: Step, _ rule: String) -> String {
        if rule == "delivery" {
            return words(
                "Delivery {number} on {moment}: organisations on the list: {have}, countries: {countries}.",
                [
                    "number": step["delivery"], "moment": moment(step["at"]), "have": step.result,
                    "countries": step["countries"],
                ])
        }
        return words(
            "Organisations that signed: {have}, countries: {countries}; {need} were needed: {result}.",
            [
                "have": step["have"], "countries": step["countries"], "need": step["need"],
                "result": result(step.result),
            ])
    }

    private func result(_ word: String) -> String {
        switch word {
        case "met": words("enough")
        case "missing": words("not enough")
        case "blocked": words("blocked")
        case "not-blocked": words("not blocked")
        case "reached": words("reached")
        case "not-reached": words("not reached")
        case "open": words("still open")
        default: words("see the procedure file")
        }
    }

    private var times: MinuteTimes { MinuteTimes(minute, words) }

    private func moment(_ text: String) -> String { InstantText.read(text).map(times.moment) ?? text }

    private func day(_ text: String) -> String { times.day(of: text) }
}

extension Step {
    /// A named figure as text; empty if the step has none of this name.
    subscript(_ name: String) -> String {
        switch values.first(where: { $0.name == name })?.figure {
        case .number(let number): String(number)
        case .text(let text): text
        case nil: ""
        }
    }
}
