"""Files of other programs, imported and exported in `full`: no field of any entry is lost.

What is in the files and in the exports is read by others' parsers, never by our own.
"""

import csv
import html
import io
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
import yaml
from pylatexenc.latex2text import LatexNodes2Text

from readinglist.core.exporting.options import Options
from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from tests.conftest import SHARED

PLACE = SHARED / "real" / "dev"
FULL = Options("full")
HOLDING = "readinglist"  # the field, column, or beginning of the line that holds everything

Field = tuple[str, str]

# Each file, its format, and the formats in which it must come out with all that is in it.
FILES = [
    ("bib-jabref__AdiJoost__jabref.bib", "bibtex", "bibtex biblatex csl-json json"),
    ("bib-scopus-wos__amosfigueiredo__scopus.bib", "bibtex", "bibtex biblatex json"),
    ("bib-zotero__domenicrosati__Exported_Items.bib", "bibtex", "bibtex biblatex csl-json json"),
    ("bib-zotero__ControlNet__My_Library.bib", "bibtex", "bibtex biblatex"),
    ("ris__hasantahir__Exported_Items.ris", "ris", "ris bibtex"),
    ("ris__nvpatin__My_Library.ris", "ris", "ris bibtex"),
    ("csl-json__issaceee__My_Library.json", "csl-json", "csl-json bibtex json"),
    ("scopus-csv__amosfigueiredo__scopus.csv", "csv", "csv"),
    ("zotero-csv__ControlNet__My_Library.csv", "csv", "csv"),
    ("zotero-csv__rahulvenugopal__Exported_Items.csv", "csv", "csv"),
    ("arxiv-jsonl__a1henu__data_2025-10-12_arxiv.json", "json", "json"),
    ("arxiv-jsonl__dw-dengwei__2025-03-19.jsonl", "json", "json"),
    ("conference-json__papercopilot__acml2019.json", "json", "json"),
    ("hf-api-json__2404589803__2024-05-27.json", "json", "json"),
    ("hf-api-json__2404589803__2025-06-18.json", "json", "json"),
    ("hf-archive-json__AtharvaDomale__2026-02-04.json", "json", "json"),
    ("hf-archive-json__slbqc__2024-08-01.json", "json", "json"),
    ("papers-yaml__OSU-NLP-Group__adjacent.yaml", "yaml", "json"),
]
LONG = [("bib-mendeley__BU-DiSC__library-short.bib", "bibtex", "bibtex biblatex")]
# What a field is called in the same format where it is not called the same.
RENAMED = {
    "bibtex": {}, "csv": {}, "json": {},
    "biblatex": {"journal": "journaltitle", "address": "location", "school": "institution"},
    "ris": {},
    "csl-json": {},
}  # fmt: skip
# Fields that must come out under their own name, not only somewhere.
UNDER_THEIR_NAMES = {
    "bibtex": "title booktitle journal volume number pages publisher isbn issn doi url eprint file "
    "shorttitle urldate language series author_keywords affiliations copyright address",
    "biblatex": "title booktitle journal volume number publisher isbn doi eprint file shorttitle "
    "urldate series address",
    "ris": "type_of_reference title secondary_title volume number start_page issn doi urls "
    "access_date file_attachments1 file_attachments2 database_provider language short_title "
    "secondary_authors tertiary_authors call_number",
    "csl-json": "type title container-title volume issue page publisher publisher-place ISBN ISSN "
    "DOI URL source license call-number language edition accessed.date-parts issued.date-parts "
    "author.family author.given editor.family container-author.family contributor.family",
    "csv": "", "json": "",
}  # fmt: skip
# Values that cannot come out as they are: broken TeX, and what is called otherwise.
_TYPES = {
    "journalarticle": "article", "conferencepaper": "inproceedings", "book": "book",
    "booksection": "incollection", "preprint": "preprint", "report": "techreport",
    "thesis": "phdthesis", "manuscript": "unpublished", "bookchapter": "incollection",
}  # fmt: skip
EXPLAINED = {
    ("Dageville2021", "author"),  # Beno\^\it
    ("Shanbhag2020", "title"),  # \(^\mbox®\)
    ("Gubichev2011", "url"), ("Jakel2013", "url"),  # with spaces: kept as bibtex:url
}  # fmt: skip
# Entries that are not looked for: in their titles and keys is TeX that nobody could read.
UNREADABLE = ("textdollar", "texttrademark")
_KINDS = ("type", "type_of_reference")  # what each format calls a book
_LATEX = LatexNodes2Text(math_mode="verbatim", keep_comments=True)
_BIBTEX_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def found_in(format_name: str, text: str) -> list[list[Field]]:
    """The entries of a file, each as its fields."""
    if format_name in ("bibtex", "biblatex"):
        entries = bibtexparser.parse_string(text).entries
        return [[("key", e.key), *((f.key.lower(), str(f.value)) for f in e.fields)]
                for e in entries]  # fmt: skip
    if format_name == "ris":
        records = rispy.loads(text.replace("\r\n", "\n"))
        return [list(_flat(record)) for record in records]
    if format_name == "csv":
        csv.field_size_limit(1 << 30)
        return [list(row.items()) for row in csv.DictReader(io.StringIO(text, newline=""))]
    found: Any = yaml.safe_load(text) if format_name == "yaml" else _json(text)
    if isinstance(found, dict):
        found = found["papers"] if "papers" in found else next(iter(found.values()))
    return [list(_flat(item)) for item in found]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.splitlines()]


def _flat(value: Any, path: str = "") -> Iterator[Field]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _flat(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _flat(inner, path)
    elif value not in (None, "", False):
        yield path, str(value)


def plain(text: str, is_tex: bool = False) -> str:
    """Letters and digits: how a text is quoted, encoded or set in type is no difference."""
    if is_tex:
        text = re.sub(r"\$?\\backslash\$?|\\[%&#_]|%5C(?=_)", "", text)
        text = _LATEX.latex_to_text(re.sub(r"[&%]", "", text))
    text = html.unescape(html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", text)))
    text = unicodedata.normalize("NFKC", text).replace("ß", "ss").replace("copyright", "©")
    return re.sub(r"[\W_]+", "", text).lower()


def pieces(name: str, value: str, is_tex: bool) -> Iterator[str]:
    """What of a value must be found: the members of lists, what stands behind "Volume:"."""
    if re.search("key|tag|author|editor|note|extra|categor", name.lower()):
        value = re.sub(r"</?[a-zA-Z][^<>]*>", ";", value)
        value = re.sub(r"\(\d{5,}\)|(?<!\w)[A-Za-z_]+(?: [A-Za-z]+)?:(?!//)|: ", ";", value)
        parts = re.split(r"[;,\n\[\]<>]| and | AND ", value)
    else:
        parts = [re.sub(r"^https?://(?:dx\.)?doi\.org/(?=10\.)", "", value)]
    if name == "month":
        parts = []
    for part in parts:
        for word in part.split() if "author" in name.lower() else [part]:
            yield plain(word, is_tex)


def title_of(entry: list[Field], is_tex: bool) -> str:
    names = ("title", "primary_title", "paper.title", "details.title")
    found = next((v for n, v in entry if n.lower() in names), "")
    return plain(found, is_tex)


class Exported:
    """An entry of an export: each field by its name, and all that is said in any of them."""

    def __init__(self, entry: list[Field], is_tex: bool) -> None:
        self.named: dict[str, str] = defaultdict(str)
        held = ""
        for name, value in entry:
            if value.startswith(f"{HOLDING} {{"):
                value = value.removeprefix(HOLDING)
            elif name != HOLDING:
                self.named[name] += " " + plain(value, is_tex)
                continue
            held = " ".join(plain(text) for _, text in _flat(json.loads(value)))
        self.everything = " ".join([*self.named.values(), held])


def lost(file: Path, format_name: str, library: Library, out: str) -> list[str]:
    """The values of a file that its export does not have, each in a line."""
    is_tex, was_tex = out in ("bibtex", "biblatex"), format_name == "bibtex"
    exported: dict[str, list[Exported]] = defaultdict(list)
    for entry in found_in(out, library.export(out, options=FULL)):
        exported[title_of(entry, is_tex)].append(Exported(entry, is_tex))
    originals: dict[str, list[list[Field]]] = defaultdict(list)
    for entry in found_in(format_name, file.read_text("utf-8-sig")):
        originals[title_of(entry, was_tex)].append(entry)
    missing: list[str] = []
    for title, entries in originals.items():
        candidates = exported[title]
        if len(candidates) < len(entries):  # two entries for one paper: it has what one says
            entries = entries[: len(candidates)]
            known = entries or any(word in title for word in UNREADABLE)
            missing += [] if known else [f"no entry: {title}"]
        same = out if out in (format_name, "biblatex" if was_tex else "") else ""
        for entry in entries:
            lacks = [list(_lacking(entry, one, was_tex, same)) for one in candidates]
            missing += min(lacks, key=len)
    return missing


def _lacking(entry: list[Field], found: Exported, is_tex: bool, same: str) -> Iterator[str]:
    key = next((value for name, value in entry if name == "key"), "")
    own = UNDER_THEIR_NAMES.get(same, "").split()
    for name, value in entry:
        if (key, name) in EXPLAINED or not value or (name in _KINDS and not same):
            continue
        place = RENAMED[same].get(name, name) if name in own else ""
        said = found.named[place] if place else found.everything
        if same == "biblatex" and name in ("isbn", "issn", "pages"):
            said = found.everything  # biber takes no more than one
        for piece in pieces(name, value, is_tex):
            if piece not in said and _TYPES.get(piece, piece) not in said:
                yield f"{key or title_of(entry, is_tex)[:40]}: {name}: {value[:100]!r}"
                break
        if name == "month" and is_tex:
            word = plain(value)[:3]
            number = f"{_BIBTEX_MONTHS.index(word) + 1:02}" if word in _BIBTEX_MONTHS else word
            said = found.named["month"] or word in found.everything
            if not said and not re.search(rf"\d{{4}}{number}", found.named["date"]):
                yield f"{key}: month: {value}"


def stored(library: Library, file: Path) -> Library:
    [plan] = library.plan_import([read_file(file)])
    assert plan.error is None
    library.apply_import(plan)
    return library


def _check(library: Library, name: str, format_name: str, formats: str) -> None:
    if not (PLACE / name).exists():
        pytest.skip(f"the real files are not here ({PLACE})")
    stored(library, PLACE / name)
    for out in formats.split():
        missing = lost(PLACE / name, format_name, library, out)
        assert missing == [], f"{len(missing)} lost in {out}: " + "\n".join(missing[:20])


@pytest.mark.parametrize(("name", "format_name", "formats"), FILES, ids=[f[0] for f in FILES])
def test_no_field_of_a_real_file_is_lost(
    library: Library, name: str, format_name: str, formats: str
) -> None:
    _check(library, name, format_name, formats)


@pytest.mark.soak
@pytest.mark.parametrize(("name", "format_name", "formats"), LONG, ids=[f[0] for f in LONG])
def test_no_field_of_a_long_real_file_is_lost(
    library: Library, name: str, format_name: str, formats: str
) -> None:
    _check(library, name, format_name, formats)
