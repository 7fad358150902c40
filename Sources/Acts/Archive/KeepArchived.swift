// A statement from before the platform enters the archive, with its list as it was handed in. The record says since when
// it has stood here, not that it is true.
import Membership
import Record
package import Statements
package import Store

package struct KeepArchived: Sendable {
    package let archived: ArchivedStatement
    package let stamp: FormStamp

    package init(archived: ArchivedStatement, stamp: FormStamp) { (self.archived, self.stamp) = (archived, stamp) }

    /// The same content handed in again stays one entry; the answer says which, and whether it is new.
    package func perform(in work: Transaction) throws -> (id: StatementID, isNew: Bool) {
        if let known = try work.reads.archived(digest: archived.digest) { return (known, false) }
        let id = StatementID(bytes: stamp.id.bytes)
        let intent = try work.platformIntent(
            .archiveKeep, subject: id.text, about: archived.digest,
            fields: [Act.Field("day", archived.day.text), Act.Field("language", archived.text.language)],
            stamp: stamp)
        let act = try work.record(intent)
        try work.keep(archived, id: id, act: act)
        try work.index(archived, id: id)
        return (id, true)
    }
}
