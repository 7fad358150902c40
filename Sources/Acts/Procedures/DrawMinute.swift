// The outcome is frozen with its file, told, and carried out: all in the transaction in which the procedure was over. A
// corrected one gets a further minute.
import Membership
import Procedures
import Record
import Store

extension Transaction {
    /// Draws the minute of a procedure that is over, if it says anything new.
    func drawMinute(of facts: ProcedureFacts) throws {
        var facts = facts
        let now = try reads.procedureCase(facts, at: self.now)
        let earlier = try reads.minutes(of: facts.id)
        if let last = earlier.last, try isSame(now, last, facts) { return }
        let number = earlier.count + 1
        let fields = [
            Act.Field("number", String(number)), Act.Field("outcome", now.answer.outcome.rawValue),
            Act.Field("file", Digest(of: now.file).base64),
        ]
        let stamp = FormStamp(
            id: ActID(bytes: Randomness.bytes(16)), expires: self.now.adding(seconds: 60).wholeSecond)
        let act = try record(
            try platformIntent(
                .procedureMinute, subject: facts.id.text, about: now.matter?.digest, fields: fields, stamp: stamp))
        let minute = DrawnMinute(
            procedure: facts.id, number: number, act: act.index, day: today, file: now.file,
            outcome: now.answer.outcome)
        try keep(minute)
        facts.minutes = number
        try carryOut(OutcomeEffect(now, facts, minute, before: earlier.last?.outcome), facts)
        try tellOutcome(now, facts)
    }

    /// The minute stands whatever follows from it: what a rule of the register refuses now, and what an earlier minute has
    /// set going, is for the keepers and the secretariat to settle by hand.
    private func carryOut(_ effect: OutcomeEffect, _ facts: ProcedureFacts) throws {
        var isByHand = effect.isTurnedOver
        do { try effect.carryOut(in: self) } catch is MembershipRefusal { isByHand = true } catch is ProcedureRefusal {
            isByHand = true
        }
        guard isByHand else { return }
        let secretariat = try reads.mandates(with: .secretariat, on: today).map(\.person)
        for person in facts.keepers.union(secretariat) {
            try put(Message(to: person, .procedureByHand, ["procedure": facts.id.text]))
        }
    }

    /// Whether a minute says the same: the outcome, its figures, and what counted.
    private func isSame(_ now: ProcedureCase, _ last: DrawnMinute, _ facts: ProcedureFacts) throws -> Bool {
        let before = try reads.procedureCase(facts, minute: last).answer
        return before.outcome == now.answer.outcome && before.counted.count == now.answer.counted.count
            && before.majority == now.answer.majority && before.elected == now.answer.elected
            || isOpenGroup(now) && before.outcome == now.answer.outcome
    }

    /// A working group works while the Council may still object: only another outcome is news, never a number.
    private func isOpenGroup(_ now: ProcedureCase) -> Bool { now.facts.kind == .workingGroup }

    /// Those who could act, and whoever began it.
    private func tellOutcome(_ now: ProcedureCase, _ facts: ProcedureFacts) throws {
        if facts.opened != nil { try tellElectorate(.procedureDecided, now, facts) }
        for person in try people(of: facts.by, with: .sign) {
            try put(Message(to: person, .procedureDecided, ["procedure": facts.id.text]))
        }
    }
}
