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
        html.element("form", .method("post"), .keepsNothing, .action(visit.path(.passkeySignIn))) { html in
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
    /// Host of the site as a device knows it: the address that the administrator gave, never what a request says.
    var relyingParty: String {
        let host = site.address.components(separatedBy: "://").last ?? ""
        return host.split(separator: ":").first.map(String.init) ?? host
    }

    /// Origin as browsers write it.
    var origin: String { site.address }

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

/// Challenges for devices: five minutes, once each. A challenge carries its time and our mark, so that only those that were
/// used are remembered, and nobody can crowd out the others by asking for many.
final class Challenges: Sendable {
    private static let life: Int64 = 300
    private let key: [UInt8]
    private let used = Mutex<[[UInt8]: Instant]>([:])

    /// `key`: 32 bytes.
    init(key: [UInt8]) { self.key = key }

    /// 32 bytes: time, randomness, mark.
    func make(at now: Instant) -> [UInt8] {
        let seconds = withUnsafeBytes(of: (now.milliseconds / 1000).bigEndian) { Array($0) }
        let body = seconds + Randomness.bytes(8)
        return body + mark(body)
    }

    /// Uses a challenge up; false when it is not ours, used or too old.
    func use(_ challenge: [UInt8], at now: Instant) -> Bool {
        guard challenge.count == 32, mark(Array(challenge[..<16])) == Array(challenge[16...]) else { return false }
        let seconds = challenge[..<8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        let end = Instant(milliseconds: seconds * 1000).adding(seconds: Challenges.life)
        guard now < end else { return false }
        return used.withLock { used in
            used = used.filter { now < $0.value }
            return used.updateValue(end, forKey: challenge) == nil
        }
    }

    private func mark(_ body: [UInt8]) -> [UInt8] {
        Array(Digest(of: [key, Array("civic-solidarity/challenge/v1\0".utf8), body]).bytes.prefix(16))
    }
}
