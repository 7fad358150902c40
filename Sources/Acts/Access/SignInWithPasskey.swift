// Signing in with one touch: a registered device signs a challenge that was made for this attempt.
package import Access
package import Membership
import Record
package import Store

package struct SignInWithPasskey: Sendable {
    package let device: DeviceSignature
    /// 32 bytes, made when the page was shown.
    package let challenge: [UInt8]
    package let token: SessionToken

    package init(device: DeviceSignature, challenge: [UInt8], token: SessionToken) {
        self.device = device
        self.challenge = challenge
        self.token = token
    }

    package func perform(in work: Transaction) throws -> PersonID {
        guard let passkey = try work.reads.passkey(device.credential),
            let mandate = try work.reads.mandate(passkey.mandate), mandate.holds(on: work.today)
        else { throw AccessRefusal.unknownDevice }
        do {
            let checked = try device.evidence.verify(
                challenge: challenge, key: passkey.key, rpID: device.relyingParty, origins: [device.origin])
            try work.count(checked, of: passkey)
        } catch is DeviceEvidenceError {
            throw AccessRefusal.deviceSaidSomethingElse
        }
        try work.begin(token.digest, person: passkey.person, stage: .full, mandate: passkey.mandate)
        try work.put(Message(to: passkey.person, .newSignIn, [:]))
        return passkey.person
    }
}
