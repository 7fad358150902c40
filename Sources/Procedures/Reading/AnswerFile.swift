// The answer as a file: what `civic procedure evaluate --json` prints, and what is frozen with a decision.
package import Record

extension Answer {
    /// One JSON object, the same bytes for the same procedure.
    package func tree(of procedure: Procedure) -> JSONTree {
        let zone = procedure.zone
        let instant = { (instant: Instant?) in instant.map { JSONTree.text(zone.text($0)) } ?? .null }
        let event = { (number: EventNumber) in JSONTree.text(procedure.events[number].id) }
        return .object([
            .init("format", .text("civic-solidarity/procedure-answer/v1")),
            .init("procedure", .text(procedure.id)),
            .init("profile", .text("\(procedure.profile.id) \(procedure.profile.version)")),
            .init("evaluated", instant(procedure.evaluate)),
            .init("outcome", .text(outcome.rawValue)),
            .init("effective", instant(effective)),
            .init("closes", instant(closes)),
            .init("counted", .array(counted.map(event))),
            .init(
                "notCounted",
                .array(
                    notCounted.map {
                        .object([.init("event", event($0.event)), .init("reason", .text($0.reason.rawValue))])
                    })),
            .init("missing", .array(missing.map(\.tree))),
            .init("quorum", quorum?.tree ?? .null),
            .init("majority", majority?.tree ?? .null),
            .init("elected", .array(elected.map { .text(procedure.participants[$0].id) })),
            .init("arithmetic", .array(arithmetic.map(\.tree))),
        ])
    }
}

extension Missing {
    fileprivate var tree: JSONTree {
        .object([
            .init("condition", .text(condition)), .init("have", .number(have)), .init("need", .number(need)),
        ])
    }
}

extension QuorumFigures {
    fileprivate var tree: JSONTree {
        .object([
            .init("needed", .number(needed)), .init("present", .number(present)), .init("reached", .bool(isReached)),
        ])
    }
}

extension MajorityFigures {
    fileprivate var tree: JSONTree {
        .object([
            .init("needed", .number(needed)), .init("base", .number(base)), .init("for", .number(votesFor)),
            .init("against", .number(against)), .init("abstained", .number(abstained)),
        ])
    }
}

extension Step {
    fileprivate var tree: JSONTree {
        let figures = values.map { value in
            switch value.figure {
            case .number(let number): JSONTree.Member(value.name, .number(number))
            case .text(let text): JSONTree.Member(value.name, .text(text))
            }
        }
        return .object([
            .init("rule", .text(rule)), .init("source", .text(source)), .init("values", .object(figures)),
            .init("result", .text(result)),
        ])
    }
}
