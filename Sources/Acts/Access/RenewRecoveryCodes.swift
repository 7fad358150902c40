// New recovery codes; the old ones no longer count. Asked for with a fresh one-time code.
package import Access
package import Membership
import Record
package import Store

package struct RenewRecoveryCodes: Sendable {
    package let person: PersonID
    package let typed: String
    package let recovery: RecoveryCodes

    package init(person: PersonID, typed: String, recovery: RecoveryCodes) {
        self.person = person
        self.typed = typed
        self.recovery = recovery
    }

    package func perform(in work: Transaction) throws {
        try work.confirm(person, typed: typed)
        try work.keep(recovery: recovery.digests, of: person)
    }
}

extension Transaction {
    /// A second confirmation by one-time code, for what reaches far. Each code once.
    func confirm(_ person: PersonID, typed: String) throws {
        guard let credentials = try reads.credentials(of: person), let secret = credentials.codeSecret,
            let code = OneTimeCode(secret: secret),
            let step = code.step(matching: typed, at: now.milliseconds / 1000, after: credentials.codeStep),
            try use(codeStep: step, of: person)
        else { throw AccessRefusal.wrong }
    }

    /// The same for somebody who has one-time codes; whoever came in without them (in the demonstration) passes.
    func confirmIfPossible(_ person: PersonID, typed: String) throws {
        guard try reads.credentials(of: person)?.codeSecret != nil else { return }
        try confirm(person, typed: typed)
    }
}
