// Why bytes are not an act.

/// What is wrong with the form of an act or intent; never what the rules say about it.
package enum ActFormatError: Error, Hashable, Sendable {
    /// Longer than the 8 KiB that an act may have.
    case tooLong
    /// A byte that is neither printable ASCII nor LF.
    case notPlain
    /// The first line is not the version that this program reads.
    case unknownVersion
    /// `type` is none of the known ones.
    case unknownType
    /// The line of this name is missing, out of order or malformed.
    case line(String)
    /// Something follows where the act ends.
    case surplus
    /// The key is not one that may be used for signing (see `KeyAlgorithm`).
    case badKey
}
