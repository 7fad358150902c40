// Papers of the invented coalition, short and long.
import Foundation
import Languages
import Membership
import Papers
import Record
import Statements

/// What the tests print.
enum SamplePaper {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let site = "https://solidarity.example"
    static let code = PublicationCode(typed: "7qk4-m2xd-r5tw")

    static let shipped = root.appending(path: "Data/papers").path

    /// English alone: the words that stand in the code.
    static func english() throws -> Words {
        let folder = try TestFolder()
        return try Catalogues(folder: folder.path).words(.english)
    }

    static func day(_ text: String) throws -> Day {
        guard let day = Day(text: text) else { throw CocoaError(.formatting) }
        return day
    }

    /// A paper with these signatories; everything else as it mostly is.
    static func paper(
        _ signatories: [Paper.Signatory], text: CanonicalText = text(), withheld: WithheldCount = .none,
        code: PublicationCode? = code, isDemonstration: Bool = true, withdrawn: [Card] = [],
        delivery: Paper.Delivery? = nil, cover: Paper.Cover? = nil
    ) throws -> Paper {
        Paper(
            house: .init(
                coalition: "Civic Solidarity Platform", site: site, isDemonstration: isDemonstration),
            text: text, version: 2, list: 1, day: try day("2026-11-24"), code: code, signatories: signatories,
            withheld: withheld, withdrawnSince: withdrawn, delivery: delivery, cover: cover)
    }

    static func text(title: String = "Release the lawyer detained on the courthouse steps") -> CanonicalText {
        CanonicalText(
            kind: .statement, language: "en", title: title,
            addressees: [
                Addressee(source: .free, name: "The authorities concerned, named in a separate letter"),
                Addressee(
                    source: .institution("osce-odihr"),
                    name: "OSCE Office for Democratic Institutions and Human Rights"),
            ],
            blocks: [
                Block(
                    id: "b1", kind: .paragraph, text: "We, the undersigned members, call for the release of a lawyer."),
                Block(id: "b2", kind: .heading, text: "What we ask"),
                Block(id: "b3", kind: .demand, text: "Release the lawyer at once."),
                Block(id: "b4", kind: .demand, text: "Return the client’s file unopened."),
            ])
    }

    static func card(_ number: Int, _ country: String?, _ names: [(String, String)]) -> Card {
        var id = [UInt8](repeating: 0, count: 16)
        id[14] = UInt8(number >> 8)
        id[15] = UInt8(number & 0xff)
        let organisation = Organisation(
            id: OrganisationID(bytes: id), names: names.map { OrganisationName(language: $0.0, name: $0.1) },
            seat: country)
        return Card(of: organisation, random: [UInt8](repeating: 7, count: 32))
    }

    /// One name in each script.
    static let scripts: [(country: String, language: String, name: String)] = [
        ("BE", "fr", "Onzième Quai – Droits et libertés"),
        ("TR", "tr", "Üçüncü Çınar Hukuk Girişimi"),
        ("UA", "uk", "Центр громадянської взаємодії «Вишнева брама»"),
        ("KZ", "kk", "«Алтыншы көпір» құқық қорғау қоры"),
        ("GR", "el", "Δίκτυο Ελεύθερης Έκφρασης «Ήμερη Θάλασσα»"),
        ("GE", "ka", "იურიდიული დახმარება „თორმეტი აივანი“"),
        ("AM", "hy", "«Յոթ նռնենի» իրավապաշտպան կենտրոն"),
        ("DZ", "ar", "مركز النافذة الزرقاء لحقوق الإنسان"),
    ]

    /// As many as are wanted, with the names of `scripts` over and over.
    static func many(_ count: Int) -> [Paper.Signatory] {
        (0..<count).map { number in
            let (country, language, name) = scripts[number % scripts.count]
            let words = number < scripts.count ? name : "\(name) \(number)"
            return Paper.Signatory(card: card(number, country, [(language, words)]))
        }
    }
}
