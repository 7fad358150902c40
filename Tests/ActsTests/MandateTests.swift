// Register, mandates, secretariat.
import Acts
import Membership
import Record
import Store
import Testing

@Suite("Who may act for whom")
struct MandateStories {
    private func give(
        _ coalition: Coalition, to organisation: OrganisationID, replaces: MandateID? = nil,
        by who: Coalition.Who = .ada,
        rights: Set<Right> = [.sign], mail: String = "nina@house.example"
    ) throws -> GiveMandate.Given {
        let act = GiveMandate(
            organisation: organisation, name: "Nina", mail: mail, language: "en", zone: "Europe/Vienna", rights: rights,
            until: nil, replaces: replaces, acting: coalition.acting(who), stamp: coalition.stamp())
        return try coalition.store.perform { try act.perform(in: $0) }
    }

    @Test("a representative names a person of the own organisation, who is invited")
    func names() throws {
        let coalition = try Coalition()
        let given = try give(coalition, to: try coalition.organisation(of: .chiara), by: .chiara)
        #expect(given.invitation != nil)
        #expect(try coalition.messages(.invitation) == 1)
        #expect(try coalition.everythingHolds())
    }

    @Test("nobody names people of another organisation, or for the secretariat, without being of the secretariat")
    func foreign() throws {
        let coalition = try Coalition()
        let other = try coalition.organisation(of: .emil)
        #expect(throws: MembershipRefusal.rightMissing(.represent)) { try give(coalition, to: other, by: .chiara) }
        let own = try coalition.organisation(of: .chiara)
        #expect(throws: MembershipRefusal.rightMissing(.secretariat)) {
            try give(coalition, to: own, by: .chiara, rights: [.secretariat])
        }
    }

    @Test("replacing names the new person and ends the old mandate in one act")
    func replaces() throws {
        let coalition = try Coalition()
        let before = try coalition.store.read { try $0.actIndexes().count }
        let old = coalition.acting(.chiara).mandate
        _ = try give(coalition, to: try coalition.organisation(of: .chiara), replaces: old)
        #expect(try coalition.store.read { try $0.actIndexes().count } == before + 1)
        #expect(try coalition.store.read { try $0.mandate(old)?.ended } != nil)
        #expect(try coalition.everythingHolds())
    }

    @Test("the secretariat never falls below two people")
    func secretariat() throws {
        let coalition = try Coalition()
        let end = EndMandate(
            organisation: try coalition.organisation(of: .boris), mandate: coalition.acting(.boris).mandate,
            acting: coalition.acting(.ada), stamp: coalition.stamp())
        #expect(throws: MembershipRefusal.secretariatTooSmall) {
            try coalition.store.perform { try end.perform(in: $0) }
        }
        _ = try give(
            coalition, to: try coalition.organisation(of: .boris), replaces: coalition.acting(.boris).mandate,
            rights: [.secretariat])
    }

    @Test("a standing that says nothing new, or begins before the last one, is refused")
    func standings() throws {
        let coalition = try Coalition()
        #expect(throws: MembershipRefusal.standingUnchanged(.full)) { try coalition.becomes(.chiara, .full) }
        let early = ChangeStanding(
            organisation: try coalition.organisation(of: .chiara), standing: .left, since: Day(text: "2020-01-01")!,
            acting: coalition.acting(.ada), stamp: coalition.stamp())
        #expect(throws: MembershipRefusal.self) { try coalition.store.perform { try early.perform(in: $0) } }
    }
}
