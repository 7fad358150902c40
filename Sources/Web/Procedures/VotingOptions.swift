// What can be done in a vote: be on the roll, vote, vote for whom one represents, give one's proxy.
import Acts
import Languages
import Membership
import Procedures
import Record
import Store

extension PartOptions {
    var voting: [PartOption] {
        guard let view = elector else { return [] }
        let words = view.visit.words
        let proxies = view.rules.number(.proxies) > 0 ? proxy(view, words) : []
        guard view.isOpen else { return proxies }
        var options: [PartOption] = []
        if view.now.answer.closes == nil, view.stands(.present) == nil {
            options.append(
                PartOption(
                    key: "present", label: words("We are present"),
                    effect: words("Your organisation is on the roll and counts for the quorum.")))
        }
        if !(view.facts.isSecret && hasVoted(view.own, view)) {
            options += choices(nil, view, words)
        }
        for giver in represented(view) where !(view.facts.isSecret && hasVoted(giver, view)) {
            options += choices(giver, view, words)
        }
        return options + proxies
    }

    private func choices(_ giver: OrganisationID?, _ view: ProcedureView, _ words: Words) -> [PartOption] {
        let name = giver.flatMap { view.names[$0]?.name }
        return Choice.allCases.map { choice in
            let label =
                switch choice {
                case .for: words("We vote for it")
                case .against: words("We vote against it")
                case .abstained: words("We abstain")
                }
            return PartOption(
                key: "vote-\(choice.rawValue)" + (giver.map { "-" + $0.text } ?? ""),
                label: name.map { words("For {organisation}: {choice}", ["organisation": $0, "choice": label]) }
                    ?? label,
                effect: view.facts.isSecret
                    ? words(
                        "The ballot goes into the box and cannot be changed or found again. It is recorded that you voted, never what."
                    )
                    : words(
                        "Until the end you can vote again; the last vote counts. Members see who voted how when it is over."
                    ))
        }
    }

    private func proxy(_ view: ProcedureView, _ words: Words) -> [PartOption] {
        if view.stands(.proxy) != nil {
            return [
                PartOption(
                    key: "proxy-withdrawn", label: words("Take our proxy back"),
                    effect: words("Nobody votes for your organisation any more."))
            ]
        }
        return [
            PartOption(
                key: "proxy", label: words("Give our vote to another member"),
                effect: words("That member votes for your organisation. If you vote yourself, your own vote counts."),
                needs: .holder)
        ]
    }

    /// Who gave this organisation a proxy that stands.
    private func represented(_ view: ProcedureView) -> [OrganisationID] {
        view.standing(.proxy).filter { view.stands(.proxy, by: $0)?.detail("to") == view.own.text }
    }

    private func hasVoted(_ organisation: OrganisationID, _ view: ProcedureView) -> Bool {
        view.now.entries.contains { $0.votedFor == organisation }
    }
}
