// A person acts for an organisation under a mandate; pages show the organisation.

/// Somebody who can act under a mandate.
package struct Person: Hashable, Sendable {
    package let id: PersonID
    package let name: String
    /// Address for messages and for signing in; compared in lower case.
    package let mail: String
    /// Tag of the language in which the person is written to.
    package let language: String
    /// IANA name of the zone in which the person sees times.
    package let zone: String

    /// `mail` in the form of `MailAddress.normal`, `zone` an IANA name; both checked by the caller.
    package init(id: PersonID, name: String, mail: String, language: String, zone: String) {
        self.id = id
        self.name = name
        self.mail = mail
        self.language = language
        self.zone = zone
    }
}

/// Addresses as they are typed and as they are kept.
package enum MailAddress {
    /// The address in the form in which it is kept: trimmed, lower case; nil when it is none. Deliberately plain:
    /// one at sign, something on both sides, a dot in the domain, no spaces, at most 254 bytes of ASCII.
    package static func normal(_ raw: String) -> String? {
        let bytes = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        let parts = bytes.split(separator: "@", omittingEmptySubsequences: false)
        guard bytes.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty else { return nil }
        guard bytes.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\",;:\\()[]".utf8.contains($0) }) else {
            return nil
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") }) else { return nil }
        return bytes
    }
}
