import CSodium
import Membership
import Record
import Testing

/// A passkey of one organisation: an Ed25519 key that signs as a browser and a device do (WebAuthn Level 2).
enum SampleDevice {
    static let site = "coalition.example"
    static let origin = "https://sign.coalition.example"

    static func keyStep(by organisation: OrganisationID, until: String = "none") throws -> SampleCoalition.Step {
        try SampleKeys.step(key: signer().key.publicKey, by: organisation, until: until)
    }

    /// The act as this device signs it.
    static func signed(
        _ act: Act, over other: Act? = nil, origin: String = origin, site: String = site
    ) throws -> SampleCoalition.Step {
        let evidence = try evidence(over: other ?? act, origin: origin, site: site).bytes
        let signed = Act(
            intent: act.intent, day: act.day, timing: act.timing, method: .passkey, evidence: Digest(of: evidence))
        return SampleCoalition.Step(act: signed, evidence: evidence)
    }

    static func evidence(over act: Act, origin: String, site: String) throws -> DeviceEvidence {
        let challenge = Base64.encode(act.intent.digest.bytes).replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
        let client = #"{"type":"webauthn.get","challenge":"\#(challenge)","origin":"\#(origin)","crossOrigin":false}"#
        // Present, verified, and used seven times.
        let data = Digest(of: Array(site.utf8)).bytes + [0x05, 0, 0, 0, 7]
        let signature = try sign(data + Digest(of: Array(client.utf8)).bytes)
        return try DeviceEvidence(
            authenticatorData: data, clientDataJSON: Array(client.utf8), signature: signature)
    }

    private static let seed = SampleCoalition.seed("device")

    private static func signer() throws -> NoteSigner { try NoteSigner(name: "device", seed: seed) }

    private static func sign(_ message: [UInt8]) throws -> [UInt8] {
        try #require(sodium_init() >= 0)
        var publicKey = [UInt8](repeating: 0, count: 32)
        var secretKey = [UInt8](repeating: 0, count: 64)
        var signature = [UInt8](repeating: 0, count: 64)
        try #require(crypto_sign_seed_keypair(&publicKey, &secretKey, seed) == 0)
        try #require(crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey) == 0)
        return signature
    }
}

/// A key of an organisation that the platform never saw, used by `civic sign` or OpenSSL.
enum SampleOwnKey {
    static func keyStep(by organisation: OrganisationID) throws -> SampleCoalition.Step {
        try SampleKeys.step(key: signer().key.publicKey, by: organisation, until: "none")
    }

    static func signed(_ act: Act) throws -> SampleCoalition.Step {
        let text = String(decoding: act.intent.bytes, as: UTF8.self)
        let evidence = try SignedNote(text: text, lines: [signer().sign(text)]).bytes
        let signed = Act(
            intent: act.intent, day: act.day, timing: act.timing, method: .key, evidence: Digest(of: evidence))
        return SampleCoalition.Step(act: signed, evidence: evidence)
    }

    private static func signer() throws -> NoteSigner {
        try NoteSigner(name: "twelvebalconies.example", seed: SampleCoalition.seed("own key"))
    }
}

enum SampleKeys {
    static func step(key: [UInt8], by organisation: OrganisationID, until: String) throws -> SampleCoalition.Step {
        let mandate = MandateID(bytes: Array(SampleCoalition.seed("mandate \(organisation.text)").prefix(16)))
        return try SampleCoalition.step(
            .keysSet, by: organisation, about: nil,
            [
                ("mandate", mandate.text), ("algorithm", "ed25519"), ("key", Base64.encode(key)),
                ("credential", Digest(of: key).base64), ("until", until),
            ])
    }
}
