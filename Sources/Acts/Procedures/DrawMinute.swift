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
        try OutcomeEffect(now, facts, minute, before: earlier.last?.outcome).carryOut(in: self)
        try tellOutcome(now, facts)
    }

    /// Whether a minute says the same: the outcome, its figures, and what counted.
    private func isSame(_ now: ProcedureCase, _ last: DrawnMinute, _ facts: ProcedureFacts) throws -> Bool {
        let before = try reads.procedureCase(facts, minute: last).answer
        return before.outcome == now.answer.outcome && before.counted.count == now.answer.counted.count
            && before.majority == now.answer.majority && before.elected == now.answer.elected
    }

    /// Those who could act, and whoever began it.
    private func tellOutcome(_ now: ProcedureCase, _ facts: ProcedureFacts) throws {
        if facts.opened != nil { try tellElectorate(.procedureDecided, now, facts) }
        for person in try people(of: facts.by, with: .sign) {
            try put(Message(to: person, .procedureDecided, ["procedure": facts.id.text]))
        }
    }
}
