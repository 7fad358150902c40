// A signature that a registered device made over this very act, and its check.
import Membership
package import Record
import Store

package struct DeviceSignature: Sendable {
    package let credential: [UInt8]
    package let evidence: DeviceEvidence
    /// Where the page was served: `localhost` or the coalition's host, and its origin.
    package let relyingParty: String
    package let origin: String

    package init(credential: [UInt8], evidence: DeviceEvidence, relyingParty: String, origin: String) {
        self.credential = credential
        self.evidence = evidence
        self.relyingParty = relyingParty
        self.origin = origin
    }
}

extension DeviceSignature {
    /// The evidence to keep with the act, and the index of the act that brought in the key. Refuses a device that is not
    /// registered for this mandate, and a signature over anything but this intent.
    func checked(for intent: Intent, mandate: MandateID, in work: Transaction) throws -> (
        evidence: [UInt8], keyAct: Int64
    ) {
        guard let passkey = try work.reads.passkey(credential), passkey.mandate == mandate else {
            throw AccessRefusal.unknownDevice
        }
        do {
            let checked = try evidence.verify(
                challenge: intent.digest.bytes, key: passkey.key, rpID: relyingParty, origins: [origin])
            try work.count(checked, of: passkey)
        } catch is DeviceEvidenceError {
            throw AccessRefusal.deviceSaidSomethingElse
        }
        return (evidence.bytes, passkey.act)
    }
}

extension Transaction {
    /// Keeps the device's count. One that does not count always says 0; any other counts up, or somebody has a copy of it.
    func count(_ checked: DeviceEvidence.Checked, of passkey: Passkey) throws {
        let now = Int64(checked.counter)
        guard now > passkey.counter || (now == 0 && passkey.counter == 0) else {
            throw AccessRefusal.deviceSaidSomethingElse
        }
        try keep(counter: now, of: passkey.credential)
    }
}
