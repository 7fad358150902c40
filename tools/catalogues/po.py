"""Reads and writes gettext's .po and .pot files. Source: GNU gettext manual, "The Format of PO Files"."""

import re
from dataclasses import dataclass, field

from .extract import placeholders

ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
PLAIN = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", '"': '"'}

TEMPLATE = """\
# The texts of the interface. Made by `make messages`; translations stand beside this file, one for each language.
msgid ""
msgstr ""
"Project-Id-Version: Civic Solidarity\\n"
"Report-Msgid-Bugs-To: the issues of this project\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""


def quoted(text):
    """A text as the file writes it: one line, or one for each line of the text."""
    lines = text.split("\n")
    parts = [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    written = ['"' + "".join(ESCAPED.get(sign, sign) for sign in part) + '"' for part in parts]
    return written[0] if len(written) == 1 else '""' + "".join("\n" + part for part in written)


def template(messages):
    """The .pot file of these messages."""
    entries = [TEMPLATE]
    for message in messages:
        lines = [f"#. {note}" for note in message.notes]
        lines.append("#: " + " ".join(message.files))
        if placeholders(message.text) or message.plural:
            lines.append("#, python-brace-format")
        if message.context is not None:
            lines.append("msgctxt " + quoted(message.context))
        lines.append("msgid " + quoted(message.text))
        if message.plural is None:
            lines.append('msgstr ""')
        else:
            lines += ["msgid_plural " + quoted(message.plural), 'msgstr[0] ""', 'msgstr[1] ""']
        entries.append("\n".join(lines) + "\n")
    return "\n".join(entries)


@dataclass
class Entry:
    """One message of a catalogue with what the translator made of it."""

    line: int
    flags: set = field(default_factory=set)
    is_obsolete: bool = False
    fields: dict = field(default_factory=dict)

    @property
    def text(self):
        return self.fields.get("msgid", "")

    @property
    def plural(self):
        return self.fields.get("msgid_plural")

    @property
    def key(self):
        return (self.fields.get("msgctxt"), self.text)

    @property
    def translations(self):
        return [text for name, text in self.fields.items() if name.startswith("msgstr")]


FIELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*"(.*)"$')


def entries(source):
    """All entries of a .po file, the header first. Fails with ValueError at a line that is none."""
    found, current, name = [], None, None
    for number, line in enumerate(source.split("\n"), 1):
        line = line.strip()
        is_obsolete = line.startswith("#~")
        if is_obsolete:
            line = line[2:].strip()
        if not line:
            current = current if is_obsolete else None
            continue
        if line.startswith("#") and current is not None and "msgstr" in "".join(current.fields):
            current = None
        if current is None or (line.startswith(("msgid ", "msgctxt ")) and current.translations):
            current = Entry(number)
            found.append(current)
        current.is_obsolete |= is_obsolete
        if line.startswith("#,"):
            current.flags |= {flag.strip() for flag in line[2:].split(",")}
        if line.startswith(("#", "|")):
            continue
        parts = FIELD.match(line)
        if not parts or (parts.group(1) is None and name not in current.fields):
            raise ValueError(f"line {number} cannot be read: {line}")
        name = parts.group(1) or name
        text = re.sub(r"\\(.)", lambda escape: PLAIN.get(escape.group(1), escape.group()), parts.group(2))
        current.fields[name] = current.fields.get(name, "") + text
    return [entry for entry in found if entry.fields]
