// Addresses that are no pages: style, record, proof files, texts.
import HTTP
import Languages
import Papers
import Record
import Statements
import Store

extension Site {
    func file(_ route: Route, _ request: Request) throws -> Response {
        guard request.method != .post else { return Response(status: 405, headers: [("Allow", "GET, HEAD")]) }
        switch route {
        case .root:
            var response = Response.redirect(to: Route.page(fallback(request), .home).path)
            response.headers.append(("Vary", "Accept-Language"))
            return response
        case .health:
            return Response.text(
                store.halted == nil ? "ok\n" : "reading only\n", status: store.halted == nil ? 200 : 503)
        case .style: return try shippedFile("style/civic.css", type: "text/css; charset=utf-8", route, request)
        case .icon: return try shippedFile("style/icon.png", type: "image/png", route, request)
        case .script:
            return try shippedFile("scripts/passkey.js", type: "text/javascript; charset=utf-8", route, request)
        case .recordFile(let name): return try RecordFiles.response(name, self) ?? missing(request)
        case .code(let typed): return try code(typed, request)
        case .bundle(let code): return try bundle(code, status: false) ?? missing(request)
        case .status(let code): return try bundle(code, status: true) ?? missing(request)
        case .paper(let code, let language): return try paper(code, language) ?? missing(request)
        case .plainPaper(let code, let language): return try plainPaper(code, language) ?? missing(request)
        case .text(let id, let version): return try text(id, version) ?? missing(request)
        case .deadlines(let language): return try deadlines(language)
        case .sitemap, .robots, .feed, .data, .json: return try followed(route, request) ?? missing(request)
        case .calendar(let token): return try calendar(token) ?? missing(request)
        case .page: return missing(request)
        }
    }

    private func missing(_ request: Request) -> Response {
        Answers.notFound(
            Visit(
                site: self, request: request, language: fallback(request), place: .home, now: store.clock.now(),
                visitor: nil))
    }

    private func shippedFile(_ name: String, type: String, _ route: Route, _ request: Request) throws -> Response {
        let generation = published.generation
        let ready = PublishedPages.ready(
            Response.bytes(try shipped.read(name), type: type), type: type, lasting: "max-age=600")
        if isPlain(request, route) { published.keep(ready, for: request.path, generation: generation) }
        return ready.response(header: request.header)
    }

    /// The short address: the result of the check, in the visitor's language.
    private func code(_ typed: String, _ request: Request) throws -> Response {
        let visit = Visit(
            site: self, request: request, language: fallback(request), place: .verify, now: store.clock.now(),
            visitor: nil)
        guard let code = PublicationCode(typed: typed), let page = try VerifyPage.result(code, visit) else {
            return Answers.notFound(visit)
        }
        return page
    }

    /// The proof file as it was published, or the one that tells of withdrawals since, which is made anew when it changes.
    private func bundle(_ code: PublicationCode, status: Bool) throws -> Response? {
        guard let publication = try store.read({ try $0.publication(code: code) }),
            let bundle = status ? publication.status : publication.bundle
        else { return nil }
        var response = Response.bytes(try store.file(bundle), type: "application/zip")
        let name = status ? "\(code.shown)-status" : code.shown
        response.headers += [
            ("Content-Disposition", "attachment; filename=\"\(name).zip\""),
            ("Cache-Control", status ? "no-cache" : "public, max-age=31536000, immutable"),
        ]
        return response
    }

    /// The paper of a published list, byte for byte as it was issued.
    private func paper(_ code: PublicationCode, _ language: Language) throws -> Response? {
        guard let paper = try store.read({ try $0.paper(of: code, language: language.tag) }) else { return nil }
        var response = Response.bytes(try store.file(paper.digest), type: "application/pdf")
        response.headers += [
            ("Content-Disposition", "inline; filename=\"\(code.shown).\(language.tag).pdf\""),
            ("Cache-Control", "public, max-age=31536000, immutable"),
        ]
        return response
    }

    private func plainPaper(_ code: PublicationCode, _ language: Language) throws -> Response? {
        guard let paper = try store.read({ try PaperSource.published(code, language, self, $0) }) else { return nil }
        let text = PlainPaper(paper, words: catalogues.words(language)).text
        return Response.bytes(Array(text.utf8), type: "text/plain; charset=utf-8")
    }

    /// The canonical text of a version that was published, or whose sign-on the public may know of.
    private func text(_ id: StatementID, _ version: Int) throws -> Response? {
        try store.read { reads in
            let published = try reads.publications(of: id).contains { $0.version == version }
            let isDeclaration = try reads.statement(id)?.kind == .declaration
            let isNewest = try reads.newestVersion(of: id)?.version == version
            let announced = try isNewest && reads.announcedEnd(of: id, at: store.clock.now()) != nil
            guard published || isDeclaration || announced, let text = try reads.fixedText(of: id, version: version)
            else {
                return nil
            }
            return Response.bytes(text.text.bytes, type: "text/plain; charset=utf-8")
        }
    }
}
