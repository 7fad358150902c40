// Columns that are encrypted in the database from the first day: openings of acts, one-time-code secrets. The key lies in
// the key folder; a value cannot be moved to another row, column or table.
import Access
import CSodium

package struct SealedColumns: Sendable {
    private let master: [UInt8]

    /// `master` has 32 bytes.
    init(master: [UInt8]) {
        precondition(master.count == 32, "the sealing key has 32 bytes")
        self.master = master
    }

    func seal(_ plain: [UInt8], _ place: SealedPlace, row: String) -> [UInt8] {
        let nonce = Randomness.bytes(24)
        return nonce + Sealing.seal(plain, key: key(place), nonce: nonce, associated: associated(place, row))
    }

    /// Throws damage when the value is not what was sealed at this place.
    func open(_ sealed: [UInt8], _ place: SealedPlace, row: String) throws -> [UInt8] {
        guard sealed.count > 24,
            let plain = Sealing.open(
                Array(sealed[24...]), key: key(place), nonce: Array(sealed[..<24]), associated: associated(place, row))
        else { throw StoreFault.damaged("civic.db, sealed value \(place.rawValue)") }
        return plain
    }

    /// A key of its own for something outside the columns: form tokens, passphrases, kept posts.
    package func key(_ place: SealedPlace) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: 32)
        let context: [CChar] = Array("civicsol".utf8.map { CChar(bitPattern: $0) })
        crypto_kdf_derive_from_key(&result, 32, place.number, context, master)
        return result
    }

    private func associated(_ place: SealedPlace, _ row: String) -> [UInt8] { Array("\(place.rawValue) \(row)".utf8) }
}

/// Table and column, or use, for which a key is derived. Numbers are never used again.
package enum SealedPlace: String, CaseIterable, Sendable {
    case actOpening = "act.opening"
    case personCodeSecret = "person.code_secret"
    case keptPost = "kept_post.body"
    case formTokens = "form tokens"
    case passphrases = "passphrases"
    case networks = "networks"

    var number: UInt64 { UInt64(SealedPlace.allCases.firstIndex(of: self)!) + 1 }
}
