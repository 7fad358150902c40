// Forms: what browsers send is read exactly, everything else is refused whole.

import Testing

@testable import HTTP

private func form(_ type: String?, _ body: [UInt8]) throws(FormError) -> Form {
    let headers = type.map { [("Content-Type", $0)] } ?? []
    return try Request(method: .post, path: "/", headers: headers, body: body).form()
}

private func error(_ type: String?, _ body: String) -> FormError? {
    do {
        _ = try form(type, Array(body.utf8))
        return nil
    } catch { return error }
}

private let short = "application/x-www-form-urlencoded"
private let long = "multipart/form-data; boundary=B"

@Test("a short form gives its fields in order, with one kind of line end")
func shortForm() throws {
    let form = try form("\(short); charset=UTF-8", Array("text=one%0D%0Atwo%0Dthree%0A&vote=a&vote=b&empty=".utf8))
    #expect(form["text"] == "one\ntwo\nthree\n")
    #expect(form.all("vote") == ["a", "b"])
    #expect(form["vote"] == "a")
    #expect(form["empty"] == "")
    #expect(form["none"] == nil)
    #expect(form.fields.map(\.0) == ["text", "vote", "vote", "empty"])
}

@Test("a long form gives fields and files")
func longForm() throws {
    let body =
        "--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nЗаявление\r\nдва\r\n"
        + "--B\r\ncontent-disposition: form-data; name=\"a%22b\"\r\n\r\n\r\n"
        + "--B\r\nContent-Disposition: form-data; name=\"text\"; filename=\"C:\\dir\\te%22xt.md\"\r\n"
        + "Content-Type: text/markdown\r\n\r\n# One\r\n--A\r\n\r\n--\r\n"
        + "--B\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n"
    let form = try form("multipart/form-data; boundary=\"B\"", Array(body.utf8))
    #expect(form["title"] == "Заявление\nдва")
    #expect(form["a\"b"] == "")
    #expect(
        form.file("text")
            == UploadedFile(name: "te\"xt.md", type: "text/markdown", bytes: Array("# One\r\n--A\r\n\r\n--".utf8)))
    #expect(form.file("none") == nil)
    #expect(form["text"] == nil)
}

@Test("a file keeps every byte")
func fileBytes() throws {
    let bytes = (0...255).map(UInt8.init) + [13, 10, 45, 45] + (0...255).map(UInt8.init)
    let head = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
    let form = try form(long, Array(head.utf8) + bytes + Array("\r\n--B--".utf8))
    #expect(form.file("f")?.bytes == bytes)
    #expect(form.file("f")?.type == "application/octet-stream")
}

@Test(
    "a form that is none is refused",
    arguments: [
        (nil, "a=1", .notAForm), ("text/plain", "a=1", .notAForm), ("application/json", "{}", .notAForm),
        ("", "a=1", .notAForm), ("\(short); charset=koi8-r", "a=1", .notAForm), ("\(short) x", "a=1", .notAForm),
        (short, "a=%", .malformed), (short, "a=%FF", .malformed),
        (short, String(repeating: "a=1&", count: 2001), .tooManyFields),
        (short, String(repeating: "n", count: 101), .nameTooLong),
        ("multipart/form-data", "", .malformed), ("multipart/form-data; boundary=", "", .notAForm),
        ("multipart/form-data; boundary=\"\"", "--\r\n", .malformed),
        ("multipart/form-data; boundary=\"a b\"", "", .malformed),
        ("multipart/form-data; boundary=\(String(repeating: "b", count: 71))", "", .malformed),
        ("multipart/form-data; boundary=A; boundary=B", "--B--", .notAForm), (long, "", .malformed),
    ] as [(String?, String, FormError)])
func noForm(_ type: String?, _ body: String, _ wanted: FormError) {
    #expect(error(type, body) == wanted)
}

private let sound = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--B--\r\n"

@Test(
    "a long form that leaves its grammar is refused whole",
    arguments: [
        ("--B", "--C"), ("--B\r\nC", "x--B\r\nC"), ("--B\r\nC", "\r\n--B\r\nC"), ("--B\r\nC", "--B \r\nC"),
        ("--B\r\nC", "--B\nC"), ("--B--\r\n", "--B--\r\nmore"), ("--B--\r\n", ""), ("--B--\r\n", "--B"),
        ("--B--\r\n", "--B\r\n"), ("\r\n--B--", "\n--B--"), ("form-data;", "attachment;"),
        ("form-data; name=\"a\"", "form-data"),
        ("name=\"a\"", "name=\"a"), ("name=\"a\"", "name=\"a\"; name=\"b\""), ("name=\"a\"", "name=\"a\\\""),
        ("name=\"a\"", "name=\"a\"; filename*=UTF-8''x"), ("name=\"a\"", "name=\"a\" x"),
        ("name=\"a\"", "name=\"a\"\u{0}"),
        ("\r\n\r\n", "\r\nContent-Transfer-Encoding: base64\r\n\r\n"), ("\r\n\r\n", "\r\n folded\r\n\r\n"),
        ("\r\n\r\n", "\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n"), ("\r\n\r\n", "\r\nX\r\n\r\n"),
        ("\r\n\r\n", "\n\n"), ("Content-Disposition", "Content-Disposition "),
    ])
func longFormGrammar(_ part: String, _ replacement: String) {
    #expect(error(long, sound) == nil)
    let at = sound.unicodeScalars.firstRange(of: part.unicodeScalars)
    var text = sound
    if let at { text.unicodeScalars.replaceSubrange(at, with: replacement.unicodeScalars) }
    #expect(error(long, text) == .malformed, "\(text.debugDescription)")
}

@Test("a null character is typed text like any other, which the check of the field refuses")
func nullCharacter() throws {
    #expect(try form(short, Array("a=1%002".utf8))["a"] == "1\u{0}2")
    let long = try form(long, Array(sound.replacing("1\r\n", with: "1\u{0}2\r\n").utf8))
    #expect(long["a"] == "1\u{0}2")
}

@Test("a long form has at most two thousand parts, names of at most a hundred bytes, and small part heads")
func longFormLimits() {
    let part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n"
    #expect(error(long, String(repeating: part, count: 2000) + "--B--") == nil)
    #expect(error(long, String(repeating: part, count: 2001) + "--B--") == .tooManyFields)
    let name = String(repeating: "n", count: 101)
    #expect(error(long, sound.replacing("\"a\"", with: "\"\(name)\"")) == .nameTooLong)
    let type = String(repeating: "t", count: 3000)
    #expect(error(long, sound.replacing("\r\n\r\n", with: "\r\nContent-Type: \(type)\r\n\r\n")) == .malformed)
}

@Test("no mutation of a form crashes the reader or makes it invent bytes", arguments: 1...8)
func mutatedForms(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let bodies = [
        (short, Array("text=one%0D%0Atwo&vote=%D0%96&x=1+2".utf8)),
        (
            long,
            Array(
                ("--B\r\nContent-Disposition: form-data; name=\"t\"; filename=\"f.txt\"\r\nContent-Type: a/b\r\n\r\n"
                    + "bytes\r\n--B\r\nContent-Disposition: form-data; name=\"u\"\r\n\r\nvalue\r\n--B--\r\n").utf8)
        ),
    ]
    let pieces: [[UInt8]] = [
        [13], [10], [13, 10], [0], [37], [34], [38], [61], [255], Array("--B".utf8), Array("\r\n--B".utf8),
    ]
    for _ in 1...2000 {
        let (type, original) = bodies[Int.random(in: 0..<bodies.count, using: &random)]
        var body = original
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let start = Int.random(in: 0...body.count, using: &random)
            let end = min(body.count, start + Int.random(in: 0...6, using: &random))
            body.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
        }
        let form: Form
        do { form = try HTTPTests.form(type, body) } catch { continue }
        let bytes = form.fields.reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count }
        #expect(bytes + (form.file("t")?.bytes.count ?? 0) <= body.count)
        #expect(!form.fields.contains { $0.0.utf8.contains(0) || $0.1.utf8.contains(13) })
    }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
