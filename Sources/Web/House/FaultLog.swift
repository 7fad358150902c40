// Faults go to standard error, one line each, without any data of people.
import Foundation

package enum FaultLog {
    package static func write(_ line: String) {
        FileHandle.standardError.write(Data("civic: \(line.prefix(500))\n".utf8))
    }
}
