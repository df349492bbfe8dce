"""What others' parsers read in an export: the same titles, authors, years and keys."""

import re
import unicodedata

import bibtexparser
import pytest
from pybtex.database import parse_string

from readinglist.core.exporting import exporter
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.tex import visible
from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.readers.bibtex import READER
from readinglist.core.model import OTHERS
from readinglist.core.tex import decoded
from tests.core.exporting import hostile

KINDS = ("bibtex", "biblatex")
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "ϵ": "ϵ"})


def same(text):
    """What decoding cannot tell apart is one: quotation marks, spaces, forms of a letter."""
    text = unicodedata.normalize("NFKC", visible(text)).translate(_SAME).replace("''", '"')
    return " ".join(re.sub("[\u200c\u200d]", "", text).replace("``", '"').split())


def title_of(text):
    return same(decoded(text))


@pytest.fixture(params=[(k, p) for k in KINDS for p in ("clean", "full")], ids="-".join)
def exported(request):
    kind, profile = request.param
    papers = hostile.papers()
    return papers, "".join(exporter(kind).export(papers, Options(profile=profile)))


def test_pybtex_reads_the_same(exported):
    papers, text = exported
    found = parse_string(text, "bibtex").entries
    assert list(found) == [p.key for p in papers]
    for p in papers:
        entry = found[p.key]
        assert title_of(entry.fields["title"]) == same(p.title)
        year = entry.fields.get("year") or entry.fields.get("date", "")
        read = re.match(r"-?\d+", year)
        assert (int(read[0]) if read else None) == p.year
        more = len(p.authors) > 1 and p.authors[-1] == OTHERS
        assert len(entry.persons.get("author", [])) == len(named(p)) + more


def named(p):
    """Those who have a name with letters in it."""
    return [n for n in p.authors if n != OTHERS and re.search(r"[^\W\d_]", str(n))]


def test_bibtexparser_reads_the_same(exported):
    papers, text = exported
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [p.key for p in papers]
    for p, entry in zip(papers, library.entries, strict=True):
        assert title_of(entry["title"]) == same(p.title)


def test_the_program_itself_reads_the_same(exported):
    papers, text = exported
    found = READER.read(document(pasted(text.encode(), "papers.bib")))
    assert found.confidence == 1
    assert [entry.details.key for entry in found.entries] == [p.key for p in papers]
    for p, entry in zip(papers, found.entries, strict=True):
        assert same(entry.title) == same(p.title)
        if not re.search(r"[{}$^]", "".join(map(str, p.authors))):
            read = [str(n) for n in entry.details.authors if n != OTHERS]
            assert [same(n) for n in read] == [same(str(n)) for n in named(p)]
