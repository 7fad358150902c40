// Lists, numbers and countries as each language has them.
import Languages
import Testing

@Suite("Sorting") struct SortingTests {
    static let orders: [(tag: String, order: [String])] = [
        ("uk", ["гора", "ґанок", "ель", "ефір", "Єва", "івасик", "їжак", "йод", "яблуко"]),
        ("ru", ["единица", "ежевика", "ёжик", "ёлка", "Ель", "жук", "Яблоко"]),
        ("ka", ["ადამიანი", "ბათუმი", "თბილისი", "უფლება", "ჰელსინკი"]),
        ("en", ["apple", "Ärzte", "Bürgerrechte", "Élan", "Helsinki", "zebra", "Комитет"]),
        ("kk", ["адам", "әділет", "құқық", "Ұлт", "үміт"]),
    ]

    @Test("each language has its own order", arguments: orders)
    func order(_ example: (tag: String, order: [String])) throws {
        let sorting = Sorting(try language(example.tag))
        #expect(sorting.sorted(Array(example.order.reversed()), by: { $0 }) == example.order)
        #expect(sorting.sorted(example.order, by: { $0 }) == example.order)
    }

    @Test("equal keys keep their order")
    func stable() {
        let items = (0..<200).map { (key: $0 % 3 == 0 ? "а" : "б", number: $0) }
        let numbers = Sorting(.russian).sorted(items, by: { $0.key }).map(\.number)
        #expect(numbers == (0..<200).filter { $0 % 3 == 0 } + (0..<200).filter { $0 % 3 != 0 })
    }
}

@Suite("Numbers and countries") struct NumbersTests {
    @Test(
        "numbers are grouped as the language groups them",
        arguments: [
            ("en", 0, "0"), ("en", 999, "999"), ("en", 12_345, "12,345"), ("ru", 12_345, "12\u{A0}345"),
            ("de", 12_345, "12.345"), ("en", -3, "-3"),
        ])
    func grouped(_ tag: String, _ number: Int, _ text: String) throws {
        #expect(Numbers.text(number, in: try language(tag)) == text)
    }

    @Test(
        "countries by their codes",
        arguments: [
            ("AT", "Austria", "Австрия"), ("XK", "Kosovo", "Косово"), ("GB", "United Kingdom", "Великобритания"),
            ("ZZ", "ZZ", "ZZ"), ("at", "at", "at"), ("AUT", "AUT", "AUT"), ("", "", ""), ("150", "150", "150"),
        ])
    func countries(_ code: String, _ english: String, _ russian: String) {
        #expect(Countries.name(code, in: .english) == english)
        #expect(Countries.name(code, in: .russian) == russian)
    }
}
