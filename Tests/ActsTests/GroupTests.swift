// Working groups, from the proposal to their end.
import Acts
import Membership
import Procedures
import Record
import Statements
import Store
import Testing

@Suite("Working groups") struct GroupTests {
    private static let matter = Matter(
        language: "en", title: "Courts",
        passages: [
            .init("goals", "Watch trials."), .init("contacts", "Ada"), .init("regulations", "By agreement."),
            .init("plan", ""),
        ])

    /// Ada proposes, Boris and Emil join: three initiators from three countries.
    private func established(_ coalition: Coalition) throws -> WorkingGroup {
        try coalition.adoptsRules()
        let act = ProposeWorkingGroup(
            matter: Self.matter, coordinators: [try coalition.organisation(of: .ada)], acting: coalition.acting(.ada),
            stamp: coalition.stamp())
        let id = try coalition.store.perform { try act.perform(in: $0) }
        #expect(try coalition.answer(id).missing.map(\.condition) == ["initiators", "countries"])
        try coalition.does(.boris, .support, in: id)
        #expect(try coalition.store.read { try $0.workingGroups() }.isEmpty)
        try coalition.does(.emil, .support, in: id)
        return try #require(try coalition.store.read { try $0.workingGroups() }.first)
    }

    @Test("the third initiator's own act establishes it: initiators are members, those named coordinate")
    func established() throws {
        let coalition = try Coalition()
        let group = try established(coalition)
        #expect(group.members.count == 3)
        #expect(group.coordinates(try coalition.organisation(of: .ada)))
        #expect(try coalition.minutes(group.procedure).map(\.outcome) == [.established])
    }

    @Test("members join and leave, the last coordinator stays")
    func members() throws {
        let coalition = try Coalition()
        let group = try established(coalition)
        func joins(_ who: Coalition.Who, _ joins: Bool) throws {
            let act = JoinGroup(group: group.id, joins: joins, acting: coalition.acting(who))
            try coalition.store.perform { try act.perform(in: $0) }
        }
        try joins(.chiara, true)
        try joins(.chiara, true)
        #expect(throws: ProcedureRefusal.lastCoordinator) { try joins(.ada, false) }
        #expect(throws: MembershipRefusal.self) { try joins(.fatima, true) }
        let chiara = try coalition.organisation(of: .chiara)
        let change = ChangeCoordinator(
            group: group.id, organisation: chiara, coordinates: true, acting: coalition.acting(.ada))
        try coalition.store.perform { try change.perform(in: $0) }
        try joins(.ada, false)
        let now = try #require(try coalition.store.read { try $0.workingGroup(group.id) })
        #expect(now.members.count == 3 && now.coordinates(chiara))
    }

    @Test("only coordinators write the plan; documents go by whoever put them in, or a coordinator")
    func room() throws {
        let coalition = try Coalition()
        let group = try established(coalition)
        let plan = KeepPlan(group: group.id, plan: "Observe.", acting: coalition.acting(.boris))
        #expect(throws: ProcedureRefusal.notCoordinator) { try coalition.store.perform { try plan.perform(in: $0) } }
        let add = AddDocument(
            group: group.id, title: "Form", text: "Who, when.", file: nil, acting: coalition.acting(.boris),
            stamp: coalition.stamp())
        try coalition.store.perform { try add.perform(in: $0) }
        let document = try #require(try coalition.store.read { try $0.documents(of: group.id) }.first)
        let byEmil = RemoveDocument(group: group.id, document: document.id, acting: coalition.acting(.emil))
        #expect(throws: ProcedureRefusal.notCoordinator) { try coalition.store.perform { try byEmil.perform(in: $0) } }
        let byAda = RemoveDocument(group: group.id, document: document.id, acting: coalition.acting(.ada))
        try coalition.store.perform { try byAda.perform(in: $0) }
        #expect(try coalition.store.read { try $0.documents(of: group.id) }.isEmpty)
        let outside = AddDocument(
            group: group.id, title: "x", text: "x", file: nil, acting: coalition.acting(.chiara),
            stamp: coalition.stamp())
        #expect(throws: ProcedureRefusal.notOfGroup) { try coalition.store.perform { try outside.perform(in: $0) } }
    }

    @Test("a statement stands in the room of a group by the act of whoever leads it")
    func statements() throws {
        let coalition = try Coalition()
        let group = try established(coalition)
        let statement = try coalition.drafts()
        let boris = AssignStatement(group: group.id, statement: statement, acting: coalition.acting(.boris))
        #expect(throws: StatementRefusal.notInitiator) { try coalition.store.perform { try boris.perform(in: $0) } }
        let ada = AssignStatement(group: group.id, statement: statement, acting: coalition.acting(.ada))
        try coalition.store.perform { try ada.perform(in: $0) }
        #expect(try coalition.store.read { try $0.statements(of: group.id) } == [statement])
    }

    @Test("when it has ended nothing in it changes, and everybody in it is told")
    func ended() throws {
        let coalition = try Coalition()
        let group = try established(coalition)
        let end = EndGroup(group: group.id, acting: coalition.acting(.ada))
        try coalition.store.perform { try end.perform(in: $0) }
        #expect(try coalition.messages(.groupEnded).count == 3)
        let join = JoinGroup(group: group.id, joins: true, acting: coalition.acting(.chiara))
        #expect(throws: ProcedureRefusal.groupEnded) { try coalition.store.perform { try join.perform(in: $0) } }
    }
}
