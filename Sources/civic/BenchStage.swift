// The throwaway coalition in which `civic bench` measures.
import Acts
import Membership
import Record
import Statements
import Store

/// The throwaway coalition.
struct BenchStage: Sendable {
    let store: Store
    let seats: [Acting]
    private let ids: [StatementID]

    /// `seats`: so many of the organisations have somebody who acts for them; nil for all.
    init(
        _ folder: DataFolder, organisations: Int, seats: Int? = nil, statements: Int, clock: Clock = .system
    ) throws {
        // Once a day: nothing else is made while something is measured.
        let facts = CoalitionFacts(name: "Bench", zone: "UTC", beat: 86_400, isDemonstration: false)
        let store = try Store.found(facts, origin: "bench.example/log", in: folder, clock: clock)
        let founders = (0..<2).map { number in
            FoundCoalition.Founder(
                organisation: BenchStage.organisation(number), person: BenchStage.person(number),
                rights: Set(Right.allCases))
        }
        let text = CanonicalText(
            kind: .declaration, language: "en", title: "Declaration", addressees: [],
            blocks: [Block(id: "b1", kind: .paragraph, text: "We act together.")])
        let founding = FoundCoalition(founders: founders, declaration: text, keys: store.publicKeys)
        let first = try store.perform { try founding.perform(in: $0) }
        let seated = seats ?? organisations
        self.seats = try [first[0], first[1]] + (2..<seated).map { try BenchStage.join($0, first[0], store) }
        for number in seated..<organisations {
            try store.perform { try BenchStage.register(BenchStage.organisation(number), first[0], in: $0, store) }
        }
        self.store = store
        ids = try (0..<statements).map { _ in try BenchStage.open(first[0], store) }
    }

    func sign(_ client: Int, _ statement: Int) throws {
        let act = SignStatement(
            statement: ids[statement], version: 1, acting: seats[client], stamp: BenchStage.stamp(store))
        _ = try store.perform { try act.perform(in: $0) }
    }

    var statement: StatementID { ids[0] }

    /// Closes and publishes the first statement.
    func publish() throws -> PublicationCode {
        let (statement, acting) = (statement, seats[0])
        return try store.perform { [store] work in
            _ = try CloseSignOn(statement: statement, version: 1, acting: acting, stamp: BenchStage.stamp(store))
                .perform(in: work)
            return try PublishStatement(
                statement: statement, version: 1, acting: acting, stamp: BenchStage.stamp(store)
            ).perform(in: work)
        }
    }

    private static func join(_ number: Int, _ secretariat: Acting, _ store: Store) throws -> Acting {
        let organisation = organisation(number)
        let person = person(number)
        let mandate: MandateID = Randomness.id()
        try store.perform { work in
            try register(organisation, secretariat, in: work, store)
            try SeatPerson(
                person: person, mandate: mandate, organisation: organisation.id, rights: [.sign],
                by: secretariat
            ).perform(in: work)
        }
        return Acting(person: person.id, mandate: mandate)
    }

    private static func register(
        _ organisation: Organisation, _ secretariat: Acting, in work: Transaction, _ store: Store
    ) throws {
        try RegisterOrganisation(
            organisation: organisation, standing: .full, since: nil, acting: secretariat, stamp: stamp(store)
        ).perform(in: work)
    }

    private static func open(_ initiator: Acting, _ store: Store) throws -> StatementID {
        let draft = SaveDraft(
            statement: nil, language: "en", title: "A statement", source: "We ask.\n\n1. Act.",
            addressees: [Addressee(source: .free, name: "Everybody")], countries: [], themes: [], acting: initiator,
            stamp: stamp(store))
        return try store.perform { work in
            let id = try draft.perform(in: work)
            try open(id, by: initiator, in: work, store)
            return id
        }
    }

    static func open(_ id: StatementID, by initiator: Acting, in work: Transaction, _ store: Store) throws {
        let shown = try work.reads.draft(id)!.text(kind: .statement, after: nil).digest
        _ = try FixText(statement: id, shown: shown, acting: initiator, stamp: stamp(store)).perform(in: work)
        _ = try OpenSignOn(
            statement: id, version: 1, ends: work.now.adding(seconds: 86400), zone: "UTC", eligible: .members,
            minimum: 0,
            announced: false, acting: initiator, stamp: stamp(store)
        ).perform(in: work)
    }

    static func stamp(_ store: Store) -> FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: store.clock.now().adding(seconds: 3600).wholeSecond)
    }

    private static func organisation(_ number: Int) -> Organisation {
        Organisation(
            id: Randomness.id(), names: names(number),
            seat: ["PL", "UA", "KZ", "DE", "GE", "AM", "AZ", "LT", "NO", "US", "CA", "RS", "BA", "TR", "CZ"][
                number % 15])
    }

    private static func person(_ number: Int) -> Person {
        Person(
            id: Randomness.id(), name: "Person \(number)", mail: "p\(number)@bench.example", language: "en", zone: "UTC"
        )
    }

    /// Invented names of usual length, half of them in two scripts.
    private static func names(_ number: Int) -> [OrganisationName] {
        let first = ["Bright", "Stone", "Quiet", "Green", "Seventh", "Open", "Blue"][number % 7]
        let second = ["Lantern", "Harbour", "Window", "Bridge", "Courtyard"][number % 5]
        let english = OrganisationName(
            language: "en", name: "\(first) \(second) Human Rights Initiative \(number)")
        guard number % 2 == 0 else { return [english] }
        return [OrganisationName(language: "uk", name: "Правозахисна ініціатива «Ліхтар» \(number)"), english]
    }
}
