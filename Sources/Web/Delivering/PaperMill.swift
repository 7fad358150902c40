// Makes papers one after another in its own thread: first those of deliveries, for which somebody waits, then those of
// published lists. What was made is stored and never made again; what was interrupted is found again at the next start.
import Acts
import Foundation
import HTTP
import Languages
import Papers
import Record
import Statements
import Store
import Synchronization

package final class PaperMill: Sendable {
    private let work = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let state = Mutex((isRunning: false, isStopped: false))

    init() {}

    /// Starts the thread; once. Papers that wait from before are made first.
    package func start(_ site: Site) {
        let isFirst = state.withLock { state in
            defer { state.isRunning = true }
            return !state.isRunning
        }
        guard isFirst else { return }
        let thread = Thread { [self] in
            while !state.withLock({ $0.isStopped }) {
                do { _ = try run(site) } catch { FaultLog.write("papers were not made, it is tried again: \(error)") }
                _ = work.wait(timeout: .now() + .seconds(30))
            }
            ended.signal()
        }
        thread.name = "civic-papers"
        thread.start()
    }

    /// Something new waits.
    package func wake() { work.signal() }

    /// Finishes the paper at hand and ends the thread.
    package func stop() {
        let wasRunning = state.withLock { state in
            state.isStopped = true
            return state.isRunning
        }
        work.signal()
        if wasRunning { ended.wait() }
    }

    /// Makes everything that waits, on the thread of the caller; how many were made.
    package func run(_ site: Site) throws -> Int {
        guard site.store.halted == nil else { return 0 }
        var made = 0
        for delivery in try site.store.read({ try $0.deliveriesWithoutPaper() }) where !isStopped {
            try make(delivery, site)
            made += 1
        }
        for (publication, language) in try missing(site) where !isStopped {
            if try make(publication, language, site) { made += 1 }
        }
        return made
    }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    private func make(_ delivery: Delivery, _ site: Site) throws {
        let language = Language(delivery.language) ?? .english
        guard let paper = try site.store.read({ try PaperSource.delivery(delivery, site, $0) }) else { return }
        let bytes: [UInt8]
        do throws(PaperFault) { bytes = try job(site).pdf(of: paper, words: site.catalogues.words(language)) } catch {
            FaultLog.write("the paper of a delivery was not made: \(error)")
            try site.store.perform { try PaperFailed(delivery: delivery.id).perform(in: $0) }
            return
        }
        let file = try site.store.keepSealed(bytes, .deliveryPaper, name: delivery.id.text)
        let act = KeepPaper(
            .delivery(delivery, file: file), digest: Digest(of: bytes), size: bytes.count, language: language.tag)
        if try !site.store.perform({ try act.perform(in: $0) }) { try site.store.removeFile(file) }
    }

    /// Papers of published lists whose proof file is there: it is what the paper leads to. Each in English, in the text's own
    /// language and in those in which a translation of it is approved, as far as the interface speaks them.
    private func missing(_ site: Site) throws -> [(Publication, Language)] {
        try site.store.read { reads in
            try reads.allPublications().filter { $0.bundle != nil }.reversed().flatMap { publication in
                let spoken = try readable(publication, reads)
                return try site.languages.filter {
                    try spoken.contains($0.tag) && reads.paper(of: publication.code, language: $0.tag) == nil
                }.map { (publication, $0) }
            }
        }
    }

    private func readable(_ publication: Publication, _ reads: Reads) throws -> Set<String> {
        let (id, version) = (publication.statement, publication.version)
        let languages = try reads.languages(of: id, version: version)
        return Set(languages + [Language.english.tag])
    }

    private func make(_ publication: Publication, _ language: Language, _ site: Site) throws -> Bool {
        let code = publication.code
        guard let paper = try site.store.read({ try PaperSource.published(code, language, site, $0) }) else {
            return false
        }
        let bytes: [UInt8]
        do throws(PaperFault) { bytes = try job(site).pdf(of: paper, words: site.catalogues.words(language)) } catch {
            FaultLog.write("a paper was not made: \(error)")
            return false
        }
        let digest = try site.store.keepFile(bytes)
        let act = KeepPaper(.list(publication), digest: digest, size: bytes.count, language: language.tag)
        _ = try site.store.perform { try act.perform(in: $0) }
        site.published.forget()
        return true
    }

    private func job(_ site: Site) -> PaperJob { PaperJob(shipped: site.shipped.folder + "/papers") }
}
