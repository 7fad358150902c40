// One file that shows, without any network, that an act is in the log: index, path and a witnessed checkpoint
// (C2SP tlog-proof).

/// Why a proof does not hold.
package enum TlogProofError: Error, Hashable, Sendable {
    /// More than 128 KiB.
    case tooLong
    /// Not the first line of this format.
    case unknownVersion
    case extra
    case index
    /// A line that is not the base64 of 32 bytes, more than 63 of them, or no empty line after them.
    case hashes
    case checkpoint(CheckpointError)
    /// The path does not lead from the leaf at the index to the checkpoint's root.
    case path
}

/// A proof as it lies in a bundle.
package struct TlogProof: Hashable, Sendable {
    /// Anything; nothing vouches for it.
    package let extra: [UInt8]?
    package let index: Int64
    /// From the leaf's sibling upwards.
    package let hashes: [Digest]
    /// The signed checkpoint, byte for byte.
    package let checkpoint: [UInt8]

    /// Takes the parts; refuses what would not parse back the same.
    package init(
        index: Int64, hashes: [Digest], checkpoint: [UInt8], extra: [UInt8]? = nil
    ) throws(TlogProofError) {
        guard index >= 0 else { throw .index }
        guard hashes.count <= 63 else { throw .hashes }
        guard extra?.isEmpty != true else { throw .extra }
        guard checkpoint.count <= 65536, (extra?.count ?? 0) <= 32768 else { throw .tooLong }
        self.index = index
        self.hashes = hashes
        self.checkpoint = checkpoint
        self.extra = extra
    }

    /// Takes the bytes of a proof; its checkpoint is read by `verify`.
    package init(parsing bytes: [UInt8]) throws(TlogProofError) {
        guard bytes.count <= 131_072 else { throw .tooLong }
        var lines = LineCursor(bytes)
        guard lines.take(Self.version) else { throw .unknownVersion }
        var extra: [UInt8]?
        var rest = lines
        if rest.next()?.starts(with: "extra".utf8) == true {
            extra = lines.value(of: "extra").flatMap(Base64.decode)
            guard extra != nil else { throw .extra }
        }
        guard let index = lines.value(of: "index").flatMap(Decimal.parse) else { throw .index }
        var hashes: [Digest] = []
        while true {
            guard let line = lines.next(), hashes.count < 64 else { throw .hashes }
            if line.isEmpty { break }
            guard let hash = Base64.decode(utf8: line).flatMap({ Digest(bytes: $0) }) else { throw .hashes }
            hashes.append(hash)
        }
        try self.init(index: index, hashes: hashes, checkpoint: Array(lines.remainder), extra: extra)
    }

    /// The file.
    package var bytes: [UInt8] {
        var head = "\(Self.version)\n"
        if let extra { head += "extra \(Base64.encode(extra))\n" }
        head += "index \(index)\n"
        for hash in hashes { head += "\(hash.base64)\n" }
        return Array(head.utf8) + [LineCursor.lineFeed] + checkpoint
    }

    /// The checkpoint under which this leaf stands at `index`. Refuses a log that the policy does not know, a quorum
    /// that is not reached, and a path that does not fit. With `now`, witnesses' times far ahead are refused.
    package func verify(
        leaf: Digest, policy: TrustPolicy, now: Instant? = nil
    ) throws(TlogProofError) -> SignedCheckpoint {
        let signed: SignedCheckpoint
        do throws(CheckpointError) {
            signed = try policy.open(checkpoint, now: now)
        } catch {
            throw .checkpoint(error)
        }
        let (size, root) = (signed.checkpoint.size, signed.checkpoint.root)
        guard InclusionProof.verify(hashes, leaf: leaf, index: index, size: size, root: root) else { throw .path }
        return signed
    }

    private static let version = "c2sp.org/tlog-proof@v1"
}
