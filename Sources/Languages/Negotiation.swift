// Which language a visitor gets who has not chosen one. Source: RFC 9110, 12.5.4 "Accept-Language"; RFC 4647, 3.4.

extension Language {
    /// The best of `among` for what a browser asks for. A tag matches exactly or by its primary language; of equal
    /// weight, the first named wins. Nothing fits, or nothing readable was asked: English if it is there, else the
    /// first of `among` (English if that is empty).
    package static func negotiated(acceptLanguage: String?, among: [Language]) -> Language {
        let fallback = among.contains(english) ? english : among.first ?? english
        guard let header = acceptLanguage, header.utf8.count <= 4096 else { return fallback }
        let wishes = header.split(separator: ",").prefix(64).compactMap(Wish.init)
        let refused = Set(wishes.filter { $0.weight == 0 }.map(\.range))
        let ordered = wishes.enumerated().filter { $0.element.weight > 0 }
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        for (_, wish) in ordered {
            if let found = wish.match(among, refused: refused, fallback: fallback) { return found }
        }
        return fallback
    }

    /// One range of the header with its weight in thousandths.
    private struct Wish {
        let range: String
        let weight: Int

        init?(_ text: Substring) {
            let parts = text.filter { $0 != " " && $0 != "\t" }.lowercased().split(separator: ";")
            guard let range = parts.first else { return nil }
            self.range = String(range)
            guard parts.count > 1 else {
                weight = 1000
                return
            }
            guard parts[1].hasPrefix("q="), let value = Double(parts[1].dropFirst(2)), (0...1).contains(value)
            else { return nil }
            weight = Int(value * 1000)
        }

        func match(_ among: [Language], refused: Set<String>, fallback: Language) -> Language? {
            let open = among.filter { !refused.contains($0.tag.lowercased()) }
            if range == "*" { return open.contains(fallback) ? fallback : open.first }
            if let exact = open.first(where: { $0.tag.lowercased() == range }) { return exact }
            let primary = range.prefix { $0 != "-" }
            return open.first { $0.tag == primary } ?? open.first { $0.primary.tag == primary }
        }
    }
}
