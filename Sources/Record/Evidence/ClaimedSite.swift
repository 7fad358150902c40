// Where a device's signature says that it was made. A checker without a network does not know the platform's address; it
// takes the address from the evidence and asks only that all parts of the evidence agree (docs/formats/bundle).

/// The address that client data name, and the site name in the authenticator data that belongs to it.
package struct ClaimedSite: Hashable, Sendable {
    /// `https://HOST`, or `http://localhost`; either may have a port.
    package let origin: String
    /// HOST, or a domain above it that has two labels at least.
    package let relyingParty: String

    /// Takes evidence that was not checked; nil if its parts name no address or do not agree. Nothing is verified.
    package init?(of evidence: DeviceEvidence) {
        guard let origin = JSONObject(evidence.clientDataJSON)?.text("origin"), let host = Self.host(of: origin) else {
            return nil
        }
        let named = evidence.authenticatorData.prefix(32)
        let site = Self.domains(of: host).first { named.elementsEqual(Digest(of: Array($0.utf8)).bytes) }
        guard let site else { return nil }
        self.origin = origin
        relyingParty = site
    }

    private static func host(of origin: String) -> String? {
        let parts = origin.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[1].hasPrefix("//") else { return nil }
        if parts.count == 3 {
            guard let port = Decimal.parse(parts[2].utf8), (1...65535).contains(port) else { return nil }
        }
        let host = String(parts[1].dropFirst(2))
        guard parts[0] == "https" || parts[0] == "http" && host == "localhost", isHost(host) else { return nil }
        return host
    }

    /// Labels of small letters, digits and hyphens, as browsers write a host.
    private static func isHost(_ host: String) -> Bool {
        let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count)
                    && label.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
            }
    }

    /// The host itself, then what stands above it.
    private static func domains(of host: String) -> [String] {
        let labels = host.split(separator: ".")
        let above = labels.count < 3 ? [] : (1...labels.count - 2).map { labels[$0...].joined(separator: ".") }
        return [host] + above
    }
}
