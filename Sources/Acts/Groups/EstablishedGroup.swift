// A working group comes out of its procedure: initiators are its first members, those who were named coordinate.
import Membership
import Procedures
import Record
import Store

extension WorkingGroup {
    /// Nil for a procedure that has no matter.
    init?(_ now: ProcedureCase, _ facts: ProcedureFacts, _ minute: DrawnMinute) {
        guard let matter = now.matter else { return nil }
        let coordinators = WorkingGroup.organisations("coordinators", now)
        let counted = Set(now.answer.counted.map { now.procedure.events[$0].id })
        let initiators = now.entries.filter { [.proposal, .support].contains($0.event) && counted.contains($0.name) }
            .compactMap(\.by)
        var members: [Member] = []
        for organisation in coordinators + initiators
        where !members.contains(where: { $0.organisation == organisation }) {
            let coordinates = coordinators.contains(organisation)
            members.append(Member(organisation: organisation, coordinates: coordinates, since: minute.day))
        }
        self.init(
            id: Randomness.id(), procedure: facts.id, name: matter.title, began: minute.day, goals: matter["goals"],
            regulations: matter["regulations"], contacts: matter["contacts"], plan: matter["plan"],
            language: matter.language, members: members)
    }

    private static func organisations(_ name: String, _ now: ProcedureCase) -> [OrganisationID] {
        now.entries.filter { $0.event == .proposal }.flatMap { entry -> [OrganisationID] in
            guard case .array(let items)? = entry.details.first(where: { $0.name == name })?.value else { return [] }
            return items.compactMap { item in
                if case .text(let text) = item { OrganisationID(text: text) } else { nil }
            }
        }
    }
}
