// Which page stands at which address.
import HTTP
import Record
import Statements

extension Place {
    /// Shown to everybody, with no regard to cookies.
    var isPublic: Bool {
        switch self {
        case .home, .declaration, .members, .member, .statements, .statement, .verify, .record, .help, .signedOut,
            .rules, .search, .follow, .languages, .archive, .archived, .statementList, .memberSigned, .translation,
            .list:
            true
        default: false
        }
    }

    /// Kept as bytes until what it shows changes. Pages that hold a form's stamp are not.
    var isKept: Bool {
        switch self {
        case .home, .declaration, .members, .member, .statements, .statement, .help, .follow, .languages, .archive,
            .archived,
            .statementList, .memberSigned, .translation, .list:
            true
        default: false
        }
    }

    var needsSession: Bool { path.hasPrefix("/desk") }
}

enum PublicPages {
    static func page(_ visit: Visit) throws -> Response? {
        switch visit.place {
        case .home: try HomePage(visit).response(visit)
        case .declaration: try DeclarationPage(visit)?.response(visit)
        case .members: try MembersPage(visit).response(visit)
        case .member(let id): try MemberPage(id, visit)?.response(visit)
        case .statements: try StatementsPage(visit)?.response(visit)
        case .statement(let id): try StatementPage(id, visit)?.response(visit)
        case .verify: try VerifySamples.response(visit) ?? VerifyPage.form(visit)
        case .record: try RecordPage(visit).response(visit)
        case .help(let topic): try HelpPage(topic, visit).response(visit)
        case .rules: try RulesPage.response(visit)
        case .signedOut: SignedOutPage.response(visit)
        default: try reading(visit)
        }
    }

    private static func reading(_ visit: Visit) throws -> Response? {
        switch visit.place {
        case .search: try SearchPage(visit).response(visit)
        case .follow: try FollowPage(visit).response(visit)
        case .languages: LanguagesPage.response(visit)
        case .archive: try ArchivePage.response(visit)
        case .archived(let id): try ArchivedPage.response(visit, id)
        case .statementList(let year, let page): try StatementsPage(visit, year: year, page: page)?.response(visit)
        case .memberSigned(let id, let page): try MemberPage(id, visit, page: page)?.response(visit)
        case .translation(let id, let language): try TranslationTextPage.response(visit, id, language)
        case .list(let id): try ListPage.response(visit, id)
        default: nil
        }
    }
}

enum SignedInPages {
    static func page(_ visit: Visit) throws -> Response? {
        let isPost = visit.request.method == .post
        switch visit.place {
        case .verify where isPost: return try VerifyPage.check(visit)
        case .desk, .outbox, .receipt, .sheet, .preview: return isPost ? nil : try readingPage(visit)
        default:
            return try access(visit, isPost) ?? statement(visit, isPost) ?? leading(visit, isPost)
                ?? decision(visit, isPost) ?? secretariat(visit, isPost) ?? translating(visit, isPost)
        }
    }

    private static func readingPage(_ visit: Visit) throws -> Response? {
        switch visit.place {
        case .desk: try DeskPage.response(visit)
        case .outbox: try OutboxPage.response(visit)
        case .receipt(let act): try ReceiptPage.response(visit, act: act)
        case .sheet(let id): try SheetPage.response(visit, id)
        case .preview(let id): try PreviewPage.response(visit, id)
        default: nil
        }
    }

    private static func access(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .signIn: isPost ? try SignInPage.signIn(visit) : SignInPage.form(visit)
        case .code: isPost ? try CodePage.confirm(visit) : CodePage.form(visit)
        case .passkeySignIn: isPost ? try PasskeySignIn.signIn(visit) : nil
        case .lostAccess: isPost ? try LostAccessPage.ask(visit) : LostAccessPage.form(visit)
        case .invitation(let token):
            isPost ? try InvitationPage.accept(visit, token) : try InvitationPage.form(visit, token)
        case .firstCode(let token):
            isPost ? try FirstCodePage.confirm(visit, token) : try FirstCodePage.form(visit, token)
        case .firstCodePicture(let token): isPost ? nil : try FirstCodePage.picture(visit, token)
        case .role(let role): isPost ? try DemonstrationSignIn.signIn(visit, role) : nil
        case .session: isPost ? try LeavePage.leave(visit) : nil
        case .mandateChoice: isPost ? try MandateChoicePage.choose(visit) : try MandateChoicePage.form(visit)
        case .account: isPost ? try AccountPage.save(visit) : try AccountPage.response(visit)
        case .sessions: isPost ? try AccountPage.endAll(visit) : nil
        case .recoveryCodes: isPost ? try RecoveryCodesPage.renew(visit) : RecoveryCodesPage.form(visit)
        case .passkeys: isPost ? try PasskeysPage.register(visit) : try PasskeysPage.form(visit)
        case .passkey(let credential): isPost ? try PasskeysPage.remove(visit, credential) : nil
        default: nil
        }
    }

    private static func statement(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .newDraft: isPost ? try DraftPage.save(visit, nil) : DraftPage.form(visit, nil)
        case .draft(let id): isPost ? try DraftPage.save(visit, id) : try DraftPage.edit(visit, id)
        case .fixing(let id): isPost ? try FixingPage.fix(visit, id) : try FixingPage.form(visit, id)
        case .signOn(let id): isPost ? try SignOnPage.open(visit, id) : try SignOnPage.form(visit, id)
        case .signature(let id): isPost ? try SignPage.sign(visit, id) : try SignPage.form(visit, id)
        case .signing(let id): isPost ? try SignPage.check(visit, id) : visit.redirect(.signature(id))
        case .withdrawal(let id): isPost ? try WithdrawalPage.withdraw(visit, id) : try WithdrawalPage.form(visit, id)
        case .closing(let id): isPost ? try ClosingPage.close(visit, id) : try ClosingPage.form(visit, id)
        case .publication(let id): isPost ? try PublicationPage.publish(visit, id) : try PublicationPage.form(visit, id)
        case .away(let id): isPost ? try DeskPage.putAway(visit, id) : nil
        default: nil
        }
    }

    private static func leading(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .proof(let id): isPost ? try ProofPage.file(visit, id) : try ProofPage.form(visit, id)
        case .demand(let id): isPost ? try CorrectionNotice.demand(visit, id) : nil
        case .contest(let id): isPost ? try ReceiptPage.contest(visit, id) : nil
        case .embargo(let id): isPost ? try PublicationPage.takeBack(visit, id) : nil
        case .call(let id): isPost ? nil : try CallPage.form(visit, id)
        case .reminder(let id): isPost ? try CallPage.remind(visit, id) : nil
        case .extending(let id): isPost ? try CallPage.extend(visit, id) : nil
        case .guests(let id): isPost ? try GuestsPage.act(visit, id) : try GuestsPage.form(visit, id)
        case .openLetter(let id, let key):
            isPost ? try OpenLetterPage.ask(visit, id, key) : try OpenLetterPage.form(visit, id, key)
        case .guest(let token): isPost ? try GuestPage.act(visit, token) : try GuestPage.form(visit, token)
        case .erasure: isPost ? try ErasurePage.erase(visit) : try ErasurePage.form(visit)
        case .erasing(let id):
            isPost ? try OrganisationErasurePage.erase(visit, id) : try OrganisationErasurePage.form(visit, id)
        case .ownOrganisation: isPost ? try OwnOrganisationPage.save(visit) : try OwnOrganisationPage.form(visit)
        default: try delivering(visit, isPost)
        }
    }

    private static func delivering(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .letters(let id): isPost ? try LettersPage.record(visit, id) : try LettersPage.form(visit, id)
        case .letter(let id, let act): isPost ? nil : try LettersPage.file(visit, id, act)
        case .deliveries(let id): isPost ? try DeliveriesPage.prepare(visit, id) : try DeliveriesPage.form(visit, id)
        case .delivery(let id): isPost ? try DeliveryForms.act(visit, id) : try DeliveryPage.response(visit, id)
        case .deliveryPaper(let id): isPost ? nil : try DeliveryForms.paper(visit, id)
        case .deliveryText(let id): isPost ? nil : try DeliveryForms.plain(visit, id)
        case .deliveryCover(let id): isPost ? nil : try DeliveryForms.cover(visit, id)
        case .deliveryAnswer(let id, let act): isPost ? nil : try DeliveryForms.answerFile(visit, id, act)
        default: nil
        }
    }

    private static func decision(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .join: isPost ? try JoinPage.apply(visit) : try JoinPage.form(visit)
        case .application(let token):
            isPost ? try ApplicationPage.act(visit, token) : try ApplicationPage.response(visit, token)
        case .procedures: isPost ? nil : try ProceduresPage.response(visit)
        case .procedure(let id): isPost ? nil : try ProcedurePage.response(visit, id)
        case .part(let id): isPost ? try PartPage.act(visit, id) : visit.redirect(.procedure(id))
        case .keeping(let id): isPost ? try KeepingForms.act(visit, id) : visit.redirect(.procedure(id))
        case .amendment(let id): isPost ? try AmendmentPage.amend(visit, id) : try AmendmentPage.form(visit, id)
        case .correction(let id): isPost ? try CorrectionPage.correct(visit, id) : try CorrectionPage.form(visit, id)
        case .procedureAway: isPost ? try ProceduresPage.putAway(visit) : nil
        case .minute(let id): isPost ? nil : try MinutePage.response(visit, id)
        case .minutePaper(let id): isPost ? nil : try MinutePage.paper(visit, id)
        case .procedureFile(let id): isPost ? nil : try MinutePage.file(visit, id)
        default: try beginning(visit, isPost)
        }
    }

    private static func beginning(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .position(let id): isPost ? try PositionForm.propose(visit, id) : try PositionForm.form(visit, id)
        case .beginning(.fullMembership):
            isPost ? try FullMembershipForm.ask(visit) : try FullMembershipForm.form(visit)
        case .beginning(.workingGroup):
            isPost ? try WorkingGroupForm.propose(visit) : try WorkingGroupForm.form(visit)
        case .beginning(.vote): isPost ? try VoteForm.propose(visit) : try VoteForm.form(visit)
        case .beginning(.election): isPost ? try ElectionForm.call(visit) : try ElectionForm.form(visit)
        case .beginning(.ruleChange): isPost ? try RuleChangeForm.propose(visit) : try RuleChangeForm.form(visit)
        case .groups: isPost ? nil : try GroupsPage.response(visit)
        case .group(let id): isPost ? try GroupPage.act(visit, id) : try GroupPage.response(visit, id)
        case .groupDocuments(let id): isPost ? try GroupDocuments.add(visit, id) : try GroupDocuments.file(visit, id)
        case .groupEnd(let id): isPost ? try GroupPage.end(visit, id) : try GroupPage.endForm(visit, id)
        case .councilSeat(let id): isPost ? try CouncilSeatPage.give(visit, id) : try CouncilSeatPage.form(visit, id)
        case .calendar: isPost ? try CalendarPage.choose(visit) : try CalendarPage.form(visit)
        default: nil
        }
    }

    private static func translating(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .translations: isPost ? nil : try TranslationsPage.response(visit)
        case .translating(let id): isPost ? try LanguagesWanted.choose(visit, id) : try LanguagesWanted.form(visit, id)
        case .translator(let id, let language):
            isPost ? try TranslatorPage.save(visit, id, language) : try TranslatorPage.form(visit, id, language)
        case .translationReview(let id, let language):
            isPost ? try TranslationSteps.review(visit, id, language) : nil
        case .translationApproval(let id, let language):
            isPost ? try TranslationSteps.approve(visit, id, language) : nil
        case .translationFile(let id, let language, let file):
            isPost
                ? try TranslationFiles.take(visit, id, language, file)
                : try TranslationFiles.give(visit, id, language, file)
        case .discussion(let id): isPost ? try DiscussionPage.act(visit, id) : try DiscussionPage.response(visit, id)
        case .draftReaders(let id): isPost ? try DraftReadersPage.invite(visit, id) : nil
        default: nil
        }
    }

    private static func secretariat(_ visit: Visit, _ isPost: Bool) throws -> Response? {
        switch visit.place {
        case .register: isPost ? nil : try RegisterPage.response(visit)
        case .newOrganisation: isPost ? try OrganisationPage.save(visit, nil) : try OrganisationPage.form(visit, nil)
        case .organisation(let id): isPost ? try OrganisationPage.save(visit, id) : try OrganisationPage.form(visit, id)
        case .standing(let id): isPost ? try StandingPage.change(visit, id) : try StandingPage.form(visit, id)
        case .people(let id): isPost ? nil : try PeoplePage.response(visit, id)
        case .newMandate(let id): isPost ? try NewMandatePage.give(visit, id) : try NewMandatePage.form(visit, id)
        case .mandate(let id, let mandate):
            isPost ? try MandatePage.end(visit, id, mandate) : try MandatePage.form(visit, id, mandate)
        case .readmissions: isPost ? nil : try ReadmissionsPage.response(visit)
        case .readmission(let name): isPost ? try ReadmissionsPage.act(visit, name) : nil
        default: nil
        }
    }
}
