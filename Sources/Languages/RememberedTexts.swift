// Texts that are made again and again, such as a day or "3 hours": made once, kept in memory. They depend on their key alone.
import Synchronization

final class RememberedTexts: Sendable {
    /// More than the days and lengths that pages show at one time.
    private static let most = 4096
    private let texts = Mutex<[String: String]>([:])

    /// The text of a key, made the first time.
    func text(_ key: String, make: () -> String) -> String {
        if let known = texts.withLock({ $0[key] }) { return known }
        let made = make()
        texts.withLock { texts in
            if texts.count >= RememberedTexts.most { texts.removeAll() }
            texts[key] = made
        }
        return made
    }
}
