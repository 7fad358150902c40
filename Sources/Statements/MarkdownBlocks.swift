// Walks a Markdown document (cmark-gfm) and collects blocks of plain words.
import CMarkdown

struct MarkdownBlocks {
    private(set) var found: [(kind: Block.Kind, text: String)] = []
    private(set) var notKept: Set<NotKept> = []
    private var current: (kind: Block.Kind, text: String)?
    private var linkAddresses: [String] = []
    private var lists: [cmark_list_type] = []
    private var inNote = false
    private var notes = 0
    /// The number of a note, until its first words come.
    private var noteMark = ""

    mutating func collect(_ source: String) {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
        defer { cmark_parser_free(parser) }
        if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
        source.withCString { cmark_parser_feed(parser, $0, source.utf8.count) }
        guard let document = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(document) }
        let walk = cmark_iter_new(document)
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { break }
            visit(node, entering: event == CMARK_EVENT_ENTER)
        }
        endBlock()
    }

    private mutating func visit(_ node: OpaquePointer, entering: Bool) {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_HEADING:
            entering ? begin(cmark_node_get_heading_level(node) <= 2 ? .heading : .subheading) : endBlock()
        case CMARK_NODE_PARAGRAPH: entering ? begin(paragraphKind) : endBlock()
        case CMARK_NODE_LIST:
            if entering { lists.append(cmark_node_get_list_type(node)) } else { lists.removeLast() }
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            inNote = entering
            if entering { beginNote() }
        case CMARK_NODE_CODE_BLOCK:
            lose(.code)
            begin(paragraphKind)
            append(literal(node))
            endBlock()
        case CMARK_NODE_HTML_BLOCK: lose(.rawMarkup)
        case CMARK_NODE_TEXT: append(literal(node))
        case CMARK_NODE_CODE: append(literal(node))
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append(" ")
        default: visitInline(node, type: type, entering: entering)
        }
    }

    private mutating func visitInline(
        _ node: OpaquePointer, type: cmark_node_type, entering: Bool
    ) {
        switch type {
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG: lose(.emphasis)
        case CMARK_NODE_HTML_INLINE: lose(.rawMarkup)
        case CMARK_NODE_IMAGE: lose(.images)
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            // The parser has numbered them in the order in which the text refers to them; it comes by twice.
            if entering { append("[" + literal(node) + "]") }
        case CMARK_NODE_LINK:
            if entering {
                lose(.links)
                linkAddresses.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
            } else if let address = linkAddresses.popLast(), current.map({ !$0.text.hasSuffix(address) }) ?? false {
                append(" (" + address + ")")
            }
        default: visitTable(node, entering: entering)
        }
    }

    /// A row becomes one paragraph, its cells parted by " | ".
    private mutating func visitTable(_ node: OpaquePointer, entering: Bool) {
        switch String(cString: cmark_node_get_type_string(node)) {
        case "table": lose(.tables)
        case "table_row", "table_header": entering ? begin(.paragraph) : endBlock()
        case "table_cell" where !entering && cmark_node_next(node) != nil: append(" | ")
        default: break
        }
    }

    private var paragraphKind: Block.Kind {
        if inNote { return .note }
        guard let list = lists.last else { return .paragraph }
        return list == CMARK_ORDERED_LIST ? .demand : .item
    }

    private mutating func begin(_ kind: Block.Kind) {
        endBlock()
        current = (kind, noteMark)
        noteMark = ""
    }

    /// Notes come in the order of their numbers, and carry them: what is signed must tell which note is meant.
    private mutating func beginNote() {
        notes += 1
        noteMark = "[\(notes)] "
    }

    private mutating func endBlock() {
        if let current { found.append(current) }
        current = nil
    }

    private mutating func append(_ text: String) { current?.text += text }

    private mutating func lose(_ what: NotKept) { notKept.insert(what) }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}
