// The last look before signing. The act's id is made here, so that this form counts once; a device signs the very act.
import Access
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct CheckPage {
    let call: CallToSign
    let decision: SignDecision
    let visit: Visit

    func response() throws -> Response {
        let words = visit.words
        let stamp = stamp(seconds: 3600)
        let deviceStamp = self.stamp(seconds: 300)
        let challenge = call.passkeys.isEmpty ? nil : try intent(deviceStamp).digest.bytes
        return Page(visit: visit, title: words("Check, then sign"), withScript: challenge != nil).response { html in
            html.element("h1", text: words("Check, then sign"))
            Facts.list(&html, facts())
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.signature(call.facts.id)))) {
                html in
                hidden(&html, stamp)
                Fields(words: words, entered: Entered()).buttons(
                    &html, words("Sign for {organisation}", ["organisation": shortName]),
                    back: (visit.path(.signature(call.facts.id)), words("Back to the text")))
            }
            if let challenge { device(&html, deviceStamp, challenge) }
        }
    }

    private func stamp(seconds: Int64) -> FormStamp {
        FormStamp(id: ActID(bytes: Randomness.bytes(16)), expires: visit.now.adding(seconds: seconds).wholeSecond)
    }

    private var shortName: String {
        let name = visit.visitor?.organisation?.organisation.name(in: visit.language.tag)
        return name?.short ?? name?.name ?? ""
    }

    private func facts() -> [(String, String)] {
        let words = visit.words
        let organisation = visit.visitor?.organisation?.organisation
        var result = [
            (words("You sign"), "\(call.text.text.title) · \(SignPage.version(call, visit))"),
            (words("For"), organisation?.name(in: visit.language.tag).name ?? ""),
            (words("How"), how),
        ]
        if let reservation = decision.reservation {
            result.append((words("Reservation"), ReservationView.text(reservation, call.text.text, visit)))
        }
        if call.isLate(at: visit.now) {
            result.append(
                (
                    words("Time"),
                    words(
                        "The sign-on has ended: this signature is late, stands apart, and is shown with the next list.")
                ))
        } else if let ends = call.signOn.spans.last?.ends {
            let zone = call.signOn.spans.last?.zone ?? "UTC"
            let left = visit.calendars.timeLeft(ends.milliseconds - visit.now.milliseconds)
            result.append((words("Time left"), left + ", " + TimeLeft.until(visit, ends: ends, zone: zone)))
        }
        return result
    }

    private var how: String {
        let words = visit.words
        guard decision.isWithheld else {
            return words("By name: members see it at once, the public once the statement is published.")
        }
        let names = call.keepers.people.map(\.person.name).joined(separator: ", ")
        return words("Name withheld: only {keepers} can see it.", ["keepers": names])
    }

    private func hidden(_ html: inout HTML, _ stamp: FormStamp) {
        FormStamps.hidden(&html, visit, .signature(call.facts.id), stamp)
        html.void("input", .type("hidden"), .name("version"), .value(String(call.text.version)))
        decision.hidden(&html, visit, stamp)
        html.void("input", .type("hidden"), .name("late"), .value(call.isLate(at: visit.now) ? "yes" : "no"))
    }

    private func device(_ html: inout HTML, _ stamp: FormStamp, _ challenge: [UInt8]) {
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.signature(call.facts.id)))) { html in
            hidden(&html, stamp)
            let known = call.passkeys.map { Base64URL.encode($0.credential) }.joined(separator: " ")
            html.void("input", .type("hidden"), .name("known-credentials"), .value(known))
            PasskeyForm.hidden(
                &html, visit, challenge: challenge,
                answers: ["credential", "client-data", "authenticator-data", "signature"])
            PasskeyForm.button(&html, visit, "sign", visit.words("Sign with your device"))
        }
    }

    /// What the device signs: the same intent that the act will have.
    private func intent(_ stamp: FormStamp) throws -> Intent {
        let act = SignStatement(
            statement: call.facts.id, version: call.text.version, choice: decision.choice,
            acting: try visit.acting(), stamp: stamp)
        return try visit.site.store.perform { try act.intent(in: $0) }
    }
}
