// What signatories reserve: words of their own beside a signature, about blocks of the text that they signed.
import Record

/// The check of reservations against the acts that name them.
enum BundleReservations {
    /// For each signature its reservation: the very one that its act names, and none where the act names none. `texts`
    /// are those of the wordings.
    static func check(
        _ files: BundleFiles, _ acts: BundleActs, texts: [CanonicalText]
    ) throws(BundleFault) -> [Reservation?] {
        let blocks = texts.map { Set($0.blocks.map(\.id)) }
        var rest = files.reservations[...]
        var reservations: [Reservation?] = []
        for (place, signature) in acts.signatures.enumerated() {
            guard let digest = signature.entry.act.value(of: "reservation") else {
                reservations.append(nil)
                continue
            }
            let name = BundleName.reservation(place + 1)
            // A file before this number belongs to a signature that reserves nothing.
            if let first = rest.first, first.number <= place {
                throw BundleFault(.unexpected, in: BundleName.reservation(first.number))
            }
            guard let file = rest.first, file.number == place + 1 else {
                throw BundleFault(.missing, in: name, of: signature.entry.organisation)
            }
            rest.removeFirst()
            func fault(_ kind: BundleFault.Kind) -> BundleFault {
                BundleFault(kind, in: name, of: signature.entry.organisation)
            }
            guard Digest(of: file.bytes).base64 == digest else { throw fault(.otherReservation) }
            guard let reservation = Reservation(parsing: file.bytes) else { throw fault(.malformed) }
            guard reservation.statement.text == signature.entry.act.subject else { throw fault(.otherStatement) }
            guard String(reservation.version) == signature.entry.version else { throw fault(.otherVersion) }
            guard blocks[signature.wording].isSuperset(of: reservation.blocks) else { throw fault(.unknownBlock) }
            reservations.append(reservation)
        }
        if let first = rest.first { throw BundleFault(.unexpected, in: BundleName.reservation(first.number)) }
        return reservations
    }
}
