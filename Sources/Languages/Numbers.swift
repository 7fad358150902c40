// Numbers as the reader's language groups and writes them. Source: Unicode CLDR through ICU.
import Foundation

/// Whole numbers as text.
package enum Numbers {
    /// 12345 is "12,345" in English and "12 345" (with a no-break space) in Russian.
    package static func text(_ n: Int, in language: Language) -> String {
        if (0..<1000).contains(n) && !language.isRightToLeft { return String(n) }
        return n.formatted(.number.locale(language.locale))
    }
}
