// The transaction of one act, in the writer's thread: the only way to change anything. Folders of this room add what can
// be written for each room.
package import Record

package struct Transaction {
    let database: Database
    let sealing: SealedColumns
    let cards: KnownCards
    /// Name of the log, the first line of its checkpoints.
    package let origin: String
    package let coalition: CoalitionFacts
    /// When the platform had read the request whole: decides about deadlines; never smaller than the one before.
    package let now: Instant

    /// The same data as a reader sees it, with what this transaction has written so far.
    package var reads: Reads { Reads(database: database, sealing: sealing, cards: cards) }
}

/// Reading: what pages and acts ask for, one value at a time. Folders of this room add the questions.
package struct Reads {
    let database: Database
    let sealing: SealedColumns
    let cards: KnownCards
}
