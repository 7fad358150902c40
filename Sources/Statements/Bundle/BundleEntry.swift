// One act of a bundle, opened and found in the log.
import Record

/// An act in its place.
struct BundleEntry {
    /// In the bundle.
    let file: String
    let act: Act
    let opening: Opening
    let leaf: Digest
    /// From the card of the organisation, if it can be read.
    let organisation: String?

    /// Its place in the log.
    var index: Int64 { opening.index }

    /// As the act writes it; nil for types that have none.
    var version: String? { act.value(of: "version") }

    /// A fault that lies in this act.
    func fault(_ kind: BundleFault.Kind) -> BundleFault { BundleFault(kind, in: file, of: organisation) }
}
