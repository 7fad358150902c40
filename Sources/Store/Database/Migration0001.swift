// The first schema.

enum Migration0001 {
    static let sql: StaticString = """
        -- The record: commitments and what is computed from them; openings are sealed.
        CREATE TABLE entry(
            idx INTEGER PRIMARY KEY CHECK (idx >= 0),
            commitment BLOB NOT NULL CHECK (length(commitment) = 32),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32)
        ) STRICT;
        CREATE TABLE subtree(
            level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (level, idx)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE head(
            size INTEGER PRIMARY KEY, root BLOB NOT NULL CHECK (length(root) = 32), made INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE act(
            idx INTEGER PRIMARY KEY REFERENCES entry(idx),
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            intent BLOB NOT NULL CHECK (length(intent) = 32),
            received INTEGER NOT NULL,
            in_log_by INTEGER NOT NULL,
            opening BLOB NOT NULL
        ) STRICT;

        -- Members, people, mandates.
        CREATE TABLE organisation(
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            seat TEXT, seat_withheld INTEGER NOT NULL CHECK (seat_withheld IN (0, 1)),
            unlisted INTEGER NOT NULL CHECK (unlisted IN (0, 1)),
            international INTEGER NOT NULL CHECK (international IN (0, 1)),
            areas TEXT NOT NULL, domain TEXT, card BLOB NOT NULL REFERENCES card(digest) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE TABLE organisation_name(
            organisation TEXT NOT NULL REFERENCES organisation(id), position INTEGER NOT NULL,
            language TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), short TEXT,
            PRIMARY KEY (organisation, language)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE card(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            organisation TEXT NOT NULL REFERENCES organisation(id), bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE standing(
            cause INTEGER PRIMARY KEY REFERENCES act(idx),
            organisation TEXT NOT NULL REFERENCES organisation(id),
            standing TEXT NOT NULL, since TEXT NOT NULL
        ) STRICT;
        CREATE INDEX standing_of ON standing(organisation, cause);
        CREATE TABLE person(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), name TEXT NOT NULL CHECK (name <> ''),
            mail TEXT NOT NULL UNIQUE, language TEXT NOT NULL, zone TEXT NOT NULL,
            passphrase TEXT, code_secret BLOB, code_step INTEGER
        ) STRICT;
        CREATE TABLE mandate(
            id TEXT PRIMARY KEY CHECK (length(id) = 26),
            person TEXT NOT NULL REFERENCES person(id), organisation TEXT NOT NULL REFERENCES organisation(id),
            rights TEXT NOT NULL, from_day TEXT NOT NULL, until_day TEXT,
            given INTEGER NOT NULL REFERENCES act(idx), given_by TEXT REFERENCES person(id),
            ended INTEGER, ended_by INTEGER REFERENCES act(idx)
        ) STRICT;
        CREATE INDEX mandate_of_person ON mandate(person);
        CREATE INDEX mandate_of_organisation ON mandate(organisation);
        CREATE UNIQUE INDEX one_mandate ON mandate(person, organisation) WHERE ended IS NULL;

        -- Signing in.
        CREATE TABLE invitation(
            token BLOB PRIMARY KEY CHECK (length(token) = 32), person TEXT NOT NULL REFERENCES person(id),
            expires INTEGER NOT NULL, used INTEGER
        ) STRICT;
        CREATE TABLE recovery_code(
            person TEXT NOT NULL REFERENCES person(id), digest BLOB NOT NULL CHECK (length(digest) = 32), used INTEGER,
            PRIMARY KEY (person, digest)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session(
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32), person TEXT NOT NULL REFERENCES person(id),
            stage TEXT NOT NULL CHECK (stage IN ('enrolling', 'code', 'full')), mandate TEXT REFERENCES mandate(id),
            began INTEGER NOT NULL, expires INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX session_of ON session(person);
        CREATE TABLE passkey(
            credential BLOB PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id),
            mandate TEXT NOT NULL REFERENCES mandate(id), algorithm TEXT NOT NULL CHECK (algorithm IN ('es256', 'ed25519')),
            key BLOB NOT NULL, counter INTEGER NOT NULL, name TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act(idx)
        ) STRICT;
        CREATE TABLE readmission(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), person TEXT NOT NULL REFERENCES person(id),
            asked INTEGER NOT NULL, first_by TEXT REFERENCES person(id), second_by TEXT REFERENCES person(id),
            agreed INTEGER, ended INTEGER, CHECK (second_by IS NULL OR second_by <> first_by)
        ) STRICT;

        -- Statements.
        CREATE TABLE statement(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), kind TEXT NOT NULL CHECK (kind IN ('statement', 'declaration')),
            initiator TEXT NOT NULL REFERENCES organisation(id), started INTEGER NOT NULL,
            countries TEXT NOT NULL, themes TEXT NOT NULL
        ) STRICT;
        CREATE TABLE draft(
            statement TEXT PRIMARY KEY REFERENCES statement(id), language TEXT NOT NULL, title TEXT NOT NULL,
            source TEXT NOT NULL, addressees TEXT NOT NULL, changed INTEGER NOT NULL, changed_by TEXT NOT NULL
        ) STRICT;
        CREATE TABLE fixed_text(
            statement TEXT NOT NULL REFERENCES statement(id), version INTEGER NOT NULL CHECK (version > 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32), bytes BLOB NOT NULL, title TEXT NOT NULL,
            language TEXT NOT NULL, fixed INTEGER NOT NULL, act INTEGER NOT NULL REFERENCES act(idx),
            PRIMARY KEY (statement, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sign_on(
            statement TEXT NOT NULL, version INTEGER NOT NULL, eligible TEXT NOT NULL, minimum INTEGER NOT NULL,
            announced INTEGER NOT NULL CHECK (announced IN (0, 1)),
            PRIMARY KEY (statement, version), FOREIGN KEY (statement, version) REFERENCES fixed_text(statement, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sign_on_span(
            act INTEGER PRIMARY KEY REFERENCES act(idx), statement TEXT NOT NULL, version INTEGER NOT NULL,
            opened INTEGER NOT NULL, ends INTEGER, zone TEXT NOT NULL, closed INTEGER,
            closed_by INTEGER REFERENCES act(idx),
            FOREIGN KEY (statement, version) REFERENCES sign_on(statement, version)
        ) STRICT;
        CREATE INDEX span_of ON sign_on_span(statement, version);
        CREATE TABLE signature(
            act INTEGER PRIMARY KEY REFERENCES act(idx), statement TEXT NOT NULL, version INTEGER NOT NULL,
            organisation TEXT NOT NULL REFERENCES organisation(id), person TEXT NOT NULL REFERENCES person(id),
            card BLOB NOT NULL REFERENCES card(digest), leaf BLOB NOT NULL CHECK (length(leaf) = 32),
            received INTEGER NOT NULL, day TEXT NOT NULL, method TEXT NOT NULL,
            key_act INTEGER REFERENCES act(idx),
            withdrawn INTEGER, withdrawn_by INTEGER REFERENCES act(idx),
            FOREIGN KEY (statement, version) REFERENCES fixed_text(statement, version)
        ) STRICT;
        CREATE UNIQUE INDEX one_signature ON signature(statement, version, organisation) WHERE withdrawn IS NULL;
        CREATE INDEX signature_of ON signature(organisation);
        CREATE TABLE publication(
            code TEXT PRIMARY KEY CHECK (length(code) = 12), statement TEXT NOT NULL, version INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0), act INTEGER NOT NULL UNIQUE REFERENCES act(idx),
            list BLOB NOT NULL, named INTEGER NOT NULL, countries INTEGER NOT NULL,
            published INTEGER NOT NULL, day TEXT NOT NULL,
            bundle BLOB CHECK (length(bundle) = 32), bundle_size INTEGER,
            UNIQUE (statement, number),
            FOREIGN KEY (statement, version) REFERENCES fixed_text(statement, version)
        ) STRICT;

        -- What people must hear of, and what they put aside.
        CREATE TABLE message(
            id INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL REFERENCES person(id), kind TEXT NOT NULL,
            facts BLOB NOT NULL, written INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE put_away(
            organisation TEXT NOT NULL REFERENCES organisation(id), statement TEXT NOT NULL REFERENCES statement(id),
            version INTEGER NOT NULL, choice TEXT NOT NULL CHECK (choice IN ('not-for-us', 'later')), until INTEGER,
            PRIMARY KEY (organisation, statement, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """
}
