// `civic bench library`: a coalition of 200 organisations with many published statements of 6 KB, over ten years, to be
// served, listed, searched and measured.
import Acts
import Foundation
import Membership
import Record
import Statements
import Store
import Synchronization
import Web

enum BenchLibrary {
    private static let organisations = 200
    /// Few, because each statement writes a message to everybody.
    private static let people = 40
    private static let length = 6_000

    /// Makes it in `folder`, which is new; prints the address of a member, then searches, a line each.
    static func run(in folder: DataFolder, statements: Int, _ shipped: ShippedFiles) throws {
        let instant = Mutex(Instant(text: "2016-11-24T09:00:00Z")!)
        let stage = try BenchStage(
            folder, organisations: organisations, seats: people, statements: 0, clock: Clock { instant.withLock { $0 } }
        )
        defer { stage.store.close() }
        var words = BenchWords(
            try shipped.read("passphrases/words.en.txt").split(separator: 0x0A).map {
                String(decoding: $0, as: UTF8.self)
            })
        let step = Int64(10 * 365 * 86_400 / statements)
        for number in 0..<statements {
            instant.withLock { $0 = $0.adding(seconds: step) }
            try stage.publish(number, title: words.line(60), text: words.text(length))
        }
        try stage.finish()
        print("/en/members/\(try stage.memberOnPage.text)")
        for _ in 0..<200 { print(words.search) }
    }
}

/// Words as frequent as in a language: few often, most seldom. The same each time.
private struct BenchWords {
    private let words: [String]
    private var seed: UInt64 = 20_261_124

    init(_ words: [String]) { self.words = words }

    private mutating func random() -> Double {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(seed >> 11) / Double(1 << 53)
    }

    private mutating func word() -> String {
        let place = random()
        return words[Int(place * place * place * Double(words.count))]
    }

    mutating func line(_ length: Int) -> String {
        var line = word().capitalized
        while line.utf8.count < length { line += " " + word() }
        return line
    }

    mutating func text(_ length: Int) -> String {
        var text = ""
        while text.utf8.count < length { text += line(400) + ".\n\n" }
        return text
    }

    /// One word, two, or the beginning of one.
    var search: String {
        mutating get {
            switch Int(random() * 3) {
            case 0: word()
            case 1: word() + " " + word()
            default: String(word().prefix(4))
            }
        }
    }
}

extension BenchStage {
    /// A statement from its draft to the published list, signed by eight.
    fileprivate func publish(_ number: Int, title: String, text: String) throws {
        let states = ["PL", "UA", "KZ", "DE", "GE", "AM", "AZ"]
        let draft = SaveDraft(
            statement: nil, language: "en", title: title, source: text,
            addressees: [Addressee(source: .institution("osce-odihr"), name: "ODIHR")],
            countries: [states[number % states.count]], themes: [["torture", "association", "media"][number % 3]],
            acting: seats[0], stamp: BenchStage.stamp(store))
        // Eight different ones: the steps are no multiple of the number of seats.
        let seats = (0..<8).map { self.seats[(number * 7 + $0 * 13) % self.seats.count] }
        let first = self.seats[0]
        try store.perform { [store] work in
            let id = try draft.perform(in: work)
            try BenchStage.open(id, by: first, in: work, store)
            for seat in seats {
                _ = try SignStatement(statement: id, version: 1, acting: seat, stamp: BenchStage.stamp(store))
                    .perform(in: work)
            }
            _ = try CloseSignOn(statement: id, version: 1, acting: first, stamp: BenchStage.stamp(store))
                .perform(in: work)
            _ = try PublishStatement(statement: id, version: 1, acting: first, stamp: BenchStage.stamp(store))
                .perform(in: work)
        }
    }

    /// Proof files for all lists, and papers said to be there: nothing is made while something is measured.
    fileprivate func finish() throws {
        _ = try store.beat()
        while try MakeBundles(readme: Array("Bench\n".utf8)).run(on: store) > 0 {}
        let paper = Array("Bench".utf8)
        let digest = try store.keepFile(paper)
        try store.perform { work in
            for publication in try work.reads.allPublications() {
                _ = try KeepPaper(.list(publication), digest: digest, size: paper.count, language: "en")
                    .perform(in: work)
            }
        }
    }

    /// A member that signed some of them.
    fileprivate var memberOnPage: OrganisationID {
        get throws { try store.read { try $0.mandate(seats[7].mandate)!.organisation } }
    }
}
