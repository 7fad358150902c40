// The forms of a delivery that come back, and its files.
import Accountability
import Acts
import HTTP
import Languages
import Membership
import Papers
import Record
import Statements
import Store

enum DeliveryForms {
    static func act(_ visit: Visit, _ id: DeliveryID) throws -> Response? {
        guard let page = try DeliveryPage(visit, id) else { return nil }
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        let entered = Entered(form, limit: 4000)
        switch entered["what"] {
        case "again":
            let act = MakePaperAgain(delivery: id, acting: try visit.acting())
            try visit.site.store.perform { try act.perform(in: $0) }
            visit.site.papersAreWanted()
            return visit.redirect(.delivery(id))
        case "drop":
            let act = DropDelivery(delivery: id, acting: try visit.acting())
            if let file = try visit.site.store.perform({ try act.perform(in: $0) }) {
                try visit.site.store.removeFile(file)
            }
            return visit.redirect(.deliveries(page.delivery.statement))
        case "answer": return try answer(visit, id, form, entered, stamp)
        default: return try deliver(visit, id, entered, stamp)
        }
    }

    private static func deliver(
        _ visit: Visit, _ id: DeliveryID, _ given: Entered, _ stamp: FormStamp
    ) throws -> Response? {
        var entered = given
        guard let day = day(&entered, visit) else { return try DeliveryPage.response(visit, id, entered) }
        let act = RecordDelivery(
            delivery: id, means: DeliveryMeans(rawValue: entered["means"]) ?? .mail, day: day, proof: entered["proof"],
            acting: try visit.acting(), stamp: stamp)
        do { _ = try visit.site.store.perform { try act.perform(in: $0) } } catch let problem as TextProblem {
            entered.wrong("proof", problem.explained(visit.words))
            return try DeliveryPage.response(visit, id, entered)
        }
        return visit.redirect(.delivery(id))
    }

    private static func answer(
        _ visit: Visit, _ id: DeliveryID, _ form: Form, _ given: Entered, _ stamp: FormStamp
    ) throws -> Response? {
        var entered = given
        let kind = AnswerKind(rawValue: entered["kind"])
        if kind == nil { entered.wrong("kind", visit.words("Choose what it is")) }
        let day = day(&entered, visit)
        guard let kind, let day, entered.problems.isEmpty else {
            return try DeliveryPage.response(visit, id, entered)
        }
        let document = try document(form, visit, &entered, place: .deliveryDocument)
        guard entered.problems.isEmpty else { return try DeliveryPage.response(visit, id, entered) }
        let act = RecordAnswer(
            delivery: id, kind: kind, day: day, words: entered["words"], document: document,
            acting: try visit.acting(), stamp: stamp)
        do { try visit.site.store.perform { try act.perform(in: $0) } } catch let problem as TextProblem {
            entered.wrong("words", problem.explained(visit.words))
            return try DeliveryPage.response(visit, id, entered)
        }
        return visit.redirect(.delivery(id))
    }

    private static func day(_ entered: inout Entered, _ visit: Visit) -> Day? {
        guard let day = Day(text: entered["day"].filter { !$0.isWhitespace }), day <= visit.today else {
            entered.wrong("day", visit.words("Type the day as {day}; it cannot lie ahead", ["day": visit.today.text]))
            return nil
        }
        return day
    }

    /// Keeps an uploaded document sealed, named by the digest of its content; nil when none came.
    static func document(
        _ form: Form, _ visit: Visit, _ entered: inout Entered, place: SealedPlace
    ) throws -> (content: Digest, file: Digest)? {
        guard let file = form.file("file"), !file.bytes.isEmpty else { return nil }
        guard file.bytes.count <= RecordLetter.documentLimit else {
            entered.wrong("file", visit.words("The document is larger than 6 MB"))
            return nil
        }
        let content = Digest(of: file.bytes)
        return (content, try visit.site.store.keepSealed(file.bytes, place, name: "document"))
    }

    /// A kept document: only to be saved, never shown, because nobody knows what is in it.
    static func download(_ file: Digest, _ place: SealedPlace, _ name: String, _ visit: Visit) throws -> Response {
        let bytes = try visit.site.store.openSealed(file, place, name: "document")
        var response = Response.bytes(bytes, type: "application/octet-stream")
        response.headers += [
            ("Content-Disposition", "attachment; filename=\"\(name)\""), ("Content-Security-Policy", "sandbox"),
        ]
        return response
    }

    static func answerFile(_ visit: Visit, _ id: DeliveryID, _ act: Int64) throws -> Response? {
        guard let page = try DeliveryPage(visit, id), let file = page.answers.first(where: { $0.act == act })?.file
        else { return nil }
        return try download(file, .deliveryDocument, "answer-\(act).bin", visit)
    }

    /// The very bytes of the paper, from storage.
    static func paper(_ visit: Visit, _ id: DeliveryID) throws -> Response? {
        guard let page = try DeliveryPage(visit, id), let digest = page.delivery.paper,
            let file = page.delivery.paperFile
        else { return nil }
        let bytes = try visit.site.store.openSealed(file, .deliveryPaper, name: id.text)
        guard Digest(of: bytes) == digest else { throw StoreFault.damaged("the paper of a delivery") }
        var response = Response.bytes(bytes, type: "application/pdf")
        response.headers.append(
            ("Content-Disposition", "attachment; filename=\"delivery-\(digest.hex.prefix(8)).pdf\""))
        return response
    }

    /// The same content as plain text, for the body of a mail.
    static func plain(_ visit: Visit, _ id: DeliveryID) throws -> Response? {
        guard let (paper, words) = try source(visit, id) else { return nil }
        return Response.bytes(Array(PlainPaper(paper, words: words).text.utf8), type: "text/plain; charset=utf-8")
    }

    /// The cover letter with the list as a document, for those who must edit it.
    static func cover(_ visit: Visit, _ id: DeliveryID) throws -> Response? {
        guard let (paper, words) = try source(visit, id) else { return nil }
        let bytes: [UInt8]
        do throws(PaperFault) { bytes = try CoverDocument().docx(of: paper, .letterAndList, words: words) } catch {
            throw StoreFault.missing("pandoc: \(error)")
        }
        var response = Response.bytes(
            bytes, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        response.headers.append(("Content-Disposition", "attachment; filename=\"cover.docx\""))
        return response
    }

    private static func source(_ visit: Visit, _ id: DeliveryID) throws -> (Paper, Words)? {
        guard let page = try DeliveryPage(visit, id),
            let paper = try visit.site.store.read({ try PaperSource.delivery(page.delivery, visit.site, $0) })
        else { return nil }
        return (paper, visit.site.catalogues.words(Language(page.delivery.language) ?? .english))
    }
}
