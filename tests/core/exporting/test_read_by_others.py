"""RIS, CSL-JSON, CSV and BibTeX as others read them: the same keys, titles, authors and years.

Over the hostile papers, whose every part is there to break something, and the real listings.
"""

import csv
import gzip
import io
import json
import re
import tempfile
import unicodedata
import warnings
from pathlib import Path

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.formatter import plain
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from readinglist.core.exporting.options import PROFILES, Options
from readinglist.core.exporting.whole import whole
from readinglist.core.importing.documents import pasted, read_file
from readinglist.core.library import Library
from readinglist.core.model import OTHERS, Name, Paper
from readinglist.core.tex import decoded
from tests.conftest import SHARED
from tests.core.exporting import hostile
from tests.core.exporting.making import written

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "`": "'"})


def same(text: str) -> str:
    """What is seen of a text: no controls, and of quotation marks and hyphens one kind."""
    shown = (" " if c.isspace() else c for c in text if unicodedata.category(c) not in UNSEEN)
    text = unicodedata.normalize("NFKC", "".join(shown)).translate(_SIGNS).replace("''", '"')
    return " ".join(text.split())


UNSEEN = ("Cf", "Cs", "Co", "Cn")


def title_of(paper: Paper) -> str:
    return same(paper.title)


def words(text: str) -> list[str]:
    """The words of a name in any order: which of its parts comes first is each format's own."""
    return sorted(re.findall(r"[^\W\d_]+", unicodedata.normalize("NFKC", text)))


def names(paper: Paper) -> list[list[str]]:
    """The authors who have letters in their names."""
    found = [words(" ".join(name.csl().values())) for name in paper.authors if name != OTHERS]
    return [each for each in found if each]


def strange() -> list[Paper]:
    """The hostile papers as a library has them, which stores no controls."""
    papers = [
        json.dumps(whole(paper) | {"uid": f"{number:016x}"})
        for number, paper in enumerate(hostile.papers())
    ]
    text = '{"format": "readinglist", "papers": [\n' + ",\n".join(papers) + "\n]}\n"
    return _stored([pasted(text.encode(), "papers.json")])


def listed() -> list[Paper]:
    """The papers of the real listings, with the keys that the library gave them."""
    files = sorted((SHARED / "seeds").glob("*.txt"))
    files += sorted((SHARED / "hf_days").glob("*_compact.txt"))
    if not files:
        pytest.skip(f"the real listings are not here ({SHARED})")
    return _stored([read_file(file) for file in files])


def _stored(files) -> list[Paper]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = Library.open(folder / "library", folder / "cache")
        for plan in library.plan_import(files):
            library.apply_import(plan)
        found = library.papers(sorted(library.view("all")))
        library.close()
    return found


@pytest.fixture(scope="module", params=["hostile", "listings"])
def papers(request) -> list[Paper]:
    return strange() if request.param == "hostile" else listed()


@pytest.fixture(params=PROFILES)
def options(request) -> Options:
    return Options(request.param, abstracts=True, notes=True, tags=True)


# RIS -------------------------------------------------------------------------------------------


def test_rispy_reads_the_same(papers, options):
    text = written("ris", papers, options)
    found = rispy.loads(text.replace("\r\n", "\n"))
    assert [entry["id"] for entry in found] == [p.key for p in papers]
    for p, entry in zip(papers, found, strict=True):
        assert same(entry["title"]) == title_of(p)
        assert (int(entry["year"]) if "year" in entry else None) == p.year
        people = [a for a in entry.get("authors", []) if a != "et al."]
        assert [w for w in map(words, people) if w] == names(p)


# CSL-JSON --------------------------------------------------------------------------------------


def test_csl_json_says_the_same(papers, options):
    found = json.loads(written("csl-json", papers, options))
    assert [item["id"] for item in found] == [p.key for p in papers]
    for p, item in zip(papers, found, strict=True):
        assert same(item["title"]) == title_of(p)
        issued = item.get("issued", {}).get("date-parts", [[None]])
        assert issued[0][0] == p.year
        people = [n for n in item.get("author", []) if n != OTHERS.csl()]
        assert [w for n in people if (w := words(" ".join(n.values())))] == names(p)


@pytest.fixture(scope="module")
def style():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return CitationStylesStyle("harvard-cite-them-right", validate=False)


def test_citeproc_prints_the_same(papers, style):
    items = json.loads(written("csl-json", papers))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of variables that it does not know
        source = CiteProcJSON(items)
        bibliography = CitationStylesBibliography(style, source, plain)
        for paper in papers:
            bibliography.register(Citation([CitationItem(paper.key)]))
        printed = [str(text) for text in bibliography.bibliography()]
    assert len(printed) == len(papers)
    for p, text in zip(papers, printed, strict=True):
        assert _letters(title_of(p)) in _letters(text), p.key
        assert p.year is None or str(abs(p.year)) in text
        first = next((n.literal or n.family for n in p.authors if n != OTHERS), "")
        assert _letters(first) in _letters(text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", same(text)).casefold()


# CSV -------------------------------------------------------------------------------------------


def test_pythons_csv_reads_the_same(papers, options):
    text = written("csv", papers, options)
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [row["key"].removeprefix("'") for row in rows] == [p.key for p in papers]
    for p, row in zip(papers, rows, strict=True):
        assert same(row["title"].removeprefix("'")) == title_of(p).removeprefix("'")
        assert (int(row["year"].removeprefix("'")) if row["year"] else None) == p.year
        people = [a for a in row["authors"].split("; ") if a not in ("", "et al.")]
        assert [w for w in map(words, people) if w] == names(p)


def test_no_cell_is_a_formula_to_a_spreadsheet(papers, options):
    text = written("csv", papers, options)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert [c for row in rows for c in row if c.lstrip(" \ufeff").startswith(_FORMULA)] == []


# BibTeX and BibLaTeX ---------------------------------------------------------------------------


@pytest.fixture(params=["bibtex", "biblatex"])
def bibliography(request, papers, options) -> str:
    return written(request.param, papers, options)


def _year(fields) -> int | None:
    text = fields.get("year") or fields.get("date") or ""
    match = re.match(r"-?\d+", text)
    return int(match[0]) if match else None


def test_pybtex_reads_the_same(papers, bibliography):
    found = parse_string(bibliography, "bibtex").entries
    assert list(found) == [p.key for p in papers]
    for p in papers:
        entry = found[p.key]
        assert same(decoded(entry.fields["title"])) == title_of(p)
        assert _year(entry.fields) == p.year
        people = [decoded(str(person)) for person in entry.persons.get("author", [])]
        assert [w for n in people if n != "others" and (w := words(n))] == names(p)


def test_bibtexparser_reads_the_same(papers, bibliography):
    library = bibtexparser.parse_string(bibliography)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [p.key for p in papers]
    for p, entry in zip(papers, library.entries, strict=True):
        fields = {field.key: str(field.value) for field in entry.fields}
        assert same(decoded(fields["title"])) == title_of(p)
        assert _year(fields) == p.year
        people = split_multiple_persons_names(fields.get("author", ""))
        parsed = [parse_single_name_into_parts(n, strict=False) for n in people if n != "others"]
        read = [decoded(" ".join([*n.first, *n.von, *n.last, *n.jr])) for n in parsed]
        assert [w for n in read if (w := words(n))] == names(p)


# Many ------------------------------------------------------------------------------------------


@pytest.mark.soak
def test_ten_thousand_papers_are_the_same_to_all():
    file = SHARED / "listing_10k.txt.gz"
    if not file.exists():
        pytest.skip(f"the long listing is not here ({SHARED})")
    many = _stored([pasted(gzip.decompress(file.read_bytes()), "listing.txt")])
    full = Options("full")
    test_rispy_reads_the_same(many, full)
    test_csl_json_says_the_same(many, full)
    test_pythons_csv_reads_the_same(many, full)
    for name in ("bibtex", "biblatex"):
        test_pybtex_reads_the_same(many, written(name, many, full))
        test_bibtexparser_reads_the_same(many, written(name, many, full))


def test_names_are_compared_by_all_their_words():
    """The comparison itself tells names apart."""
    assert names(Paper(1, "u", "k", "t", authors=(Name("van Doe", "J."),))) == [["Doe", "J", "van"]]
    assert words("Doe, Jane") != words("Doe, John")
