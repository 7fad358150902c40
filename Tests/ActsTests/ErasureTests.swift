// What is known of a person or an organisation is erased, everywhere but in what was published.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store
import Testing

@Suite("Erasure")
struct ErasureTests {
    @Test("a person's name, address and mandates go; what the organisation signed stays")
    func person() throws {
        let coalition = try Coalition()
        let id = try coalition.openStatement()
        try coalition.signs(.chiara, id)
        let acting = coalition.acting(.chiara)
        let act = ErasePerson(person: acting.person, code: "", acting: acting, stamp: coalition.stamp())
        try coalition.store.erase { try act.perform(in: $0) }
        let person = try coalition.store.read { try $0.person(acting.person) }
        #expect(person?.name == "–" && person?.mail.hasSuffix("@invalid") == true)
        #expect(try coalition.store.read { try $0.mandates(of: acting.person).allSatisfy { $0.ended != nil } })
        #expect(try coalition.signatures(id) == 1)
        #expect(throws: MembershipRefusal.mandateEnded) { try coalition.withdraws(.chiara, id) }
        #expect(try coalition.everythingHolds())
        #expect(try !coalition.stored("chiara@house.example"))
    }

    @Test("an organisation that left: names, people, unpublished and withheld signatures go, the published one stays")
    func organisation() throws {
        let coalition = try Coalition()
        let published = try coalition.openStatement()
        let other = try coalition.openStatement()
        let third = try coalition.openStatement()
        try coalition.signs(.emil, published)
        try coalition.closes(published)
        try coalition.publishes(published)
        try coalition.signs(.emil, other)
        try coalition.withholds(.emil, third)
        #expect(try coalition.everythingHolds())
        let organisation = try coalition.organisation(of: .emil)
        func erase() throws {
            let act = EraseOrganisation(
                organisation: organisation, code: "", acting: coalition.acting(.ada), stamp: coalition.stamp())
            _ = try coalition.store.erase { try act.perform(in: $0) }
        }
        #expect(throws: MembershipRefusal.stillMember(.associate)) { try erase() }
        try coalition.becomes(.emil, .left)
        try erase()
        #expect(try coalition.signatures(other) == 0)
        #expect(try coalition.store.read { try $0.withheld(on: third, version: 1).isEmpty })
        #expect(try coalition.signatures(published) == 1)
        #expect(try coalition.store.read { try $0.organisation(organisation)?.organisation.names[0].name } == "–")
        #expect(try coalition.everythingHolds())
        #expect(try !coalition.stored("emil@house.example"))
        coalition.store.close()
        let again = try Store.open(coalition.folder, clock: Clock { Coalition.start })
        #expect(again.halted == nil)
        again.close()
    }

    @Test("the secretariat never falls below two people, and only it erases others")
    func rules() throws {
        let coalition = try Coalition()
        let own = ErasePerson(
            person: coalition.acting(.ada).person, code: "", acting: coalition.acting(.ada), stamp: coalition.stamp())
        #expect(throws: MembershipRefusal.secretariatTooSmall) {
            try coalition.store.erase { try own.perform(in: $0) }
        }
        let other = ErasePerson(
            person: coalition.acting(.emil).person, code: "", acting: coalition.acting(.chiara),
            stamp: coalition.stamp())
        #expect(throws: MembershipRefusal.rightMissing(.secretariat)) {
            try coalition.store.erase { try other.perform(in: $0) }
        }
    }
}

extension Coalition {
    /// Whether any of these words stands in the bytes of the database or of its log.
    func stored(_ words: String...) throws -> Bool {
        let files = [folder.database, folder.database + "-wal"]
        return words.contains { word in
            files.contains { FileManager.default.contents(atPath: $0)?.range(of: Data(word.utf8)) != nil }
        }
    }
}
