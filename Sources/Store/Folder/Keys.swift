// The keys of a deployment: of the log, of receipts, and the one that seals columns. They lie in keys/, one file each.
package import Record

package struct Keys: Sendable {
    let log: NoteSigner
    package let receipts: NoteSigner
    let sealing: [UInt8]

    /// New keys for a log named `origin`.
    static func make(origin: String) throws -> Keys {
        Keys(
            log: try NoteSigner(name: origin, seed: Randomness.bytes(32)),
            receipts: try NoteSigner(name: origin + "/receipts", seed: Randomness.bytes(32)),
            sealing: Randomness.bytes(32))
    }

    func write(to folder: DataFolder) throws {
        let files = [
            ("log.key", log.privateKey), ("receipts.key", receipts.privateKey), ("sealing.key", Hex.encode(sealing)),
        ]
        for (name, text) in files {
            try DurableFile.write(Array((text + "\n").utf8), to: "\(folder.keys)/\(name)", mode: 0o600)
        }
    }

    static func read(from folder: DataFolder) throws -> Keys {
        func line(_ name: String) throws -> String {
            let path = "\(folder.keys)/\(name)"
            guard let bytes = try DurableFile.read(path) else { throw StoreFault.missing(path) }
            guard bytes.last == 0x0A, let text = String(validating: bytes.dropLast(), as: UTF8.self) else {
                throw StoreFault.damaged(path)
            }
            return text
        }
        do {
            let log = try NoteSigner(privateKey: try line("log.key"))
            let receipts = try NoteSigner(privateKey: try line("receipts.key"))
            guard let sealing = Hex.decode(try line("sealing.key")), sealing.count == 32 else {
                throw StoreFault.damaged("\(folder.keys)/sealing.key")
            }
            return Keys(log: log, receipts: receipts, sealing: sealing)
        } catch let error as NoteError {
            throw StoreFault.damaged("\(folder.keys), log.key or receipts.key: \(error)")
        }
    }
}
