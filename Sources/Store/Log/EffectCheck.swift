// Act and effect must tell the same: every row that counts is recomputed from the act that caused it, and every act has
// its row. Read by `civic check`.
import Membership
import Record

package struct EffectCheck {
    let reads: Reads
    private var acts: [Int64: Act] = [:]

    package init(_ reads: Reads) throws {
        self.reads = reads
        for index in try reads.actIndexes() {
            guard let opening = try reads.opening(at: index) else { continue }
            do { acts[index] = try Act(parsing: opening.act) } catch {
                throw StoreFault.damaged("act \(index): \(error)")
            }
        }
    }

    /// Throws damage naming the first row or act that does not fit; gives the number of acts otherwise.
    package func run() throws -> Int {
        try checkFile()
        try checkCards()
        try checkSignatures()
        try checkTexts()
        try checkPublications()
        try checkStandings()
        try checkMandates()
        try checkSpans()
        try checkDemands()
        try checkDeliveries()
        try checkProcedures()
        try checkTranslations()
        try checkArchive()
        return acts.count
    }

    func act(_ index: Int64, _ types: ActType...) throws -> Act {
        guard let act = acts[index], types.contains(act.type) else {
            throw StoreFault.damaged("a row says that act \(index) was \(types.map(\.rawValue)), the record does not")
        }
        return act
    }

    func expect(_ fits: Bool, _ index: Int64, _ what: String) throws {
        guard fits else { throw StoreFault.damaged("\(what) does not fit act \(index)") }
    }

    /// As many rows as acts of these types: none was dropped, none came from nowhere.
    func expect(_ rows: Int, _ types: ActType...) throws {
        let count = acts.values.count { types.contains($0.type) }
        guard rows == count else {
            throw StoreFault.damaged("\(count) acts \(types.map(\.rawValue)), but \(rows) rows that tell of them")
        }
    }

    /// The file itself: pages, indexes, sealed messages.
    private func checkFile() throws {
        let said = try reads.database.rows("PRAGMA integrity_check(1)") { $0.text(0) }
        guard said == ["ok"] else { throw StoreFault.damaged("civic.db: \(said.first ?? "no answer")") }
        _ = try reads.outbox(most: Int(Int32.max))
    }

    /// What the register says of an organisation is what its card says.
    private func checkCards() throws {
        for sheet in try reads.organisations() {
            guard let card = try reads.card(sheet.card), card.organisation == sheet.organisation.id,
                card.names == sheet.organisation.names, card.country == sheet.organisation.shownSeat
            else { throw StoreFault.damaged("civic.db: an organisation does not fit its card") }
        }
    }

    private func checkSignatures() throws {
        let rows = try reads.database.rows(
            """
            SELECT s.act, s.statement, s.version, s.organisation, s.card, s.leaf, s.day, s.withdrawn_by, f.digest, e.leaf,
                s.late, s.reservation, s.method
            FROM signature s JOIN fixed_text f ON f.statement = s.statement AND f.version = s.version
            JOIN entry e ON e.idx = s.act
            """
        ) { row in
            let index = row.integer(0)
            let act = try act(index, .statementSign, .statementSignReserved, .declarationAdhere)
            let isSame =
                try act.subject == row.text(1) && act.by == Actor(text: row.text(3)) && act.card == row.digest(4)
                && row.digest(5) == row.digest(9) && act.day.text == row.text(6) && act.about == row.digest(8)
                && (act.value(of: "version") ?? row.text(2)) == row.text(2)
                && act.value(of: "visibility") != "withheld" && (act.timing == .late) == row.flag(10)
                && act.value(of: "reservation") == row.optional(11, row.digest)?.base64
                && act.method.rawValue == row.text(12)
            try expect(isSame, index, "a signature")
            return row.optional(7, row.integer)
        }
        let withheld = try checkWithheld()
        for case let withdrawal? in rows { _ = try act(withdrawal, .statementWithdraw) }
        let signing = acts.values.count {
            [.statementSign, .statementSignReserved, .declarationAdhere].contains($0.type)
        }
        let withdrawing = acts.values.count { $0.type == .statementWithdraw }
        let withdrawn = rows.count { $0 != nil }
        // Of withheld signatures only the valid ones have a row: each other one was taken back by an act.
        guard signing - withdrawing == rows.count - withdrawn + withheld else {
            throw StoreFault.damaged(
                "\(signing) acts of signing and \(withdrawing) of withdrawing do not leave \(rows.count - withdrawn + withheld) signatures"
            )
        }
    }

    /// How many withheld signatures are valid.
    private func checkWithheld() throws -> Int {
        let all = try reads.allWithheld()
        // One whose organisation was erased stays counted, but its act opens no more.
        let open = try all.filter { try !reads.isErased($0.act) }
        for signature in open {
            let act = try act(signature.act, .statementSign)
            let isSame =
                act.subject == signature.statement.text && act.by.text == signature.organisation.text
                && act.card == signature.card && act.value(of: "version") == String(signature.version)
                && act.value(of: "visibility") == "withheld" && act.day == signature.day
            try expect(isSame, signature.act, "a withheld signature")
        }
        return open.count
    }

    private func checkTexts() throws {
        let rows: [Void] = try reads.database.rows(
            "SELECT act, statement, version, digest, bytes, corrects FROM fixed_text"
        ) { row in
            let act = try act(row.integer(0), .statementFix, .statementCorrect)
            let digest = try row.digest(3)
            let isSame =
                act.subject == row.text(1) && act.value(of: "version") == row.text(2) && act.about == digest
                && act.value(of: "corrects") == row.optional(5, row.text)
            try expect(isSame && Digest(of: row.blob(4)) == digest, row.integer(0), "a fixed text")
        }
        try expect(rows.count, .statementFix, .statementCorrect)
    }

    private func checkPublications() throws {
        let rows: [Void] = try reads.database.rows(
            "SELECT act, statement, version, number, list, named, withheld FROM publication"
        ) { row in
            let act = try act(row.integer(0), .statementPublish)
            let isSame =
                act.subject == row.text(1) && act.value(of: "version") == row.text(2)
                && act.value(of: "number") == row.text(3) && act.value(of: "named") == row.text(5)
                && act.value(of: "list") == Digest(of: row.blob(4)).base64
                && act.value(of: "withheld") == row.text(6)
            try expect(isSame, row.integer(0), "a published list")
        }
        try expect(rows.count, .statementPublish)
    }

    private func checkStandings() throws {
        let rows: [Void] = try reads.database.rows("SELECT cause, organisation, standing, since FROM standing") { row in
            let act = try act(row.integer(0), .memberStatus)
            let isSame =
                act.subject == row.text(1) && act.value(of: "standing") == row.text(2)
                && act.value(of: "since") == row.text(3)
            try expect(isSame, row.integer(0), "a standing")
        }
        try expect(rows.count, .memberStatus)
    }

    private func checkMandates() throws {
        let rows: [Void] = try reads.database.rows("SELECT given, id, organisation, rights, ended_by FROM mandate") {
            row in
            let act = try act(row.integer(0), .mandateGive)
            let isSame =
                act.subject == row.text(2) && act.value(of: "mandate") == row.text(1)
                && act.value(of: "rights") == row.text(3)
            try expect(isSame, row.integer(0), "a mandate")
            if let ending = row.optional(4, row.integer) {
                _ = try self.act(ending, .mandateEnd, .mandateGive, .erasure)
            }
        }
        try expect(rows.count, .mandateGive)
    }

    private func checkSpans() throws {
        let rows: [Void] = try reads.database.rows("SELECT act, statement, version, ends, closed_by FROM sign_on_span")
        { row in
            let act = try act(row.integer(0), .statementOpen, .statementReopen)
            let ends = row.optional(3, row.instant)?.text ?? "none"
            let isSame =
                act.subject == row.text(1) && act.value(of: "version") == row.text(2) && act.value(of: "ends") == ends
            try expect(isSame, row.integer(0), "a sign-on")
            if let closing = row.optional(4, row.integer) { _ = try self.act(closing, .statementClose) }
        }
        try expect(rows.count, .statementOpen, .statementReopen)
    }

    private func checkDemands() throws {
        let demanded = try reads.database.rows("SELECT demanded FROM fixed_text WHERE demanded IS NOT NULL") {
            try act($0.integer(0), .statementDemand)
        }
        try expect(demanded.count, .statementDemand)
        let extended: [Void] = try reads.database.rows("SELECT act, ends, zone, reason FROM extension") { row in
            let act = try act(row.integer(0), .statementExtend)
            let isSame =
                act.value(of: "ends") == row.instant(1).text && act.value(of: "zone") == row.text(2)
                && act.value(of: "reason") == Digest(of: Array(row.text(3).utf8)).base64
            try expect(isSame, row.integer(0), "an extension")
        }
        try expect(extended.count, .statementExtend)
        let vouched = try reads.database.rows("SELECT vouched FROM guest WHERE vouched IS NOT NULL") {
            try act($0.integer(0), .statementVouch)
        }
        try expect(vouched.count, .statementVouch)
    }

    /// Deliveries as the acts say, and the papers themselves as far as their digest goes.
    private func checkDeliveries() throws {
        let rows: [Void] = try reads.database.rows(
            "SELECT act, statement, version, number, list, means, paper, note FROM delivery WHERE act IS NOT NULL"
        ) { row in
            let act = try act(row.integer(0), .deliverySent)
            let isSame =
                try act.subject == row.text(1) && act.value(of: "version") == row.text(2)
                && act.value(of: "number") == row.text(3) && act.value(of: "means") == row.text(5)
                && act.value(of: "list") == Digest(of: row.blob(4)).base64 && act.about == row.digest(6)
                && act.value(of: "note") == row.digest(7).base64
            try expect(isSame, row.integer(0), "a delivery")
        }
        try expect(rows.count, .deliverySent)
        let answers = try reads.database.rows("SELECT act FROM delivery_answer") {
            try act($0.integer(0), .deliveryAcknowledged, .deliveryAnswered)
        }
        try expect(answers.count, .deliveryAcknowledged, .deliveryAnswered)
    }
}
