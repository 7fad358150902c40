// Names that only look like another name.
import Membership
import Testing

@Suite("Words of two alphabets")
struct MixedScriptsTests {
    @Test(
        "a word that mixes alphabets is found",
        arguments: ["Аmnesty", "House of Ηelp", "Nоrd", "Дom помощи", "მeგობრები"])
    func mixed(line: String) { #expect(MixedScripts.word(in: line) != nil) }

    @Test(
        "names in one script, several words in different ones, and joined parts are left alone",
        arguments: [
            "Amnesty", "Дом помощи House", "ქართული სახლი", "Онлайн-media", "№ 5 Élan", "Ђорђе", "Հայկական տուն",
            "Səssiz Səhifə",
        ])
    func plain(line: String) { #expect(MixedScripts.word(in: line) == nil) }
}
