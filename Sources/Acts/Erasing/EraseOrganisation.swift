// The data of an organisation that is no member any more are erased by the secretariat: its names, its people, its
// unpublished signatures with their openings, its letters. What was published or delivered stays as it was.
package import Membership
package import Record
import Statements
package import Store

package struct EraseOrganisation: Sendable {
    package let organisation: OrganisationID
    /// A one-time code of whoever does it.
    package let code: String
    package let acting: Acting
    package let stamp: FormStamp

    package init(organisation: OrganisationID, code: String, acting: Acting, stamp: FormStamp) {
        self.organisation = organisation
        self.code = code
        self.acting = acting
        self.stamp = stamp
    }

    /// Digests of sealed files that are to be removed once this is durable.
    package func perform(in work: Transaction) throws -> [Digest] {
        let fields = [Act.Field("what", "organisation")]
        _ = try work.authority(of: acting, to: .secretariat)
        if try work.isRepeated(stamp, .erasure, subject: organisation.text, fields: fields) { return [] }
        guard let sheet = try work.reads.organisation(organisation) else { throw MembershipRefusal.unknownOrganisation }
        if let standing = sheet.standing.standing(on: work.today), standing.isMember || standing == .suspended {
            throw MembershipRefusal.stillMember(standing)
        }
        try work.confirmIfPossible(acting.person, typed: code)
        _ = try work.record(
            try work.platformIntent(.erasure, subject: organisation.text, fields: fields, stamp: stamp))
        let published = try publishedLeaves(work)
        let acts = try work.reads.unpublishedActs(of: organisation, published: published)
        let files = try acts.compactMap { try work.reads.letter(of: $0)?.file }
        let people = try work.reads.mandates(of: organisation).map(\.person)
        for person in Set(people) {
            let elsewhere = try work.reads.mandates(of: person).contains { $0.organisation != organisation }
            if !elsewhere, let known = try work.reads.person(person) { try work.erase(known) }
        }
        try work.eraseOpenings(acts, of: organisation)
        let empty = Organisation(
            id: organisation, names: [OrganisationName(language: "en", name: "–")], seat: nil, unlisted: true)
        try work.keep(empty, card: Card(of: empty, random: Randomness.bytes(32)))
        try work.keep(alwaysWithholds: false, of: organisation)
        try work.eraseCards(of: organisation)
        return files
    }

    /// Leaf hashes that stand in a published or delivered list.
    private func publishedLeaves(_ work: Transaction) throws -> Set<Digest> {
        var leaves: Set<Digest> = []
        for statement in try work.reads.statements() {
            for publication in try work.reads.publications(of: statement.id) {
                leaves.formUnion(publication.list.all.map(\.leaf))
            }
            for delivery in try work.reads.deliveries(of: statement.id) where delivery.number != nil {
                leaves.formUnion(delivery.list.all.map(\.leaf))
            }
        }
        return leaves
    }
}
