// Why a paper could not be made: something is wrong with the machine, never with the paper.

/// A fault of the machine or of a program that it runs.
package enum PaperFault: Error, Hashable, Sendable {
    /// The program is not there: its path.
    case missing(String)
    /// It had not ended after so many seconds, and was killed.
    case timedOut(seconds: Int)
    /// It ended otherwise than well: the last 200 characters of what it said.
    case failed(String)
    /// A folder or file for it could not be made or read: the number of the system (errno).
    case files(Int32)
}
