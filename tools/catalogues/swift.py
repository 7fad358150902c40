"""Reads Swift source as far as needed to find string literals and what stands around them."""

import re
from dataclasses import dataclass


class SourceError(Exception):
    """Something in a source file that no translator could work with."""

    def __init__(self, line, problem):
        super().__init__(problem)
        self.line = line
        self.problem = problem


@dataclass(frozen=True)
class Token:
    """A name, a sign, or a text; of a text, `value` is what the program sees."""

    kind: str  # "name", "sign", "text", "note"
    value: str
    line: int
    has_interpolation: bool = False


NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|`[^`\n]*`")
LITERAL = re.compile(r'(#*)("""|")')
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "\\": "\\", '"': '"', "'": "'"}


class Lexer:
    """Splits a source into tokens. Comments disappear, except those for translators."""

    def __init__(self, source):
        self.source = source
        self.place = 0
        self.tokens = []

    def line(self):
        return self.source.count("\n", 0, self.place) + 1

    def fail(self, problem):
        raise SourceError(self.line(), problem)

    def read(self, until_bracket=False):
        """Reads everything, or up to the bracket that closes an interpolation."""
        depth = 0
        while self.place < len(self.source):
            if self.skip_comment():
                continue
            literal = LITERAL.match(self.source, self.place)
            if literal:
                self.read_literal(literal)
                continue
            name = NAME.match(self.source, self.place)
            if name:
                self.tokens.append(Token("name", name.group().strip("`"), self.line()))
                self.place = name.end()
                continue
            sign = self.source[self.place]
            if until_bracket and sign == ")" and depth == 0:
                self.place += 1
                return self.tokens
            depth += {"(": 1, ")": -1}.get(sign, 0)
            if not sign.isspace():
                self.tokens.append(Token("sign", sign, self.line()))
            self.place += 1
        if until_bracket:
            self.fail("an interpolation does not end")
        return self.tokens

    def skip_comment(self):
        if self.source.startswith("//", self.place):
            end = self.source.find("\n", self.place)
            end = len(self.source) if end < 0 else end
            note = re.match(r"///?\s*translators:\s*(.*)", self.source[self.place:end], re.IGNORECASE)
            if note:
                self.tokens.append(Token("note", note.group(1).strip(), self.line()))
            self.place = end
            return True
        if not self.source.startswith("/*", self.place):
            return False
        depth = 0
        for mark in re.finditer(r"/\*|\*/", self.source[self.place:]):
            depth += 1 if mark.group() == "/*" else -1
            if depth == 0:
                self.place += mark.end()
                return True
        return self.fail("a comment does not end")

    def read_literal(self, start):
        """Reads one string literal; tokens of interpolated expressions follow it."""
        hashes, quote = start.groups()
        line = self.line()
        end, escape = quote + hashes, "\\" + hashes
        self.place = start.end()
        parts, inner = [], []
        while not self.source.startswith(end, self.place):
            if self.place >= len(self.source) or (quote == '"' and self.source[self.place] == "\n"):
                self.place = start.start()
                self.fail("a text does not end")
            if self.source.startswith(escape, self.place):
                self.place += len(escape)
                parts.append(self.read_escape(inner))
            else:
                parts.append(self.source[self.place])
                self.place += 1
        self.place += len(end)
        text = self.unindent(parts) if quote == '"""' else "".join(parts)
        self.tokens.append(Token("text", text.replace(CONTINUED, ""), line, bool(inner)))
        self.tokens += [token for tokens in inner for token in tokens]

    def read_escape(self, inner):
        source, place = self.source, self.place
        if source.startswith("(", place):
            nested = Lexer(source)
            nested.place = place + 1
            inner.append(nested.read(until_bracket=True))
            self.place = nested.place
            return INTERPOLATED
        scalar = re.compile(r"u\{([0-9A-Fa-f]{1,8})\}").match(source, place)
        if scalar:
            self.place = scalar.end()
            return chr(int(scalar.group(1), 16))
        line_end = re.compile(r"[ \t]*\n").match(source, place)
        if line_end:
            self.place = line_end.end()
            return CONTINUED + "\n"
        if source[place:place + 1] not in ESCAPES:
            self.fail("an escape that Swift does not know")
        self.place += 1
        # A line end that was written as an escape must not count as a line of the layout.
        return Escaped(ESCAPES[source[place]])

    def unindent(self, parts):
        """Takes away what Swift takes away from a multi-line literal: first and last line end, and the indentation."""
        layout = "".join(ESCAPED_LINE_END if part == "\n" and isinstance(part, Escaped) else part for part in parts)
        lines = layout.split("\n")
        if len(lines) < 2 or lines[0].strip() or lines[-1].strip():
            self.fail("a multi-line text begins and ends on lines of their own")
        indent = lines[-1]
        body = [line[len(indent):] if line.startswith(indent) else line.lstrip(" \t") for line in lines[1:-1]]
        text = "\n".join(body).replace(CONTINUED + "\n", "")
        return text.replace(ESCAPED_LINE_END, "\n")


class Escaped(str):
    """A character that was written as an escape."""


# Stand-ins from the private use area, gone before a text leaves this file (an interpolation makes the text unusable).
INTERPOLATED, CONTINUED, ESCAPED_LINE_END = "\uf8f0", "\uf8f1", "\uf8f2"
