// A coalition in which everything that must not be seen carries a mark: unlisted members that sign with the name withheld,
// and a draft. Nobody else's name or text contains it.
import Accountability
import Acts
import Foundation
import Languages
import Membership
import Record
import Statements
import Store
import Web

final class MarkedCoalition {
    /// In the names of the unlisted members and in the title of the draft, and nowhere else.
    static let mark = "Zqmark"
    /// Who acts; the last four are marked.
    enum Who: String, CaseIterable { case initiator, keeper, member, first, second, third, fourth }

    let folder: String
    let store: Store
    let site: Site
    let acting: [Who: Acting]
    let statement: StatementID
    private let clock: SettableClock

    /// Founds it, opens a statement, lets a member sign by name; leaves it closed in `folder`.
    static func found(in folder: String) throws {
        let clock = SettableClock()
        let facts = CoalitionFacts(name: "Example", zone: "Europe/Vienna", beat: 5, isDemonstration: true)
        let store = try Store.found(
            facts, origin: "test.example/log", in: DataFolder(folder), clock: Clock { clock.now })
        defer { store.close() }
        let founders = [Who.initiator, .keeper].map {
            FoundCoalition.Founder(
                organisation: organisation($0), person: person($0),
                rights: Set(Right.allCases).subtracting(
                    $0 == .initiator ? [.keep] : []))
        }
        let declaration = CanonicalText(
            kind: .declaration, language: "en", title: "Declaration", addressees: [],
            blocks: [Block(id: "b1", kind: .paragraph, text: "We act together.")])
        let founding = FoundCoalition(founders: founders, declaration: declaration, keys: store.publicKeys)
        var seats = Dictionary(
            uniqueKeysWithValues: zip([Who.initiator, .keeper], try store.perform { try founding.perform(in: $0) }))
        for who in Who.allCases where seats[who] == nil { seats[who] = try join(who, by: seats[.initiator]!, store) }
        try write(seats, store)
        let id = try open(seats[.initiator]!, store)
        let member = seats[.member]!
        try store.perform { work in
            _ = try SignStatement(statement: id, version: 1, acting: member, stamp: stamp(work))
                .perform(in: work)
            _ = try SaveDraft(
                statement: nil, language: "en", title: mark + " draft", source: mark + " words", addressees: [],
                countries: [], themes: [], acting: member, stamp: stamp(work)
            ).perform(in: work)
        }
    }

    /// Opens what was founded there. `clock` begins where the founding ended.
    init(_ folder: String) throws {
        self.folder = folder
        let clock = SettableClock()
        self.clock = clock
        store = try Store.open(DataFolder(folder), clock: Clock { clock.now })
        let lines = try String(contentsOfFile: folder + "/seats.txt", encoding: .utf8).split(separator: "\n")
        var acting: [Who: Acting] = [:]
        for line in lines {
            let parts = line.split(separator: " ").map(String.init)
            acting[Who(rawValue: parts[0])!] = Acting(
                person: PersonID(text: parts[1])!, mandate: MandateID(text: parts[2])!)
        }
        self.acting = acting
        statement = try store.read { try $0.statements().first { $0.kind == .statement && $0.countries == ["PL"] }!.id }
        site = try Site(
            store: store, catalogues: try Catalogues(folder: TestSite.data + "/catalogues"),
            shipped: ShippedFiles(folder: TestSite.data), address: "http://localhost:8080",
            roles: [
                .initiator: acting[.initiator]!, .director: acting[.member]!, .coordinator: acting[.keeper]!,
                .lawyer: acting[.first]!,
            ])
    }

    func pass(seconds: Int64) { clock.set(clock.now.adding(seconds: seconds)) }

    /// One beat and the papers that it leads to.
    func beat() throws {
        _ = try PublishDue.run(on: store)
        _ = try store.beat()
        if try MakeBundles(readme: Array("read me\n".utf8)).run(on: store) > 0 { site.bundlesWereMade() }
        _ = try site.mill.run(site)
    }

    func signedIn(_ role: DemonstrationRole) -> Browser {
        let browser = Browser(site: site)
        browser.post("/en/demonstration/\(role.rawValue)", [:])
        return browser
    }

    func withholds(_ who: Who) throws {
        let (statement, acting) = (statement, acting[who]!)
        try store.perform { work in
            let keepers = try Keepers(work.reads, on: work.today).digest
            _ = try SignStatement(
                statement: statement, version: 1, choice: .withheld(keepers: keepers), acting: acting,
                stamp: MarkedCoalition.stamp(work)
            ).perform(in: work)
        }
    }

    func withdraws(_ who: Who) throws {
        let (statement, acting) = (statement, acting[who]!)
        try store.perform { work in
            _ = try WithdrawSignature(
                statement: statement, version: 1, acting: acting, stamp: MarkedCoalition.stamp(work)
            ).perform(in: work)
        }
    }

    func closes() throws {
        let (statement, acting) = (statement, acting[.initiator]!)
        try store.perform { work in
            _ = try CloseSignOn(statement: statement, version: 1, acting: acting, stamp: MarkedCoalition.stamp(work))
                .perform(in: work)
        }
    }

    func publishes() throws {
        let (statement, acting) = (statement, acting[.initiator]!)
        try store.perform { work in
            _ = try PublishStatement(
                statement: statement, version: 1, acting: acting, stamp: MarkedCoalition.stamp(work)
            ).perform(in: work)
        }
        site.bundlesWereMade()
        try beat()
    }

    func delivers() throws {
        let (statement, acting) = (statement, acting[.initiator]!)
        try store.perform { work in
            _ = try PrepareDelivery(
                statement: statement, version: 1, addressees: ["ODIHR"], means: .mail, language: "en",
                cover: "We hand it over.", acting: acting, stamp: MarkedCoalition.stamp(work)
            ).perform(in: work)
        }
        try beat()
    }

    static func stamp(_ work: Transaction) -> FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: work.now.adding(seconds: 3600).wholeSecond)
    }

    private static func join(_ who: Who, by secretariat: Acting, _ store: Store) throws -> Acting {
        let organisation = organisation(who)
        let person = person(who)
        let mandate: MandateID = Randomness.id()
        try store.perform { work in
            try RegisterOrganisation(
                organisation: organisation, standing: .full, since: nil, acting: secretariat, stamp: stamp(work)
            ).perform(in: work)
            try SeatPerson(
                person: person, mandate: mandate, organisation: organisation.id, rights: [.draft, .represent, .sign],
                by: secretariat
            ).perform(in: work)
        }
        return Acting(person: person.id, mandate: mandate)
    }

    private static func open(_ initiator: Acting, _ store: Store) throws -> StatementID {
        try store.perform { work in
            let id = try SaveDraft(
                statement: nil, language: "en", title: "On judges", source: "We ask.\n\n1. Release them.",
                addressees: [Addressee(source: .institution("osce-odihr"), name: "ODIHR")], countries: ["PL"],
                themes: [], acting: initiator, stamp: stamp(work)
            ).perform(in: work)
            let shown = try work.reads.draft(id)!.text(kind: .statement, after: nil).digest
            _ = try FixText(statement: id, shown: shown, acting: initiator, stamp: stamp(work)).perform(in: work)
            _ = try OpenSignOn(
                statement: id, version: 1, ends: work.now.adding(seconds: 86400), zone: "Europe/Kyiv",
                eligible: .members, minimum: 0, announced: true, acting: initiator, stamp: stamp(work)
            ).perform(in: work)
            return id
        }
    }

    private static func write(_ seats: [Who: Acting], _ store: Store) throws {
        let lines = seats.map { "\($0.key.rawValue) \($0.value.person.text) \($0.value.mandate.text)\n" }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: store.folder.path + "/seats.txt"))
    }

    private static func organisation(_ who: Who) -> Organisation {
        let isMarked = [Who.first, .second, .third, .fourth].contains(who)
        // Names of one length, so that no size can tell one from another.
        let name =
            isMarked ? "\(mark) \(who.rawValue.padding(toLength: 8, withPad: "x", startingAt: 0))" : "House of \(who)"
        return Organisation(
            id: Randomness.id(), names: [OrganisationName(language: "en", name: name)], seat: isMarked ? "TJ" : "LT",
            unlisted: isMarked)
    }

    private static func person(_ who: Who) -> Person {
        Person(
            id: Randomness.id(), name: "Person \(who)", mail: "\(who)@house.example", language: "en",
            zone: "Europe/Vienna")
    }
}
