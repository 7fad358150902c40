// The receipt of a signature by name, for the organisation that signed: when it was received, how it stands, and the
// signed file to keep.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct ReceiptPage {
    private let visit: Visit
    private let signature: Signature
    private let organisation: Organisation
    private let text: FixedText
    private let reservation: Reservation?
    /// Nil when this signature does not count any more.
    private let call: CallToSign?
    private let isPublished: Bool

    static func response(_ visit: Visit, act: Int64) throws -> Response? {
        guard let organisation = visit.visitor?.organisation?.organisation else {
            return visit.redirect(.mandateChoice)
        }
        guard let page = try ReceiptPage(visit, act, organisation) else { return nil }
        if visit.request.query == "file" {
            return try ReceiptFile.response(visit, act: act, name: "receipt-\(act)", more: [])
        }
        return page.write()
    }

    private init?(_ visit: Visit, _ act: Int64, _ organisation: Organisation) throws {
        let found = try visit.site.store.read { reads -> (Signature, FixedText, Reservation?, Bool)? in
            guard let signature = try reads.signature(act: act, of: organisation.id),
                let text = try reads.fixedText(of: signature.statement, version: signature.version)
            else { return nil }
            let isPublished = try reads.publications(of: signature.statement).contains { publication in
                publication.list.all.contains { $0.leaf == signature.leaf }
            }
            return (signature, text, try signature.reservation.flatMap { try reads.reservation($0) }, isPublished)
        }
        guard let found else { return nil }
        self.visit = visit
        self.organisation = organisation
        (signature, text, reservation, isPublished) = found
        let call = try CallToSign(signature.statement, visit)
        self.call = call?.own?.act == act ? call : nil
    }

    private func write() -> Response {
        let words = visit.words
        let isValid = call != nil
        return Page(visit: visit, title: words("Receipt")).response { html in
            html.element("div", .class(isValid ? "notice good" : "notice"), .role("status")) { html in
                html.element("h1", text: isValid ? words("You have signed") : words("This signature was withdrawn"))
                html.element("p") { html in
                    visit.bdi(&html, organisation.name(in: visit.language.tag))
                    html.text(" " + stands)
                }
            }
            if let call { CorrectionNotice.write(&html, visit, call) }
            Facts.list(&html, facts)
            html.element("p") {
                $0.element(
                    "a", .href(visit.path(text.text.kind == .declaration ? .declaration : .sheet(signature.statement))),
                    text: words("The text, and who has signed so far"))
            }
            html.element("p", .class("actions")) { html in
                html.element(
                    "a", .class("button"), .href(visit.path(.receipt(signature.act)) + "?file"),
                    text: words("Keep the receipt"))
                html.text(" ")
                html.element("a", .class("button quiet"), .href(visit.path(.desk)), text: words("Back to the desk"))
            }
            if let call, visit.visitor?.may(.sign) ?? false { ways(&html, call) }
        }
    }

    private var stands: String {
        let words = visit.words
        guard call != nil else { return words("does not stand behind this text.") }
        return signature.isLate
            ? words("stands behind this text by name; it signed late, so it is shown with the next list.")
            : words("stands behind this text by name.")
    }

    private var facts: [(String, String)] {
        let words = visit.words
        let strength =
            switch signature.method {
            case .passkey: words("signed on a device")
            case .letter: words("recorded from a letter")
            default: words("confirmed by the platform")
            }
        var rows = [
            (
                words("Statement"),
                text.text.title + ", " + words("version {version}", ["version": String(text.version)])
            ),
            (
                words("Received"),
                visit.calendars.moment(signature.received.milliseconds) + " (" + visit.calendars.zoneName() + ")"
            ),
            (words("Exact time"), signature.received.exactText), (words("Strength"), strength),
            (words("Place in the record"), String(signature.act)),
        ]
        if let reservation {
            rows.append((words("Reservation"), ReservationView.text(reservation, text.text, visit)))
        }
        return rows
    }

    private func ways(_ html: inout HTML, _ call: CallToSign) {
        let words = visit.words
        html.element("h2", text: words("Changed your mind?"))
        html.element(
            "p",
            text: isPublished
                ? words(
                    "It is published. You can withdraw at any time: the list stays as it was, and that you withdrew is shown with the day. No reason is asked."
                ) : words("Until it is published you can withdraw. No reason is asked."))
        html.element("p", .class("actions")) { html in
            html.element(
                "a", .class("button quiet"), .href(visit.path(.withdrawal(signature.statement))),
                text: words("Withdraw the signature"))
            if call.mayWithhold, !isPublished, !call.signOn.isOver(at: visit.now) {
                html.text(" ")
                html.element(
                    "a", .class("button quiet"), .href(visit.path(.signature(signature.statement)) + "?change"),
                    text: words("Withhold the name instead"))
            }
        }
        if signature.method == .letter { contest(&html) }
    }

    private func contest(_ html: inout HTML) {
        let words = visit.words
        html.element("div", .class("notice")) { html in
            html.element("h2", text: words("The secretariat recorded this from a letter"))
            html.element(
                "p", text: words("If your organisation sent no such letter, say so: the signature ends at once."))
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(.contest(signature.statement)))) {
                html in
                FormStamps.hidden(&html, visit, .contest(signature.statement))
                html.void("input", .type("hidden"), .name("version"), .value(String(signature.version)))
                html.element("p", .class("actions")) {
                    $0.element("button", .class("button danger"), text: words("We sent no such letter"))
                }
            }
        }
    }

    static func contest(_ visit: Visit, _ id: StatementID) throws -> Response {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit), let version = form["version"].flatMap({ Int($0) }) else {
            throw RecordingRefusal.expired
        }
        let act = ContestLetter(statement: id, version: version, acting: try visit.acting(), stamp: stamp)
        let own = try CallToSign(id, visit)?.own?.act
        let letter = try own.flatMap { act in try visit.site.store.read { try $0.letter(of: act) } }
        _ = try visit.site.performPublic { try act.perform(in: $0) }
        if let file = letter?.file, try visit.site.store.read({ try !$0.isLetter(file) }) {
            try visit.site.store.removeFile(file)
        }
        return visit.redirect(.sheet(id))
    }
}

/// The receipt as a signed note, with act and salt: what proves an omission.
enum ReceiptFile {
    /// `name` without its ending; `more` lies beside the receipt.
    static func response(_ visit: Visit, act: Int64, name: String, more: [StoredZip.File]) throws -> Response? {
        let store = visit.site.store
        let found = try store.read { reads in (try reads.receiptFacts(at: act), try reads.opening(at: act)) }
        guard let facts = found.0, let opening = found.1 else { return nil }
        let receipt = try Receipt(
            log: store.logKey.name, index: act, commit: Commit(digest: facts.commit), received: facts.received,
            inTheLogBy: facts.inLogBy)
        let note = try receipt.sign(with: store.keys.receipts)
        let files = [
            StoredZip.File(name: "receipt.txt", bytes: note.bytes),
            StoredZip.File(name: "act.json", bytes: opening.bytes),
        ]
        let zip = try StoredZip(files: files + more)
        var response = Response.bytes(zip.bytes, type: "application/zip")
        response.headers.append(("Content-Disposition", "attachment; filename=\"\(name).zip\""))
        return response
    }
}
