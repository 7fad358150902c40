// Working groups as they are kept: established by a procedure, then a room of work until their end.
package import Membership
package import Procedures
package import Record
package import Statements

/// Tells identifiers of working groups from others.
package enum WorkingGroupMark {}
/// Identifier of a working group: 128 random bits.
package typealias WorkingGroupID = Identifier<WorkingGroupMark>

package struct WorkingGroup: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package let organisation: OrganisationID
        package let coordinates: Bool
        package let since: Day

        package init(organisation: OrganisationID, coordinates: Bool, since: Day) {
            self.organisation = organisation
            self.coordinates = coordinates
            self.since = since
        }
    }

    package let id: WorkingGroupID
    package let procedure: ProcedureID
    package let name: String
    package let began: Day
    package let ended: Day?
    /// Words as the proposal has them; the plan changes later.
    package let goals: String
    package let regulations: String
    package let contacts: String
    package let plan: String
    package let language: String
    package var members: [Member]

    package init(
        id: WorkingGroupID, procedure: ProcedureID, name: String, began: Day, ended: Day? = nil, goals: String,
        regulations: String, contacts: String, plan: String, language: String, members: [Member] = []
    ) {
        self.id = id
        self.procedure = procedure
        self.name = name
        self.began = began
        self.ended = ended
        self.goals = goals
        self.regulations = regulations
        self.contacts = contacts
        self.plan = plan
        self.language = language
        self.members = members
    }

    /// The same with another plan.
    package func with(plan: String) -> WorkingGroup {
        WorkingGroup(
            id: id, procedure: procedure, name: name, began: began, ended: ended, goals: goals,
            regulations: regulations, contacts: contacts, plan: plan, language: language, members: members)
    }

    package func coordinates(_ organisation: OrganisationID) -> Bool {
        members.contains { $0.organisation == organisation && $0.coordinates }
    }

    package func has(_ organisation: OrganisationID) -> Bool { members.contains { $0.organisation == organisation } }

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "goals": goals, "regulations": regulations, "contacts": contacts, "plan": plan, "language": language,
        ])
    }
}

/// A document of a working group: a text in its room, or a file.
package struct GroupDocument: Hashable, Sendable {
    package let id: Identifier<GroupDocument>
    package let group: WorkingGroupID
    package let title: String
    package let text: String
    package let by: OrganisationID
    package let day: Day
    /// Digest of the sealed file; its type by content.
    package let file: Digest?
    package let fileName: String

    package init(
        id: Identifier<GroupDocument>, group: WorkingGroupID, title: String, text: String, by: OrganisationID,
        day: Day, file: Digest? = nil, fileName: String = ""
    ) {
        self.id = id
        self.group = group
        self.title = title
        self.text = text
        self.by = by
        self.day = day
        self.file = file
        self.fileName = fileName
    }

    fileprivate var facts: SealedFacts {
        SealedFacts([
            "title": title, "text": text, "by": by.text, "day": day.text, "file": file?.base64, "name": fileName,
        ])
    }
}

extension Reads {
    /// Newest first, those that have ended too.
    package func workingGroups() throws -> [WorkingGroup] {
        try database.rows(
            "SELECT id, procedure, name, began, ended, sealed FROM working_group ORDER BY began DESC, id", read: group)
    }

    package func workingGroup(_ id: WorkingGroupID) throws -> WorkingGroup? {
        try database.first(
            "SELECT id, procedure, name, began, ended, sealed FROM working_group WHERE id = ?1", .id(id), read: group)
    }

    /// The group that a procedure established.
    package func workingGroup(of procedure: ProcedureID) throws -> WorkingGroup? {
        try database.first(
            "SELECT id, procedure, name, began, ended, sealed FROM working_group WHERE procedure = ?1",
            .id(procedure), read: group)
    }

    /// Documents of a group, newest first.
    package func documents(of group: WorkingGroupID) throws -> [GroupDocument] {
        try database.rows("SELECT id, sealed FROM group_document WHERE working_group = ?1", .id(group)) { row in
            let facts = try SealedFacts.open(row.blob(1), .groupDocument, row: row.text(0), by: sealing)
            return GroupDocument(
                id: try row.id(0), group: group, title: facts.text("title"), text: facts.text("text"),
                by: try facts.value("by") { OrganisationID(text: $0) }, day: try facts.value("day") { Day(text: $0) },
                file: Digest(base64: facts.text("file")), fileName: facts.text("name"))
        }.sorted { ($0.day.text, $0.id.text) > ($1.day.text, $1.id.text) }
    }

    /// The statements that a group leads.
    package func statements(of group: WorkingGroupID) throws -> [StatementID] {
        try database.rows("SELECT statement FROM group_statement WHERE working_group = ?1", .id(group)) {
            try $0.id(0)
        }
    }

    private func group(_ row: Row) throws -> WorkingGroup {
        let id: WorkingGroupID = try row.id(0)
        let facts = try SealedFacts.open(row.blob(5), .groupFacts, row: id.text, by: sealing)
        return WorkingGroup(
            id: id, procedure: try row.id(1), name: row.text(2), began: try row.day(3),
            ended: try row.optional(4, row.day), goals: facts.text("goals"), regulations: facts.text("regulations"),
            contacts: facts.text("contacts"), plan: facts.text("plan"), language: facts.text("language"),
            members: try members(of: id))
    }

    private func members(of group: WorkingGroupID) throws -> [WorkingGroup.Member] {
        try database.rows(
            """
            SELECT organisation, coordinates, since FROM group_member WHERE working_group = ?1
            ORDER BY coordinates DESC, since, organisation
            """, .id(group)
        ) { WorkingGroup.Member(organisation: try $0.id(0), coordinates: $0.flag(1), since: try $0.day(2)) }
    }
}

extension Transaction {
    /// A group begins, or its words change.
    package func keep(_ group: WorkingGroup) throws {
        try database.run(
            """
            INSERT INTO working_group(id, procedure, name, began, sealed) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(id) DO UPDATE SET sealed = ?5
            """,
            .id(group.id), .id(group.procedure), .text(group.name), .day(group.began),
            .blob(group.facts.sealed(.groupFacts, row: group.id.text, by: sealing)))
        for member in group.members { try keep(member, of: group.id) }
    }

    package func keep(_ member: WorkingGroup.Member, of group: WorkingGroupID) throws {
        try database.run(
            """
            INSERT INTO group_member(working_group, organisation, coordinates, since) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT(working_group, organisation) DO UPDATE SET coordinates = ?3
            """,
            .id(group), .id(member.organisation), .flag(member.coordinates), .day(member.since))
    }

    package func remove(_ organisation: OrganisationID, from group: WorkingGroupID) throws {
        try database.run(
            "DELETE FROM group_member WHERE working_group = ?1 AND organisation = ?2", .id(group), .id(organisation))
    }

    package func end(_ group: WorkingGroupID, on day: Day) throws {
        try database.run(
            "UPDATE working_group SET ended = ?2 WHERE id = ?1 AND ended IS NULL", .id(group), .day(day))
    }

    /// The group of a procedure ends, if there is one.
    package func end(groupOf procedure: ProcedureID, on day: Day) throws {
        try database.run(
            "UPDATE working_group SET ended = ?2 WHERE procedure = ?1 AND ended IS NULL", .id(procedure), .day(day))
    }

    /// It works again.
    package func resume(groupOf procedure: ProcedureID) throws {
        try database.run("UPDATE working_group SET ended = NULL WHERE procedure = ?1", .id(procedure))
    }

    package func keep(_ document: GroupDocument) throws {
        try database.run(
            "INSERT OR REPLACE INTO group_document(id, working_group, sealed) VALUES (?1, ?2, ?3)", .id(document.id),
            .id(document.group), .blob(document.facts.sealed(.groupDocument, row: document.id.text, by: sealing)))
    }

    package func remove(_ document: Identifier<GroupDocument>, from group: WorkingGroupID) throws {
        try database.run(
            "DELETE FROM group_document WHERE id = ?1 AND working_group = ?2", .id(document), .id(group))
    }

    package func assign(_ statement: StatementID, to group: WorkingGroupID) throws {
        try database.run(
            "INSERT OR REPLACE INTO group_statement(statement, working_group) VALUES (?1, ?2)", .id(statement),
            .id(group))
    }
}
