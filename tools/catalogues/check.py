"""What a catalogue must be before a page may speak from it: complete, certain, and true to its placeholders."""

import gettext
import re

from .extract import placeholders
from .po import entries

PLURAL = re.compile(r"^Plural-Forms:\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*(.+?)\s*;?\s*$", re.MULTILINE)


def check(source, language, messages):
    """Everything that is wrong with a language's .po file, as (line, problem)."""
    try:
        all_entries = entries(source)
    except ValueError as error:
        return [(1, str(error))]
    problems = []
    header, active = None, {}
    for entry in all_entries:
        if entry.key == (None, ""):
            header = entry.translations[0] if entry.translations else ""
        elif not entry.is_obsolete:
            if entry.key in active:
                problems.append((entry.line, f"“{entry.text}” stands here twice"))
            active[entry.key] = entry
    rule = PLURAL.search(header or "")
    if not rule:
        return [(1, "the header has no Plural-Forms")]
    if f"Language: {language}\n" not in header:
        problems.append((1, f"the header does not say “Language: {language}”"))
    covers = covered(int(rule.group(1)), rule.group(2))
    if covers is None:
        return problems + [(1, f"the plural rule cannot be used: {rule.group(2)}")]
    for key, message in messages.items():
        if key not in active:
            problems.append((1, f"missing: “{message.text}” (run make messages)"))
        elif active[key].plural != message.plural:
            problems.append((active[key].line, f"“{message.text}” changed its plural (run make messages)"))
    for key, entry in active.items():
        if key not in messages:
            problems.append((entry.line, f"no longer said: “{entry.text}” (run make messages)"))
        else:
            problems += [(entry.line, problem) for problem in entry_problems(entry, covers)]
    return problems


def covered(count, expression):
    """For each plural form the numbers up to 1,000 that take it; None if the rule is not usable."""
    try:
        form = gettext.c2py(expression)
        numbers = [set() for _ in range(count)]
        for number in range(1001):
            numbers[form(number)].add(number)
    except (ValueError, IndexError, ArithmeticError):
        return None
    return numbers


def entry_problems(entry, covers):
    """What is wrong with one translation."""
    if "fuzzy" in entry.flags:
        yield f"uncertain (fuzzy): “{entry.text}”"
    forms = entry.translations
    needed = 1 if entry.plural is None else len(covers)
    if len(forms) != needed or not all(form.strip() for form in forms):
        given = sum(1 for form in forms if form.strip())
        yield f"untranslated: “{entry.text}” ({given} of {needed} forms)"
        return
    wanted = placeholders(entry.text) | placeholders(entry.plural or "")
    for number, form in enumerate(forms):
        used = placeholders(form)
        # A form for one number only may say it in a word: “one signature”.
        optional = {"n"} if entry.plural is not None and len(covers[number]) == 1 else set()
        if used - wanted or wanted - used - optional:
            yield f"placeholders of “{entry.text}” are {names(wanted)}, those of “{form}” are {names(used)}"
        if edges(form) != edges(entry.text if number == 0 or entry.plural is None else entry.plural):
            yield f"“{form}” begins or ends with other spaces than “{entry.text}”"


def names(found):
    return ", ".join("{" + name + "}" for name in sorted(found)) or "none"


def edges(text):
    """White space at both ends; texts are put together with what stands beside them."""
    return (text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):])
