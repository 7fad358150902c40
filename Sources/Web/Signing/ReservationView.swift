// A reservation as it stands beside a name: which parts, and the words.
import HTML
import Languages
import Statements

enum ReservationView {
    /// "Parts 2, 5: …", for facts.
    static func text(_ reservation: Reservation, _ text: CanonicalText, _ visit: Visit) -> String {
        parts(reservation, text, visit) + " " + reservation.words
    }

    static func write(_ html: inout HTML, _ reservation: Reservation, _ text: CanonicalText, _ visit: Visit) {
        html.element("p", .class("hint")) { html in
            html.text(parts(reservation, text, visit) + " ")
            html.element("q", .lang(reservation.language), text: reservation.words)
        }
    }

    private static func parts(_ reservation: Reservation, _ text: CanonicalText, _ visit: Visit) -> String {
        let numbers = text.blocks.enumerated().filter { reservation.blocks.contains($0.element.id) }
            .map { String($0.offset + 1) }
        return visit.words("Reservation about part {numbers}:", ["numbers": numbers.joined(separator: ", ")])
    }
}
