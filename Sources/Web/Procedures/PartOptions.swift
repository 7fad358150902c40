// What an organisation can do in a decision now. A click here does nothing yet: the next page states the effect.
import Acts
import Languages
import Membership
import Procedures
import Record
import Store

/// One thing that can be done.
struct PartOption {
    enum Needs { case nothing, reason, question, holder, candidates, hours }

    /// Stands in forms veiled only.
    let key: String
    let label: String
    /// What it does, in one sentence, before it is done.
    let effect: String
    var needs = Needs.nothing
    var isGrave = false
}

struct PartOptions {
    private let view: ProcedureView
    private var words: Words { view.visit.words }

    init(_ view: ProcedureView) { self.view = view }

    /// The view of somebody who may vote.
    var elector: ProcedureView? { view.isElector ? view : nil }

    var all: [PartOption] {
        guard view.visit.visitor?.may(.sign) ?? false, !view.isDecided || isGroupOpen else { return [] }
        return view.stands(.interest) == nil ? allowed + concern : asking
    }

    private var allowed: [PartOption] {
        switch view.facts.kind {
        case .associateAdmission, .councilAdmission: return recommending + objecting + asking
        case .fullAdmission: return recommending + asking + closing
        case .position, .urgentPosition: return supporting + objecting + asking + closing
        case .workingGroup: return joining + objecting + asking
        case .vote: return voting + asking
        case .election: return electing
        case .undersigned: return []
        }
    }

    /// A working group is established at once; until the Council confirms it, its members can object.
    private var isGroupOpen: Bool { view.facts.kind == .workingGroup && view.now.answer.closes == nil }

    private var objecting: [PartOption] {
        guard view.isElector, view.isOpen || isGroupOpen && view.facts.opened != nil else { return [] }
        if view.stands(.objection) != nil {
            return [
                PartOption(
                    key: "objection-withdrawn", label: words("Take our objection back"),
                    effect: words(
                        "Your objection does not count any more. Nobody but the keepers learns that there was one."))
            ]
        }
        let block = view.rules.number(.objections)
        return [
            PartOption(
                key: "objection", label: words("Object"),
                effect: words.count(
                    "Your organisation objects. {n} objection blocks it. The keepers see who objects and why; others see the number after the end. You can take it back until the end.",
                    "Your organisation objects. {n} objections block it. The keepers see who objects and why; others see the number after the end. You can take it back until the end.",
                    block), needs: .reason, isGrave: true)
        ]
    }

    /// A conflict of interest: whom it concerns takes no part, from the beginning.
    private var concern: [PartOption] {
        guard view.isElector, view.isOpen, !view.leads, view.facts.kind != .fullAdmission else { return [] }
        return [
            PartOption(
                key: "interest", label: words("It concerns us"),
                effect: words(
                    "Your organisation takes no part: it neither votes nor objects, and what it did before does not count. This cannot be taken back. The keepers see it."
                ), isGrave: true)
        ]
    }

    private var asking: [PartOption] {
        let isAnswer = view.leads
        return [
            PartOption(
                key: "question", label: isAnswer ? words("Answer questions") : words("I have a question"),
                effect: isAnswer
                    ? words("Everybody who sees this page reads your answer.")
                    : words(
                        "Everybody who sees this page reads your question, with the name of your organisation. It is no objection and never counts as one."
                    ),
                needs: .question)
        ]
    }

    private var supporting: [PartOption] {
        guard view.facts.opened == nil else { return [] }
        if view.leads { return opening }
        if view.facts.kind == .urgentPosition {
            return [
                PartOption(
                    key: "urgent", label: words("Ask for urgency"),
                    effect: words("Your organisation asks, by name, that this is decided in a short time."),
                    needs: .reason)
            ]
        }
        return view.stands(.support) == nil
            ? [
                PartOption(
                    key: "support", label: words("Support the proposal"),
                    effect: words(
                        "Your organisation stands behind the proposal by name, so that it can be opened. You can take it back until the end."
                    ))
            ]
            : [
                PartOption(
                    key: "support-withdrawn", label: words("Take our support back"),
                    effect: words("Your organisation does not stand behind the proposal any more."))
            ]
    }

    private var opening: [PartOption] {
        let isUrgent = view.facts.kind == .urgentPosition
        return [
            PartOption(
                key: "notice", label: words("Open the silence procedure"),
                effect: isUrgent
                    ? words.count(
                        "Everybody who may object is told now. The time runs for as many hours as you say, {n} at least.",
                        "Everybody who may object is told now. The time runs for as many hours as you say, {n} at least.",
                        view.rules.number(.minimumHours))
                    : words.count(
                        "Everybody who may object is told now. The time runs for {n} hour.",
                        "Everybody who may object is told now. The time runs for {n} hours.",
                        view.rules.number(.periodHours)), needs: isUrgent ? .hours : .nothing)
        ]
    }

    private var recommending: [PartOption] {
        guard view.mayRecommend else { return [] }
        return view.stands(.recommendation) == nil
            ? [
                PartOption(
                    key: "recommendation", label: words("Recommend"),
                    effect: words("Your organisation recommends it by name. You can take it back until the decision."))
            ]
            : [
                PartOption(
                    key: "recommendation-withdrawn", label: words("Take our recommendation back"),
                    effect: words("Your recommendation does not count any more."))
            ]
    }

    private var joining: [PartOption] {
        guard view.facts.opened == nil, !view.leads else { return [] }
        return view.stands(.support) == nil
            ? [
                PartOption(
                    key: "support", label: words("Be one of the initiators"),
                    effect: words(
                        "Your organisation initiates the group by name, and is a member when it is established."))
            ]
            : [
                PartOption(
                    key: "support-withdrawn", label: words("Be no initiator any more"),
                    effect: words("Your organisation does not initiate the group any more."))
            ]
    }

    private var closing: [PartOption] {
        guard view.leads else { return [] }
        return [
            PartOption(
                key: "close", label: words("End it without result"),
                effect: words("It ends now, without a result, and cannot go on. A new one can begin later."),
                isGrave: true)
        ]
    }

    private var electing: [PartOption] {
        guard view.isElector else { return [] }
        if view.facts.opened == nil {
            guard view.stands(.candidacy) == nil else { return [] }
            return [
                PartOption(
                    key: "candidacy", label: words("Stand for election"),
                    effect: words(
                        "Your organisation stands for a seat in the Council. The seat belongs to the organisation."))
            ]
        }
        guard view.isOpen else { return [] }
        return [
            PartOption(
                key: "ballot", label: words("Vote"),
                effect: words(
                    "Your organisation votes for those whom you chose. Until the end you can vote again; the last ballot counts. Ballots are read by the keepers alone."
                ),
                needs: .candidates)
        ]
    }
}
