// The one folder that is the coalition: civic.db, record/ (static files), files/ (by digest), keys/ (for the owner only).
import Foundation
import Synchronization

package struct DataFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var database: String { path + "/civic.db" }
    package var record: String { path + "/record" }
    package var files: String { path + "/files" }
    package var keys: String { path + "/keys" }
    /// The newest checkpoint that the signer signed: in no backup.
    var signerState: String { keys + "/signed-checkpoint" }
    var lock: String { path + "/lock" }

    /// Makes the folders of a new coalition. Refuses one that is there already.
    func make() throws {
        guard access(database, F_OK) != 0 else { throw StoreFault.inUse("\(path): there is a coalition already") }
        for folder in [path, record, files] { try DurableFile.makeFolder(folder) }
        try DurableFile.makeFolder(keys, mode: 0o700)
    }

    /// Takes the folder for this process until it ends. Refuses a second server, and a folder with keys that others
    /// may read.
    func take() throws -> FolderLock {
        guard access(database, F_OK) == 0 else { throw StoreFault.missing("\(database)") }
        var status = stat()
        guard stat(keys, &status) == 0 else { throw StoreFault.missing(keys) }
        guard status.st_mode & 0o077 == 0 else { throw StoreFault.damaged("\(keys) can be read by others (chmod 700)") }
        let descriptor = Foundation.open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreFault.readOnly }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StoreFault.inUse(path)
        }
        return FolderLock(descriptor: descriptor)
    }

    /// Where a stored file of this digest lies.
    package func file(_ hex: String) -> String { "\(files)/\(hex.prefix(2))/\(hex)" }
}

/// Holds the folder until it is let go or ceases to live.
final class FolderLock: Sendable {
    private let descriptor: Mutex<Int32?>

    init(descriptor: Int32) { self.descriptor = Mutex(descriptor) }

    func letGo() {
        descriptor.withLock { held in
            if let held { close(held) }
            held = nil
        }
    }

    deinit { letGo() }
}
