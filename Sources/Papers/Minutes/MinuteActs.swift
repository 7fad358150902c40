// Which acts of a procedure a reader sees, with whose name. What is sealed (objections, questions, interests, ballots of an
// election) is for the keepers; others see its number in the arithmetic, where they may.
import Membership
import Languages
import Procedures
import Record

struct MinuteActs {
    let minute: Minute
    let words: Words

    struct Line {
        let when: String
        let what: String
        let who: String?
        /// Why it did not count.
        let reason: String?
        /// The reason that was given with it.
        let said: String?
    }

    var lines: [Line] {
        let refused = Dictionary(minute.answer.notCounted.map { ($0.event, $0.reason) }) { first, _ in first }
        return minute.procedure.events.indices.compactMap { number in
            let event = minute.procedure.events[number]
            guard shows(event.act) else { return nil }
            let reason = refused[number].flatMap { shows($0) ? ReasonNames.phrase($0, words) : nil }
            return Line(
                when: when(event.at), what: what(event.act), who: event.by.map(name), reason: reason,
                said: said(event.act))
        }
    }

    /// An interest is declared in confidence. Beside what its organisation did openly, no reason may name it, nor tell by
    /// other words that there is one which is not named: the act stands there like those that counted. A vote under a proxy
    /// falls as a loss of standing when its holder declares an interest, so that reason is not shown either; changes of
    /// standing have lines of their own.
    private func shows(_ reason: Reason) -> Bool {
        switch reason {
        case .comment: false
        case .concerned, .lostStanding: minute.reader == .keepers
        default: true
        }
    }

    private func shows(_ act: ProcedureAct) -> Bool {
        switch minute.reader {
        case .keepers: true
        case .members: isOpen(act)
        case .applicant: isOwn(act)
        }
    }

    /// What members may read by name and day. Who was there in a secret vote, who signed and who acts for an organisation
    /// now are not theirs to read here: the first two are in the figures.
    private func isOpen(_ act: ProcedureAct) -> Bool {
        switch act {
        case .application, .proposal, .notice, .version, .support, .supportWithdrawn, .recommendation,
            .recommendationWithdrawn, .urgentRequest, .decision, .text, .hearing, .opened, .vote, .counts, .sessionEnd,
            .candidacy, .draw, .delivery, .close, .correction:
            true
        case .standing, .objection, .objectionWithdrawn, .comment, .interest, .present, .proxy, .proxyWithdrawn,
            .ballot,
            .signature, .signatureWithdrawn, .replacement:
            false
        }
    }

    /// What an applicant did, and what was done openly about it.
    private func isOwn(_ act: ProcedureAct) -> Bool {
        switch act {
        case .application, .notice, .decision, .close: true
        case .proposal, .version, .support, .supportWithdrawn, .recommendation, .recommendationWithdrawn,
            .urgentRequest, .objection, .objectionWithdrawn, .comment, .interest, .text, .hearing, .opened, .present,
            .proxy, .proxyWithdrawn, .vote, .counts, .sessionEnd, .candidacy, .ballot, .draw, .signature,
            .signatureWithdrawn, .delivery, .standing, .replacement, .correction:
            false
        }
    }

    /// The minute of an act is for the keepers; others see the day.
    private func when(_ at: Instant) -> String {
        let times = MinuteTimes(minute, words)
        return minute.reader == .keepers ? times.moment(at) : times.day(at)
    }

    func name(_ participant: ParticipantNumber) -> String {
        let id = minute.procedure.participants[participant].id
        return minute.names[id] ?? words("an organisation")
    }

    private func said(_ act: ProcedureAct) -> String? {
        switch act {
        case .objection(let reason) where minute.reader == .keepers: reason
        case .urgentRequest(let reason): reason
        default: nil
        }
    }

    func what(_ act: ProcedureAct) -> String {
        switch act {
        case .application: words("applied")
        case .proposal: words("proposed it")
        case .notice: words("gave notice")
        case .version(let isSubstance):
            isSubstance ? words("changed the substance of the text") : words("corrected the text")
        case .support: words("supported it")
        case .supportWithdrawn: words("took the support back")
        case .recommendation: words("recommended it")
        case .recommendationWithdrawn: words("took the recommendation back")
        case .urgentRequest: words("asked for urgency")
        case .objection: words("objected")
        case .objectionWithdrawn: words("took the objection back")
        case .comment:
            minute.procedure.kind == .election ? words("called it, asked or answered") : words("asked or answered")
        case .interest: words("declared that it concerns them")
        case .decision(let body, let isGranted): decided(body, isGranted)
        case .text: words("sent out the text")
        case .hearing: words("opened the hearing")
        case .close: words("ended it without result")
        default: voting(act)
        }
    }

    private func voting(_ act: ProcedureAct) -> String {
        switch act {
        case .opened: words("opened it")
        case .present: words("was present, or put a ballot into the box")
        case .proxy(let holder): words("gave the vote to {organisation}", ["organisation": name(holder)])
        case .proxyWithdrawn: words("took the proxy back")
        case .vote(let choice, let giver): voted(choice, giver)
        case .counts(let counts):
            words(
                "counted: {for} for, {against} against, {abstained} abstained",
                [
                    "for": String(counts.votesFor), "against": String(counts.against),
                    "abstained": String(counts.abstained),
                ])
        case .sessionEnd: words("ended the session")
        case .candidacy: words("stood for election")
        case .ballot(let chosen): words("voted for {names}", ["names": chosen.map(name).joined(separator: ", ")])
        case .draw(let seed): words("drew the lot with the seed “{seed}”", ["seed": seed])
        default: other(act)
        }
    }

    private func other(_ act: ProcedureAct) -> String {
        switch act {
        case .signature: words("signed")
        case .signatureWithdrawn: words("took the signature back")
        case .delivery: words("delivered it")
        case .standing(let organisation, let standing):
            words(
                "{organisation}: the standing changed ({standing})",
                ["organisation": name(organisation), "standing": StandingNames.name(standing, words)])
        case .replacement: words("replaced its representative")
        default: words("corrected an entry by this one")
        }
    }

    private func decided(_ body: DecidingBody, _ isGranted: Bool) -> String {
        switch (body, isGranted) {
        case (.council, true): words("The Council agreed")
        case (.council, false): words("The Council refused")
        case (.assembly, true): words("The General Assembly agreed")
        case (.assembly, false): words("The General Assembly refused")
        }
    }

    private func voted(_ choice: Choice, _ giver: ParticipantNumber?) -> String {
        let what =
            switch choice {
            case .for: words("voted for it")
            case .against: words("voted against it")
            case .abstained: words("abstained")
            }
        guard let giver else { return what }
        return words("{what}, for {organisation}", ["what": what, "organisation": name(giver)])
    }
}
