import Membership
import Record
import Statements
import Testing

/// What happens in real sign-ons: late ones, guests, reservations, corrections, withdrawals.
extension SampleCoalition {
    /// All of it in one publication: version 1 was corrected by version 3; one signed with a reservation, one is a guest
    /// and signed the corrected text, one is late, one took its signature back.
    static func story() throws -> SampleCoalition {
        var sample = try SampleCoalition()
        let plain = sample.plainPlaces
        try sample.reserve(plain[0])
        try sample.invite(plain[1])
        try sample.lateLast()
        try sample.correct(resigned: [plain[1]])
        try sample.publishAnew(withheld: "few")
        try sample.withdraw(plain[0])
        return sample
    }

    /// Signatories that the platform only confirms, without the last.
    var plainPlaces: [Int] { signatures.indices.dropLast().filter { signatures[$0].act.method == .code } }

    /// Signs with a reservation.
    mutating func reserve(_ place: Int, blocks: [String] = ["b3"]) throws {
        let reservation = try Reservation(
            statement: Self.statement, version: 1, blocks: blocks, language: "en", words: "At once, but by a court.")
        try reserve(place, reservation.bytes)
    }

    /// Signs with whatever this file is.
    mutating func reserve(_ place: Int, _ bytes: [UInt8]) throws {
        let act = signatures[place].act
        signatures[place] = try Self.step(
            .statementSignReserved, by: cards[place].organisation, card: act.card, about: act.about,
            [("version", "1"), ("reservation", Digest(of: bytes).base64)], timing: .onTime)
        reservations[place] = bytes
    }

    /// Makes a guest of a signatory that the platform only confirms.
    mutating func invite(_ place: Int, _ mark: GuestMark = .vouched) throws {
        try signatures[place].set("method", "token")
        marks[place] = mark
    }

    /// The last in the order of the list is late, so that the order stays.
    mutating func lateLast() throws { try signatures[signatures.count - 1].set("timing", "late") }

    /// Corrects the text; `resigned` are those who sign the corrected one.
    mutating func correct(to newer: Int = 3, resigned: [Int] = []) throws {
        earlier.append((version, text))
        text = SampleText.corrected(text)
        let step = try Self.step(
            .statementCorrect, by: organisations[0].id, about: text.digest,
            [
                ("version", String(newer)), ("corrects", String(version)), ("language", "en"), ("kind", "statement"),
            ], again: newer)
        corrections.append(step)
        version = newer
        for place in resigned {
            try signatures[place].set("version", String(newer))
            try signatures[place].set("about", text.digest.base64)
        }
    }

    /// The signatory takes its signature back, a week later.
    mutating func withdraw(_ place: Int, again: Int = 0) throws {
        let signature = signatures[place]
        var step = try Self.step(
            .statementWithdraw, by: cards[place].organisation, about: signature.act.about,
            [
                ("version", signature.act.value(of: "version") ?? "1"), ("signature", signature.leaf.base64),
            ], again: again)
        try step.set("day", "2026-12-01")
        withdrawals.append(step)
    }

    /// Where an act of these lies in the bundle, from 1.
    var firstSignature: Int { corrections.count + 2 }
    var publishNumber: Int { steps.count - withdrawals.count }
}
