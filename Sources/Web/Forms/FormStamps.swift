// Two hidden fields in every form: a token that only this session's page can have made, and the act's id, so that a form
// sent twice has one effect.
import Foundation
import Access
import Acts
import HTML
import HTTP
import Record
import Store

enum FormStamps {
    /// How long a form may lie before it is sent, in seconds.
    private static let life: Int64 = 11 * 3600
    /// For forms of those who are not signed in; their protection is the check of the origin.
    private static let nobody = Digest(of: Array("nobody".utf8))

    static func hidden(_ html: inout HTML, _ visit: Visit, _ place: Place) {
        hidden(&html, visit, place, new(visit))
    }

    /// A stamp for a form that is shown now.
    static func new(_ visit: Visit) -> FormStamp {
        let expires = visit.now.adding(seconds: life)
        return FormStamp(
            id: ActID(bytes: Randomness.bytes(16)),
            expires: Instant(milliseconds: expires.milliseconds / 1000 * 1000))
    }

    /// A word of a form, as only this form writes it: browsers keep what was sent in their history of the session, and
    /// there it must not say what somebody decided.
    static func veil(_ word: String, _ id: ActID, _ visit: Visit) -> String {
        let key = visit.site.store.sealing.key(.formTokens)
        return String(Hex.encode(KeyedHash.sha256(key: key, [id.bytes, Array(word.utf8)])).prefix(16))
    }

    /// Writes a stamp that is known already: a check page repeats the one of the form before.
    static func hidden(_ html: inout HTML, _ visit: Visit, _ place: Place, _ stamp: FormStamp) {
        let session = visit.visitor?.session.digest ?? nobody
        let token = visit.site.forms.text(
            session: session, form: name(place, stamp), at: visit.now.milliseconds / 1000)
        for (name, value) in [("csrf", token), ("act", stamp.id.hex), ("expires", stamp.expires.text)] {
            html.void("input", .type("hidden"), .name(name), .value(value))
        }
    }

    /// The stamp of a form that came back; nil when the form was not made for this session and place.
    static func stamp(_ form: Form, _ visit: Visit, session: Digest? = nil) -> FormStamp? {
        guard let token = form["csrf"], let id = form["act"].flatMap({ ActID(hex: $0) }),
            let expires = form["expires"].flatMap({ Instant(text: $0) })
        else { return nil }
        let stamp = FormStamp(id: id, expires: expires)
        let holder = session ?? visit.visitor?.session.digest ?? nobody
        let fits = visit.site.forms.accepts(
            token, session: holder, form: name(visit.place, stamp), at: visit.now.milliseconds / 1000)
        return fits ? stamp : nil
    }

    /// Whether a browser says that the form came from this very host; browsers that say nothing pass.
    static func isFromHere(_ request: Request) -> Bool {
        guard let origin = request.header("origin") else { return true }
        guard let host = request.header("host"), let mark = origin.range(of: "://") else { return false }
        return origin[mark.upperBound...].lowercased() == host.lowercased()
    }

    /// Whether two secrets are the same, without telling by time where they differ.
    static func isSame(_ left: String, _ right: String) -> Bool {
        Digest(of: Array(left.utf8)) == Digest(of: Array(right.utf8))
    }

    private static func name(_ place: Place, _ stamp: FormStamp) -> String {
        "\(place.path) \(stamp.id.hex) \(stamp.expires.text)"
    }
}
