// The initiator starts a statement or changes its draft. A draft is not recorded; only what is fixed counts.
import Membership
import Record
package import Statements
package import Store

package struct SaveDraft: Sendable {
    /// Nil starts a new statement.
    package let statement: StatementID?
    package let language: String
    package let title: String
    package let source: String
    package let addressees: [Addressee]
    package let countries: [String]
    package let themes: [String]
    /// Number of the state from which the form was made; nil when it is not known.
    package let began: Int?
    package let acting: Acting
    /// The form's act: a new statement takes its id from it, so that a form sent twice starts one statement.
    package let stamp: FormStamp

    package init(
        statement: StatementID?, language: String, title: String, source: String, addressees: [Addressee],
        countries: [String], themes: [String], began: Int? = nil, acting: Acting, stamp: FormStamp
    ) {
        self.statement = statement
        self.language = language
        self.title = title
        self.source = source
        self.addressees = addressees
        self.countries = countries
        self.themes = themes
        self.began = began
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws -> StatementID {
        let authority = try work.authority(of: acting, to: .draft)
        let id = statement ?? StatementID(bytes: stamp.id.bytes)
        let known = try work.reads.statement(id)
        if statement != nil && known == nil { throw StatementRefusal.unknownStatement }
        guard known.map({ $0.initiator == authority.mandate.organisation && $0.kind == .statement }) ?? true else {
            throw StatementRefusal.notInitiator
        }
        guard known != nil || (authority.standing?.isMember ?? false) else {
            throw MembershipRefusal.notMember(authority.standing)
        }
        if let began, try (work.reads.draftState(of: id)?.number ?? 0) != began { throw StatementRefusal.draftChanged }
        let title = title.isEmpty ? "" : try WrittenText.line(title, limit: CanonicalText.titleLimit)
        let addressees = try checkedAddressees()
        try work.keep(
            StatementFacts(
                id: id, kind: .statement, initiator: authority.mandate.organisation,
                started: known?.started ?? work.now,
                countries: countries, themes: themes))
        let draft = Draft(
            statement: id, language: language, title: title, source: source, addressees: addressees,
            changed: work.now)
        try work.keep(draft, changedBy: acting.person)
        try work.keepState(of: draft, kind: .statement)
        try work.index(id)
        return id
    }

    private func checkedAddressees() throws(TextProblem) -> [Addressee] {
        guard addressees.count <= CanonicalText.addresseesMost else {
            throw .tooLong(limit: CanonicalText.addresseesMost)
        }
        var checked: [Addressee] = []
        for addressee in addressees {
            let name = try WrittenText.line(addressee.name, limit: Addressee.limit)
            checked.append(Addressee(source: addressee.source, name: name))
        }
        return checked
    }
}
