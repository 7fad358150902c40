// One statement of the demonstration, from its draft to its list, as its file tells the hours.
import Accountability
import Acts
import Foundation
import Membership
import Record
import Statements
import Store

struct StatementScript {
    let work: Material.Work
    let material: Material
    let cast: Cast
    let lists: ReferenceLists
    let now: Instant
    /// Of the sealed file that holds the invented letter.
    let letter: Digest
    private let id: StatementID = Randomness.id()

    init(
        work: Material.Work, material: Material, cast: Cast, lists: ReferenceLists, now: Instant, letter: Digest
    ) {
        self.letter = letter
        self.work = work
        self.material = material
        self.cast = cast
        self.lists = lists
        self.now = now
    }

    func write(into script: inout Script) throws {
        guard let initiator = cast.acting[work.initiator]?[.draft] else {
            throw StoreFault.damaged("demonstration: \(work.initiator) has nobody who drafts")
        }
        try draft(initiator, &script)
        fix(initiator, &script)
        open(initiator, &script)
        sign(&script)
        close(initiator, &script)
        RealLife(work: work, cast: cast, id: id, now: now, letter: letter, initiator: initiator).write(into: &script)
        try TranslationScript(
            work: work, material: material, cast: cast, lists: lists, id: id, now: now, initiator: initiator
        ).write(into: &script)
    }

    private func at(_ hours: Double) -> Instant { now.adding(seconds: Int64(hours * 3600)) }

    private func draft(_ initiator: Acting, _ script: inout Script) throws {
        let source = try material.text(of: work)
        let addressees = work.addressees.map(addressee)
        let id = id
        let work = work
        script.at(at(work.hours.drafted ?? -1)) { transaction in
            let stamp = FormStamp(
                id: ActID(bytes: Base32.decode(id.text)!), expires: transaction.now.adding(seconds: 60))
            _ = try SaveDraft(
                statement: nil, language: work.language, title: work.title, source: source, addressees: addressees,
                countries: work.countries, themes: work.themes, acting: initiator, stamp: stamp
            ).perform(in: transaction)
        }
    }

    private func addressee(_ to: Material.To) -> Addressee {
        if let id = to.institution {
            let name = lists.institution(id).map { lists.fullName($0, in: work.language) } ?? id
            return Addressee(source: .institution(id), name: name)
        }
        if let code = to.state {
            return Addressee(source: .state(code), name: lists.states[code]?[work.language] ?? code)
        }
        return Addressee(source: .free, name: to.free ?? "")
    }

    private func fix(_ initiator: Acting, _ script: inout Script) {
        guard let fixed = work.hours.fixed else { return }
        let id = id
        script.at(at(fixed)) { transaction in
            guard let draft = try transaction.reads.draft(id) else { return }
            let text = try draft.text(kind: .statement, after: nil)
            _ = try FixText(statement: id, shown: text.digest, acting: initiator, stamp: Cast.stamp(transaction))
                .perform(in: transaction)
        }
    }

    private func open(_ initiator: Acting, _ script: inout Script) {
        guard let opened = work.hours.opened, let ends = work.hours.ends else { return }
        let id = id
        let work = work
        // Ends fall on a full hour or half hour, as people set them.
        let end = Instant(milliseconds: (at(ends).milliseconds + 1_799_999) / 1_800_000 * 1_800_000)
        script.at(at(opened)) { transaction in
            _ = try OpenSignOn(
                statement: id, version: 1, ends: end, zone: work.zone, eligible: work.open == true ? .open : .members,
                minimum: work.minimum,
                announced: work.hours.published != nil, acting: initiator, stamp: Cast.stamp(transaction)
            ).perform(in: transaction)
        }
    }

    /// Signatures spread over the time in which it was open, some minutes apart.
    private func sign(_ script: inout Script) {
        guard let opened = work.hours.opened, let ends = work.hours.ends else { return }
        let last = min(ends, work.hours.closed ?? ends, -0.05)
        let step = (last - opened) / Double(work.signatories.count + 1)
        for (index, key) in work.signatories.enumerated() {
            guard let acting = cast.acting[key]?[.sign], !isReserved(key) else { continue }
            let id = id
            script.at(at(opened + step * Double(index + 1))) { transaction in
                _ = try SignStatement(statement: id, version: 1, acting: acting, stamp: Cast.stamp(transaction))
                    .perform(in: transaction)
            }
        }
    }

    private func isReserved(_ key: String) -> Bool { work.reserved?.contains { $0.by == key } ?? false }

    private func close(_ initiator: Acting, _ script: inout Script) {
        let id = id
        if let closed = work.hours.closed {
            script.at(at(closed)) { transaction in
                guard let signOn = try transaction.reads.signOn(of: id, version: 1),
                    case .open = signOn.state(at: transaction.now)
                else { return }
                _ = try CloseSignOn(statement: id, version: 1, acting: initiator, stamp: Cast.stamp(transaction))
                    .perform(in: transaction)
            }
        }
        if let published = work.hours.published {
            script.at(at(published)) { transaction in
                _ = try PublishStatement(statement: id, version: 1, acting: initiator, stamp: Cast.stamp(transaction))
                    .perform(in: transaction)
            }
        }
    }
}
