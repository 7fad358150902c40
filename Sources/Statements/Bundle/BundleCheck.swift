// Checks a bundle from the outside to the inside: what it says of itself is believed only once the part before it held.
// Nothing is asked of a network, a clock or us.
package import Record

/// Checks a proof file, part by part, in the order of `BundleReport.Part`.
package enum BundleCheck {
    /// Takes the bytes of a bundle, whatever they are, and the keys that the reader trusts; without them the bundle's
    /// own keys are used, and nothing better than "holds, but untrusted" is answered.
    package static func run(_ bytes: [UInt8], trust: TrustFile?) -> BundleReport {
        var track = Track()
        do throws(BundleFault) {
            let summary = try check(bytes, trust, &track)
            return track.report(summary, trusted: trust != nil)
        } catch {
            return track.report(nil, trusted: false)
        }
    }

    private static func check(
        _ bytes: [UInt8], _ trust: TrustFile?, _ track: inout Track
    ) throws(BundleFault) -> BundleSummary {
        let files = try track.part(.container) { () throws(BundleFault) in try BundleFiles(parsing: bytes) }
        let own = try track.part(.trust, files.trust)
        let log = BundleLog(files: files)
        let head = try track.part(.checkpoint) { () throws(BundleFault) in try log.head(trusting: trust ?? own) }
        let proofs = try track.part(.proofs) { () throws(BundleFault) in try log.proofs(under: head.checkpoint) }
        let openings = try track.part(.openings) { () throws(BundleFault) in
            try log.openings(proofs)
        }
        let acts = try track.part(.acts) { () throws(BundleFault) in
            try BundleActs(openings, files: files, origin: head.checkpoint.origin)
        }
        try track.part(.evidence) { () throws(BundleFault) in try BundleEvidence.check(acts) }
        let papers = BundlePapers(files: files, acts: acts)
        let texts = try track.part(.text, papers.texts)
        let (cards, reservations) = try track.part(.cards) { () throws(BundleFault) in
            (try papers.cards(), try BundleReservations.check(files, acts, texts: texts))
        }
        let list = try track.part(.list, papers.list)
        let withheld = try track.part(.sum) { () throws(BundleFault) in try papers.sum(list) }
        return BundleSummary(
            texts: texts, list: list, acts: acts, cards: cards, reservations: reservations, withheld: withheld,
            head: head)
    }

    /// Keeps what held and what failed.
    private struct Track {
        private var done: [(part: BundleReport.Part, verdict: BundleReport.Verdict)] = []

        mutating func part<Value>(
            _ part: BundleReport.Part, _ step: () throws(BundleFault) -> Value
        ) throws(BundleFault) -> Value {
            do throws(BundleFault) {
                let value = try step()
                done.append((part, .held))
                return value
            } catch {
                done.append((part, .failed(error)))
                throw error
            }
        }

        /// All parts: those that were not reached were not checked.
        func report(_ summary: BundleSummary?, trusted: Bool) -> BundleReport {
            let rest = BundleReport.Part.allCases.dropFirst(done.count).map {
                (part: $0, verdict: BundleReport.Verdict.notChecked)
            }
            let outcome: BundleReport.Outcome = summary == nil ? .fails : trusted ? .holds : .holdsButUntrusted
            return BundleReport(parts: done + rest, summary: summary, outcome: outcome)
        }
    }
}
