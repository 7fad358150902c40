// Somebody is named to act for an organisation, and invited by a single-use link. When a representative is replaced, the
// new mandate is given and the old one ends in one act (Rules of Procedure: replacement by notice).
package import Access
package import Membership
package import Record
package import Store

package struct GiveMandate: Sendable {
    /// Life of an invitation, in seconds.
    package static let invitationLife: Int64 = 14 * 86400

    /// Rights that are given only with a second confirmation.
    package static let farReaching: Set<Right> = [.secretariat, .keep]

    package let organisation: OrganisationID
    package let name: String
    /// In the form of `MailAddress.normal`.
    package let mail: String
    package let language: String
    package let zone: String
    package let rights: Set<Right>
    package let until: Day?
    package let replaces: MandateID?
    /// A one-time code of the giver, needed for rights that reach far.
    package let code: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        organisation: OrganisationID, name: String, mail: String, language: String, zone: String, rights: Set<Right>,
        until: Day?, replaces: MandateID?, code: String = "", acting: Acting, stamp: FormStamp
    ) {
        self.organisation = organisation
        self.name = name
        self.mail = mail
        self.language = language
        self.zone = zone
        self.rights = rights
        self.until = until
        self.replaces = replaces
        self.code = code
        self.acting = acting
        self.stamp = stamp
    }

    /// The mandate, and the token of the invitation when a new person was invited; none when the form came twice.
    package struct Given: Sendable {
        package let mandate: MandateID
        package let invitation: SessionToken?
    }

    package func perform(in work: Transaction) throws -> Given {
        let id = MandateID(bytes: stamp.id.bytes)
        if try isRepeated(id, work) { return Given(mandate: id, invitation: nil) }
        let giver = try MandateGiver(of: organisation, acting: acting, in: work)
        // Both reach over the whole coalition: an organisation cannot give them to itself.
        guard rights.isDisjoint(with: GiveMandate.farReaching) || giver.isSecretariat else {
            throw MembershipRefusal.rightMissing(.secretariat)
        }
        if !rights.isDisjoint(with: GiveMandate.farReaching) { try work.confirmIfPossible(acting.person, typed: code) }
        let person = try work.reads.person(mail: mail) ?? newPerson(name: try WrittenText.line(name, limit: 200))
        let successor = rights.contains(.secretariat) ? person.id : nil
        let old = try replaces.map { try giver.mandateToEnd($0, successor: successor, in: work) }
        let others = try work.reads.mandates(of: person.id).filter {
            $0.ended == nil && $0.organisation == organisation
        }
        guard others.allSatisfy({ $0.id == old?.id }) else { throw MembershipRefusal.mandateExists }
        let act = try work.record(try intent(id, giver, old, work))
        if let old {
            try work.end(old.id, act: act)
            if old.person != person.id { try work.endSessions(of: old.person) }
            try work.put(Message(to: old.person, .mandateEnded, ["organisation": organisation.text]))
        }
        try work.keep(person)
        let mandate = Mandate(
            id: id, person: person.id, organisation: organisation, rights: rights, from: try from(giver, work),
            until: until,
            ended: nil)
        try work.keep(mandate, givenBy: acting.person, act: act)
        try announce(mandate, person, giver, work)
        return Given(mandate: id, invitation: try invite(person, work))
    }

    /// The same form sent twice: the mandate takes its id from the act. The person is not in the act, so the address is
    /// compared too.
    private func isRepeated(_ id: MandateID, _ work: Transaction) throws -> Bool {
        let fields = [
            Act.Field("mandate", id.text), Act.Field("rights", Mandate.words(rights)),
            Act.Field("until", until?.text ?? "none"), Act.Field("replaces", replaces?.text ?? "none"),
        ]
        guard try work.isRepeated(stamp, .mandateGive, subject: organisation.text, fields: fields) else { return false }
        guard let given = try work.reads.mandate(id), try work.reads.person(given.person)?.mail == mail else {
            throw RecordingRefusal.idUsedOtherwise
        }
        return true
    }

    private func newPerson(name: String) -> Person {
        Person(id: Randomness.id(), name: name, mail: mail, language: language, zone: zone)
    }

    private func intent(_ id: MandateID, _ giver: MandateGiver, _ old: Mandate?, _ work: Transaction) throws -> Intent {
        let fields = [
            Act.Field("mandate", id.text), Act.Field("rights", Mandate.words(rights)),
            Act.Field("from", try from(giver, work).text),
            Act.Field("until", until?.text ?? "none"), Act.Field("replaces", old?.id.text ?? "none"),
        ]
        return try giver.intent(.mandateGive, fields: fields, stamp: stamp, in: work)
    }

    /// Where an organisation speaks for itself, what the secretariat gives there holds from tomorrow, unless it replaces
    /// somebody by notice: the organisation is told and can end it before, so nobody seats themselves unseen.
    private func from(_ giver: MandateGiver, _ work: Transaction) throws -> Day {
        let waits = try !giver.isOwn && replaces == nil && !representatives(work).isEmpty
        return waits ? work.coalition.day(of: work.now.adding(seconds: 86400)) : work.today
    }

    private func announce(_ mandate: Mandate, _ person: Person, _ giver: MandateGiver, _ work: Transaction) throws {
        guard !giver.isOwn else { return }
        for representative in try representatives(work) where representative != person.id {
            let facts = ["organisation": organisation.text, "person": person.name, "since": mandate.from.text]
            try work.put(Message(to: representative, .mandateAnnounced, facts))
        }
    }

    /// Those who speak for the organisation and have access.
    private func representatives(_ work: Transaction) throws -> [PersonID] {
        try work.people(of: organisation, with: .represent).filter {
            try work.reads.credentials(of: $0)?.passphrase != nil
        }
    }

    private func invite(_ person: Person, _ work: Transaction) throws -> SessionToken? {
        let facts = ["organisation": organisation.text]
        guard try work.reads.credentials(of: person.id)?.passphrase == nil else {
            try work.put(Message(to: person.id, .mandateGiven, facts))
            return nil
        }
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        try work.invite(person.id, token: token.digest, expires: work.now.adding(seconds: GiveMandate.invitationLife))
        try work.put(Message(to: person.id, .invitation, facts.merging(["invitation": token.text]) { $1 }))
        return token
    }
}

/// Who may give and end mandates of an organisation: its own representatives, and the secretariat for every one.
struct MandateGiver {
    let organisation: OrganisationID
    let isSecretariat: Bool
    /// The giver acts for the organisation itself.
    let isOwn: Bool
    private let authority: Authority

    init(of organisation: OrganisationID, acting: Acting, in work: Transaction) throws {
        self.organisation = organisation
        guard let mandate = try work.reads.mandate(acting.mandate), mandate.person == acting.person else {
            throw MembershipRefusal.mandateEnded
        }
        isSecretariat = mandate.rights.contains(.secretariat) && mandate.holds(on: work.today)
        authority = try work.authority(of: acting, to: isSecretariat ? .secretariat : .represent)
        isOwn = mandate.organisation == organisation
        guard isSecretariat || isOwn else {
            throw MembershipRefusal.rightMissing(.represent)
        }
    }

    /// The mandate, when it may be ended: it holds, it is of this organisation, and the secretariat keeps two people,
    /// with the successor who joins it in the same act.
    func mandateToEnd(_ id: MandateID, successor: PersonID?, in work: Transaction) throws -> Mandate {
        guard let mandate = try work.reads.mandate(id), mandate.organisation == organisation, mandate.ended == nil
        else {
            throw MembershipRefusal.mandateEnded
        }
        if mandate.rights.contains(.secretariat) {
            guard isSecretariat else { throw MembershipRefusal.rightMissing(.secretariat) }
            let staying = try work.reads.mandates(with: .secretariat, on: work.today).filter { $0.id != id }
            let people = Set(staying.map(\.person) + [successor].compactMap { $0 })
            guard people.count >= 2 else { throw MembershipRefusal.secretariatTooSmall }
        }
        return mandate
    }

    /// By the organisation itself when its own representative acts, else by the platform.
    func intent(_ type: ActType, fields: [Act.Field], stamp: FormStamp, in work: Transaction) throws -> Intent {
        if authority.mandate.organisation == organisation {
            return try work.intent(type, by: authority, subject: organisation.text, fields: fields, stamp: stamp)
        }
        let card = try work.reads.cardDigest(of: organisation)
        return try work.platformIntent(type, subject: organisation.text, card: card, fields: fields, stamp: stamp)
    }
}
