// A person registers a device: it signs in with one touch, and signs acts. A recorded act of the organisation, confirmed
// by a one-time code; everybody who represents the organisation is told.
package import Access
package import Membership
import Record
package import Store

package struct RegisterPasskey: Sendable {
    package let registration: PasskeyRegistration
    package let name: String
    package let typed: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(registration: PasskeyRegistration, name: String, typed: String, acting: Acting, stamp: FormStamp) {
        self.registration = registration
        self.name = name
        self.typed = typed
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let key = registration.key
        guard let mandate = try work.reads.mandate(acting.mandate), let right = mandate.rights.first else {
            throw AccessRefusal.unknownDevice
        }
        let authority = try work.authority(of: acting, to: right)
        let fields = [
            Act.Field("mandate", mandate.id.text), Act.Field("algorithm", key.algorithm.rawValue),
            Act.Field("key", Base64.encode(key.bytes)),
            Act.Field("credential", Digest(of: registration.credentialID).base64),
            Act.Field("until", mandate.until?.text ?? "none"),
        ]
        if try work.isRepeated(stamp, .keysSet, subject: mandate.organisation.text, fields: fields) { return }
        guard try work.reads.passkey(registration.credentialID) == nil else { throw AccessRefusal.unknownDevice }
        try work.confirm(acting.person, typed: typed)
        let act = try work.record(
            try work.intent(
                .keysSet, by: authority, subject: mandate.organisation.text, fields: fields, stamp: stamp))
        try work.keep(
            Passkey(
                credential: registration.credentialID, person: acting.person, mandate: mandate.id, key: key,
                counter: Int64(registration.counter), name: name, act: act.index))
        let told = Set(try work.people(of: mandate.organisation, with: .represent) + [acting.person])
        for person in told { try work.put(Message(to: person, .passkeyRegistered, ["device": name])) }
    }
}

/// A person removes a device; what it signed before stays.
package struct RemovePasskey: Sendable {
    package let credential: [UInt8]
    package let person: PersonID

    package init(credential: [UInt8], person: PersonID) {
        self.credential = credential
        self.person = person
    }

    package func perform(in work: Transaction) throws { try work.remove(passkey: credential, of: person) }
}
