// Translations of the demonstration's statements, as far as each has come; and what was said about a draft.
import Accountability
import Acts
import Foundation
import Membership
import Record
import Statements
import Store

struct TranslationScript {
    let work: Material.Work
    let material: Material
    let cast: Cast
    let lists: ReferenceLists
    let id: StatementID
    let now: Instant
    let initiator: Acting

    func write(into script: inout Script) throws {
        for translation in work.translations ?? [] { try translate(translation, &script) }
        discuss(&script)
    }

    private func at(_ hours: Double) -> Instant { now.adding(seconds: Int64(hours * 3600)) }

    private func translate(_ translation: Material.Translation, _ script: inout Script) throws {
        guard let fixed = work.hours.fixed, let translator = cast.acting[translation.by]?[.translate],
            let reviewer = cast.acting[translation.reviewer]?[.translate]
        else { return }
        let words = try material.translation(of: work, into: translation.language)
        let (id, initiator) = (id, initiator)
        script.at(at(fixed + 1.4)) { transaction in
            guard let text = try transaction.reads.fixedText(of: id, version: 1)?.text else { return }
            let units = TranslationUnit.all(of: text)
            let addressees = text.addressees.map { name(of: $0, in: translation.language) }
            let all = [words.title] + addressees + words.blocks
            guard all.count == units.count else {
                throw StoreFault.damaged("demonstration: \(work.key).\(translation.language) has other parts")
            }
            let changes = zip(units, all).prefix(translation.parts ?? all.count).map {
                TranslateText.Change(unit: $0.name, words: $1, shown: nil)
            }
            _ = try TranslateText(
                statement: id, language: translation.language, version: 1, changes: Array(changes),
                acting: translator
            ).perform(in: transaction)
            guard translation.state != "started", translation.state != "complete" else { return }
            let state = try transaction.reads.fixedText(of: id, version: 1).map {
                try transaction.reads.translationState(of: $0, into: translation.language).state
            }
            guard let digest = state?.text?.digest else { return }
            try ReviewTranslation(
                statement: id, language: translation.language, shown: digest, acting: reviewer
            ).perform(in: transaction)
            guard translation.state == "approved" else { return }
            try ApproveTranslation(
                statement: id, language: translation.language, shown: digest, acting: initiator,
                stamp: Cast.stamp(transaction)
            ).perform(in: transaction)
        }
    }

    private func name(of addressee: Addressee, in language: String) -> String {
        switch addressee.source {
        case .institution(let id): lists.institution(id).map { lists.fullName($0, in: language) } ?? addressee.name
        case .state(let code): lists.states[code]?[language] ?? addressee.name
        case .free: addressee.name
        }
    }

    private func discuss(_ script: inout Script) {
        guard let drafted = work.hours.drafted, let readers = work.readers else { return }
        let asked = Set(readers.compactMap { cast.ids[$0] })
        let (id, initiator) = (id, initiator)
        script.at(at(drafted + 1)) { transaction in
            try InviteReaders(statement: id, organisations: asked, acting: initiator).perform(in: transaction)
        }
        for comment in work.comments ?? [] {
            guard let acting = cast.acting[comment.by]?[.sign] else { continue }
            script.at(at(comment.hours)) { transaction in
                guard let state = try transaction.reads.draftState(of: id) else { return }
                let stamp = Cast.stamp(transaction)
                try CommentOnDraft(
                    statement: id, block: state.text.blocks[comment.part - 1].id, words: comment.words,
                    acting: acting, stamp: stamp
                ).perform(in: transaction)
                guard comment.settled ?? false else { return }
                try ResolveComment(
                    statement: id, comment: CommentID(bytes: stamp.id.bytes), isResolved: true, acting: initiator
                ).perform(in: transaction)
            }
        }
    }
}
