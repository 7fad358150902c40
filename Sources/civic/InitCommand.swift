// `civic init`: founds a coalition. Asks a few questions; the answers can also come from a file on standard input.
import Access
import Acts
import Foundation
import Languages
import Membership
import Record
import Statements
import Store
import Web

enum InitCommand {
    private static let help = """
        civic init --data DIR [--address URL] [--rules NAME] [--files DIR]

        Founds a coalition in an empty folder: makes the keys, asks for its name, its zone, the organisation that hosts
        the secretariat and its first two people, and gives an invitation for each of them.
          --address URL    how people will reach the site, for the invitations
          --rules NAME     the rules by which it decides: csp-current (with its older ones), simple-association or
                           consensus; they can be changed later by a vote
        """

    static func run(_ arguments: [String]) -> Int32 {
        guard let options = Options(arguments, known: ["data", "address", "rules", "files"]) else { return 2 }
        if options.wantsHelp {
            print(help)
            return 0
        }
        guard let folder = options.folder, let shipped = Shipped.find(options["files"]) else { return 2 }
        let rules = options["rules"].flatMap { $0 == "csp-current" ? nil : [$0] } ?? Rules.usual
        do {
            let answers = try Questions.ask()
            let store = try Store.found(answers.facts, origin: answers.origin, in: folder, clock: .system)
            defer { store.close() }
            let source = String(decoding: try shipped.read("declaration/declaration.en.md"), as: UTF8.self)
            let declaration = try FoundingDeclaration.text(markdown: source)
            let founding = FoundCoalition(
                founders: answers.founders, declaration: declaration, keys: store.publicKeys)
            let tokens = try store.perform { work in
                _ = try founding.perform(in: work)
                return try answers.founders.map { founder in
                    let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
                    try work.invite(
                        founder.person.id, token: token.digest,
                        expires: work.now.adding(seconds: GiveMandate.invitationLife))
                    return token.text
                }
            }
            try Rules.adopt(rules, shipped, in: store)
            _ = try store.beat()
            report(answers, tokens, options["address"] ?? "http://localhost:8080", folder)
            return 0
        } catch {
            Complaint.write(StartWords.text(error, folder))
            return 1
        }
    }

    private static func report(_ answers: Questions, _ tokens: [String], _ address: String, _ folder: DataFolder) {
        print("\nFounded in \(folder.path). Invitations, for one use each, fourteen days:")
        for (founder, token) in zip(answers.founders, tokens) {
            print("  \(founder.person.name): \(address)\(Route.page(.english, .invitation(token)).path)")
        }
        print("\nStart the server: civic serve --data \(folder.path)")
        print("Keep a copy of \(folder.keys) apart from every backup of the rest.")
    }
}

/// The questions, and the answers in the form of the rooms.
struct Questions {
    let facts: CoalitionFacts
    let origin: String
    let founders: [FoundCoalition.Founder]

    enum Problem: Error { case noAnswer(String), notUnderstood(String) }

    static func ask() throws -> Questions {
        let name = try line("Name of the coalition: ")
        let origin = try line("Name of its record (for example record.example.org/log): ")
        let zone = try line("Time zone in which days are counted (for example Europe/Vienna): ")
        guard Calendars.isZone(zone) else { throw Problem.notUnderstood(zone) }
        let organisation = try organisation()
        let founders = try ["first", "second"].map { try founder($0, organisation, zone) }
        return Questions(
            facts: CoalitionFacts(name: name, zone: zone, beat: 600, isDemonstration: false), origin: origin,
            founders: founders)
    }

    private static func organisation() throws -> Organisation {
        let name = try line("Organisation that hosts the secretariat, its name in English: ")
        let seat = try line("Country of its seat (two letters): ").uppercased()
        return Organisation(id: Randomness.id(), names: [OrganisationName(language: "en", name: name)], seat: seat)
    }

    private static func founder(_ which: String, _ organisation: Organisation, _ zone: String) throws
        -> FoundCoalition.Founder
    {
        let name = try line("Name of the \(which) person of the secretariat: ")
        let typed = try line("Mail address of \(name): ")
        guard let mail = MailAddress.normal(typed) else { throw Problem.notUnderstood(typed) }
        let person = Person(id: Randomness.id(), name: name, mail: mail, language: "en", zone: zone)
        return FoundCoalition.Founder(organisation: organisation, person: person, rights: Set(Right.allCases))
    }

    private static func line(_ question: String) throws -> String {
        print(question, terminator: "")
        fflush(nil)
        guard let typed = readLine() else { throw Problem.noAnswer(question) }
        do { return try WrittenText.line(typed, limit: 200) } catch { throw Problem.notUnderstood(typed) }
    }
}
