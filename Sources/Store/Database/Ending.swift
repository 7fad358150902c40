// The end of the process where going on would be a lie.
import Foundation

package enum Ending {
    /// Says why on standard error and ends with status 74 (input/output error). Used for failed fsync only.
    package static func now(_ why: String) -> Never {
        FileHandle.standardError.write(Data("civic: stopped. \(why)\n".utf8))
        exit(74)
    }
}
