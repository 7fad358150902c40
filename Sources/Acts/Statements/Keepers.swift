// Who may see withheld names: the people with the mandate for it. Whoever withholds a name sees them named first, and
// exactly those can see it, nobody who is added later (decision 0008).
package import Membership
package import Record
package import Store

package struct Keepers: Sendable {
    package let people: [(person: Person, organisation: Organisation)]

    package init(_ reads: Reads, on day: Day) throws {
        var people: [(person: Person, organisation: Organisation)] = []
        for mandate in try reads.mandates(with: .keep, on: day) {
            guard let person = try reads.person(mandate.person),
                let organisation = try reads.organisation(mandate.organisation)?.organisation
            else { continue }
            people.append((person, organisation))
        }
        self.people = people.sorted { $0.person.id.text < $1.person.id.text }
    }

    package var ids: Set<PersonID> { Set(people.map(\.person.id)) }

    /// What the form carries, so that nobody withholds a name before others than were shown.
    package var digest: Digest { Digest(of: Array(people.map(\.person.id.text).joined(separator: " ").utf8)) }
}
