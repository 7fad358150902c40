// A member of the group puts a document into its room: words, or a file that is sealed and only ever downloaded.
import Membership
package import Record
package import Store

package struct AddDocument: Sendable {
    /// Most bytes of a file.
    package static let fileLimit = 10 << 20

    package let group: WorkingGroupID
    package let title: String
    package let text: String
    /// Digest of the sealed file, kept before; its name as it is offered for download.
    package let file: (digest: Digest, name: String)?
    package let acting: Acting
    package let stamp: FormStamp

    package init(
        group: WorkingGroupID, title: String, text: String, file: (digest: Digest, name: String)?, acting: Acting,
        stamp: FormStamp
    ) {
        self.group = group
        self.title = title
        self.text = text
        self.file = file
        self.acting = acting
        self.stamp = stamp
    }

    package func perform(in work: Transaction) throws {
        let authority = try work.authority(of: acting, to: .sign)
        _ = try work.working(group, for: authority)
        try work.keep(
            GroupDocument(
                id: Identifier(bytes: stamp.id.bytes), group: group, title: title, text: text,
                by: authority.mandate.organisation, day: work.today, file: file?.digest, fileName: file?.name ?? ""))
    }
}
