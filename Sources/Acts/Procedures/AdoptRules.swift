// A rule profile comes into force on a day. It never changes: another one begins on a later day.
import Procedures
import Record
package import Store

package struct AdoptRules: Sendable {
    /// Files of profiles (docs/formats/procedure), in the order of their first days.
    package let files: [[UInt8]]

    /// At the founding, or for a coalition that has none yet; afterwards by a change of rules that was adopted.
    package init(files: [[UInt8]]) { self.files = files }

    /// Nothing to do when some profile was adopted already.
    package func perform(in work: Transaction) throws {
        guard try work.reads.profiles().isEmpty else { return }
        for file in files { try AdoptRules.adopt(file, in: work) }
    }

    /// Refuses a file that is no profile, and one that is not later than all before.
    @discardableResult
    static func check(_ file: [UInt8], in work: Transaction) throws -> RuleProfile {
        let profile = try RuleProfile(file: file)
        for earlier in try work.reads.profiles() {
            let isSame = earlier.profile.id == profile.id && earlier.profile.version == profile.version
            guard !isSame, earlier.profile.validFrom <= profile.validFrom else {
                throw ProcedureRefusal.profileNotLater
            }
        }
        return profile
    }

    static func adopt(_ file: [UInt8], in work: Transaction) throws {
        let profile = try check(file, in: work)
        let fields = [
            Act.Field("version", String(profile.version)), Act.Field("from", profile.validFrom.text),
        ]
        let act = try work.record(
            try work.platformIntent(
                .rulesAdopt, subject: "none", about: Digest(of: file), fields: fields, stamp: work.platformStamp))
        try work.keep(profile, bytes: file, act: act)
    }
}
