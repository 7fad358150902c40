// Where the files lie that come with the program: beside it when installed, in the project when built there.
import Foundation
import Web

enum Shipped {
    /// The folder `Data`, named by `--files`, or found above the program; nil with a complaint.
    static func find(_ named: String?) -> ShippedFiles? {
        if let named { return ShippedFiles(folder: named) }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let installed = program.deletingLastPathComponent().appendingPathComponent("share/civic-solidarity")
        var candidates = [installed]
        var folder = program
        while folder.path != "/" {
            candidates.append(folder.appendingPathComponent("Data"))
            folder.deleteLastPathComponent()
        }
        for candidate in candidates
        where FileManager.default.fileExists(atPath: candidate.appendingPathComponent("style/civic.css").path) {
            return ShippedFiles(folder: candidate.path)
        }
        Complaint.write("the files of the program (Data) were not found; name them with --files DIR")
        return nil
    }
}
