// A witness's word: at this time this was the largest consistent tree of this log that it had seen
// (C2SP tlog-cosignature, type 0x04).

/// Eight bytes of time and 64 of Ed25519 over `cosignature/v1`, the time and the checkpoint.
struct Cosignature {
    /// Seconds since 1970.
    let time: Int64
    private let signature: [UInt8]

    /// Takes what follows the key id; nil for any length but 72 and times over 2^63-1.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 72, bytes[0] < 0x80 else { return nil }
        time = bytes.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
        signature = Array(bytes.dropFirst(8))
    }

    /// Whether the key signed this checkpoint text at `time`.
    func verifies(_ text: String, by key: NoteKey) -> Bool {
        Ed25519.verify(signature, of: Self.message(text, time: time), by: key.publicKey)
    }

    /// Whether the time is at most five minutes after `now`; without `now` nothing is asked.
    func isPlausible(at now: Instant?) -> Bool {
        guard let now else { return true }
        return time <= now.milliseconds / 1000 + 300
    }

    /// What is signed.
    static func message(_ text: String, time: Int64) -> [UInt8] { Array("cosignature/v1\ntime \(time)\n\(text)".utf8) }
}

extension NoteSigner {
    /// The line of a witness under a checkpoint, with the time in seconds since 1970, not negative. One key pair
    /// serves one witness name only.
    package func cosign(_ checkpoint: Checkpoint, time: Int64) -> SignatureLine {
        precondition(key.type == .cosignature && time >= 0, "only a witness's key signs with a time")
        let stamp = (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * $0)) }
        return SignatureLine(
            name: key.name, id: key.id,
            signature: stamp + signature(of: Cosignature.message(checkpoint.text, time: time)))
    }
}
