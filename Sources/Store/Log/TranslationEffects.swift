// Translations and the archive as the acts say.
import Record
import Statements

extension EffectCheck {
    func checkTranslations() throws {
        let rows: [Void] = try reads.database.rows(
            "SELECT act, statement, version, language, digest, bytes, withdrawn FROM translated_text"
        ) { row in
            let index = row.integer(0)
            let act = try act(index, .translationApprove)
            let isSame =
                try act.subject == row.text(1) && act.value(of: "version") == row.text(2)
                && act.value(of: "language") == row.text(3) && act.value(of: "translation") == row.digest(4).base64
                && Digest(of: row.blob(5)) == row.digest(4)
            try expect(isSame, index, "a translation")
            guard let by = row.optional(6, row.integer) else { return }
            let withdrawal = try self.act(by, .translationWithdraw)
            let fits =
                withdrawal.subject == row.text(1) && withdrawal.value(of: "version") == row.text(2)
                && withdrawal.value(of: "language") == row.text(3)
            try expect(fits, by, "a translation that was taken back")
        }
        try expect(rows.count, .translationApprove)
    }

    func checkArchive() throws {
        let rows: [Void] = try reads.database.rows("SELECT act, id, day, digest, bytes FROM archived") { row in
            let index = row.integer(0)
            let act = try act(index, .archiveKeep)
            let isSame =
                try act.subject == row.text(1) && act.value(of: "day") == row.text(2) && act.about == row.digest(3)
                && Digest(of: row.blob(4)) == row.digest(3)
            try expect(isSame, index, "a statement of the archive")
        }
        try expect(rows.count, .archiveKeep)
    }
}
