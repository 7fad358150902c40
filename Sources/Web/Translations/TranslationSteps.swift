// From complete to approved: somebody else reads it, the initiator approves it, and can take it back.
import Acts
import HTML
import HTTP
import Languages
import Membership
import Record
import Statements
import Store

struct TranslationSteps {
    let visit: Visit
    let language: String
    let found: Translating
    let state: TranslationState
    let hands: Set<PersonID>
    let approved: ApprovedTranslation?

    private var words: Words { visit.words }
    private var id: StatementID { found.text.statement }

    func write(_ html: inout HTML) {
        if let text = state.text {
            switch state.stage {
            case .complete: review(&html, text)
            case .reviewed: approve(&html, text)
            case .started, .approved: break
            }
        }
        if let approved {
            if state.stage != .approved {
                html.element(
                    "p", .class("notice"),
                    text: words(
                        "What everybody reads is the translation as it was approved before. It changes when this one is approved."
                    ))
            }
            if found.leads { withdraw(&html, approved) }
        }
    }

    private func review(_ html: inout HTML, _ text: TranslatedText) {
        if let person = visit.visitor?.person.id, hands.contains(person) {
            html.element(
                "p", .class("notice"),
                text: words("It is complete. Somebody who wrote nothing of it must read it now, beside the original."))
            return
        }
        guard found.mayTranslate else { return }
        button(
            &html, .translationReview(id, language), text.digest,
            words("I have read the whole of it beside the original"),
            hint: words("You say that it tells the same as the authentic text, no more and no less."))
    }

    private func approve(_ html: inout HTML, _ text: TranslatedText) {
        guard found.leads else {
            html.element(
                "p", .class("notice"),
                text: words("Somebody else has read it. The organisation that wrote the text approves it now."))
            return
        }
        button(
            &html, .translationApproval(id, language), text.digest, words("Approve this translation"),
            hint: words(
                "From now on everybody who may read the text may read it in this language, marked as a translation."))
    }

    private func withdraw(_ html: inout HTML, _ approved: ApprovedTranslation) {
        html.element("details") { html in
            html.element("summary", text: words("Take the approved translation back"))
            let place = Place.translationApproval(id, language)
            html.element("form", .method("post"), .keepsNothing, .action(visit.path(place))) { html in
                FormStamps.hidden(&html, visit, place)
                html.void("input", .type("hidden"), .name("withdraw"), .value(String(approved.version)))
                html.element("p", text: words("It is shown no longer. That it was shown stays in the record."))
                html.element("p", .class("actions")) {
                    $0.element("button", .class("button danger"), text: words("Take it back"))
                }
            }
        }
    }

    private func button(_ html: inout HTML, _ place: Place, _ shown: Digest, _ text: String, hint: String) {
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(place))) { html in
            FormStamps.hidden(&html, visit, place)
            html.void("input", .type("hidden"), .name("shown"), .value(shown.base64))
            html.element("p", .class("hint"), text: hint)
            html.element("p", .class("actions")) { $0.element("button", .class("button"), text: text) }
        }
    }

    static func review(_ visit: Visit, _ id: StatementID, _ language: String) throws -> Response? {
        let form = try visit.request.form()
        guard FormStamps.stamp(form, visit) != nil, let shown = form["shown"].flatMap({ Digest(base64: $0) }) else {
            throw RecordingRefusal.expired
        }
        let act = ReviewTranslation(statement: id, language: language, shown: shown, acting: try visit.acting())
        try visit.site.store.perform { try act.perform(in: $0) }
        return Response.redirect(to: visit.path(.translator(id, language)) + "?reviewed")
    }

    static func approve(_ visit: Visit, _ id: StatementID, _ language: String) throws -> Response? {
        let form = try visit.request.form()
        guard let stamp = FormStamps.stamp(form, visit) else { throw RecordingRefusal.expired }
        if let version = form["withdraw"].flatMap({ Int($0) }) {
            let act = WithdrawTranslation(
                statement: id, version: version, language: language, acting: try visit.acting(), stamp: stamp)
            try visit.site.performPublic { try act.perform(in: $0) }
            return Response.redirect(to: visit.path(.translator(id, language)) + "?withdrawn")
        }
        guard let shown = form["shown"].flatMap({ Digest(base64: $0) }) else { throw RecordingRefusal.expired }
        let act = ApproveTranslation(
            statement: id, language: language, shown: shown, acting: try visit.acting(), stamp: stamp)
        try visit.site.performPublic { try act.perform(in: $0) }
        return Response.redirect(to: visit.path(.translator(id, language)) + "?approved")
    }
}
