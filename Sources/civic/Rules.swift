// Under which rules a coalition begins: presets that are shipped, in the order of their first days.
import Acts
import Store
import Web

enum Rules {
    /// The real coalition's older and current rules; a coalition that wants others names one preset.
    static let usual = ["csp-council-older", "csp-current"]

    /// Adopts them in a coalition that has none yet.
    static func adopt(_ names: [String], _ shipped: ShippedFiles, in store: Store) throws {
        let act = AdoptRules(files: try names.map { try shipped.read("profiles/\($0).json") })
        try store.perform { try act.perform(in: $0) }
    }
}
