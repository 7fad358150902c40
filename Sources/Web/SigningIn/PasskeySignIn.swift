// Signing in with one touch. The challenge is bound to the page that was shown: a token that holds five minutes, once.
import Access
import Acts
import Foundation
import HTML
import HTTP
import Languages
import Record
import Store
import Synchronization

enum PasskeyForm {
    /// The form around the button; hidden where no script runs.
    static func signIn(_ html: inout HTML, _ visit: Visit) {
        let challenge = visit.site.challenges.make(at: visit.now)
        html.element("form", .method("post"), .action(visit.path(.passkeySignIn))) { html in
            hidden(
                &html, visit, challenge: challenge,
                answers: ["credential", "client-data", "authenticator-data", "signature"])
            button(&html, visit, "sign-in", visit.words("Sign in with a passkey"))
        }
    }

    static func hidden(_ html: inout HTML, _ visit: Visit, challenge: [UInt8], answers: [String]) {
        html.void("input", .type("hidden"), .name("challenge"), .value(Base64URL.encode(challenge)))
        html.void("input", .type("hidden"), .name("rpid"), .value(visit.relyingParty))
        for name in answers { html.void("input", .type("hidden"), .name(name), .value("")) }
    }

    static func button(_ html: inout HTML, _ visit: Visit, _ act: String, _ text: String) {
        let words = visit.words
        html.element("p", .class("actions")) { html in
            html.element(
                "button", .class("button quiet"), .type("button"), .attr("data-passkey", act), .flag("hidden"),
                text: text)
        }
        html.element(
            "p", .class("problem"), .attr("data-passkey-problem", ""), .role("alert"), .flag("hidden"),
            .attr("data-cancelled", words("The device was not asked, or it said no.")),
            .attr("data-known", words("This device is registered already.")),
            .attr("data-address", words("Passkeys do not work at this address.")),
            .attr("data-failed", words("This did not work. Passphrase and code always do.")), text: "")
    }
}

extension Visit {
    /// Host of the site as a device knows it.
    var relyingParty: String {
        let host = request.header("host") ?? ""
        return host.split(separator: ":").first.map(String.init) ?? host
    }

    /// Origin as browsers write it.
    var origin: String {
        (site.address.hasPrefix("https:") ? "https://" : "http://") + (request.header("host") ?? "")
    }

    /// What a device answered in this form; nil when something is missing.
    func device(_ form: Form) throws -> DeviceSignature? {
        func bytes(_ name: String) -> [UInt8]? { form[name].flatMap { $0.isEmpty ? nil : Base64URL.decode($0) } }
        guard let credential = bytes("credential"), let client = bytes("client-data"),
            let data = bytes("authenticator-data"), let signature = bytes("signature")
        else { return nil }
        let evidence = try DeviceEvidence(authenticatorData: data, clientDataJSON: client, signature: signature)
        return DeviceSignature(credential: credential, evidence: evidence, relyingParty: relyingParty, origin: origin)
    }
}

enum PasskeySignIn {
    static func signIn(_ visit: Visit) throws -> Response {
        let form = try visit.request.form()
        guard let challenge = form["challenge"].flatMap({ Base64URL.decode($0) }),
            visit.site.challenges.use(challenge, at: visit.now), let device = try visit.device(form)
        else { throw AccessRefusal.sessionOver }
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        let act = SignInWithPasskey(device: device, challenge: challenge, token: token)
        _ = try visit.site.store.perform { try act.perform(in: $0) }
        return try SignedIn.answer(visit, token: token) { $0.redirect(.desk) }
    }
}

/// Challenges that were shown and not used, in memory: five minutes, once each.
final class Challenges: Sendable {
    private static let life: Int64 = 300
    private static let most = 4096
    private let open = Mutex<[[UInt8]: Instant]>([:])

    func make(at now: Instant) -> [UInt8] {
        let challenge = Randomness.bytes(32)
        open.withLock { open in
            if open.count >= Challenges.most { open = open.filter { now < $0.value } }
            if open.count < Challenges.most { open[challenge] = now.adding(seconds: Challenges.life) }
        }
        return challenge
    }

    /// Uses a challenge up; false when it was not shown, used or too old.
    func use(_ challenge: [UInt8], at now: Instant) -> Bool {
        open.withLock { open in open.removeValue(forKey: challenge).map { now < $0 } ?? false }
    }
}
