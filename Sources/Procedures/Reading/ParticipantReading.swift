// The organisations of a procedure file.
import Membership
import Record

extension ProcedureReading {
    mutating func participants(_ trees: [JSONTree]) -> [Participant] {
        var participants: [Participant] = []
        for (index, tree) in trees.enumerated() {
            guard var fields = Fields(tree, at: "organisations[\(index)]", problems) else { continue }
            guard let participant = participant(&fields) else { continue }
            if organisations.updateValue(participants.count, forKey: participant.id) != nil {
                fields.problem("id", .duplicateID, participant.id)
            }
            participants.append(participant)
        }
        return participants
    }

    private mutating func participant(_ fields: inout Fields) -> Participant? {
        let id = fields.text("id")
        let country = fields.optionalText("country")
        if let country, !isCountry(country) { fields.problem("country", .notAllowed, country) }
        let isInternational = fields.optionalBool("international") ?? false
        let standings = each("standing", &fields) { $0.standing(&$1) }
        let council = each("council", &fields) { $0.span(&$1) }
        let suspendedDays = fields.optionalNumber("suspended-days", 0...36_600) ?? 0
        // An empty list says that nobody had a mandate; no list says nothing.
        let isStated = fields.has("mandates")
        let mandates = each("mandates", &fields) { $0.mandate(&$1) }
        fields.end()
        guard let id else { return nil }
        return Participant(
            id: id, country: country, isInternational: isInternational, standings: standings, council: council,
            suspendedDays: suspendedDays, mandates: isStated ? mandates : nil)
    }

    private mutating func each<Item>(
        _ name: String, _ fields: inout Fields, _ read: (inout ProcedureReading, inout Fields) -> Item?
    ) -> [Item] {
        var items: [Item] = []
        for (index, tree) in fields.list(name).enumerated() {
            guard var inner = Fields(tree, at: "\(fields.place(name))[\(index)]", problems) else { continue }
            if let item = read(&self, &inner) { items.append(item) }
            inner.end()
        }
        return items
    }

    private func standing(_ fields: inout Fields) -> DatedStanding? {
        let standing: Standing? = fields.word("standing")
        guard let since = fields.day("since"), let standing, let zone else { return nil }
        return DatedStanding(standing, since: since, in: zone)
    }

    private func span(_ fields: inout Fields) -> DaySpan? {
        let (from, until) = (fields.day("from"), fields.optionalDay("until"))
        guard let from, let zone else { return nil }
        if let until, until < from { fields.problem("until", .notAllowed, until.text) }
        return DaySpan(from: from, until: until, in: zone)
    }

    private mutating func mandate(_ fields: inout Fields) -> PersonSpan? {
        guard let name = fields.text("person"), let span = span(&fields) else { return nil }
        return PersonSpan(person(name), span)
    }

    private func isCountry(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
