// How strong each act is: confirmed by the platform, or signed on a device that the organisation had registered.
import Record

/// The check of evidence against acts and keys.
struct BundleEvidence {
    private let keys: [BundleActs.Entry]
    /// Files of the keys that some evidence needed.
    private var used: Set<String> = []

    /// Refuses evidence that is missing, another, or not made by a key of the organisation; and keys that nothing needs.
    static func check(_ acts: BundleActs) throws(BundleFault) {
        var check = BundleEvidence(keys: acts.keys)
        for entry in [acts.fix] + acts.signatures + acts.keys + [acts.publish] { try check.check(entry) }
        for key in acts.keys where !check.used.contains(key.file) { throw key.fault(.unneededKey) }
    }

    private init(keys: [BundleActs.Entry]) { self.keys = keys }

    private mutating func check(_ entry: BundleActs.Entry) throws(BundleFault) {
        let evidence = entry.opening.evidence
        if let evidence, let digest = entry.act.evidence, Digest(of: evidence) != digest {
            throw entry.fault(.otherEvidence)
        }
        if evidence != nil, entry.act.evidence == nil { throw entry.fault(.evidenceUnexpected) }
        switch entry.act.method {
        case .code:
            guard entry.act.evidence == nil else { throw entry.fault(.evidenceUnexpected) }
        case .passkey:
            guard let evidence else { throw entry.fault(.evidenceMissing) }
            try checkDevice(entry, evidence)
        case .letter:
            // The document stays with the secretariat; its digest must be there.
            guard entry.act.evidence != nil else { throw entry.fault(.evidenceMissing) }
        case .key, .token:
            throw entry.fault(.unknownMethod)
        }
    }

    private mutating func checkDevice(_ entry: BundleActs.Entry, _ bytes: [UInt8]) throws(BundleFault) {
        let evidence: DeviceEvidence
        do throws(DeviceEvidenceError) {
            evidence = try DeviceEvidence(parsing: bytes)
        } catch {
            throw entry.fault(.notTheDevice)
        }
        guard let site = ClaimedSite(of: evidence) else { throw entry.fault(.notTheDevice) }
        let inForce = keys.filter { $0.isKey(inForceFor: entry) }
        guard !inForce.isEmpty else { throw entry.fault(.noKey) }
        var failure = BundleFault.Kind.notTheDevice
        for key in inForce {
            guard let device = key.device else { continue }
            do throws(DeviceEvidenceError) {
                _ = try evidence.verify(
                    challenge: entry.act.intent.digest.bytes, key: device, rpID: site.relyingParty,
                    origins: [site.origin])
                used.insert(key.file)
                return
            } catch {
                failure = error == .challenge ? .deviceSignedOther : .notTheDevice
            }
        }
        throw entry.fault(failure)
    }
}

extension BundleActs.Entry {
    /// Whether this key was the same organisation's when the act was recorded.
    fileprivate func isKey(inForceFor entry: BundleActs.Entry) -> Bool {
        let until = act.value(of: "until").flatMap { Day(text: $0) }
        return act.by == entry.act.by && opening.index < entry.opening.index
            && until.map { entry.act.day <= $0 } ?? true
    }

    /// The key that it brought in.
    fileprivate var device: DeviceKey? {
        guard let algorithm = act.value(of: "algorithm"), let key = act.value(of: "key").flatMap(Base64.decode) else {
            return nil
        }
        return DeviceKey(algorithm: algorithm, key: key)
    }
}
