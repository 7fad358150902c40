// "Signed on a device": a device that the organisation registered signed this very act (WebAuthn Level 2, assertion).
// The same check serves signing in with a passkey.
import CFido

/// Why an assertion does not count.
package enum DeviceEvidenceError: Error, Hashable, Sendable {
    /// Not exactly the bytes that `DeviceEvidence.bytes` gives, or too long.
    case form
    /// What the browser signed is no JSON object of the right type.
    case clientData
    /// It signed something else.
    case challenge
    /// It signed on another site, or inside a frame of one.
    case origin
    /// The device signed for another site.
    case relyingParty
    /// Nobody touched the device.
    case notPresent
    /// The device did not check who touched it.
    case notVerified
    /// The signature is not the key's.
    case signature
}

/// What a browser and a device give back.
package struct DeviceEvidence: Hashable, Sendable {
    package let authenticatorData: [UInt8]
    package let clientDataJSON: [UInt8]
    package let signature: [UInt8]

    /// What a checked assertion says about the device.
    package struct Checked: Hashable, Sendable {
        /// Grows with each use where the device counts; 0 where it does not.
        package let counter: UInt32
        /// The key may be copied to other devices of the person.
        package let canBeBackedUp: Bool
        /// The key was copied.
        package let isBackedUp: Bool
    }

    /// Takes the three byte strings of an assertion, each at most 4 KiB.
    package init(
        authenticatorData: [UInt8], clientDataJSON: [UInt8], signature: [UInt8]
    ) throws(DeviceEvidenceError) {
        guard [authenticatorData, clientDataJSON, signature].allSatisfy({ $0.count <= 4096 }) else { throw .form }
        self.authenticatorData = authenticatorData
        self.clientDataJSON = clientDataJSON
        self.signature = signature
    }

    /// Takes the evidence of an opening; unknown names, other orders and other spellings are refused.
    package init(parsing bytes: [UInt8]) throws(DeviceEvidenceError) {
        guard bytes.count <= 20_000, let object = JSONObject(bytes), object.members.count == 3,
            let authenticatorData = object.text("authenticatorData").flatMap(Base64.decode),
            let clientDataJSON = object.text("clientDataJSON").flatMap(Base64.decode),
            let signature = object.text("signature").flatMap(Base64.decode)
        else { throw .form }
        try self.init(
            authenticatorData: authenticatorData, clientDataJSON: clientDataJSON, signature: signature)
        guard self.bytes == bytes else { throw .form }
    }

    /// The evidence as JSON, the same bytes each time.
    package var bytes: [UInt8] {
        let members = [
            ("authenticatorData", authenticatorData), ("clientDataJSON", clientDataJSON), ("signature", signature),
        ]
        let lines = members.map { "  \"\($0)\": \"\(Base64.encode($1))\"" }.joined(separator: ",\n")
        return Array("{\n\(lines)\n}\n".utf8)
    }

    /// Checks that the key signed this challenge (for an act: the digest of its intent) for this site, on one of
    /// these origins, with the person present and verified.
    package func verify(
        challenge: [UInt8], key: DeviceKey, rpID: String, origins: [String]
    ) throws(DeviceEvidenceError) -> Checked {
        try checkClientData(challenge: challenge, origins: origins)
        let checked = try checkAuthenticatorData(rpID: rpID)
        guard FidoAssertion.verify(self, key: key, rpID: rpID) else { throw .signature }
        return checked
    }

    private func checkClientData(challenge: [UInt8], origins: [String]) throws(DeviceEvidenceError) {
        guard let client = JSONObject(clientDataJSON), client.hasText("webauthn.get", at: "type") else {
            throw .clientData
        }
        guard client.hasText(Self.base64URL(challenge), at: "challenge") else { throw .challenge }
        guard origins.contains(where: { client.hasText($0, at: "origin") }) else { throw .origin }
        let inFrame = client.members["crossOrigin"] ?? .bool(false)
        guard inFrame == .bool(false), client.members["topOrigin"] == nil else { throw .origin }
    }

    /// 32 bytes digest of the site's name, one of flags, four of counter; then extensions, if any.
    private func checkAuthenticatorData(rpID: String) throws(DeviceEvidenceError) -> Checked {
        guard authenticatorData.count >= 37 else { throw .form }
        guard authenticatorData.prefix(32).elementsEqual(Digest(of: Array(rpID.utf8)).bytes) else {
            throw .relyingParty
        }
        let flags = authenticatorData[32]
        guard flags & 0x01 != 0 else { throw .notPresent }
        guard flags & 0x04 != 0 else { throw .notVerified }
        let counter = authenticatorData[33..<37].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return Checked(counter: counter, canBeBackedUp: flags & 0x08 != 0, isBackedUp: flags & 0x10 != 0)
    }

    /// Base64 of RFC 4648 section 5, without padding, as browsers write a challenge.
    private static func base64URL(_ bytes: [UInt8]) -> String {
        let letters = Base64.encode(bytes).utf8.compactMap { letter -> UInt8? in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: letter
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
