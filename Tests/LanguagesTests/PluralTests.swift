// One signature, two signatures: which form goes with which number.
import Testing

@testable import Languages

@Suite("Plurals") struct PluralTests {
    static let numbers = [0, 1, 2, 5, 11, 21, 22, 25, 111, 112, 121, 1001]
    static let rules: [(rule: String, forms: [Int])] = [
        ("nplurals=2; plural=(n != 1);", [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
        ("nplurals=2; plural=(n > 1);", [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
        ("nplurals=1; plural=0;", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
            [2, 0, 1, 2, 2, 0, 1, 2, 2, 2, 0, 0]
        ),
        (
            "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2",
            [2, 0, 1, 2, 2, 2, 1, 2, 2, 2, 2, 2]
        ),
        (
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
            [0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5]
        ),
    ]

    @Test("each language's rule chooses the form", arguments: rules)
    func chooses(_ example: (rule: String, forms: [Int])) throws {
        let rule = try #require(PluralRule(header: "Language: xx\nPlural-Forms: " + example.rule + "\n"))
        #expect(Self.numbers.map(rule.form) == example.forms)
    }

    @Test("less than nothing takes the form of its size")
    func negative() throws {
        let rule = try #require(PluralRule(header: CatalogueMaker.russian))
        #expect([-1, -2, -5].map(rule.form) == [0, 1, 2])
        #expect((0..<3).contains(rule.form(.min)))
    }

    @Test(
        "signs bind as in C",
        arguments: [
            ("1+2*3", 7), ("(1+2)*3", 9), ("7-2-1", 4), ("8/2/2", 2), ("7%4", 3), ("!0", 1), ("!!5", 1), ("!n==1", 0),
            ("1||0&&0", 1), ("2<3==1", 1), ("1?2:0?3:4", 2), ("0?1:0?3:4", 4), ("n/0", 0), ("n%0", 0),
            ("9223372036854775807+n", 0), ("3>=3", 1), ("3<=2", 0), ("3!=2", 1),
        ])
    func likeC(_ text: String, _ value: Int) throws {
        #expect(try #require(PluralExpression(text)).value(5) == value)
    }

    @Test(
        "what is no rule is refused",
        arguments: [
            "", "n n", "n+", "(n", "n)", "n?1", "n?1:", "x", "n=1", "system(1)", "99999999999999999999", "1n", "n;n",
            String(repeating: "(", count: 400), String(repeating: "!", count: 400),
            String(repeating: "1+", count: 1000) + "1",
        ])
    func refused(_ text: String) {
        #expect(PluralExpression(text) == nil)
    }

    @Test(
        "a header without a usable rule is refused",
        arguments: [
            "", "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;", "Plural-Forms: nplurals=2; plural=n;",
            "Plural-Forms: nplurals=0; plural=0;", "Plural-Forms: nplurals=99; plural=0;", "Plural-Forms: plural=0;",
            "Plural-Forms: nplurals=2; plural=0-1;",
        ])
    func header(_ header: String) {
        #expect(PluralRule(header: header) == nil)
    }
}
