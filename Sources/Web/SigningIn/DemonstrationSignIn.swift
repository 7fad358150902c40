// One tap in the demonstration: a thing that cannot exist in a real coalition, because its roles are empty there.
import Access
import Acts
import HTTP
import Store

enum DemonstrationSignIn {
    static func signIn(_ visit: Visit, _ role: DemonstrationRole) throws -> Response? {
        guard let acting = visit.site.roles[role] else { return nil }
        let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
        try visit.site.store.perform { work in
            try work.begin(token.digest, person: acting.person, stage: .full, mandate: acting.mandate)
        }
        let entered = visit.request.body.isEmpty ? Entered() : Entered(try visit.request.form(), limit: 2_000_000)
        return try SignedIn.answer(visit, token: token) { try KeptForm.goOn(entered, person: acting.person, $0) }
    }
}
