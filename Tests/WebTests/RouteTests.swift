// Addresses.
import Languages
import Record
import Statements
import Testing
import Web

@Suite("Every address is parsed and printed by one description")
struct RouteTests {
    private static let id = "abcdefghijklmnopqrstuvwxya"

    @Test(
        "what is printed is parsed back",
        arguments: [
            "/", "/healthz", "/style/civic.css", "/record/tile/0/000", "/v/ABCD-EFGH-JKLM", "/en", "/ru/members",
            "/en/help/what-is-proved",
            "/en/sign-in/code", "/en/desk/drafts", "/en/desk/account/passkeys", "/en/desk/receipts/12",
            "/en/desk/register/new",
            "/en/statements/\(RouteTests.id)", "/en/desk/statements/\(RouteTests.id)/signature/check",
            "/en/desk/register/\(RouteTests.id)/people/new",
            "/en/desk/register/\(RouteTests.id)/people/\(RouteTests.id)",
        ])
    func roundTrip(path: String) throws {
        let segments = path.split(separator: "/").map(String.init)
        let route = try #require(Route(segments, languages: [.english, .russian]))
        #expect(route.path == path)
    }

    @Test(
        "what is no address is none",
        arguments: [
            "/de", "/en/nothing", "/en/statements/short", "/en/desk/receipts/-1", "/en/desk/receipts/x",
            "/texts/\(RouteTests.id)/0.txt",
            "/en/members/\(RouteTests.id)/more", "/en/help/other", "/en/demonstration/admin", "/bundles/x.zip",
        ])
    func none(path: String) {
        let segments = path.split(separator: "/").map(String.init)
        #expect(Route(segments, languages: [.english, .russian]) == nil)
    }
}
