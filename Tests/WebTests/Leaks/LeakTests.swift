// Nothing that can be read, by whomever, says who signed with the name withheld: no page, file, paper, proof, mail or byte
// of the database; and nothing differs when another one does it (docs/leaks.md).
import Acts
import Foundation
import HTTP
import Languages
import Membership
import Record
import Statements
import Store
import Testing
import Web

@Suite("Withheld names do not leak")
struct LeakTests {
    private static let seeds = ["en", "ru"].flatMap { language in
        ["", "/statements", "/members", "/declaration", "/verify", "/record"].map { "/\(language)" + $0 }
    }

    /// A folder with the marked coalition, gone after the test.
    private static func withFolder<T>(_ work: (String) throws -> T) throws -> T {
        let path = NSTemporaryDirectory() + "civic-leak-" + UUID().uuidString
        try MarkedCoalition.found(in: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try work(path)
    }

    /// Addresses at which somebody who must not see a mark sees one.
    private func leaks(_ coalition: MarkedCoalition) throws -> [String] {
        let id = coalition.statement.text
        var found = try Crawl(Browser(site: coalition.site), from: LeakTests.seeds).containing(MarkedCoalition.mark)
        for role in [DemonstrationRole.initiator, .director] {
            let seeds = [
                "/en/desk", "/en/desk/outbox", "/en/desk/statements/\(id)", "/en/desk/statements/\(id)/call",
                "/en/desk/statements/\(id)/publication", "/en/desk/statements/\(id)/deliveries",
                "/en/desk/statements/\(id)/letters", "/en/desk/statements/\(id)/signature",
            ]
            // The member's own draft, the secretariat's register and its choice of members are theirs to see.
            let own = try Crawl(coalition.signedIn(role), from: seeds).containing(MarkedCoalition.mark).filter {
                !$0.contains("/drafts/") && !$0.contains("/register") && $0 != "/en/desk" && !$0.contains("/letters")
                    && $0 != "/ru/desk" && !$0.contains("/procedures/begin/")
            }
            found += own.map { "\(role): \($0)" }
        }
        return found
    }

    @Test("through the whole life of a statement nobody but keepers and the organisation itself sees a withheld name")
    func wholeLife() throws {
        try LeakTests.withFolder { folder in
            let coalition = try MarkedCoalition(folder)
            defer { coalition.store.close() }
            try coalition.withholds(.first)
            #expect(try leaks(coalition) == [])
            try coalition.withholds(.second)
            try coalition.withholds(.third)
            #expect(try leaks(coalition) == [])
            try coalition.closes()
            try coalition.publishes()
            #expect(try leaks(coalition) == [])
            try coalition.delivers()
            try coalition.withholds(.fourth)
            try coalition.withdraws(.third)
            #expect(try leaks(coalition) == [])
            try coalition.publishes()
            try coalition.delivers()
            #expect(try leaks(coalition) == [])
            let keeper = coalition.signedIn(.coordinator)
            keeper.get("/en/desk/statements/\(coalition.statement.text)")
            #expect(keeper.page.contains(MarkedCoalition.mark + " first"))
            #expect(try EffectCheckHolds.check(coalition.store))
        }
    }

    @Test("the search does find a mark where one is: a marked member that signs by name is found")
    func control() throws {
        try LeakTests.withFolder { folder in
            let coalition = try MarkedCoalition(folder)
            defer { coalition.store.close() }
            let (statement, acting) = (coalition.statement, coalition.acting[.first]!)
            try coalition.store.perform { work in
                _ = try SignStatement(
                    statement: statement, version: 1, acting: acting, stamp: MarkedCoalition.stamp(work)
                ).perform(in: work)
            }
            #expect(try leaks(coalition).contains { $0.hasSuffix("/desk/statements/\(statement.text)") })
            try coalition.closes()
            try coalition.publishes()
            let found = try leaks(coalition)
            for ending in [".zip", ".en.pdf", ".en.txt", "/en/statements/\(statement.text)"] {
                #expect(found.contains { $0.hasSuffix(ending) }, "not found in \(ending)")
            }
        }
    }

    @Test("whoever signs withheld, every public byte that is not random is the same")
    func twoRuns() throws {
        try LeakTests.withFolder { folder in
            // Random entries make one record longer than another: runs are compared that came out with the same size.
            var runs: [[String: [String]]] = []
            var bySize: [[Int64: [String: [String]]]] = [[:], [:]]
            for _ in 0..<40 where runs.isEmpty {
                for (place, who) in [MarkedCoalition.Who.first, .second].enumerated() {
                    let run = try LeakTests.run(folder, who)
                    bySize[place][run.size] = run.found
                }
                if let size = bySize[0].keys.first(where: { bySize[1][$0] != nil }) {
                    runs = bySize.map { $0[size] ?? [:] }
                }
            }
            try #require(runs.count == 2)
            #expect(runs[0].count > 20)
            for address in Set(runs[0].keys).union(runs[1].keys).sorted() {
                #expect(runs[0][address] == runs[1][address], "differs: \(address)")
            }
        }
    }

    @Test(
        "the database and every file say nothing: no name beside the statement, no act in clear, sealed values of one size"
    )
    func bytes() throws {
        try LeakTests.withFolder { folder in
            let before = try Stored(folder, of: .first)
            var coalition: MarkedCoalition? = try MarkedCoalition(folder)
            try coalition?.withholds(.first)
            try coalition?.withholds(.second)
            let log = try Data(contentsOf: URL(fileURLWithPath: folder + "/civic.db-wal"))
            for word in ["visibility", "statement.sign", "withheld 26"] {
                #expect(log.range(of: Data(word.utf8)) == nil, "in the log of the database: \(word)")
            }
            coalition?.store.close()
            coalition = nil
            let after = try Stored(folder, of: .first)
            #expect(before.mentions == after.mentions)
            for file in try FileManager.default.subpathsOfDirectory(atPath: folder + "/files") {
                let bytes = FileManager.default.contents(atPath: folder + "/files/" + file) ?? Data()
                #expect(bytes.range(of: Data(MarkedCoalition.mark.utf8)) == nil, "\(file)")
            }
        }
    }

    /// What the public reads when this one and another sign withheld, and how large the record is then.
    private static func run(
        _ folder: String, _ who: MarkedCoalition.Who
    ) throws -> (size: Int64, found: [String: [String]]) {
        let copy = folder + "-" + who.rawValue
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let coalition = try MarkedCoalition(copy)
        defer { coalition.store.close() }
        try coalition.withholds(who)
        try coalition.withholds(.fourth)
        try coalition.closes()
        coalition.pass(seconds: 60)
        try coalition.publishes()
        let found = try Crawl(Browser(site: coalition.site), from: LeakTests.seeds).comparable
        return (try coalition.store.beat().size, found)
    }

    /// How often the database mentions an organisation, its person and its card.
    private struct Stored {
        let mentions: [Int]

        init(_ folder: String, of who: MarkedCoalition.Who) throws {
            let coalition = try MarkedCoalition(folder)
            let acting = coalition.acting[who]!
            let facts = try coalition.store.read { reads -> (String, [UInt8]) in
                let organisation = try reads.mandate(acting.mandate)!.organisation
                return (organisation.text, try reads.cardDigest(of: organisation)!.bytes)
            }
            coalition.store.close()
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/civic.db"))
            mentions = [Data(facts.0.utf8), Data(acting.person.text.utf8), Data(facts.1)].map { word in
                var count = 0
                var from = bytes.startIndex
                while let range = bytes.range(of: word, in: from..<bytes.endIndex) {
                    count += 1
                    from = range.upperBound
                }
                return count
            }
        }
    }
}

/// Every row follows from its act.
enum EffectCheckHolds {
    static func check(_ store: Store) throws -> Bool { try store.read { try EffectCheck($0).run() } > 0 }
}

extension Crawl {
    /// Words, status, headers and sizes with everything random masked, by masked address.
    var comparable: [String: [String]] {
        get throws {
            var result: [String: [String]] = [:]
            for (address, found) in found {
                let headers = found.headers.filter { $0.0 != "ETag" && $0.0 != "etag" }
                    .map { "\($0.0): \(Crawl.masked($0.1))" }.sorted()
                // A picture of another code makes a paper some bytes longer or shorter, and so do the places of acts in
                // the record a proof file; their words are compared.
                let size = address.hasSuffix(".pdf") || address.hasSuffix(".zip") ? "" : "\(found.size)"
                result[Crawl.masked(address), default: []].append(
                    "\(found.status)|\(size)|\(headers.joined(separator: ";"))|\(try Crawl.words(found, address))")
            }
            return result.mapValues { $0.sorted() }
        }
    }

    private static func words(_ found: Found, _ address: String) throws -> String {
        if address.hasPrefix("/record/tile") { return "" }
        guard address.hasSuffix(".zip") else { return masked(found.text) }
        // How many hashes a proof has hangs on the place of its act.
        return try StoredZip(parsing: found.bytes).files.map { file in
            file.name + (file.name.hasPrefix("proofs/") ? "" : masked(String(decoding: file.bytes, as: UTF8.self)))
        }.joined(separator: "\n")
    }

    /// Codes, digests, keys, ids of forms, places in the record: what is random in each run.
    private static func masked(_ text: String) -> String {
        var text = text
        for (pattern, with) in [
            ("[A-Za-z0-9+/]{80,}=*", "LONG"), ("[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}", "CODE"),
            ("[0-9a-f]{32,64}", "HEX"), ("[A-Za-z0-9+/]{43}=", "DIGEST"),
            ("value=\"[A-Za-z0-9._-]{40,}\"", "TOKEN"), ("\"index\": [0-9]+", "INDEX"), ("zip, [0-9]+ KB", "SIZE"),
        ] { text = text.replacingOccurrences(of: pattern, with: with, options: .regularExpression) }
        return text
    }
}
