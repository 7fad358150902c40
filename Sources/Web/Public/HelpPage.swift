// Short help texts, in plain words (Data/help).
import HTML
import HTTP
import Languages
import Statements
import Store

struct HelpPage {
    let topic: HelpTopic
    private let text: String

    /// The text in the reader's language, else in English.
    init(_ topic: HelpTopic, _ visit: Visit) throws {
        self.topic = topic
        let folder = visit.site.shipped.folder
        let own = try DurableFile.read("\(folder)/help/\(topic.rawValue).\(visit.language.tag).md")
        let bytes = try own ?? visit.site.shipped.read("help/\(topic.rawValue).en.md")
        text = String(decoding: bytes, as: UTF8.self)
    }

    func response(_ visit: Visit) throws -> Response {
        let blocks = try TextReader.read(text).blocks
        let title = blocks.first { $0.kind == .heading }?.text ?? visit.words("Help")
        return Page(visit: visit, title: title).response { html in
            html.element("h1", text: title)
            var steps = 0
            for block in blocks where !(block.kind == .heading && block.text == title) {
                steps = block.kind == .demand ? steps + 1 : 0
                StatementArticle.content(&html, block, demand: steps, isFramed: false) { $0.text(block.text) }
            }
        }
    }
}
