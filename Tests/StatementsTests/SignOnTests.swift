import Membership
import Record
import Statements
import Testing

@Suite("A sign-on") struct SignOnTests {
    private static let (opened, ends) = (instant(1_000), instant(9_000))

    private static func instant(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }

    private static func span(_ opened: Int64, _ ends: Int64?, closed: Int64? = nil) -> SignOnSpan {
        SignOnSpan(
            opened: instant(opened), ends: ends.map { instant($0) }, zone: "Asia/Almaty",
            closed: closed.map { instant($0) })
    }

    private static func signOn(
        _ spans: [SignOnSpan], _ eligible: Eligibility = .members, minimum: Int = 0
    ) -> SignOn {
        SignOn(version: 2, eligible: eligible, minimum: minimum, spans: spans)
    }

    @Test(
        "is open up to the last millisecond before its end, and not at its end",
        arguments: [
            ([], 5_000, .notOpened),
            ([span(1_000, 9_000)], 1_000, .open(until: instant(9_000))),
            ([span(1_000, 9_000)], 8_999, .open(until: instant(9_000))),
            ([span(1_000, 9_000)], 9_000, .closed(at: instant(9_000))),
            ([span(1_000, 9_000)], 9_001, .closed(at: instant(9_000))),
            ([span(1_000, 9_000, closed: 5_000)], 5_000, .closed(at: instant(5_000))),
            ([span(1_000, 9_000, closed: 5_000)], 9_500, .closed(at: instant(5_000))),
            ([span(1_000, 9_000, closed: 9_500)], 9_500, .closed(at: instant(9_000))),
            ([span(1_000, nil)], .max, .open(until: nil)),
            ([span(1_000, nil, closed: 5_000)], 5_000, .closed(at: instant(5_000))),
            ([span(1_000, 9_000), span(10_000, 12_000)], 11_999, .open(until: instant(12_000))),
            ([span(1_000, 9_000), span(10_000, 12_000)], 12_000, .closed(at: instant(12_000))),
            ([span(1_000, 9_000, closed: 5_000), span(6_000, nil)], 7_000, .open(until: nil)),
        ] as [([SignOnSpan], Int64, SignOn.State)])
    func state(spans: [SignOnSpan], now: Int64, state: SignOn.State) {
        #expect(Self.signOn(spans).state(at: Self.instant(now)) == state)
    }

    @Test("counts a signature at the last millisecond as in time, at the end as late, and long after it not at all")
    func lastMillisecond() throws {
        let signOn = Self.signOn([Self.span(1_000, 9_000)])
        #expect(try signOn.admits(.full, version: 2, at: Self.instant(8_999)) == .onTime)
        #expect(try signOn.admits(.full, version: 2, at: Self.instant(9_000)) == .late)
        let last = Self.ends.adding(seconds: SignOn.lateLife)
        #expect(try signOn.admits(.full, version: 2, at: Instant(milliseconds: last.milliseconds - 1)) == .late)
        #expect(throws: StatementRefusal.closed(Self.ends)) { try signOn.admits(.full, version: 2, at: last) }
        #expect(throws: StatementRefusal.otherVersion(shown: 1, open: 2)) {
            try signOn.admits(.full, version: 1, at: Self.instant(8_999))
        }
        #expect(throws: StatementRefusal.notOpen) {
            try Self.signOn([]).admits(.full, version: 2, at: Self.opened)
        }
    }

    @Test("admits whom it is for", arguments: [nil] + Standing.allCases.map { Optional($0) })
    func eligible(standing: Standing?) throws {
        let spans = [Self.span(1_000, 9_000)]
        for (eligibility, admitted) in [(Eligibility.members, [Standing.associate, .full]), (.fullMembers, [.full])] {
            let signOn = Self.signOn(spans, eligibility)
            if let standing, admitted.contains(standing) {
                #expect(try signOn.admits(standing, version: 2, at: Self.opened) == .onTime)
            } else {
                #expect(throws: StatementRefusal.notEligible(standing)) {
                    try signOn.admits(standing, version: 2, at: Self.opened)
                }
            }
        }
    }

    @Test("ends ahead, and within 366 days")
    func end() throws {
        let year: Int64 = 366 * 86_400_000
        for end in [1_001, 1_000 + year] { try SignOn.checkEnd(Self.instant(end), opening: Self.opened) }
        for end in [1_000, 0, 1_001 + year, .max, .min] {
            #expect(throws: StatementRefusal.endOutOfRange) {
                try SignOn.checkEnd(Self.instant(end), opening: Self.opened)
            }
        }
    }

    @Test("is published once closed, with as many as it needs; without an end also while open")
    func publishing() throws {
        let closed = Self.signOn([Self.span(1_000, 9_000)], minimum: 3)
        try closed.allowsPublishing(signed: 3, at: Self.ends)
        #expect(throws: StatementRefusal.minimumNotReached(minimum: 3, signed: 2)) {
            try closed.allowsPublishing(signed: 2, at: Self.ends)
        }
        #expect(throws: StatementRefusal.stillOpen(until: Self.ends)) {
            try closed.allowsPublishing(signed: 3, at: Self.instant(8_999))
        }
        #expect(throws: StatementRefusal.notOpen) { try Self.signOn([]).allowsPublishing(signed: 3, at: Self.ends) }
        try Self.signOn([Self.span(1_000, nil)]).allowsPublishing(signed: 0, at: Self.ends)
    }

    @Test("a draft is fixed with title, text and, for a statement, somebody to whom it speaks")
    func complete() throws {
        let whole = SampleText.text()
        func text(_ kind: StatementKind, title: String, _ addressees: [Addressee], _ blocks: [Block]) -> CanonicalText {
            CanonicalText(kind: kind, language: "en", title: title, addressees: addressees, blocks: blocks)
        }
        let (to, blocks) = (whole.addressees, whole.blocks)
        try FixedText.checkComplete(whole)
        try FixedText.checkComplete(text(.declaration, title: "T", [], blocks))
        let gaps: [(CanonicalText, DraftGap)] = [
            (text(.statement, title: "", to, blocks), .title), (text(.statement, title: "T", to, []), .text),
            (text(.statement, title: "T", [], blocks), .addressee),
        ]
        for (draft, gap) in gaps {
            #expect(throws: StatementRefusal.draftIncomplete(gap)) { try FixedText.checkComplete(draft) }
        }
    }

    @Test("a demand has its number among the demands")
    func demands() {
        let text = SampleText.text()
        #expect(text.blocks.indices.map { text.demandNumber(of: $0) } == [nil, nil, 1, 2])
    }

    @Test(
        "one or two withheld names never count against the minimum, three and more do",
        arguments: [(3, 0, 3), (3, 1, 3), (3, 2, 3), (3, 3, 6), (0, 9, 9)])
    func counted(named: Int, withheld: Int, counted: Int) {
        #expect(SignOn.counted(named: named, withheld: withheld) == counted)
    }

    @Test(
        "the number of withheld names is none, few, or told from three up",
        arguments: [(0, "none"), (1, "few"), (2, "few"), (3, "3"), (40, "40")])
    func withheldCount(number: Int, word: String) {
        #expect(WithheldCount(number).word == word)
        #expect(WithheldCount(word: word) == WithheldCount(number))
    }

    @Test(
        "a number of withheld names that is small or spelt otherwise cannot be read",
        arguments: ["1", "2", "03", "", "-3"])
    func noCount(word: String) { #expect(WithheldCount(word: word) == nil) }
}
