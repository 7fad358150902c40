// Decisions as the acts say: profiles, procedures, what was done in them, minutes, Council seats.
import Membership
import Procedures
import Record

extension EffectCheck {
    func checkProcedures() throws {
        let profiles: [Void] = try reads.database.rows(
            "SELECT act, version, valid_from, digest, bytes FROM rule_profile"
        ) {
            row in
            let act = try act(row.integer(0), .rulesAdopt)
            let isSame =
                try act.value(of: "version") == row.text(1) && act.value(of: "from") == row.text(2)
                && act.about == row.digest(3) && Digest(of: row.blob(4)) == row.digest(3)
            try expect(isSame, row.integer(0), "a rule profile")
        }
        try expect(profiles.count, .rulesAdopt)
        let begun: [Void] = try reads.database.rows("SELECT act, id, kind, profile FROM procedure") { row in
            let act = try act(row.integer(0), .procedureBegin)
            let isSame =
                try act.subject == row.text(1) && act.value(of: "kind") == row.text(2)
                && act.value(of: "rules") == row.digest(3).base64
            try expect(isSame, row.integer(0), "a procedure")
        }
        try expect(begun.count, .procedureBegin)
        try checkEntries()
        try checkMinutes()
    }

    private func checkEntries() throws {
        // Of what was erased the row is left without words, and its act opens no more.
        let entries = try reads.allEntries().filter { try !reads.isErased($0.act) }
        for entry in entries {
            let act = try act(entry.act, .procedureEvent)
            let isSame =
                act.by.text == entry.by?.text ?? "platform" && act.value(of: "event") == entry.event.rawValue
                && act.value(of: "detail") == entry.digest.base64
            try expect(isSame, entry.act, "what was done in a procedure")
        }
        try expect(entries.count, .procedureEvent)
    }

    private func checkMinutes() throws {
        let minutes: [Void] = try reads.database.rows("SELECT act, procedure, number, file FROM minute") { row in
            let act = try act(row.integer(0), .procedureMinute)
            let isSame =
                try act.subject == row.text(1) && act.value(of: "number") == row.text(2)
                && act.value(of: "file") == row.digest(3).base64
            try expect(isSame, row.integer(0), "a minute")
        }
        try expect(minutes.count, .procedureMinute)
        let seats: [Void] = try reads.database.rows("SELECT act, organisation, from_day FROM council_seat") { row in
            let act = try act(row.integer(0), .councilSeat)
            let isSame = act.subject == row.text(1) && act.value(of: "from") == row.text(2)
            try expect(isSame, row.integer(0), "a seat in the Council")
        }
        try expect(seats.count, .councilSeat)
    }
}
