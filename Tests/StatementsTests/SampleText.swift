import Membership
import Record
import Statements

/// What the sample coalition says, and who it is (the invented organisations of the demonstration).
enum SampleText {
    static func text(_ kind: StatementKind = .statement) -> CanonicalText {
        CanonicalText(
            kind: kind, language: "en", title: "Release the lawyer detained on the courthouse steps",
            addressees: [
                Addressee(source: .free, name: "The authorities concerned, named in a separate letter"),
                Addressee(
                    source: .institution("osce-odihr"), name: "OSCE Office for Democratic Institutions and Human Rights"
                ),
            ],
            blocks: [
                Block(
                    id: "b1", kind: .paragraph, text: "We, the undersigned members, call for the release of a lawyer."),
                Block(id: "b2", kind: .heading, text: "What we ask"),
                Block(id: "b3", kind: .demand, text: "Release the lawyer at once."),
                Block(id: "b4", kind: .demand, text: "Return the client’s file unopened."),
            ])
    }

    /// The same text with a slip put right.
    static func corrected(_ text: CanonicalText) -> CanonicalText {
        let last = text.blocks[text.blocks.count - 1]
        let words = last.text.replacing("unopened", with: "unopened and whole")
        return CanonicalText(
            kind: text.kind, language: text.language, title: text.title, addressees: text.addressees,
            blocks: text.blocks.dropLast() + [Block(id: last.id, kind: last.kind, text: words)])
    }

    static let readme = Array("What this proves, and what not.\n".utf8)

    static let organisations = [
        organisation(
            1, seat: "BE",
            [
                ("fr", "Onzième Quai – Droits et libertés", "Onzième Quai"),
                ("en", "Eleventh Quay – Rights and Liberties", "Eleventh Quay"),
            ]),
        organisation(
            2, seat: "PL",
            [
                ("pl", "Fundacja Praworządności „Jasnobrzeg”", nil),
                ("en", "Jasnobrzeg Foundation for the Rule of Law", nil),
            ]),
        organisation(
            3, seat: "UA",
            [
                ("uk", "Центр громадянської взаємодії «Вишнева брама»", "Вишнева брама"),
                ("en", "Cherry Gate Centre for Civic Cooperation", nil),
            ]),
        organisation(
            4, seat: "GE",
            [
                ("ka", "იურიდიული დახმარება „თორმეტი აივანი“", nil), ("en", "Twelve Balconies Legal Aid", nil),
            ]),
        organisation(5, seat: "TJ", seatWithheld: true, [("tg", "Маркази ҳуқуқии «Панҷ равзана»", nil)]),
    ]

    private static func organisation(
        _ number: UInt8, seat: String, seatWithheld: Bool = false, _ names: [(String, String, String?)]
    ) -> Organisation {
        Organisation(
            id: OrganisationID(bytes: [UInt8](repeating: number, count: 16)),
            names: names.map { OrganisationName(language: $0, name: $1, short: $2) }, seat: seat,
            seatWithheld: seatWithheld)
    }
}
