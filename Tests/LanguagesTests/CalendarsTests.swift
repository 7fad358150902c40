// Dates and times as members read them.
import Languages
import Testing

@Suite("Calendars") struct CalendarsTests {
    /// 24 November 2026, 23:59 in Vienna.
    static let evening: Int64 = 1_795_561_140_000

    static let days: [(tag: String, day: String, zone: String)] = [
        ("en", "24 November 2026", "Vienna time"), ("ru", "24 ноября 2026 г.", "Вена"),
        ("uk", "24 листопада 2026 р.", "Відень"), ("de", "24. November 2026", "Wien"),
        ("fr", "24 novembre 2026", "Vienne"), ("es", "24 de noviembre de 2026", "Viena"),
        ("it", "24 novembre 2026", "Vienna"),
    ]

    @Test("day, moment and zone in each language", arguments: days)
    func inLanguage(_ example: (tag: String, day: String, zone: String)) throws {
        let calendars = Calendars(language: try language(example.tag), zone: "Europe/Vienna")
        // CLDR writes a narrow no-break space before "г." and "р.".
        #expect(plain(calendars.day(Self.evening)) == example.day)
        #expect(plain(calendars.dayOf("2026-11-24")) == example.day)
        #expect(plain(calendars.moment(Self.evening)) == example.day + ", 23:59")
        #expect(calendars.zoneName() == example.zone)
    }

    @Test("the same instant is another day further east")
    func furtherEast() {
        let calendars = Calendars(language: .english, zone: "Asia/Vladivostok")
        #expect(calendars.moment(Self.evening) == "25 November 2026, 08:59")
        #expect(calendars.offset(Self.evening) == "UTC+10")
        #expect(Calendars.day(of: Self.evening, zone: "Asia/Vladivostok") == "2026-11-25")
        #expect(Calendars.day(of: Self.evening, zone: "Europe/Vienna") == "2026-11-24")
    }

    @Test("an exact moment has seconds where they are not zero")
    func exact() {
        let calendars = Calendars(language: .english, zone: "Asia/Kolkata")
        let minute = Self.evening / 60_000 * 60_000
        #expect(calendars.exactMoment(minute) == calendars.moment(minute))
        #expect(calendars.exactMoment(minute + 7_999) == calendars.moment(minute) + ":07")
        #expect(Calendars(language: .english, zone: "UTC").exactMoment(-1) == "31 December 1969, 23:59:59")
    }

    @Test("a stored day is the same in every zone", arguments: ["Pacific/Honolulu", "Asia/Kamchatka", "UTC"])
    func storedDay(_ zone: String) {
        #expect(Calendars(language: .english, zone: zone).dayOf("2026-03-29") == "29 March 2026")
    }

    @Test(
        "what is no day is shown as it is",
        arguments: ["", "2026-02-29", "2026-13-01", "2026-1-1", "soon", "2026-11-24T00"])
    func noDay(_ text: String) {
        #expect(Calendars(language: .russian, zone: "UTC").dayOf(text) == text)
    }

    @Test(
        "seconds are cut off, before 1970 too",
        arguments: [(59_999, "00:00"), (-1, "23:59"), (-60_000, "23:59"), (0, "00:00")])
    func seconds(_ milliseconds: Int64, _ time: String) {
        #expect(Calendars(language: .english, zone: "UTC").time(milliseconds) == time)
    }

    @Test(
        "offsets",
        arguments: [
            ("UTC", "UTC"), ("Europe/London", "UTC"), ("Europe/Vienna", "UTC+1"),
            ("America/St_Johns", "UTC\u{2212}3:30"),
            ("America/Toronto", "UTC\u{2212}5"), ("Asia/Kolkata", "UTC+5:30"), ("Asia/Almaty", "UTC+5"),
        ])
    func offsets(_ zone: String, _ offset: String) {
        #expect(Calendars(language: .english, zone: zone).offset(Self.evening) == offset)
    }

    @Test("an unknown zone is UTC and says so")
    func unknownZone() {
        let calendars = Calendars(language: .russian, zone: "Mars/Olympus")
        #expect(calendars.zoneName() == "UTC")
        #expect(calendars.moment(Self.evening).hasSuffix(", 22:59"))
    }

    static let lengths: [(milliseconds: Int64, english: String, russian: String)] = [
        (273_600_000, "3 days 4 hours", "3 дня 4 часа"),
        (273_659_999, "3 days 4 hours", "3 дня 4 часа"),
        (86_400_000, "1 day", "1 день"),
        (86_399_999, "23 hours 59 minutes", "23 часа 59 минут"),
        (90_000_000, "1 day 1 hour", "1 день 1 час"),
        (86_460_000, "1 day", "1 день"),
        (3_660_000, "1 hour 1 minute", "1 час 1 минута"),
        (61_000, "1 minute 1 second", "1 минута 1 секунда"),
        (999, "0 seconds", "0 секунд"), (0, "0 seconds", "0 секунд"), (-5000, "0 seconds", "0 секунд"),
        (1_814_400_000, "21 days", "21 день"), (1_900_800_000, "22 days", "22 дня"),
        (950_400_000, "11 days", "11 дней"),
        (432_000_000, "5 days", "5 дней"), (2_160_000_000, "25 days", "25 дней"),
        (9_590_400_000, "111 days", "111 дней"),
    ]

    @Test("time left is said in its two largest units, rounded down", arguments: lengths)
    func timeLeft(_ example: (milliseconds: Int64, english: String, russian: String)) {
        #expect(Calendars(language: .english, zone: "UTC").timeLeft(example.milliseconds) == example.english)
        #expect(plain(Calendars(language: .russian, zone: "UTC").timeLeft(example.milliseconds)) == example.russian)
    }

    private func plain(_ text: String) -> String {
        String(text.map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
    }
}
