// The work: a statement of undersigned members, or the Declaration itself. Its words live in fixed texts, its signatories
// in the sign-on; this is only what holds them together.
import Membership
package import Record

/// Tells identifiers of statements from others.
package enum StatementMark {}
/// Identifier of a statement: 128 random bits.
package typealias StatementID = Identifier<StatementMark>

/// What a statement is; the words stand in canonical files.
package enum StatementKind: String, CaseIterable, Sendable {
    /// "We, the undersigned members": signed one by one, never in the name of the platform.
    case statement
    /// The founding Declaration, which organisations adhere to.
    case declaration
}

/// To whom a statement speaks. The name is part of the signed text, in its authentic language.
package struct Addressee: Hashable, Sendable {
    /// Where an addressee comes from.
    package enum Source: Hashable, Sendable {
        /// Identifier in the list of institutions.
        case institution(String)
        /// ISO code of a State.
        case state(String)
        case free
    }

    package static let limit = 200
    package let source: Source
    package let name: String

    /// `name` in the authentic language, in the form of `WrittenText.line`.
    package init(source: Source, name: String) {
        self.source = source
        self.name = name
    }

    /// As forms and canonical texts write the source: `institution osce-odihr`, `state KZ`, `free -`.
    package var reference: String {
        switch source {
        case .institution(let id): "institution \(id)"
        case .state(let code): "state \(code)"
        case .free: "free -"
        }
    }

    /// Reads what `reference` writes.
    package static func source(_ reference: String) -> Source? {
        let parts = reference.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, isToken(parts[1]) else { return nil }
        switch parts[0] {
        case "institution": return .institution(parts[1])
        case "state" where parts[1].utf8.count == 2: return .state(parts[1])
        case "free" where parts[1] == "-": return .free
        default: return nil
        }
    }

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 40
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
            }
    }
}
