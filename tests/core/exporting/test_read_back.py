"""What this program itself reads in an export: the same titles, authors and keys."""

import re
import unicodedata

import pytest

from readinglist.core.exporting import exporter
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.tex import visible
from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.readers.bibtex import READER
from readinglist.core.model import OTHERS
from tests.core.exporting import hostile

KINDS = ("bibtex", "biblatex")
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "ϵ": "ϵ"})


def same(text):
    """What decoding cannot tell apart is one: quotation marks, spaces, forms of a letter."""
    text = unicodedata.normalize("NFKC", visible(text)).translate(_SAME).replace("''", '"')
    return " ".join(re.sub("[\u200c\u200d]", "", text).replace("``", '"').split())


@pytest.fixture(params=[(k, p) for k in KINDS for p in ("clean", "full")], ids="-".join)
def exported(request):
    kind, profile = request.param
    papers = hostile.papers()
    return papers, "".join(exporter(kind).export(papers, Options(profile=profile)))


def named(p):
    """Those who have a name with letters in it."""
    return [n for n in p.authors if n != OTHERS and re.search(r"[^\W\d_]", str(n))]


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
