// Signs checkpoints. It keeps its own newest head, stored durably before it signs, and never signs a smaller or an
// inconsistent tree. Its interface is narrow enough for a process of its own; its state is in no backup.
package import Record
import Synchronization

package final class Signer: Sendable {
    package enum Problem: Error, Hashable, Sendable {
        /// The tree that was offered does not continue the one signed before.
        case inconsistent(signed: Int64, offered: Int64)
    }

    private let key: NoteSigner
    private let statePath: String
    private let last: Mutex<Head>
    /// What is wrong with the signer's own state; it then signs nothing.
    let damage: StoreFault?

    /// `statePath`: the file with the newest checkpoint that was signed; nothing there means that nothing was.
    init(key: NoteSigner, statePath: String) throws {
        self.key = key
        self.statePath = statePath
        do {
            last = Mutex(try Signer.readState(statePath, key: key))
            damage = nil
        } catch let fault as StoreFault {
            guard case .damaged = fault else { throw fault }
            last = Mutex(Head(size: 0, root: Tree.emptyRoot))
            damage = fault
        }
    }

    /// Size and root of the newest tree that was signed.
    package var signed: Head { last.withLock { $0 } }

    /// The signed checkpoint of `head`, given the proof that it continues `signed`.
    package func sign(_ head: Head, consistency proof: [Digest]) throws -> [UInt8] {
        if let damage { throw damage }
        return try last.withLock { last in
            guard
                ConsistencyProof.verify(
                    proof, old: last.size, oldRoot: last.root, new: head.size, newRoot: head.root)
            else { throw Problem.inconsistent(signed: last.size, offered: head.size) }
            let checkpoint = try Checkpoint(origin: key.key.name, size: head.size, root: head.root)
            let note = try checkpoint.sign(with: key).bytes
            try DurableFile.write(note, to: statePath, mode: 0o600)
            last = head
            return note
        }
    }

    private static func readState(_ path: String, key: NoteSigner) throws -> Head {
        guard let bytes = try DurableFile.read(path) else { return Head(size: 0, root: Tree.emptyRoot) }
        do {
            let note = try SignedNote(parsing: bytes)
            _ = try note.verified(by: [key.key])
            let checkpoint = try Checkpoint(parsing: note.text)
            guard checkpoint.origin == key.key.name else { throw CheckpointError.origin }
            return Head(size: checkpoint.size, root: checkpoint.root)
        } catch {
            throw StoreFault.damaged("\(path), the signer's own newest checkpoint")
        }
    }
}
