import Record
import Testing

@Suite("Where a device says it signed") struct ClaimedSiteTests {
    private static func evidence(_ client: String, site: String) throws -> DeviceEvidence {
        try DeviceEvidence(
            authenticatorData: Digest(of: Array(site.utf8)).bytes + [5, 0, 0, 0, 1], clientDataJSON: Array(client.utf8),
            signature: [])
    }

    @Test(
        "is an address and its site, which is the host or a domain above it",
        arguments: [
            ("https://coalition.example", "coalition.example", true),
            ("https://coalition.example:8443", "coalition.example", true),
            ("https://sign.coalition.example", "coalition.example", true),
            ("https://a.sign.coalition.example", "sign.coalition.example", true),
            ("http://localhost", "localhost", true), ("http://localhost:8080", "localhost", true),
            ("https://localhost:8443", "localhost", true),
            // A site of one label, or beside or below the host.
            ("https://coalition.example", "example", false), ("https://coalition.example", "other.example", false),
            ("https://coalition.example", "sign.coalition.example", false),
            ("https://xcoalition.example", "coalition.example", false),
            // Addresses that no browser would write for a platform.
            ("http://coalition.example", "coalition.example", false),
            ("https://coalition.example/", "coalition.example", false),
            ("https://Coalition.example", "coalition.example", false),
            ("https://coalition.example:", "coalition.example", false),
            ("https://coalition.example:0", "coalition.example", false),
            ("https://coalition.example:65536", "coalition.example", false),
            ("https://coalition.example:08", "coalition.example", false),
            ("https://user@coalition.example", "coalition.example", false),
            ("https://coalition..example", "example", false),
            ("https://", "", false), ("https:coalition.example", "coalition.example", false), ("", "", false),
            ("android:apk-key-hash:x", "x", false),
        ])
    func sites(origin: String, site: String, agrees: Bool) throws {
        let claimed = ClaimedSite(of: try Self.evidence(#"{"origin":"\#(origin)"}"#, site: site))
        #expect((claimed != nil) == agrees)
        if agrees { #expect(claimed?.origin == origin && claimed?.relyingParty == site) }
    }

    @Test(
        "is none where the client data name none",
        arguments: ["", "{}", #"{"origin":7}"#, #"{"origin":"https://a.example""#])
    func none(client: String) throws { #expect(ClaimedSite(of: try Self.evidence(client, site: "a.example")) == nil) }
}
