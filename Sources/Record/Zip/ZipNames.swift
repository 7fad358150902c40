// Names that mean the same on every system and never leave the folder into which a bundle is unpacked.

/// The rules for names in a zip.
enum ZipNames {
    /// Refuses bad names and names that would fall onto each other.
    static func check(_ names: [String]) throws(StoredZipError) {
        var files: Set<[UInt8]> = []
        var folders: Set<[UInt8]> = []
        for name in names {
            let bytes = name.utf8.map(lowered)
            guard isGood(bytes) else { throw .badName }
            guard files.insert(bytes).inserted else { throw .nameTwice(name) }
            for place in bytes.indices where bytes[place] == slash { folders.insert(Array(bytes[..<place])) }
        }
        for name in names where folders.contains(name.utf8.map(lowered)) { throw .nameTwice(name) }
    }

    private static let slash = UInt8(ascii: "/")

    private static func isGood(_ name: [UInt8]) -> Bool {
        let parts = name.split(separator: slash, omittingEmptySubsequences: false)
        return name.count <= 255
            && parts.allSatisfy { part in
                !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
                    && part.allSatisfy(isAllowed)
            }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
