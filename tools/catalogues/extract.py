"""Finds the texts that the interface says: w("…"), words("…"), .count("…", "…", n), .context("…", "…")."""

import re
from dataclasses import dataclass, field

from .swift import Lexer, SourceError

SPEAKERS = {"w", "words"}
PLACEHOLDER = re.compile(r"\{([a-z][A-Za-z0-9]*)\}")


def placeholders(text):
    """The names that a text wants filled."""
    return set(PLACEHOLDER.findall(text))


@dataclass
class Message:
    """One text, with every file that says it and every note for translators."""

    text: str
    context: str | None = None
    plural: str | None = None
    files: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    @property
    def key(self):
        return (self.context, self.text)


def extract(files):
    """Takes (name, source) pairs; gives messages by key, in order of appearance, and problems as lines of text."""
    messages, problems = {}, []
    for name, source in files:
        try:
            tokens = Lexer(source).read()
        except SourceError as error:
            problems.append(f"{name}:{error.line}: {error.problem}")
            continue
        for call in Calls(tokens).all():
            if call.problem:
                problems.append(f"{name}:{call.line}: {call.problem}")
            else:
                join(messages, problems, name, call)
    return messages, problems


def join(messages, problems, name, call):
    """Puts one call's message to the others."""
    new = call.message
    message = messages.setdefault(new.key, new)
    if message.plural and new.plural and message.plural != new.plural:
        problems.append(f"{name}:{call.line}: “{new.text}” has another plural form elsewhere; give the texts one form")
    message.plural = message.plural or new.plural
    for note in new.notes:
        if note not in message.notes:
            message.notes.append(note)
    if name not in message.files:
        message.files.append(name)


@dataclass
class Call:
    """One place where something is said; either a message or a problem."""

    line: int
    message: Message | None = None
    problem: str | None = None


class Calls:
    """Walks over the tokens of one file."""

    def __init__(self, tokens):
        self.tokens = [token for token in tokens if token.kind != "note"]
        self.notes = {token.line: token.value for token in tokens if token.kind == "note"}

    def all(self):
        for place, token in enumerate(self.tokens):
            if token.kind == "name" and self.is_sign(place + 1, "(") and not self.is_name(place - 1, "func"):
                call = self.at(place)
                if call:
                    yield call

    def at(self, place):
        """The call whose name stands at a place, if it is one of ours."""
        name = self.tokens[place].value
        after_point = self.is_sign(place - 1, ".")
        if name in SPEAKERS:
            # `.words(language)` hands out words; it says nothing.
            needed, is_sure = 1, name == "w"
        elif name in ("count", "context") and after_point:
            receiver = self.tokens[place - 2] if place >= 2 else None
            needed, is_sure = 2, receiver is not None and receiver.kind == "name" and receiver.value in SPEAKERS
        else:
            return None
        line = self.tokens[place].line
        arguments = self.arguments(place + 1)
        texts = arguments[:needed]
        if any(text[:1] and text[0].has_interpolation for text in texts):
            return Call(line, problem="use {name} and a value instead of an interpolation")
        if len(texts) == needed and all(len(text) == 1 and text[0].kind == "text" for text in texts):
            return self.checked(name, [text[0].value for text in texts], line, arguments[needed:])
        is_ours = is_sure or (name in SPEAKERS and any(token.kind == "text" for text in texts for token in text))
        return Call(line, problem=f"{name}(…) needs one plain literal for each text") if is_ours else None

    def arguments(self, place):
        """The arguments of the call whose opening bracket stands at a place, each as its tokens."""
        depth, arguments = 0, [[]]
        for token in self.tokens[place:]:
            if token.kind == "sign" and token.value in ")]}":
                depth -= 1
                if depth == 0:
                    break
            if depth == 1 and token.kind == "sign" and token.value == ",":
                arguments.append([])
            elif depth > 0:
                arguments[-1].append(token)
            if token.kind == "sign" and token.value in "([{":
                depth += 1
        return [argument for argument in arguments if argument]

    def checked(self, name, texts, line, rest):
        """The message of a call, if its words and values fit; `rest` are the arguments after the texts."""
        message = Message(texts[0])
        if name == "context":
            message = Message(texts[1], context=texts[0])
        elif name == "count":
            message = Message(texts[0], plural=texts[1])
            rest = rest[1:]
            if "n" not in placeholders(texts[1]):
                return Call(line, problem=f"the plural “{texts[1]}” does not say {{n}}")
        wanted = placeholders(message.text) | placeholders(message.plural or "")
        given = self.given(rest)
        if given is not None and wanted - given - ({"n"} if message.plural else set()):
            missing = ", ".join(sorted(wanted - given))
            return Call(line, problem=f"“{message.text}” gets no value for {missing}")
        if not message.text.strip():
            return Call(line, problem="a text without words")
        message.notes = [self.notes[at] for at in (line - 1, line) if at in self.notes]
        return Call(line, message)

    def given(self, rest):
        """The names that a call gives values for: none without a further argument; unknown (None) if that is not a
        dictionary written out on the spot."""
        if not rest:
            return set()
        tokens = rest[0]
        if not (tokens[0].value == "[" and tokens[-1].value == "]" and len(rest) == 1) or tokens[0].kind != "sign":
            return None
        depth, names = 0, set()
        for token, following in zip(tokens, tokens[1:]):
            if token.kind == "sign":
                depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(token.value, 0)
            elif token.kind == "text" and depth == 1 and following.value == ":" and following.kind == "sign":
                names.add(token.value)
        return names

    def is_sign(self, place, sign):
        return 0 <= place < len(self.tokens) and self.tokens[place].kind == "sign" and self.tokens[place].value == sign

    def is_name(self, place, name):
        return 0 <= place < len(self.tokens) and self.tokens[place].kind == "name" and self.tokens[place].value == name
