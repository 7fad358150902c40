// A digest as papers show it.
import Record

extension Digest {
    /// Eight groups of eight digits, so that an eye can compare them.
    var grouped: String {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<$0 + 8]) }.joined(separator: " ")
    }
}
