// What somebody decided on the page of a text, carried from the form over the check to the act.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct SignDecision {
    let choice: SignStatement.Choice
    private let word: String
    private let fields: [(String, String)]

    /// What can be decided. In forms each stands veiled (`FormStamps.veil`).
    static let words = ["named", "reserved", "withheld", "not"]

    /// The word that was chosen; nil for none.
    static func word(_ entered: Entered, _ visit: Visit) -> String? {
        guard let id = ActID(hex: entered["act"]) else { return nil }
        return words.first { FormStamps.veil($0, id, visit) == entered["decision"] }
    }

    /// Reads the form. Nil when something is missing or wrong, which is noted at its field.
    init?(_ entered: inout Entered, _ call: CallToSign, _ visit: Visit) {
        let words = visit.words
        word = SignDecision.word(entered, visit) ?? ""
        switch word {
        case "named":
            choice = .named(nil)
            fields = [("seen", entered["seen"])]
        case "withheld":
            guard let keepers = Digest(base64: entered["seen"]) else {
                entered.wrong("decision", words("Choose what you decide"))
                return nil
            }
            choice = .withheld(keepers: keepers)
            fields = [("seen", entered["seen"])]
        case "reserved":
            guard let reservation = SignDecision.reservation(&entered, call, words) else { return nil }
            choice = .named(reservation)
            fields =
                [
                    ("seen", entered["seen"]), ("reservation", reservation.words),
                    ("spoken", reservation.language),
                ]
                + reservation.blocks.map { ("block", $0) }
        default:
            entered.wrong("decision", words("Choose what you decide"))
            return nil
        }
    }

    private static func reservation(
        _ entered: inout Entered, _ call: CallToSign, _ words: Words
    ) -> Reservation? {
        let chosen = Set(entered.all("block"))
        let blocks = call.text.text.blocks.map(\.id).filter { chosen.contains($0) }
        if blocks.isEmpty { entered.wrong("block", words("Choose the parts that you reserve")) }
        let language = FieldPattern.language.fits(entered["spoken"]) ? entered["spoken"] : "en"
        do throws(TextProblem) {
            let reservation = try Reservation(
                statement: call.facts.id, version: call.text.version, blocks: blocks, language: language,
                words: entered["reservation"])
            return blocks.isEmpty ? nil : reservation
        } catch {
            entered.wrong("reservation", error.explained(words))
            return nil
        }
    }

    /// The same fields whatever was decided, but for a reservation.
    func hidden(_ html: inout HTML, _ visit: Visit, _ stamp: FormStamp) {
        let decided = FormStamps.veil(word, stamp.id, visit)
        html.void("input", .type("hidden"), .name("decision"), .value(decided))
        for (name, value) in fields { html.void("input", .type("hidden"), .name(name), .value(value)) }
    }

    var isWithheld: Bool { if case .withheld = choice { true } else { false } }

    var reservation: Reservation? { if case .named(let reservation) = choice { reservation } else { nil } }
}

/// The choice itself, as the page offers it. Nothing is chosen beforehand.
struct SignChoices {
    let visit: Visit
    let call: CallToSign
    let fields: Fields
    /// Of the form in which it stands.
    let stamp: FormStamp

    func write(_ html: inout HTML) {
        let words = visit.words
        html.void("input", .type("hidden"), .name("seen"), .value(call.keepers.digest.base64))
        html.void("input", .type("hidden"), .name("spoken"), .value(visit.language.tag))
        fields.group(&html, "decision", words("Your decision"), id: "decision") { html in
            if !call.alwaysWithholds { named(&html) }
            if call.mayWithhold, !(call.own?.isWithheld ?? false) {
                choice(
                    &html, "withheld", words("Sign, name withheld"),
                    words("Counted, never named. Who can see your name stands below."))
            }
            if call.own == nil {
                choice(
                    &html, "not", words("Not for us"), words("Private: nobody is told and nothing is recorded"))
            }
        }
        if !call.alwaysWithholds && !call.isDeclaration { reservation(&html) }
        if !call.isDeclaration { KeepersView(visit: visit, call: call).write(&html) }
    }

    private func named(_ html: inout HTML) {
        let words = visit.words
        choice(
            &html, "named", words("Sign by name"),
            words("Members see it at once, the public once the statement is published"))
        guard !call.isDeclaration else { return }
        choice(
            &html, "reserved", words("Sign by name, with a reservation"),
            words("Say below which parts you do not go along with. It stands beside your name."))
    }

    private func choice(_ html: inout HTML, _ word: String, _ label: String, _ hint: String) {
        fields.choice(
            &html, "decision", FormStamps.veil(word, stamp.id, visit), label, hint: hint, id: "decision-" + word)
    }

    private func reservation(_ html: inout HTML) {
        let words = visit.words
        let isOpen = fields.entered["decision"] == FormStamps.veil("reserved", stamp.id, visit)
        html.element("details", .flag("open", if: isOpen)) { html in
            html.element("summary", text: words("The reservation"))
            fields.group(&html, "block", words("Parts that you reserve")) { html in
                for (index, block) in call.text.text.blocks.enumerated() {
                    let number = visit.words("Part {number}", ["number": String(index + 1)])
                    fields.choice(
                        &html, "block", block.id, "\(number): \(block.text.prefix(80))", type: .checkbox,
                        isFirst: index == 0)
                }
            }
            fields.lines(
                &html, "reservation", words("In your words"),
                hint: words("At most {limit} letters, one paragraph", ["limit": String(Reservation.limit)]), rows: 4)
        }
    }
}

/// Who will see a withheld name, and what can still be proved.
struct KeepersView {
    let visit: Visit
    let call: CallToSign

    func write(_ html: inout HTML) {
        let words = visit.words
        html.element("section", .class("notice")) { html in
            html.element("h2", text: words("If your name is withheld"))
            if let day = call.publiclyNamed {
                html.element(
                    "p",
                    text: words(
                        "It cannot be withheld any more: the list of {day} names your organisation.",
                        ["day": visit.calendars.dayOf(day.text)]))
            } else if call.keepers.people.isEmpty {
                html.element(
                    "p",
                    text: words(
                        "It cannot be withheld yet: the coalition has named nobody who may see such names. Ask the secretariat."
                    ))
            } else {
                keepers(&html)
            }
        }
    }

    private func keepers(_ html: inout HTML) {
        let words = visit.words
        html.element("p", text: words("Only these people can see that your organisation signed:"))
        html.element("ul") { html in
            for (person, organisation) in call.keepers.people {
                html.element("li") { html in
                    html.text(person.name + ", ")
                    visit.bdi(&html, organisation.name(in: visit.language.tag))
                }
            }
        }
        html.element(
            "p",
            text: words(
                "On the list stands a number, from three up; below that only “further organisations”. No mail tells of it, no country, no day. That your signature is in the record can be proved by you and by them, to whom you choose; for everybody else the number is the word of the platform."
            ))
    }
}
