// What was prepared and handed over: the list that it carried, the very bytes of the paper, and what came back. Names of
// addressees and the cover letter are sealed: a letter may be confidential for ever.
package import Accountability
package import Membership
package import Record
package import Statements

/// Tells identifiers of deliveries from others.
package enum DeliveryMark {}
/// Identifier of a delivery: 128 random bits.
package typealias DeliveryID = Identifier<DeliveryMark>

package struct Delivery: Hashable, Sendable {
    /// What the initiator wrote for it.
    package struct Words: Hashable, Sendable {
        package let addressees: [String]
        /// Paragraphs between empty lines; empty: no cover letter.
        package let cover: String
        /// Who took it, filled in when it was handed over.
        package let proof: String

        package init(addressees: [String], cover: String, proof: String = "") {
            self.addressees = addressees
            self.cover = cover
            self.proof = proof
        }
    }

    package let id: DeliveryID
    package let statement: StatementID
    package let version: Int
    package let list: PublicList
    package let withheld: WithheldCount
    /// The published list; nil for a confidential letter.
    package let code: PublicationCode?
    /// The delivery before it, whose additions it lists.
    package let earlier: DeliveryID?
    /// Tag of the reader's language.
    package let language: String
    package let means: DeliveryMeans
    package let words: Words
    package let prepared: Instant
    package let preparedBy: PersonID
    /// Digest of the paper's bytes; nil until it is made.
    package let paper: Digest?
    /// Digest of the sealed file that holds them: a letter may be confidential.
    package let paperFile: Digest?
    package let paperSize: Int
    /// Why the paper could not be made.
    package let fault: String?
    /// Number among the deliveries of the statement, once it was handed over.
    package let number: Int?
    package let act: Int64?
    package let day: Day?

    /// A delivery that is being prepared.
    package init(
        id: DeliveryID, statement: StatementID, version: Int, list: PublicList, withheld: WithheldCount,
        code: PublicationCode?, earlier: DeliveryID?, language: String, means: DeliveryMeans, words: Words,
        prepared: Instant, preparedBy: PersonID
    ) {
        self.init(
            id: id, statement: statement, version: version, list: list, withheld: withheld, code: code,
            earlier: earlier, language: language, means: means, words: words, prepared: prepared,
            preparedBy: preparedBy, paper: nil, paperFile: nil, paperSize: 0, fault: nil, number: nil, act: nil,
            day: nil)
    }

    init(
        id: DeliveryID, statement: StatementID, version: Int, list: PublicList, withheld: WithheldCount,
        code: PublicationCode?, earlier: DeliveryID?, language: String, means: DeliveryMeans, words: Words,
        prepared: Instant, preparedBy: PersonID, paper: Digest?, paperFile: Digest?, paperSize: Int, fault: String?,
        number: Int?,
        act: Int64?, day: Day?
    ) {
        self.id = id
        self.statement = statement
        self.version = version
        self.list = list
        self.withheld = withheld
        self.code = code
        self.earlier = earlier
        self.language = language
        self.means = means
        self.words = words
        self.prepared = prepared
        self.preparedBy = preparedBy
        self.paper = paper
        self.paperFile = paperFile
        self.paperSize = paperSize
        self.fault = fault
        self.number = number
        self.act = act
        self.day = day
    }

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "addressees": words.addressees.joined(separator: "\n"), "cover": words.cover, "proof": words.proof,
            "withheld": withheld.word,
        ])
    }
}

/// Something that came back.
package struct DeliveryAnswer: Hashable, Sendable {
    package let act: Int64
    package let kind: AnswerKind
    package let day: Day
    package let words: String
    /// Digest of the sealed document, and of what is in it.
    package let file: Digest?
}

extension Reads {
    package func delivery(_ id: DeliveryID) throws -> Delivery? {
        try database.first(
            """
            SELECT id, statement, version, list, code, earlier, language, means, sealed, prepared, prepared_by, paper,
                paper_size, fault, number, act, day, paper_file FROM delivery WHERE id = ?1
            """, .id(id), read: delivery)
    }

    /// Of a statement, in the order of preparing.
    package func deliveries(of statement: StatementID) throws -> [Delivery] {
        try database.rows(
            """
            SELECT id, statement, version, list, code, earlier, language, means, sealed, prepared, prepared_by, paper,
                paper_size, fault, number, act, day, paper_file FROM delivery WHERE statement = ?1 ORDER BY prepared, id
            """, .id(statement), read: delivery)
    }

    /// Deliveries whose paper waits to be made, oldest first.
    package func deliveriesWithoutPaper() throws -> [Delivery] {
        try database.rows(
            """
            SELECT id, statement, version, list, code, earlier, language, means, sealed, prepared, prepared_by, paper,
                paper_size, fault, number, act, day, paper_file FROM delivery WHERE paper IS NULL AND fault IS NULL
                ORDER BY prepared, id
            """, read: delivery)
    }

    /// What came back for a delivery, oldest first.
    package func answers(to delivery: DeliveryID) throws -> [DeliveryAnswer] {
        try database.rows(
            "SELECT act, kind, day, sealed, file FROM delivery_answer WHERE delivery = ?1 ORDER BY act", .id(delivery)
        ) { row in
            let facts = try SealedFacts.open(
                row.blob(3), .deliveryFacts, row: "answer \(row.integer(0))", by: sealing)
            return DeliveryAnswer(
                act: row.integer(0), kind: try row.word(1), day: try row.day(2), words: facts.text("words"),
                file: try row.optional(4, row.digest))
        }
    }

    private func delivery(_ row: Row) throws -> Delivery {
        let id: DeliveryID = try row.id(0)
        let facts = try SealedFacts.open(row.blob(8), .deliveryFacts, row: id.text, by: sealing)
        let code = try row.optional(4) { try row.fits(PublicationCode(typed: row.text($0)), 4) }
        return Delivery(
            id: id, statement: try row.id(1), version: row.int(2),
            list: try row.fits(PublicList(parsing: row.blob(3)), 3),
            withheld: try facts.value("withheld") { WithheldCount(word: $0) }, code: code,
            earlier: try row.optional(5, row.id), language: row.text(6), means: try row.word(7),
            words: Delivery.Words(
                addressees: facts.text("addressees").split(separator: "\n").map(String.init),
                cover: facts.text("cover"), proof: facts.text("proof")),
            prepared: row.instant(9), preparedBy: try row.id(10), paper: try row.optional(11, row.digest),
            paperFile: try row.optional(17, row.digest),
            paperSize: row.int(12), fault: row.optional(13, row.text), number: row.optional(14, row.int),
            act: row.optional(15, row.integer), day: try row.optional(16, row.day))
    }
}

extension Transaction {
    package func keep(_ delivery: Delivery) throws {
        try database.run(
            """
            INSERT INTO delivery(id, statement, version, list, code, earlier, language, means, sealed, prepared,
                prepared_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """,
            .id(delivery.id), .id(delivery.statement), .int(delivery.version), .blob(delivery.list.bytes),
            .optional(delivery.code) { .text($0.text) }, .optional(delivery.earlier) { .id($0) },
            .text(delivery.language), .text(delivery.means.rawValue),
            .blob(delivery.facts.sealed(.deliveryFacts, row: delivery.id.text, by: sealing)),
            .instant(delivery.prepared), .id(delivery.preparedBy))
    }

    /// The paper of a delivery was made, once.
    package func keepPaper(_ digest: Digest, file: Digest, size: Int, of delivery: DeliveryID) throws {
        try database.run(
            """
            UPDATE delivery SET paper = ?2, paper_size = ?3, paper_file = ?4, fault = NULL
            WHERE id = ?1 AND paper IS NULL
            """, .id(delivery), .digest(digest), .int(size), .digest(file))
    }

    package func keepFault(_ fault: String, of delivery: DeliveryID) throws {
        try database.run(
            "UPDATE delivery SET fault = ?2 WHERE id = ?1 AND paper IS NULL", .id(delivery), .text(fault))
    }

    /// A new attempt at the paper.
    package func forgetFault(of delivery: DeliveryID) throws {
        try database.run("UPDATE delivery SET fault = NULL WHERE id = ?1", .id(delivery))
    }

    /// What was prepared and not handed over is put away.
    package func forget(_ delivery: DeliveryID) throws {
        try database.run("DELETE FROM paper WHERE delivery = ?1", .id(delivery))
        if let dropped = try reads.delivery(delivery), dropped.code == nil {
            try database.run("DELETE FROM slot WHERE list = ?1", .digest(dropped.list.digest))
        }
        try database.run("DELETE FROM delivery WHERE id = ?1 AND number IS NULL", .id(delivery))
    }

    /// It was handed over: from here on nothing of it changes.
    package func deliver(_ delivery: Delivery, number: Int, note: DeliveryNote, act: RecordedAct) throws {
        let words = Delivery.Words(
            addressees: delivery.words.addressees, cover: delivery.words.cover, proof: note.proof)
        let facts = SealedFacts([
            "addressees": words.addressees.joined(separator: "\n"), "cover": words.cover, "proof": words.proof,
            "withheld": delivery.withheld.word,
        ])
        try database.run(
            """
            UPDATE delivery SET number = ?2, act = ?3, note = ?4, day = ?5, means = ?6, sealed = ?7
            WHERE id = ?1 AND number IS NULL
            """,
            .id(delivery.id), .int(number), .integer(act.index), .digest(note.digest), .day(note.day),
            .text(note.means.rawValue), .blob(facts.sealed(.deliveryFacts, row: delivery.id.text, by: sealing)))
    }

    package func keep(_ answer: AnswerNote, to delivery: DeliveryID, file: Digest?, act: RecordedAct) throws {
        let facts = SealedFacts(["words": answer.words])
        try database.run(
            "INSERT INTO delivery_answer(act, delivery, kind, day, sealed, file) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            .integer(act.index), .id(delivery), .text(answer.kind.rawValue), .day(answer.day),
            .blob(facts.sealed(.deliveryFacts, row: "answer \(act.index)", by: sealing)),
            .optional(file) { .digest($0) })
    }
}
