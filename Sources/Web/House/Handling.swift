// From a request to an answer: which address, who asks, which page. Public pages ignore cookies and are kept as bytes.
import Access
import Acts
import Foundation
package import HTTP
import Languages
import Membership
import Record
import Store

extension Site {
    /// Bytes that are ready for this very request, asked on the threads that serve connections.
    package func ready(_ line: RequestLine) -> ReadyAnswer? {
        line.method == .get || line.method == .head ? published.answer(to: line.target, at: store.clock.now()) : nil
    }

    /// Most bytes of a body at an address.
    package func bodyLimit(_ method: HTTPMethod, _ path: String) -> Int {
        if path.hasSuffix("/verify") { return VerifyPage.fileLimit + 4096 }
        // The longest text in the script that takes most bytes, percent-encoded; larger than it, so that the form comes back.
        if path.contains("/desk/drafts") || path.contains("/desk/translations/") { return DraftPage.bodyLimit }
        if path.contains("/letters") || path.contains("/desk/deliveries/") { return RecordLetter.documentLimit + 65536 }
        if path.hasSuffix("/documents") { return AddDocument.fileLimit + 65536 }
        // Rules have a field each, applications and motions several passages.
        if path.hasSuffix("/join") || path.contains("/applications/") || path.contains("/procedures/") {
            return 512 << 10
        }
        // A form that met an ended session travels along.
        return path.contains("/sign-in") || path.contains("/demonstration/") ? DraftPage.bodyLimit / 2 : 64 << 10
    }

    /// The answer to a whole request.
    package func answer(_ request: Request) -> Response {
        var response = found(request)
        let has = Set(response.headers.map { $0.0.lowercased() })
        response.headers += Answers.safety.filter { !has.contains($0.0.lowercased()) }
        if address.hasPrefix("https:") {
            response.headers.append(("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))
        }
        if !has.contains("cache-control") { response.headers.append(("Cache-Control", "no-store")) }
        return response
    }

    private func found(_ request: Request) -> Response {
        guard let segments = request.segments, let route = Route(segments, languages: languages) else {
            return Answers.notFound(visit(request, fallback(request), .home))
        }
        guard case .page(let language, let place) = route else {
            do { return try file(route, request) } catch {
                return Answers.page(for: error, visit(request, fallback(request), .home))
            }
        }
        if request.method == .post, !FormStamps.isFromHere(request) {
            let visit = visit(request, language, place)
            return Answers.sorry(
                403, visit.words("This form came from another site"),
                visit.words("Nothing was recorded. Open the page here and use its own form."), visit)
        }
        if place.isPublic && request.method != .post { return publicPage(request, language, place) }
        return signedInPage(request, language, place)
    }

    private func publicPage(_ request: Request, _ language: Language, _ place: Place) -> Response {
        let visit = visit(request, language, place)
        let generation = published.generation
        do {
            guard let page = try PublicPages.page(visit) else { return Answers.notFound(visit) }
            guard page.status == 200, place.isKept, page.header("Cache-Control") == nil,
                isPlain(request, .page(language, place))
            else {
                return page
            }
            let ready = PublishedPages.ready(page, type: "text/html; charset=utf-8")
            published.keep(
                ready, for: request.path, generation: generation, until: try standsUntil(place, at: visit.now))
            return ready.response(header: request.header)
        } catch {
            return Answers.page(for: error, visit)
        }
    }

    /// When what this page shows changes by itself: a sign-on that it names ends.
    private func standsUntil(_ place: Place, at now: Instant) throws -> Instant? {
        try store.read { reads in
            switch place {
            case .statements:
                try reads.possiblyOpenStatements(at: now).compactMap { try reads.announcedEnd(of: $0, at: now) }.min()
            case .statement(let id): try reads.announcedEnd(of: id, at: now)
            default: nil
            }
        }
    }

    /// The address in its one spelling, without a query: only then is a page kept, so that nobody fills the memory with
    /// spellings of one address.
    func isPlain(_ request: Request, _ route: Route) -> Bool { request.query == nil && request.path == route.path }

    private func signedInPage(_ request: Request, _ language: Language, _ place: Place) -> Response {
        var visit = visit(request, language, place)
        do {
            let session = try sessionDigest(request)
            visit = self.visit(request, language, place, try session.flatMap { try visitor($0, at: visit.now) })
            if place.needsSession && visit.visitor == nil { return try SignInPage.instead(of: visit, session: session) }
            return try SignedInPages.page(visit) ?? Answers.notFound(visit)
        } catch let error as FormError {
            return Answers.sorry(
                400, visit.words("This form could not be read"),
                visit.words(
                    "It was too large or damaged on its way ({what}). Nothing was recorded.", ["what": "\(error)"]),
                visit)
        } catch {
            return Answers.page(for: error, visit)
        }
    }

    private func visit(_ request: Request, _ language: Language, _ place: Place, _ visitor: Visitor? = nil) -> Visit {
        Visit(site: self, request: request, language: language, place: place, now: store.clock.now(), visitor: visitor)
    }

    /// The same request by somebody who has just signed in.
    func visit(_ visit: Visit, session: Digest) throws -> Visit {
        self.visit(visit.request, visit.language, visit.place, try visitor(session, at: visit.now))
    }

    /// The language for an address without one.
    func fallback(_ request: Request) -> Language {
        Language.negotiated(acceptLanguage: request.header("accept-language"), among: languages)
    }

    private func sessionDigest(_ request: Request) throws -> Digest? {
        request.cookies[SessionCookie.name(for: self)].flatMap { SessionToken(text: $0)?.digest }
    }

    /// The person of a full session that has not ended.
    private func visitor(_ digest: Digest, at now: Instant) throws -> Visitor? {
        try store.read { reads in
            guard let session = try reads.session(digest), session.stage == .full, now < session.expires,
                let person = try reads.person(session.person)
            else { return nil }
            let today = store.facts.day(of: now)
            let mandates = try reads.mandates(of: person.id).filter { $0.holds(on: today) }
            let mandate = mandates.first { $0.id == session.mandate }
            return Visitor(
                session: session, person: person, mandates: mandates, mandate: mandate,
                organisation: try mandate.flatMap { try reads.organisation($0.organisation) })
        }
    }
}

enum SessionCookie {
    /// `__Host-s` where the site is served by https; a plain name on loopback.
    static func name(for site: Site) -> String { site.address.hasPrefix("https:") ? "__Host-s" : "s" }

    static func set(_ token: String, _ site: Site) -> (String, String) {
        let secure = site.address.hasPrefix("https:") ? "; Secure" : ""
        return ("Set-Cookie", "\(name(for: site))=\(token); Path=/; HttpOnly; SameSite=Lax\(secure)")
    }

    static func clear(_ site: Site) -> (String, String) {
        let secure = site.address.hasPrefix("https:") ? "; Secure" : ""
        return ("Set-Cookie", "\(name(for: site))=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\(secure)")
    }
}
