// The programs that set papers are run in bounds, and what goes wrong is told.
import Foundation
import Papers
import Testing

@Suite struct JobTests {
    private func set(by program: String, seconds: Int = 20) throws -> PaperFault? {
        let paper = try SamplePaper.paper(SamplePaper.many(1))
        let words = try SamplePaper.english()
        do {
            _ = try PaperJob(shipped: SamplePaper.shipped, python: program, seconds: seconds).pdf(
                of: paper, words: words)
            return nil
        } catch { return error }
    }

    @Test("A program that does not end is killed with everything that it started")
    func timedOut() throws {
        let folder = try TestFolder()
        let program = try folder.program("sleep 60 & echo $$ $! > \(folder.path)/ids; pwd > \(folder.path)/where; wait")
        #expect(try set(by: program, seconds: 1) == .timedOut(seconds: 1))
        let ids = try #require(folder.text("ids")).split(whereSeparator: \.isWhitespace)
        #expect(ids.count == 2)
        for id in ids {
            // Gone, or dead and waiting for its parent.
            let status = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
            #expect(status == nil || status?.contains(") Z ") == true)
        }
        let place = try #require(folder.text("where")).trimmingCharacters(in: .newlines)
        #expect(place.contains("/paper-"))
        #expect(!FileManager.default.fileExists(atPath: place))
    }

    @Test("A program that fails is quoted with the last 200 characters of what it said")
    func failed() throws {
        let folder = try TestFolder()
        let said = String(repeating: "é", count: 300) + "end"
        let program = try folder.program("printf '\(said)' >&2; exit 3")
        #expect(try set(by: program) == .failed(String(said.suffix(200))))
    }

    @Test("A program that is not there is named")
    func missing() throws {
        #expect(try set(by: "/usr/bin/no-such-python") == .missing("/usr/bin/no-such-python"))
    }

    @Test("The program sees a private folder, few words of surroundings, and no text in its arguments")
    func surroundings() throws {
        let folder = try TestFolder()
        let program = try folder.program(
            """
            exec > \(folder.path)/seen
            stat -c %a .; env | cut -d= -f1 | grep -v -e PWD -e _ -e SHLVL | sort | tr '\\n' ' '; echo
            echo $SOURCE_DATE_EPOCH; echo "$@"; ls | tr '\\n' ' '; echo; wc -c < /dev/stdin
            exit 1
            """)
        #expect(try set(by: program) == .failed(""))
        let seen = try #require(folder.text("seen")).split(separator: "\n").map(String.init)
        #expect(
            seen == [
                "700", "HOME LANG PATH PYTHONHASHSEED TMPDIR ", "1795478400", "-s -P \(SamplePaper.shipped)/paper.py",
                "code.png complaints paper.css paper.html ", "0",
            ])
    }

    @Test("Where users may leave the network, the program has none")
    func network() throws {
        guard try Tool.run("unshare", "--map-root-user", "--net", "/usr/bin/true").1 else { return }
        let folder = try TestFolder()
        let program = try folder.program("grep : /proc/net/dev | cut -d: -f1 > \(folder.path)/seen; exit 1")
        #expect(try set(by: program) == .failed(""))
        #expect(folder.text("seen")?.trimmingCharacters(in: .whitespacesAndNewlines) == "lo")
    }

    @Test(
        "A page that asks for another file than its own two is not set",
        arguments: [
            #"<img src="file:///etc/passwd">"#, #"<img src="paper.html">"#, #"<img src="http://localhost:1/x.png">"#,
            #"<link rel="stylesheet" href="../other.css">"#, "<style>@import url(/etc/passwd);</style>",
        ])
    func otherFiles(_ markup: String) throws {
        let folder = try TestFolder()
        _ = try folder.write(Array("<!DOCTYPE html><title>t</title>\(markup)<p>words".utf8), "paper.html")
        let script = "\(SamplePaper.shipped)/paper.py"
        #expect(try !Tool.run("python3", "-s", "-P", script, in: folder.path).1)
        _ = try folder.write(Array("<!DOCTYPE html><title>t</title><p>words".utf8), "paper.html")
        #expect(try Tool.run("python3", "-s", "-P", script, in: folder.path).1)
    }

    @Test("Many threads may set papers at once")
    func threads() async throws {
        let paper = try SamplePaper.paper(SamplePaper.many(3))
        let words = try SamplePaper.english()
        let results = await withTaskGroup(of: [UInt8]?.self) { group in
            for _ in 0..<4 {
                group.addTask { try? PaperJob(shipped: SamplePaper.shipped).pdf(of: paper, words: words) }
            }
            return await group.reduce(into: [[UInt8]?]()) { $0.append($1) }
        }
        #expect(results.count == 4)
        #expect(results.allSatisfy { $0 != nil && $0 == results[0] })
    }
}
