// Runs a typesetting program as a process of its own, with bounds: time, memory, size of files, no network where the
// system lets us take it away, and nothing of our surroundings (docs/papers.md).
import Foundation

/// One run of a program in the folder of a job. Blocks the thread that calls; any thread may.
struct Job {
    /// Absolute path.
    let program: String
    /// Never words, names or secrets: everybody on the machine can read them.
    let arguments: [String]
    let folder: JobFolder
    /// What the program takes for now: seconds since 1970.
    let epoch: Int64
    let seconds: Int

    /// 2 GB of addresses, 64 MB a file, as many seconds of computing as of waiting, no core file.
    private var bounds: [String] { ["--as=2147483648", "--fsize=67108864", "--cpu=\(seconds)", "--core=0"] }
    private static let limiter = "/usr/bin/prlimit"
    private static let divider = "/usr/bin/unshare"
    private static let complaints = "complaints"

    /// Returns when the program has ended well.
    func run() throws(PaperFault) {
        for needed in [program, Job.limiter] where !FileManager.default.isExecutableFile(atPath: needed) {
            throw .missing(needed)
        }
        try folder.write([], to: Job.complaints)
        let process = try prepared()
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .missing(Job.limiter) }
        if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
            if process.isRunning { Job.kill(process.processIdentifier) }
            // Killed, it ends at once, unless the system itself hangs.
            _ = ended.wait(timeout: .now() + .seconds(5))
            throw .timedOut(seconds: seconds)
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw .failed(try lastWords())
        }
    }

    private func prepared() throws(PaperFault) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Job.limiter)
        process.arguments = bounds + Job.alone + [program] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path, "TMPDIR": folder.path,
            "SOURCE_DATE_EPOCH": String(epoch), "PYTHONHASHSEED": "0",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        guard let complaints = FileHandle(forWritingAtPath: folder.file(Job.complaints)) else { throw .files(errno) }
        process.standardError = complaints
        return process
    }

    /// What goes before the program to leave it without a network, where this user may do so.
    private static let alone: [String] = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: divider)
        process.arguments = ["--map-root-user", "--net", "/usr/bin/true"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return [] }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? [divider, "--map-root-user", "--net"] : []
    }()

    /// The process, and whatever it started, if it leads a group of its own.
    private static func kill(_ id: Int32) {
        _ = Foundation.kill(getpgid(id) == id ? -id : id, SIGKILL)
    }

    private func lastWords() throws(PaperFault) -> String {
        String(String(decoding: try folder.read(Job.complaints), as: UTF8.self).suffix(200))
    }
}
