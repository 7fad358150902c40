// After each beat: every published list whose act is now in the public record gets its proof bundle. A bundle is made
// once, stored, and never made again. What was withdrawn since goes into a second one of the same form, the status.
import Membership
import Record
import Statements
package import Store

package struct MakeBundles: Sendable {
    /// The README that lies in every bundle.
    package let readme: [UInt8]

    package init(readme: [UInt8]) { self.readme = readme }

    /// How many bundles were made. Run by the platform after `Store.beat`, never inside a transaction.
    package func run(on store: Store) throws -> Int {
        let checkpoint = try DurableFile.read(store.folder.record + "/checkpoint")
        let head = try StaticRecord(of: store.folder, log: store.logKey).published()
        guard let checkpoint else { return 0 }
        let waiting = try store.read { try $0.publicationsWithoutBundle(within: head.size) }
        for publication in waiting {
            let bundle = try bundle(publication, withdrawals: [], head.size, checkpoint, store)
            let digest = try store.keepFile(bundle.bytes)
            let size = bundle.bytes.count
            try store.perform { try $0.keepBundle(digest, size: size, of: publication.code) }
        }
        return waiting.count + (try makeStatus(on: store, head.size, checkpoint))
    }

    /// A new status for each newest list from which somebody has withdrawn since the last one.
    private func makeStatus(on store: Store, _ size: Int64, _ checkpoint: [UInt8]) throws -> Int {
        let changed = try store.read { reads in
            try reads.publicationsWithWithdrawals().compactMap { publication -> (Publication, [Int64])? in
                let leaves = Set(publication.list.all.map(\.leaf))
                let acts = try reads.withdrawals(on: publication.statement, since: publication.act)
                    .filter { leaves.contains($0.signature.leaf) && $0.act < size }.map(\.act)
                return acts.count > publication.statusWithdrawn ? (publication, acts) : nil
            }
        }
        for (publication, acts) in changed {
            let status = try bundle(publication, withdrawals: acts, size, checkpoint, store)
            let digest = try store.keepFile(status.bytes)
            let length = status.bytes.count
            try store.perform {
                try $0.keepStatus(digest, size: length, withdrawn: acts.count, of: publication.code)
            }
        }
        return changed.count
    }

    private func bundle(
        _ publication: Publication, withdrawals: [Int64], _ size: Int64, _ checkpoint: [UInt8], _ store: Store
    ) throws -> ProofBundle {
        let trust = try store.trust
        return try store.read { reads in
            try BundleParts(
                publication, withdrawals: withdrawals, size: size, checkpoint: checkpoint, trust: trust, reads
            ).bundle(readme: readme)
        }
    }
}
