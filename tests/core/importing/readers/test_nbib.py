"""PubMed's tags: every record comes out, and every line is accounted for."""

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.nbib import READER
from readinglist.core.model import Name

TIDES = """\

PMID- 7700123
OWN - NLM
DP  - 2023 May 17
TI  - On the Nature
      of Tides.
LID - 10.1000/182 [doi]
LID - e77 [pii]
AB  - BACKGROUND: We measure.
      RESULTS: We find.
FAU - Doe, Jane
AU  - Doe J
FAU - van Roe, Richard
AU  - van Roe R
CN  - Sand and Sea Group
PT  - Journal Article
JT  - Annals of the Shore
VI  - 7
AID - 10.1000/182 [doi]
MH  - *Oceans
OT  - tides
"""


def doc(text):
    return document(pasted(text.encode(), "a file"))


def read(text):
    return READER.read(doc(text))


def test_a_record_comes_out_with_all_that_the_file_says():
    found = read(TIDES)
    [entry] = found.entries
    assert (entry.title, entry.title_line) == ("On the Nature of Tides.", 5)
    assert entry.abstract == "BACKGROUND: We measure. RESULTS: We find."
    known = entry.details
    assert known.authors == (
        Name("Doe", "Jane"),
        Name("van Roe", "Richard"),
        Name(literal="Sand and Sea Group"),
    )
    assert (known.year, known.date, known.doi) == (2023, "2023-05-17", "10.1000/182")
    assert (known.entry_type, known.tags) == ("article", ("tides", "Oceans"))
    assert known.fields == {
        "pmid": "7700123", "journal": "Annals of the Shore", "volume": "7", "nbib:OWN": "NLM",
        "nbib:PT": "Journal Article", "nbib:AID": "e77 [pii]",
    }  # fmt: skip
    assert found.confidence == 1.0


def test_every_line_has_its_kind():
    kinds = read(TIDES).kinds
    assert kinds[0] is LineKind.BLANK
    assert kinds[4:6] == (LineKind.TITLE,) * 2
    assert kinds[8:10] == (LineKind.ABSTRACT,) * 2
    assert set(kinds[10:]) == {LineKind.DETAIL}


def test_records_follow_each_other():
    assert len(read(TIDES * 3).entries) == 3


def test_short_names_do_where_there_are_no_others():
    assert read("PMID- 1\nTI  - A Title\nAU  - van Roe RA\n").entries[0].details.authors == (
        Name("van Roe", "RA"),
    )


def test_a_record_without_a_name_is_unparsed():
    found = read(TIDES + "\nPMID- 2\nAU  - Doe J\n")
    assert [number for number, _ in found.unparsed] == [23, 24]


@pytest.mark.parametrize("text", ["TY  - JOUR\nTI  - x\n", "PMID 77\n", "Title: x\nPMID: 7\n"])
def test_other_files_are_not_looked_at(text):
    assert not READER.may_be(doc(text))
    assert READER.read(doc(text)).confidence == 0
