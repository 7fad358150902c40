// Cards that were read once. A digest names one card for ever, so what is kept here can never be out of date.
import Membership
import Record
import Synchronization

final class KnownCards: Sendable {
    /// More are not kept: some megabytes.
    private static let most = 20_000
    private let cards = Mutex<[Digest: Card]>([:])

    /// The card of a digest, read by `read` the first time; nil when there is none.
    func card(_ digest: Digest, read: () throws -> Card?) rethrows -> Card? {
        if let known = cards.withLock({ $0[digest] }) { return known }
        guard let card = try read() else { return nil }
        cards.withLock { if $0.count < KnownCards.most { $0[digest] = card } }
        return card
    }

    /// Some card may be gone for good.
    func forget() { cards.withLock { $0 = [:] } }
}
