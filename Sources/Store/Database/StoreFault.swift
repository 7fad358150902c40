// What can go wrong below the rules: disk and damage. Never shown to a reader in detail.

package enum StoreFault: Error, Hashable, Sendable {
    /// No room on the disk; nothing of the act was kept, reading goes on.
    case diskFull
    case readOnly
    /// A file is damaged or does not fit the others: which, and what was found.
    case damaged(String)
    /// A second server, or another program, holds the folder.
    case inUse(String)
    /// A key, folder or file that must be there is not.
    case missing(String)
    case database(code: Int32, message: String)
    case file(String, errno: Int32)
    /// Too many acts wait; try again shortly.
    case busy
    /// The start check or a beat found that something does not hold: nothing is written or signed; what was found.
    case halted(String)
}
