import Foundation
import Papers
import Testing

@Suite("A text out of a word processor's file")
struct OfficeReaderTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// A file as a word processor would give it, made by pandoc.
    private func file(_ markdown: String, _ kind: String) throws -> [UInt8] {
        let source = try folder.write(Array(markdown.utf8), "source.md")
        #expect(try Tool.run("pandoc", "--output", "\(folder.path)/made.\(kind)", source).1)
        return Array(try Data(contentsOf: URL(filePath: "\(folder.path)/made.\(kind)")))
    }

    /// A zip with these contents.
    private func zip(_ contents: [String: [UInt8]]) throws -> [UInt8] {
        for (name, bytes) in contents {
            let path = URL(filePath: "\(folder.path)/inside/\(name)")
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: path)
        }
        let script = """
            import zipfile, sys
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
                for name in sys.argv[3:]: z.write(sys.argv[2] + "/" + name, name)
            """
        let file = try folder.write(Array(script.utf8), "zip.py")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [file, "\(folder.path)/made.zip", "\(folder.path)/inside"] + contents.keys
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: URL(filePath: "\(folder.path)/made.zip")))
    }

    @Test("DOCX and ODT give headings, paragraphs and numbered items", arguments: ["docx", "odt"])
    func words(kind: String) throws {
        let read = try OfficeReader().read(file("# Просьба\n\nМы просим.\n\n1. Отпустить.\n2. Расследовать.\n", kind))
        #expect(read.markdown.contains("# Просьба") && read.markdown.contains("Мы просим."))
        #expect(read.markdown.contains("2.  Расследовать.") || read.markdown.contains("2. Расследовать."))
        #expect(read.losses.isEmpty)
    }

    @Test("a title that a DOCX names is the title, and no part of the text")
    func title() throws {
        let read = try OfficeReader().read(file("---\ntitle: О судьях и «судах»\n---\n\nМы просим.\n", "docx"))
        #expect(read.title == "О судьях и «судах»" && !read.markdown.contains("О судьях"))
        #expect(read.markdown.contains("Мы просим."))
        #expect(try OfficeReader().read(file("Мы просим.\n", "docx")).title.isEmpty)
    }

    @Test("macros and embedded files are left behind, and said")
    func losses() throws {
        var parts = ["word/document.xml": Array(Self.document("Words.").utf8)]
        parts["[Content_Types].xml"] = Array(Self.types.utf8)
        parts["_rels/.rels"] = Array(Self.relations.utf8)
        parts["word/vbaProject.bin"] = [1, 2, 3]
        parts["word/embeddings/sheet.xlsx"] = [1]
        let read = try OfficeReader().read(zip(parts))
        #expect(read.markdown.contains("Words."))
        #expect(read.losses == [.macros, .embedded])
    }

    @Test("comments are left behind, and said; what was crossed out is gone, what was put in stays")
    func comments() throws {
        let marked = """
            We [Is that so?]{.comment-start id="0" author="A" date="2024-01-01T00:00:00Z"}ask[]{.comment-end id="0"}
            [now]{.insertion author="A" date="2024-01-01T00:00:00Z"}[never]{.deletion author="A" date="2024-01-01T00:00:00Z"}.
            """
        let read = try OfficeReader().read(file(marked, "docx"))
        #expect(read.losses == [.comments])
        #expect(read.markdown.contains("We ask now.") && !read.markdown.contains("Is that so"))
        #expect(try OfficeReader().read(file("No comment-start here.", "docx")).losses.isEmpty)
    }

    @Test("a file that would unpack to more than anybody writes is refused before it is opened")
    func bomb() throws {
        let zeros = [UInt8](repeating: 0x20, count: 65 << 20)
        let made = try zip(["word/document.xml": zeros])
        #expect(made.count < 1 << 20)
        #expect(throws: OfficeProblem.tooLarge) { try OfficeReader().read(made) }
    }

    @Test("a bomb that lies about its size is stopped by the job's limits")
    func lyingBomb() throws {
        var made = try zip(["word/document.xml": [UInt8](repeating: 0x20, count: 200 << 20)])
        // The size in the central directory says 1000 bytes.
        let entry = try #require(made.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
        made.replaceSubrange((entry + 24)..<(entry + 28), with: [0xE8, 3, 0, 0])
        #expect(throws: OfficeProblem.self) { try OfficeReader().read(made) }
    }

    @Test("what is damaged, closed by a password, or something else is told apart")
    func broken() throws {
        let whole = try file("Words.", "docx")
        #expect(throws: OfficeProblem.unreadable) { try OfficeReader().read(Array(whole.prefix(whole.count / 2))) }
        #expect(throws: OfficeProblem.unreadable) { try OfficeReader().read([]) }
        #expect(throws: OfficeProblem.unreadable) { try OfficeReader().read(Array("%PDF-1.7".utf8)) }
        #expect(throws: OfficeProblem.unreadable) { try OfficeReader().read(zip(["other.txt": [65]])) }
        #expect(throws: OfficeProblem.encrypted) {
            try OfficeReader().read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        }
        #expect(throws: OfficeProblem.unreadable) {
            try OfficeReader().read(zip(["word/document.xml": Array("<w:document".utf8)]))
        }
    }

    @Test("one that takes too long is given up")
    func slow() throws {
        let reader = OfficeReader(pandoc: try folder.program("sleep 30"), seconds: 1)
        #expect(throws: OfficeProblem.tooSlow) { try reader.read(file("Words.", "docx")) }
    }

    private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private static func document(_ words: String) -> String {
        "<w:document xmlns:w=\"\(space)\"><w:body><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:body></w:document>"
    }

    private static let types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override
        PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """

    private static let relations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """
}
