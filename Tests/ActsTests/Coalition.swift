// A small coalition for stories: six organisations from five countries, people with names, a clock that one can set. Real
// SQLite, real record, real keys, in a folder of its own.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store
import Synchronization

final class Coalition: Sendable {
    /// Who can act; each for the organisation of the same letter.
    enum Who: String, CaseIterable { case ada, boris, chiara, dilnoza, emil, fatima, gino }

    let store: Store
    let folder: DataFolder
    private let seats: Mutex<[Who: Acting]>
    let declaration: StatementID

    static let start = Instant(text: "2026-11-24T09:00:00Z")!

    init() throws {
        let path = NSTemporaryDirectory() + "civic-acts-" + UUID().uuidString
        folder = DataFolder(path)
        let box = ClockBox()
        let facts = CoalitionFacts(name: "Example", zone: "Europe/Vienna", beat: 5, isDemonstration: false)
        store = try Store.found(facts, origin: "test.example/log", in: folder, clock: Clock { box.now })
        self.box = box
        let founders = [Who.ada, .boris].map { who in
            FoundCoalition.Founder(
                organisation: Coalition.organisation(who), person: Coalition.person(who), rights: Set(Right.allCases))
        }
        let text = CanonicalText(
            kind: .declaration, language: "en", title: "Declaration", addressees: [],
            blocks: [Block(id: "b1", kind: .paragraph, text: "We act together.")])
        let founding = FoundCoalition(founders: founders, declaration: text, keys: store.publicKeys)
        let first = try store.perform { try founding.perform(in: $0) }
        declaration = try store.read { try $0.declaration()!.id }
        seats = Mutex([.ada: first[0], .boris: first[1]])
        for who in [Who.chiara, .dilnoza, .emil, .fatima] { try join(who) }
    }

    private let box: ClockBox

    deinit {
        store.close()
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    var now: Instant { box.now }

    func set(_ instant: Instant) { box.set(instant) }

    func pass(seconds: Int64) { box.set(box.now.adding(seconds: seconds)) }

    func acting(_ who: Who) -> Acting { seats.withLock { $0[who]! } }

    func organisation(of who: Who) throws -> OrganisationID {
        try store.read { try $0.mandate(acting(who).mandate)!.organisation }
    }

    /// A stamp as a form would carry it.
    func stamp(life: Int64 = 3600) -> FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: now.adding(seconds: life).wholeSecond)
    }

    private func join(_ who: Who) throws {
        let organisation = Coalition.organisation(who)
        let standing: Standing = who == .fatima ? .applicant : who == .emil ? .associate : .full
        let register = RegisterOrganisation(
            organisation: organisation, standing: standing, since: nil, acting: acting(.ada), stamp: stamp())
        try store.perform { try register.perform(in: $0) }
        let person = Coalition.person(who)
        let mandate: MandateID = Randomness.id()
        let seat = SeatPerson(
            person: person, mandate: mandate, organisation: organisation.id,
            rights: [.draft, .represent, .sign, .translate],
            by: acting(.ada))
        try store.perform { try seat.perform(in: $0) }
        seats.withLock { $0[who] = Acting(person: person.id, mandate: mandate) }
    }

    /// Gino, a colleague who may sign for the same organisation.
    func colleague(of who: Who) throws -> Who {
        let mandate: MandateID = Randomness.id()
        let person = Coalition.person(.gino)
        let seat = SeatPerson(
            person: person, mandate: mandate, organisation: try organisation(of: who), rights: [.sign],
            by: acting(.ada))
        try store.perform { try seat.perform(in: $0) }
        seats.withLock { $0[.gino] = Acting(person: person.id, mandate: mandate) }
        return .gino
    }

    private static func organisation(_ who: Who) -> Organisation {
        let facts: (String, String, String?, Bool) =
            switch who {
            case .ada: ("Ada House", "en", "UA", false)
            case .boris: ("Бюро «Борис»", "ru", "LT", false)
            case .chiara: ("Casa Chiara", "it", "IT", false)
            case .dilnoza: ("Dilnoza Hujjat", "uz", "UZ", true)
            case .emil: ("ემილის სახლი", "ka", "GE", false)
            case .fatima, .gino: ("Fatima Forum", "en", "IT", false)
            }
        return Organisation(
            id: Randomness.id(), names: [OrganisationName(language: facts.1, name: facts.0)], seat: facts.2,
            unlisted: facts.3)
    }

    private static func person(_ who: Who) -> Person {
        Person(
            id: Randomness.id(), name: who.rawValue.capitalized, mail: "\(who.rawValue)@house.example", language: "en",
            zone: "Europe/Vienna")
    }
}

/// The clock that stories set.
final class ClockBox: Sendable {
    private let instant = Mutex(Coalition.start)

    var now: Instant { instant.withLock { $0 } }

    func set(_ value: Instant) { instant.withLock { $0 = value } }
}
