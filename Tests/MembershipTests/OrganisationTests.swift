import Membership
import Record
import Testing

@Suite("An organisation") struct OrganisationTests {
    private static func organisation(withheld: Bool = false, seat: String? = "GE") -> Organisation {
        Organisation(
            id: OrganisationID(bytes: [UInt8](repeating: 1, count: 16)),
            names: [
                OrganisationName(language: "ka", name: "სანთელი"), OrganisationName(language: "en", name: "Candle"),
            ], seat: seat, seatWithheld: withheld)
    }

    @Test("is named in the reader's language, else in English, else as it names itself")
    func names() {
        let organisation = Self.organisation()
        #expect(organisation.name(in: "ka").name == "სანთელი")
        #expect(organisation.name(in: "ru").name == "Candle")
        let own = Organisation(id: organisation.id, names: [organisation.names[0]], seat: nil)
        #expect(own.name(in: "ru").name == "სანთელი")
    }

    @Test("does not show a seat that it withholds, on pages and on its card")
    func seat() {
        let random = [UInt8](repeating: 7, count: 32)
        for (organisation, shown) in [(Self.organisation(), "GE"), (Self.organisation(withheld: true), nil)] {
            #expect(organisation.shownSeat == shown)
            let card = Card(of: organisation, random: random)
            #expect(card.country == shown && Card(parsing: card.bytes) == card)
        }
    }

    @Test("has another card, which tells nothing, for other random bytes")
    func cards() {
        let cards = [1, 2].map { Card(of: Self.organisation(), random: [UInt8](repeating: $0, count: 32)) }
        #expect(cards[0].digest != cards[1].digest && cards[0].names == cards[1].names)
    }

    @Test(
        "is written to at a plain address",
        arguments: [
            (" Anna@Example.ORG ", "anna@example.org"), ("a.b+c@x.y.z", "a.b+c@x.y.z"), ("a@b", nil), ("a@@b.c", nil),
            ("@b.c", nil), ("a@", nil), ("a b@c.d", nil), ("a@b..c", nil), ("a@-b.c", nil), ("a@b.c\nx", nil),
            ("<a@b.c>", nil), ("ä@b.c", nil), ("a@b.c,d@e.f", nil),
        ] as [(String, String?)])
    func mail(raw: String, normal: String?) { #expect(MailAddress.normal(raw) == normal) }
}
