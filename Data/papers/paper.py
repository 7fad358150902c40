"""Sets one paper by WeasyPrint: reads paper.html in the present folder, writes paper.pdf there (docs/papers.md).

Loads the style sheet and the QR code that lie beside the page; whatever else a page asks for ends the run.
"""

import unicodedata
from pathlib import Path

from weasyprint import HTML, pdf

# Where the page seems to stand: addresses go into the PDF as digests, and the real folder has another name each time.
PLACE = "http://paper.invalid/"
KINDS = {"paper.css": "text/css", "code.png": "image/png"}
RIGHT_TO_LEFT = {"R", "AL"}


def main():
    folder = Path.cwd()
    refused = []

    def fetch(address, *_arguments, **_options):
        for name, kind in KINDS.items():
            if address == PLACE + name:
                return {"file_obj": open(folder / name, "rb"), "mime_type": kind}
        refused.append(address)
        raise ValueError("not a file of this paper")

    page = (folder / "paper.html").read_text(encoding="utf-8")
    html = HTML(string=page, base_url=PLACE, url_fetcher=fetch)
    html.write_pdf(folder / "paper.pdf", variant="pdf/ua-1")
    if refused:
        raise SystemExit(f"{len(refused)} addresses that are not of this paper")


def readable(build):
    """WeasyPrint 57 gives glyphs of right-to-left words the wrong letters; gives them those of the font instead."""

    def repaired(file, fonts, optimize_size):
        if any(is_right_to_left(text) for font in fonts.values() for text in font.cmap.values()):
            for font in fonts.values():
                if font.ttfont is not None:
                    font.cmap = letters(font.ttfont, font.cmap)
        return build(file, fonts, optimize_size)

    return repaired


def is_right_to_left(text):
    return any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text)


def letters(font, given):
    """Letters by glyph: what the font says of it, else what was given."""
    said = {}
    codes = font.getBestCmap()
    # Presentation forms last and as the letters that they present.
    for code in sorted(codes, key=lambda code: (unicodedata.decomposition(chr(code)).startswith("<"), code)):
        said.setdefault(codes[code], unicodedata.normalize("NFKC", chr(code)) if code > 0xFB00 else chr(code))
    follow(substitutions(font), said)
    names = font.getGlyphOrder()
    result = {}
    for glyph, text in given.items():
        fits = len(text) == 1 and codes.get(ord(text)) == names[glyph]
        result[glyph] = text if fits else said.get(names[glyph], text)
    return result


def substitutions(font):
    """Pairs of glyphs that are put in for others, and those others."""
    pairs = []
    for lookup in font["GSUB"].table.LookupList.Lookup if "GSUB" in font else []:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType == 1:
                pairs += [(after, [before]) for before, after in table.mapping.items()]
            elif table.LookupType == 4:
                for first, ligatures in table.ligatures.items():
                    pairs += [(one.LigGlyph, [first, *one.Component]) for one in ligatures]
    return pairs


def follow(pairs, said):
    """Adds the letters of glyphs that are put in for glyphs whose letters are known, until there are no more."""
    grows = True
    while grows:
        size = len(said)
        for after, before in pairs:
            if after not in said and all(name in said for name in before):
                said[after] = "".join(said[name] for name in before)
        grows = len(said) > size


pdf.build_fonts_dictionary = readable(pdf.build_fonts_dictionary)
main()
