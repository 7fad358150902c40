// A ready-made passphrase: seven words drawn at random, 77 bits, easier to keep in the head than to guess.
// The lists are Data/passphrases/words.*.txt.

/// Seven words to take.
package enum SuggestedPassphrase {
    /// How many random bytes one suggestion takes.
    package static let randomBytes = 14

    /// Seven words with spaces between. Takes exactly 14 random bytes and a list of 2,048 words: two bytes draw a word,
    /// of which eleven bits count, so that every word is equally likely.
    package static func words(random: [UInt8], list: [String]) -> String {
        precondition(random.count == randomBytes && list.count == 2_048, "14 random bytes, 2,048 words")
        return (0..<7).map { place in
            list[(Int(random[2 * place]) << 8 | Int(random[2 * place + 1])) & 2_047]
        }.joined(separator: " ")
    }
}
