// The public face: translations, comments on drafts, the index of search, the archive.

enum Migration0004 {
    static let sql: StaticString = """
        -- Translations: what is being written is nobody's but the translators'; what was approved stays as it was approved.
        CREATE TABLE translation(
            statement TEXT NOT NULL REFERENCES statement(id), language TEXT NOT NULL, began INTEGER NOT NULL,
            PRIMARY KEY (statement, language)
        ) STRICT, WITHOUT ROWID;
        -- `original` are the words that it was made from.
        CREATE TABLE translation_unit(
            statement TEXT NOT NULL, language TEXT NOT NULL, unit TEXT NOT NULL, original TEXT NOT NULL,
            words TEXT NOT NULL, PRIMARY KEY (statement, language, unit),
            FOREIGN KEY (statement, language) REFERENCES translation(statement, language)
        ) STRICT, WITHOUT ROWID;
        -- Everybody who ever wrote a part of it, sealed.
        CREATE TABLE translation_hand(
            statement TEXT NOT NULL, language TEXT NOT NULL, number INTEGER NOT NULL, hand BLOB NOT NULL,
            PRIMARY KEY (statement, language, number),
            FOREIGN KEY (statement, language) REFERENCES translation(statement, language)
        ) STRICT, WITHOUT ROWID;
        -- Somebody else has read a translation: `digest` names the very words.
        CREATE TABLE translation_review(
            statement TEXT NOT NULL, language TEXT NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32),
            hand BLOB NOT NULL, PRIMARY KEY (statement, language, digest),
            FOREIGN KEY (statement, language) REFERENCES translation(statement, language)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE translated_text(
            act INTEGER PRIMARY KEY REFERENCES act(idx), statement TEXT NOT NULL, version INTEGER NOT NULL,
            language TEXT NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32), day TEXT NOT NULL,
            withdrawn INTEGER REFERENCES act(idx), title TEXT NOT NULL, bytes BLOB NOT NULL,
            FOREIGN KEY (statement, version) REFERENCES fixed_text(statement, version)
        ) STRICT;
        CREATE INDEX translated_text_of ON translated_text(statement, version, language);
        -- Languages that must be approved before the statement is published.
        CREATE TABLE translation_gate(
            statement TEXT PRIMARY KEY REFERENCES statement(id), languages TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Drafts: every state that was saved, who may read and comment, and what was said.
        CREATE TABLE draft_state(
            statement TEXT NOT NULL REFERENCES statement(id), number INTEGER NOT NULL CHECK (number > 0),
            saved INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (statement, number)
        ) STRICT, WITHOUT ROWID;
        -- Who is asked to read, who was told, and which state each person read last, sealed.
        CREATE TABLE draft_circle(
            statement TEXT PRIMARY KEY REFERENCES statement(id), sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE draft_comment(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), statement TEXT NOT NULL REFERENCES statement(id),
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX draft_comment_of ON draft_comment(statement);

        -- What can be found, made from public data alone; can be thrown away and made anew.
        -- A number is never given twice: what was read of a document stays true. `facets` are lines "name=value", `marks`
        -- the same as words of the index.
        CREATE TABLE search_document(
            id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, reference TEXT NOT NULL, language TEXT NOT NULL,
            day TEXT NOT NULL, facets TEXT NOT NULL, marks TEXT NOT NULL, title TEXT NOT NULL,
            folded_title TEXT NOT NULL, body TEXT NOT NULL, folded_body TEXT NOT NULL,
            translated INTEGER NOT NULL CHECK (translated IN (0, 1))
        ) STRICT;
        CREATE INDEX search_document_of ON search_document(reference);
        CREATE VIRTUAL TABLE search USING fts5(
            folded_title, folded_body, marks, content='search_document', content_rowid='id',
            tokenize="unicode61 remove_diacritics 0", prefix='2 3 4 5'
        );

        -- Statements from before the platform. Their lists are not proved here.
        CREATE TABLE archived(
            id TEXT PRIMARY KEY CHECK (length(id) = 26), act INTEGER NOT NULL UNIQUE REFERENCES act(idx),
            day TEXT NOT NULL, digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32), bytes BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX archived_by_day ON archived(day);

        -- Made from publications alone, like the search index: the newest list of each statement but the Declaration, and who
        -- stands on it by name.
        CREATE TABLE listed(
            statement TEXT PRIMARY KEY REFERENCES statement(id), publication INTEGER NOT NULL REFERENCES act(idx),
            day TEXT NOT NULL, published INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX listed_by_day ON listed(day, published, publication);
        CREATE TABLE listed_name(
            organisation TEXT NOT NULL REFERENCES organisation(id), published INTEGER NOT NULL,
            publication INTEGER NOT NULL REFERENCES act(idx), signature INTEGER NOT NULL REFERENCES signature(act),
            PRIMARY KEY (organisation, published, publication)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX listed_name_of ON listed_name(publication);
        CREATE INDEX span_by_end ON sign_on_span(ends);
        CREATE INDEX extension_by_end ON extension(ends);
        """
}
