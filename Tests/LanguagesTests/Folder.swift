// A folder that lives as long as one test needs it.
import Foundation

enum Folder {
    /// Makes a folder with these files, hands its path over, and takes it away again.
    static func with<T>(_ files: [String: [UInt8]], _ use: (String) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "languages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        return try use(folder.path)
    }
}
