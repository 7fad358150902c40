// Who acts: an organisation, by its identifier and never by its name, or the platform itself.

/// The `by` line of an act.
package enum Actor: Hashable, Sendable {
    /// 26 characters of base32; an act with anything else is refused.
    case organisation(String)
    case platform

    /// Takes what stands in the line; nil if it is neither.
    package init?(text: String) {
        if text == "platform" {
            self = .platform
        } else if Identifier<Act>.isValid(text) {
            self = .organisation(text)
        } else {
            return nil
        }
    }

    /// What stands in the line.
    package var text: String {
        switch self {
        case .organisation(let id): id
        case .platform: "platform"
        }
    }
}
