// What happens around a sign-on of the demonstration beside plain signatures: withheld names, reservations, late ones,
// letters, guests, withdrawals, a delivery that is prepared.
import Access
import Accountability
import Acts
import Foundation
import Membership
import Record
import Statements
import Store

struct RealLife {
    let work: Material.Work
    let cast: Cast
    let id: StatementID
    let now: Instant
    let letter: Digest
    let initiator: Acting

    func write(into script: inout Script) {
        withhold(&script)
        reserve(&script)
        later(&script)
        letters(&script)
        guests(&script)
        prepare(&script)
    }

    private func at(_ hours: Double) -> Instant { now.adding(seconds: Int64(hours * 3600)) }

    /// Some hours after the opening, while everybody else signs.
    private func withhold(_ script: inout Script) {
        guard let opened = work.hours.opened else { return }
        for (index, key) in (work.withheld ?? []).enumerated() {
            guard let acting = cast.acting[key]?[.sign] else { continue }
            let id = id
            script.at(at(opened + 1.3 + Double(index) * 2.7)) { transaction in
                let keepers = try Keepers(transaction.reads, on: transaction.today).digest
                _ = try SignStatement(
                    statement: id, version: 1, choice: .withheld(keepers: keepers), acting: acting,
                    stamp: Cast.stamp(transaction)
                ).perform(in: transaction)
            }
        }
    }

    private func reserve(_ script: inout Script) {
        guard let opened = work.hours.opened else { return }
        for (index, reserved) in (work.reserved ?? []).enumerated() {
            guard let acting = cast.acting[reserved.by]?[.sign] else { continue }
            let id = id
            script.at(at(opened + 2 + Double(index))) { transaction in
                guard let text = try transaction.reads.fixedText(of: id, version: 1)?.text else { return }
                let blocks = reserved.parts.map { text.blocks[$0 - 1].id }
                let reservation = try Reservation(
                    statement: id, version: 1, blocks: blocks, language: reserved.language, words: reserved.words)
                _ = try SignStatement(
                    statement: id, version: 1, choice: .named(reservation), acting: acting,
                    stamp: Cast.stamp(transaction)
                ).perform(in: transaction)
            }
        }
    }

    private func later(_ script: inout Script) {
        let id = id
        for late in work.late ?? [] {
            guard let acting = cast.acting[late.by]?[.sign] else { continue }
            script.at(at(late.hours)) { transaction in
                _ = try SignStatement(statement: id, version: 1, acting: acting, stamp: Cast.stamp(transaction))
                    .perform(in: transaction)
            }
        }
        for withdrawn in work.withdrawn ?? [] {
            guard let acting = cast.acting[withdrawn.by]?[.sign] else { continue }
            script.at(at(withdrawn.hours)) { transaction in
                _ = try WithdrawSignature(statement: id, version: 1, acting: acting, stamp: Cast.stamp(transaction))
                    .perform(in: transaction)
            }
        }
    }

    private func letters(_ script: inout Script) {
        let (id, secretariat, letter) = (id, cast.secretariat, letter)
        for sent in work.letters ?? [] {
            guard let organisation = cast.ids[sent.by] else { continue }
            script.at(at(sent.hours)) { transaction in
                try RecordLetter(
                    statement: id, version: 1, organisation: organisation,
                    document: Digest(of: Array("We sign. (An invented letter of the demonstration.)\n".utf8)),
                    file: letter, acting: secretariat, stamp: Cast.stamp(transaction)
                ).perform(in: transaction)
            }
        }
    }

    private func guests(_ script: inout Script) {
        let id = id
        for guest in work.guests ?? [] {
            let request = GuestRequest(
                statement: id, name: OrganisationName(language: "en", name: guest.name), country: guest.country,
                site: guest.site, person: guest.person, mail: guest.mail, language: "en")
            let token = SessionToken(random: Randomness.bytes(SessionToken.randomBytes))
            script.at(at(guest.hours)) { transaction in
                try transaction.keep(request, token: token.digest)
                _ = try ConfirmGuest(token: token, version: 1, stamp: Cast.stamp(transaction)).perform(in: transaction)
            }
        }
    }

    private func prepare(_ script: inout Script) {
        guard let prepared = work.prepared else { return }
        let (id, initiator) = (id, initiator)
        script.at(at(prepared)) { transaction in
            guard let text = try transaction.reads.fixedText(of: id, version: 1)?.text else { return }
            _ = try PrepareDelivery(
                statement: id, version: 1, addressees: text.addressees.prefix(2).map(\.name), means: .byHand,
                language: "en",
                cover:
                    "Your Excellency,\n\nWe hand over the enclosed statement and ask for your answer within a month.",
                acting: initiator, stamp: Cast.stamp(transaction)
            ).perform(in: transaction)
        }
    }
}
