// Sign-on for real life: withheld names, reservations, late ones, letters, guests, corrections, deliveries, paper.

enum Migration0002 {
    static let sql: StaticString = """
        -- Withheld signatures: who signed is sealed; place and holder are keyed hashes of the version, and of it with the
        -- organisation, so that one signs once and nobody without the key counts them. The random id is their order.
        CREATE TABLE withheld(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), place BLOB NOT NULL CHECK (length(place) = 32),
            holder BLOB NOT NULL UNIQUE CHECK (length(holder) = 32), sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX withheld_of ON withheld(place);
        -- Which slot of a list is which signature; random slots have a row, too.
        CREATE TABLE slot(
            list BLOB NOT NULL CHECK (length(list) = 32), slot BLOB NOT NULL CHECK (length(slot) = 32),
            sealed BLOB NOT NULL, PRIMARY KEY (list, slot)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE organisation ADD COLUMN choices BLOB;

        ALTER TABLE signature ADD COLUMN late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1));
        ALTER TABLE signature ADD COLUMN reservation BLOB CHECK (length(reservation) = 32);
        CREATE INDEX signature_on ON signature(statement, version);
        CREATE TABLE reservation(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), bytes BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE letter(
            act INTEGER PRIMARY KEY REFERENCES act(idx), file BLOB NOT NULL CHECK (length(file) = 32),
            contested INTEGER REFERENCES act(idx)
        ) STRICT;

        ALTER TABLE fixed_text ADD COLUMN corrects INTEGER CHECK (corrects > 0 AND corrects < version);
        ALTER TABLE fixed_text ADD COLUMN demanded INTEGER REFERENCES act(idx);
        CREATE TABLE extension(
            act INTEGER PRIMARY KEY REFERENCES act(idx), span INTEGER NOT NULL REFERENCES sign_on_span(act),
            ends INTEGER NOT NULL, zone TEXT NOT NULL, reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE reminder(
            statement TEXT PRIMARY KEY REFERENCES statement(id), at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE embargo(
            statement TEXT PRIMARY KEY REFERENCES statement(id), version INTEGER NOT NULL, number INTEGER NOT NULL,
            marks TEXT NOT NULL, at INTEGER NOT NULL, person TEXT NOT NULL REFERENCES person(id),
            mandate TEXT NOT NULL REFERENCES mandate(id), stamp BLOB NOT NULL CHECK (length(stamp) = 16)
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE publication ADD COLUMN withheld TEXT NOT NULL DEFAULT 'none';
        ALTER TABLE publication ADD COLUMN status BLOB CHECK (length(status) = 32);
        ALTER TABLE publication ADD COLUMN status_size INTEGER;
        ALTER TABLE publication ADD COLUMN status_withdrawn INTEGER NOT NULL DEFAULT 0;

        -- Organisations that are no members and sign an open letter.
        CREATE TABLE guest_request(
            token BLOB PRIMARY KEY CHECK (length(token) = 32), statement TEXT NOT NULL REFERENCES statement(id),
            asker BLOB NOT NULL CHECK (length(asker) = 32), sealed BLOB NOT NULL, asked INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX guest_asker ON guest_request(statement, asker);
        CREATE TABLE guest(
            organisation TEXT PRIMARY KEY REFERENCES organisation(id), statement TEXT NOT NULL REFERENCES statement(id),
            token BLOB NOT NULL UNIQUE CHECK (length(token) = 32), mark TEXT NOT NULL,
            vouched INTEGER REFERENCES act(idx), left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX guest_of ON guest(statement);

        -- What was handed over, and what came back. Words of people are sealed.
        CREATE TABLE delivery(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), statement TEXT NOT NULL, version INTEGER NOT NULL,
            list BLOB NOT NULL, code TEXT REFERENCES publication(code), earlier TEXT REFERENCES delivery(id),
            language TEXT NOT NULL, means TEXT NOT NULL, sealed BLOB NOT NULL,
            prepared INTEGER NOT NULL, prepared_by TEXT NOT NULL REFERENCES person(id),
            paper BLOB CHECK (length(paper) = 32), paper_file BLOB CHECK (length(paper_file) = 32),
            paper_size INTEGER, fault TEXT,
            number INTEGER, act INTEGER UNIQUE REFERENCES act(idx), note BLOB CHECK (length(note) = 32), day TEXT,
            UNIQUE (statement, number), FOREIGN KEY (statement, version) REFERENCES fixed_text(statement, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE delivery_answer(
            act INTEGER PRIMARY KEY REFERENCES act(idx), delivery TEXT NOT NULL REFERENCES delivery(id),
            kind TEXT NOT NULL CHECK (kind IN ('acknowledged', 'answered')), day TEXT NOT NULL, sealed BLOB NOT NULL,
            file BLOB CHECK (length(file) = 32)
        ) STRICT;
        CREATE TABLE paper(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), statement TEXT NOT NULL REFERENCES statement(id),
            code TEXT REFERENCES publication(code), delivery TEXT REFERENCES delivery(id), language TEXT NOT NULL,
            size INTEGER NOT NULL, made INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX paper_of ON paper(code, language);

        -- Who was signed in and who was written to, with their instants, would show who was here when something was
        -- recorded: all of it is sealed now. Everybody signs in again; what was written before is dropped.
        DROP TABLE session;
        CREATE TABLE session(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), holder BLOB NOT NULL CHECK (length(holder) = 32),
            sealed BLOB NOT NULL, until TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_of ON session(holder);
        DROP TABLE message;
        CREATE TABLE message(id INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT NULL) STRICT;
        """
}
