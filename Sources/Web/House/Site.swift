// The site: what every answer is made from. Made once at the start, the same for the program and the tests.
package import Accountability
import Access
package import Acts
import Foundation
import HTTP
package import Languages
import Papers
package import Store

package final class Site: Sendable {
    package let store: Store
    package let catalogues: Catalogues
    package let lists: ReferenceLists
    package let shipped: ShippedFiles
    package let gate: Gate
    let forms: FormToken
    let published = PublishedPages()
    let memberNames = MemberNames()
    let foundTexts = FoundTexts()
    let challenges: Challenges
    let grid: TileGrid
    /// Makes papers, one after another, in its own thread.
    package let mill = PaperMill()
    /// Reads files of word processors, one at a time.
    let office = OfficeReader()
    let themes: [Theme]
    let terms: Terms
    /// Address of the site without a slash at the end, for links in messages and papers: `https://example.org`.
    package let address: String
    /// Whom a one-tap sign-in signs in; empty outside a demonstration.
    let roles: [DemonstrationRole: Acting]

    package init(
        store: Store, catalogues: Catalogues, shipped: ShippedFiles, address: String,
        roles: [DemonstrationRole: Acting]
    ) throws {
        self.store = store
        self.catalogues = catalogues
        self.shipped = shipped
        self.address = address
        self.roles = store.facts.isDemonstration ? roles : [:]
        lists = try ReferenceLists(
            institutions: Data(shipped.read("reference/institutions.json")),
            states: Data(shipped.read("reference/states.json")))
        grid = try TileGrid(json: shipped.read("reference/tile-grid.json"))
        themes = try Theme.list(json: shipped.read("reference/themes.json"))
        terms = Terms(csv: try shipped.read("reference/terms.csv"))
        gate = Gate(store: store)
        challenges = Challenges(key: store.sealing.key(.challenges))
        forms = FormToken(key: store.sealing.key(.formTokens))
    }

    /// Languages of the interface, English first.
    package var languages: [Language] { catalogues.languages }

    /// The beat has made proof files: pages that offer them are made anew.
    package func bundlesWereMade() { published.forget() }

    /// A minute was drawn: a position may be public now, an organisation a member.
    package func decisionsWereMade() { published.forget() }

    /// Some paper waits to be made.
    package func papersAreWanted() { mill.wake() }

    /// Runs an act that may change what the public sees.
    func performPublic<T: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> T) throws -> T {
        defer { published.forget() }
        return try store.perform(work)
    }
}

/// The files that come with the program: style sheet, catalogues, reference lists, help.
package struct ShippedFiles: Sendable {
    package let folder: String

    package init(folder: String) { self.folder = folder }

    /// The content of a file that must be there.
    package func read(_ name: String) throws -> [UInt8] {
        guard let bytes = try DurableFile.read(folder + "/" + name) else {
            throw StoreFault.missing(folder + "/" + name)
        }
        return bytes
    }
}
