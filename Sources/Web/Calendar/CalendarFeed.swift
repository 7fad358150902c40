// Deadlines as a calendar (RFC 5545): instants in UTC, titles that tell nothing to whoever looks at a telephone.
import Languages
import Record

struct CalendarFeed {
    struct Entry {
        let id: String
        let at: Instant
        let title: String
    }

    let name: String
    let host: String
    let made: Instant
    let entries: [Entry]

    /// Lines end in CR LF and have at most 75 bytes; longer ones go on after a space.
    var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//civic//deadlines//EN", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:" + escaped(name),
        ]
        for entry in entries {
            lines += [
                "BEGIN:VEVENT", "UID:\(entry.id)@\(host)", "DTSTAMP:" + stamp(made), "DTSTART:" + stamp(entry.at),
                "DURATION:PT0S", "SUMMARY:" + escaped(entry.title), "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        return (lines + ["END:VCALENDAR"]).map { folded($0) + "\r\n" }.joined()
    }

    private func stamp(_ instant: Instant) -> String {
        instant.wholeSecond.text.filter { $0 != "-" && $0 != ":" }
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { out, letter in
            switch letter {
            case "\\", ";", ",": out += "\\" + String(letter)
            case "\n": out += "\\n"
            default: out.append(letter)
            }
        }
    }

    private func folded(_ line: String) -> String {
        var (out, length) = ("", 0)
        for letter in line {
            let bytes = String(letter).utf8.count
            if length + bytes > 75 {
                out += "\r\n "
                length = 1
            }
            out.append(letter)
            length += bytes
        }
        return out
    }
}
