// The private folder of one job: what a program reads and writes lies there and nowhere else, and goes with it.
import Foundation

/// A new folder that only this user may enter (mode 0700).
struct JobFolder {
    let path: String

    /// Makes a folder, lets `use` work in it, and removes it whatever happens. Throws what `use` throws, or `.files`.
    static func with<Result>(_ use: (JobFolder) throws(PaperFault) -> Result) throws(PaperFault) -> Result {
        let folder = try JobFolder()
        let result: Result
        do { result = try use(folder) } catch {
            // The job's own fault says more than one of tidying up after it.
            _ = folder.remove()
            throw error
        }
        guard folder.remove() else { throw .files(EIO) }
        return result
    }

    private init() throws(PaperFault) {
        var template = Array((FileManager.default.temporaryDirectory.path + "/paper-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .files(errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws(PaperFault) {
        do { try Data(bytes).write(to: URL(fileURLWithPath: file(name))) } catch { throw .files(EIO) }
    }

    func copy(_ path: String, to name: String) throws(PaperFault) {
        do { try FileManager.default.copyItem(atPath: path, toPath: file(name)) } catch { throw .files(ENOENT) }
    }

    func read(_ name: String) throws(PaperFault) -> [UInt8] {
        do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name)))) } catch { throw .files(EIO) }
    }

    private func remove() -> Bool {
        do { try FileManager.default.removeItem(atPath: path) } catch { return false }
        return true
    }
}
