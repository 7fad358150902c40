// Decisions: rule profiles, procedures with what was done in them, minutes, Council seats, working groups.

enum Migration0003 {
    static let sql: StaticString = """
        CREATE TABLE rule_profile(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), name TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0), valid_from TEXT NOT NULL, bytes BLOB NOT NULL,
            act INTEGER NOT NULL UNIQUE REFERENCES act(idx), UNIQUE (name, version)
        ) STRICT, WITHOUT ROWID;

        -- What is decided. Title and everything about applicants is sealed; when it opened and ends every member sees.
        CREATE TABLE procedure(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), kind TEXT NOT NULL,
            profile BLOB NOT NULL REFERENCES rule_profile(digest), zone TEXT NOT NULL,
            act INTEGER NOT NULL UNIQUE REFERENCES act(idx), sealed BLOB NOT NULL,
            opened INTEGER, ends INTEGER, minutes INTEGER NOT NULL DEFAULT 0, reminded INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        -- What was done in it: neither what nor by whom nor when stands readable, and rows have one length. The place is a
        -- keyed hash of the procedure.
        CREATE TABLE procedure_event(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), place BLOB NOT NULL CHECK (length(place) = 32),
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX procedure_event_of ON procedure_event(place);
        -- The secret ballots of a vote: how many of each, never whose.
        CREATE TABLE ballot_box(
            procedure TEXT PRIMARY KEY REFERENCES procedure(id), sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        -- The link by which an applicant sees where it stands.
        CREATE TABLE applicant(
            token BLOB PRIMARY KEY CHECK (length(token) = 32), procedure TEXT NOT NULL UNIQUE REFERENCES procedure(id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE minute(
            procedure TEXT NOT NULL REFERENCES procedure(id), number INTEGER NOT NULL CHECK (number > 0),
            act INTEGER NOT NULL UNIQUE REFERENCES act(idx), file BLOB NOT NULL CHECK (length(file) = 32),
            day TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (procedure, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE council_seat(
            act INTEGER PRIMARY KEY REFERENCES act(idx), organisation TEXT NOT NULL REFERENCES organisation(id),
            from_day TEXT NOT NULL, until_day TEXT
        ) STRICT;
        -- A position in the name of the platform: the text that was adopted, and by which procedure.
        CREATE TABLE position(
            statement TEXT NOT NULL, version INTEGER NOT NULL, procedure TEXT NOT NULL REFERENCES procedure(id),
            day TEXT NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (statement, version),
            FOREIGN KEY (statement, version) REFERENCES fixed_text(statement, version)
        ) STRICT, WITHOUT ROWID;

        -- Working groups: established by a procedure, then a room of work.
        CREATE TABLE working_group(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), procedure TEXT NOT NULL UNIQUE REFERENCES procedure(id),
            name TEXT NOT NULL CHECK (name <> ''), began TEXT NOT NULL, ended TEXT, sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE group_member(
            working_group TEXT NOT NULL REFERENCES working_group(id),
            organisation TEXT NOT NULL REFERENCES organisation(id),
            coordinates INTEGER NOT NULL CHECK (coordinates IN (0, 1)), since TEXT NOT NULL,
            PRIMARY KEY (working_group, organisation)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE group_document(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), working_group TEXT NOT NULL REFERENCES working_group(id),
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE group_statement(
            statement TEXT PRIMARY KEY REFERENCES statement(id),
            working_group TEXT NOT NULL REFERENCES working_group(id)
        ) STRICT, WITHOUT ROWID;

        -- Private: what was put away, and the address of a calendar.
        CREATE TABLE procedure_away(
            organisation TEXT NOT NULL REFERENCES organisation(id), procedure TEXT NOT NULL REFERENCES procedure(id),
            PRIMARY KEY (organisation, procedure)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE calendar_feed(
            token BLOB PRIMARY KEY CHECK (length(token) = 32), person TEXT NOT NULL UNIQUE REFERENCES person(id)
        ) STRICT, WITHOUT ROWID;
        """
}
