// A device as the stories use it: an Ed25519 passkey made with libsodium, speaking WebAuthn.
import Access
import Acts
import CSodium
import Foundation
import Record

final class Device {
    static let site = "localhost"
    static let origin = "http://localhost:8080"
    let credential = Array(repeating: UInt8(7), count: 16)
    private var publicKey = [UInt8](repeating: 0, count: 32)
    private var secretKey = [UInt8](repeating: 0, count: 64)
    private var counter: UInt32 = 0

    init() { crypto_sign_keypair(&publicKey, &secretKey) }

    /// What a browser gives back when the device is registered.
    func registration(challenge: [UInt8]) throws -> PasskeyRegistration {
        let key: [UInt8] = [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20] + publicKey
        let attested = [UInt8](repeating: 0, count: 16) + [0, UInt8(credential.count)] + credential + key
        let data = authenticatorData(flags: 0x45) + attested
        return try PasskeyRegistration(
            authenticatorData: data, clientDataJSON: clientData("webauthn.create", challenge), challenge: challenge,
            rpID: Device.site, origins: [Device.origin])
    }

    /// What a browser gives back when the device signs a challenge.
    func signature(over challenge: [UInt8]) throws -> DeviceSignature {
        counter += 1
        let data = authenticatorData(flags: 0x05)
        let client = clientData("webauthn.get", challenge)
        let message = data + Digest(of: client).bytes
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), secretKey)
        let evidence = try DeviceEvidence(authenticatorData: data, clientDataJSON: client, signature: signature)
        return DeviceSignature(
            credential: credential, evidence: evidence, relyingParty: Device.site, origin: Device.origin)
    }

    private func authenticatorData(flags: UInt8) -> [UInt8] {
        Digest(of: Array(Device.site.utf8)).bytes + [flags] + withUnsafeBytes(of: counter.bigEndian) { Array($0) }
    }

    private func clientData(_ type: String, _ challenge: [UInt8]) -> [UInt8] {
        let text = Base64URL.encode(challenge)
        return Array(
            "{\"type\":\"\(type)\",\"challenge\":\"\(text)\",\"origin\":\"\(Device.origin)\",\"crossOrigin\":false}"
                .utf8)
    }
}
