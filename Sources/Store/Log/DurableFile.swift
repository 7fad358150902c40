// Files that are whole or absent after a crash: temporary file, fsync, rename, fsync of the folder. A failed fsync ends
// the process.
package import Foundation

package enum DurableFile {
    /// Writes `bytes` at `path`, replacing what stood there; `mode` are the permission bits.
    package static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw fault(path) }
        do {
            try writeAll(bytes, to: descriptor, path)
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        if fsync(descriptor) != 0 { Ending.now("\(path) could not be written durably (errno \(errno))") }
        close(descriptor)
        guard rename(temporary, path) == 0 else { throw fault(path) }
        syncFolder(of: path)
    }

    /// Whole content; nil when there is no such file.
    package static func read(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw fault(path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw fault(path) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Foundation.read(descriptor, $0.baseAddress! + filled, $0.count - filled)
            }
            guard got > 0 else { throw fault(path) }
            filled += got
        }
        return bytes
    }

    /// Makes a folder and the ones above it.
    package static func makeFolder(_ path: String, mode: mode_t = 0o755) throws {
        if mkdir(path, mode) == 0 {
            syncFolder(of: path)
            return
        }
        if errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw fault(path) }
        try makeFolder(String(path[..<slash]), mode: mode)
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw fault(path) }
        syncFolder(of: path)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw fault(path) }
            written += count
        }
    }

    private static func syncFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { Ending.now("the folder \(folder) could not be opened (errno \(errno))") }
        if fsync(descriptor) != 0 { Ending.now("the folder \(folder) could not be synced (errno \(errno))") }
        close(descriptor)
    }

    private static func fault(_ path: String) -> StoreFault {
        switch errno {
        case ENOSPC, EDQUOT: .diskFull
        case EROFS, EACCES: .readOnly
        default: .file(path, errno: errno)
        }
    }
}
