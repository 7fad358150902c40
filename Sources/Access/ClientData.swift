// What the browser itself says about a passkey ceremony: which kind, for which question, on which site.
// Source: WebAuthn Level 2, 5.8.1 and 7.1, steps 5 to 10.
import Foundation

struct ClientData: Decodable {
    let type: String
    let challenge: String
    let origin: String
    let crossOrigin: Bool?
    let topOrigin: String?

    private static let mostBytes = 4_096

    /// Reads `clientDataJSON`.
    init(parsing json: [UInt8]) throws(PasskeyProblem) {
        guard json.count <= Self.mostBytes else { throw .malformed }
        do { self = try JSONDecoder().decode(ClientData.self, from: Data(json)) } catch { throw .malformed }
    }

    /// Checks the kind (`webauthn.create`), the 32 bytes that were asked, and that the page was one of ours.
    func check(type: String, challenge: [UInt8], origins: [String]) throws(PasskeyProblem) {
        guard self.type == type, let given = Base64URL.decode(self.challenge) else { throw .malformed }
        guard ConstantTime.equal(given, challenge) else { throw .otherChallenge }
        let isOurs = origins.contains { $0.utf8.elementsEqual(origin.utf8) }
        guard isOurs, crossOrigin != true, topOrigin == nil else { throw .otherSite }
    }
}
