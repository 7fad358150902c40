// Makes compiled catalogues for tests, good and bad ones, without gettext.

/// The parts of a .mo file.
struct CatalogueMaker {
    /// The plural rule of Russian as its catalogue writes it.
    static let russian = """
        Content-Type: text/plain; charset=UTF-8
        Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);

        """

    var header = russian
    var messages: [(original: String, translation: String)] = []
    var isBigEndian = false

    /// The bytes of the file.
    var bytes: [UInt8] {
        let all = [(original: "", translation: header)] + messages
        let texts = all.map { Array($0.original.utf8) } + all.map { Array($0.translation.utf8) }
        var place = 28 + 8 * texts.count
        var table: [UInt8] = []
        for text in texts {
            table += word(text.count) + word(place)
            place += text.count + 1
        }
        let head = [0x9504_12DE, 0, all.count, 28, 28 + 8 * all.count, 0, 0].flatMap(word)
        return head + table + texts.flatMap { $0 + [0] }
    }

    private func word(_ number: Int) -> [UInt8] {
        let little = (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        return isBigEndian ? little.reversed() : little
    }
}
