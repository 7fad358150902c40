"""Interface texts find their way from Swift into catalogues, and nothing incomplete gets through.

Run: python3 -m unittest discover -s Tests/Tools
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tools"))

from catalogues import check, extract, po  # noqa: E402

FOUND = [
    ('w("Sign in")', [(None, "Sign in", None)]),
    ('page.w("Sign in")', [(None, "Sign in", None)]),
    ('visitor.words("Sign in")', [(None, "Sign in", None)]),
    ('w(\n    "Sign in"\n)', [(None, "Sign in", None)]),
    ('w("until {time}", ["time": moment(x, "a: b")])', [(None, "until {time}", None)]),
    ('w("until {time}", values)', [(None, "until {time}", None)]),
    ('w.count("{n} day", "{n} days", n)', [(None, "{n} day", "{n} days")]),
    ('w.count("{n} from {c}", "{n} from {c}", a[1], ["c": c])', [(None, "{n} from {c}", "{n} from {c}")]),
    ('sheet.w.context("door", "Close")', [("door", "Close", None)]),
    (r'w("a \"b\" \\ \t\n\u{41}")', [(None, 'a "b" \\ \t\nA', None)]),
    (r'w(#"a "b" \n \#n"#)', [(None, 'a "b" \\n \n', None)]),
    ('w("""\n    First\n      second \\\n    third\n    """)', [(None, "First\n  second third", None)]),
    (r'w("""' + "\n  a\\nb\n\n  c\n  " + '""")', [(None, "a\nb\n\nc", None)]),
    (r'log("x \(w("Inside")) y \(f("(") + w("Also"))")', [(None, "Inside", None), (None, "Also", None)]),
    ('// w("No")\n/* w("No") /* w("No") */ w("No") */ w("Yes")', [(None, "Yes", None)]),
    ('let a = "w(\\"No\\")"', []),
    ('words.count', []),
    ('items.count(where: { $0 }) + text.context("one")', []),
    ('catalogues.words(language)', []),
    ('func w(_ english: String) {}', []),
    ('draw("No"); show.www("No"); neww("No")', []),
    ('w("Twice"); w("Twice")', [(None, "Twice", None)]),
    ('w.context("a", "Same"); w("Same")', [("a", "Same", None), (None, "Same", None)]),
]

REFUSED = [
    ('w(title)', "literal"),
    ('w("a" + "b")', "literal"),
    ('w(yes ? "a" : "b")', "literal"),
    ('words("a" + b)', "literal"),
    ('w.count("a", many, n)', "literal"),
    (r'w("until \(time)")', "interpolation"),
    (r'w.count("\(n) day", "{n} days", n)', "interpolation"),
    ('w("until {time}")', "no value for time"),
    ('w("until {time}", ["tame": x, "a": ["time": 1]])', "no value for time"),
    ('w.count("{n} from {c}", "{n} from {c}", n)', "no value for c"),
    ('w.count("a day", "many days", n)', "does not say {n}"),
    ('w("")', "without words"),
    ('w.count("{n} a", "{n} b", n); w.count("{n} a", "{n} c", n)', "another plural"),
    ('w("never ends', "does not end"),
    ('/* never ends', "does not end"),
    (r'w("\q")', "escape"),
]

HEADER = po.TEMPLATE.replace("Language: ", "Language: ru").replace(
    "nplurals=INTEGER; plural=EXPRESSION",
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)")

GOOD = '\nmsgid "until {time}"\nmsgstr "до {time}"\n\nmsgid "{n} day"\nmsgid_plural "{n} days"\n' \
    'msgstr[0] "{n} день"\nmsgstr[1] "{n} дня"\nmsgstr[2] "{n} дней"\n'

BAD = [
    ("", "missing"),
    (GOOD.replace('"до {time}"', '""'), "untranslated"),
    (GOOD.replace('"{n} дней"', '""'), "untranslated"),
    (GOOD.replace('msgstr[2] "{n} дней"\n', ""), "2 of 3 forms"),
    (GOOD.replace("\nmsgid \"until", "\n#, fuzzy\nmsgid \"until"), "fuzzy"),
    (GOOD.replace("до {time}", "до {время}"), "placeholders"),
    (GOOD.replace("до {time}", "до"), "placeholders"),
    (GOOD.replace("{n} дня", "{m} дня"), "placeholders"),
    (GOOD.replace("{n} день", "день"), "placeholders"),
    (GOOD.replace("до {time}", "до {time} "), "spaces"),
    (GOOD + '\nmsgid "Old"\nmsgstr "Старое"\n', "no longer said"),
    (GOOD.replace("{n} days", "{n} whole days"), "changed its plural"),
    (GOOD + '\nmsgid "until {time}"\nmsgstr "до {time}"\n', "twice"),
    (GOOD + "\nnonsense\n", "cannot be read"),
]


def messages(source):
    return extract.extract([("Sources/Web/Page.swift", source)])


class ExtractTests(unittest.TestCase):
    def test_every_text_is_found_as_the_program_sees_it(self):
        for source, expected in FOUND:
            with self.subTest(source):
                found, problems = messages(source)
                self.assertEqual(problems, [])
                self.assertEqual([(m.context, m.text, m.plural) for m in found.values()], expected)

    def test_what_no_translator_could_use_is_refused_with_its_place(self):
        for source, problem in REFUSED:
            with self.subTest(source):
                problems = messages("\n" + source)[1]
                self.assertEqual(len(problems), 1, problems)
                self.assertIn(problem, problems[0])
                self.assertTrue(problems[0].startswith("Sources/Web/Page.swift:2: "), problems)

    def test_notes_for_translators_come_along(self):
        found, _ = messages('// translators: a button\nw("Close")\nw("Open")  // translators: an adjective')
        self.assertEqual([m.notes for m in found.values()], [["a button"], ["an adjective"]])


class CheckTests(unittest.TestCase):
    said = messages('w("until {time}", v); w.count("{n} day", "{n} days", n)')[0]

    def check(self, source, language="ru"):
        return [problem for _, problem in check.check(source, language, self.said)]

    def test_a_complete_catalogue_passes(self):
        self.assertEqual(self.check(HEADER + GOOD), [])

    def test_obsolete_texts_at_the_end_are_no_problem(self):
        self.assertEqual(self.check(HEADER + GOOD + '\n#~ msgid "Old"\n#~ msgstr "Старое"\n'), [])

    def test_everything_else_is_named(self):
        for source, problem in BAD:
            with self.subTest(problem):
                self.assertIn(problem, "\n".join(self.check(HEADER + source)))

    def test_a_header_must_fit(self):
        self.assertIn("Language", self.check(HEADER + GOOD, "uk")[0])
        self.assertIn("Plural-Forms", self.check(GOOD)[0])
        self.assertIn("cannot be used", self.check(HEADER.replace("? 1 : 2", "? 1 : 7") + GOOD)[0])

    def test_a_form_for_one_number_may_do_without_it(self):
        rule = HEADER.replace(HEADER.split("nplurals=")[1].split(";\\n")[0], "2; plural=(n != 1)")
        source = rule + GOOD.replace('msgstr[2] "{n} дней"\n', "").replace("{n} день", "один день")
        self.assertEqual(self.check(source), [])


class ToolTests(unittest.TestCase):
    """The tool itself, on a small project."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.catalogues = self.root / "Data" / "catalogues"
        self.catalogues.mkdir(parents=True)
        (self.catalogues / "ru.po").write_text(HEADER, encoding="utf-8")
        (self.catalogues / "LINGUAS").write_text("ru\n", encoding="utf-8")
        self.say('w("Sign in"); w("until {time}", v); w.count("{n} day", "{n} days", n)')

    def say(self, source):
        page = self.root / "Sources" / "Web" / "Page.swift"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(source, encoding="utf-8")

    def run_tool(self, *options):
        return subprocess.run(
            [sys.executable, str(ROOT / "tools" / "messages"), "--root", str(self.root), *options],
            capture_output=True, text=True, timeout=60)

    def translate(self, old, new):
        path = self.catalogues / "ru.po"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def translate_all(self):
        self.translate('msgid "Sign in"\nmsgstr ""', 'msgid "Sign in"\nmsgstr "Войти"')
        self.translate('time}"\nmsgstr ""', 'time}"\nmsgstr "до {time}"')
        for number, form in enumerate(["{n} день", "{n} дня", "{n} дней"]):
            self.translate(f'msgstr[{number}] ""', f'msgstr[{number}] "{form}"')

    def test_from_source_to_compiled_catalogue(self):
        self.assertEqual(self.run_tool("--check").returncode, 1)
        self.assertEqual(self.run_tool().returncode, 0)
        checked = self.run_tool("--check")
        self.assertEqual(checked.returncode, 1)
        self.assertEqual(checked.stderr.count("untranslated"), 3)
        self.translate_all()
        self.assertEqual(self.run_tool("--check").stderr, "")
        self.assertEqual(self.run_tool("--compile").returncode, 0)
        self.assertTrue((self.catalogues / "ru.mo").read_bytes().startswith(b"\xde\x12\x04\x95"))

    def test_a_changed_text_is_never_guessed(self):
        self.run_tool()
        self.translate_all()
        self.say('w("Sign in now"); w("until {time}", v); w.count("{n} day", "{n} days", n)')
        self.assertIn("missing", self.run_tool("--check").stderr)
        self.run_tool()
        checked = self.run_tool("--check").stderr
        self.assertIn("untranslated: “Sign in now”", checked)
        self.assertEqual(checked.count("\n"), 1)
        self.assertIn("#~ msgstr \"Войти\"", (self.catalogues / "ru.po").read_text(encoding="utf-8"))

    def test_a_language_that_is_named_and_not_there_is_missed(self):
        self.run_tool()
        self.translate_all()
        (self.catalogues / "LINGUAS").write_text("ru uk\n", encoding="utf-8")
        self.assertIn("uk.po: there is no such catalogue", self.run_tool("--check").stderr)

    def test_running_it_twice_changes_nothing(self):
        self.run_tool()
        self.translate_all()
        self.run_tool()
        first = {path.name: path.read_bytes() for path in self.catalogues.iterdir()}
        self.run_tool()
        self.assertEqual(first, {path.name: path.read_bytes() for path in self.catalogues.iterdir()})

    def test_a_new_language_begins_with_its_plural_rule(self):
        self.assertEqual(self.run_tool("--new", "uk").returncode, 0)
        text = (self.catalogues / "uk.po").read_text(encoding="utf-8")
        self.assertIn("Language: uk\\n", text)
        self.assertIn("nplurals=3", text)
        self.assertIn("Sign in", text)

    def test_a_text_that_cannot_be_extracted_stops_it(self):
        self.say("w(title)")
        for options in [(), ("--check",)]:
            result = self.run_tool(*options)
            self.assertEqual(result.returncode, 1)
            self.assertIn("Sources/Web/Page.swift:1", result.stderr)

    def test_a_wrong_option_is_usage(self):
        self.assertEqual(self.run_tool("--nonsense").returncode, 2)


if __name__ == "__main__":
    unittest.main()
