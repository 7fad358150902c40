// What a checker answers: part by part what held, in the order in which it was checked.

/// The answer to "does this bundle hold?".
package struct BundleReport: Sendable {
    /// What is checked, in this order.
    package enum Part: String, CaseIterable, Sendable {
        case container, trust, checkpoint, proofs, openings, acts, evidence, text, cards, list, sum
    }

    /// What became of one part.
    package enum Verdict: Hashable, Sendable {
        case held
        case failed(BundleFault)
        /// Because an earlier part failed.
        case notChecked
    }

    /// What the whole comes to.
    package enum Outcome: Hashable, Sendable {
        case holds
        /// Everything fits together, but the keys come from the bundle itself: anybody could have made it.
        case holdsButUntrusted
        case fails
    }

    /// All parts, each once.
    package let parts: [(part: Part, verdict: Verdict)]
    /// Only when everything held.
    package let summary: BundleSummary?
    package let outcome: Outcome

    /// The part that failed, and why; nil if everything held.
    package var failure: (part: Part, fault: BundleFault)? {
        for case (let part, .failed(let fault)) in parts { return (part, fault) }
        return nil
    }
}
