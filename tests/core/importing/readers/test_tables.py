"""Tables of papers: every row comes out, and every line is accounted for."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.tables import READER
from readinglist.core.model import OTHERS, Name
from tests.conftest import SHARED

ZOTERO = (
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url",'
    '"Abstract Note","Date","Access Date","Extra","Notes","Manual Tags","Automatic Tags","Editor"\n'
)
TIDES = (
    '"AB12CD34","journalArticle","2023","Doe, Jane; van Roe, Richard",'
    '"On the ""Nature"" of Tides","Annals of the Shore","10.1000/182","https://example.org/tides",'
    '"We measure, and find.",'
    '"2023-05-17","2024-01-02 10:11:12","Publisher: Shore PMID: 77",'
    '"<p>One.</p><p>Two &amp; three.</p>","mine; yours","sea; moon","Poe, Edgar; Woe, Ann"\n'
)


def doc(text):
    return document(pasted(text.encode(), "a file"))


def read(text):
    return READER.read(doc(text))


def details(headings, row):
    [entry] = read(f"Title,{headings}\nA Title,{row}\n").entries
    return entry.details


def test_a_row_comes_out_with_all_that_the_file_says():
    [entry] = read(ZOTERO + TIDES).entries
    assert (entry.title, entry.abstract) == ('On the "Nature" of Tides', "We measure, and find.")
    known = entry.details
    assert known.authors == (Name("Doe", "Jane"), Name("van Roe", "Richard"))
    assert (known.year, known.date, known.doi) == (2023, "2023-05-17", "10.1000/182")
    assert (known.url, known.entry_type) == ("https://example.org/tides", "article")
    assert known.tags == ("mine", "yours", "sea", "moon")
    assert known.note == "One.\nTwo & three."
    assert known.fields == {
        "journal": "Annals of the Shore", "publisher": "Shore", "pmid": "77",
        "urldate": "2024-01-02", "csv:accessed": "2024-01-02 10:11:12",
        "editor": "Poe, Edgar and Woe, Ann", "zotero:Key": "AB12CD34",
    }  # fmt: skip


def test_several_notes_of_zotero_stay_several():
    row = TIDES.replace("<p>One.</p><p>Two", "<p>One; <b>a</b>; b.</p>; <p>Two")
    assert read(ZOTERO + row).entries[0].details.note == "One; a; b.\n\nTwo & three."


def test_zoteros_own_keys_are_no_citation_keys_and_others_are():
    assert read(ZOTERO + TIDES).entries[0].details.key == ""
    assert details("Authors,Key", "Jane Doe,doe2023").key == "doe2023"
    assert details("Authors,Bibtexkey", "Jane Doe,doe2023").key == "doe2023"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_delimiter_will_do(delimiter):
    rows = [["Title", "Authors", "Year"], ["Tides", "Jane Doe", "2001"], ["Waves", "", "2002"]]
    found = read("\n".join(delimiter.join(row) for row in rows))
    assert [(e.title, e.details.year) for e in found.entries] == [("Tides", 2001), ("Waves", 2002)]


def test_headings_are_known_in_any_case_and_order_and_below_other_lines():
    found = read("sep=;\nExported today\n\nyear;ARTICLE TITLE;Author(s)\n2001;Tides;Jane Doe\n")
    assert [entry.title for entry in found.entries] == ["Tides"]
    kinds = [kind.value for kind in found.kinds]
    assert kinds == ["header", "header", "blank", "header", "title"]


def test_cells_over_several_lines_have_lines_of_their_own():
    text = (
        "Key,Title,Abstract,Authors\n"
        'k1,"Tides\nand Moons","We measure.\n\nThey rise.","Doe, Jane"\n'
        "k2,Waves,,\n"
    )
    found = read(text)
    assert [kind.value for kind in found.kinds] == [
        "header", "title", "title", "blank", "abstract", "title"
    ]  # fmt: skip
    first, second = found.entries
    assert (first.title, first.abstract) == ("Tides and Moons", "We measure. They rise.")
    assert (first.title_line, first.abstract_line, second.title_line) == (2, 3, 6)


def test_ragged_rows_are_rows():
    found = read("Title,Authors,Year\nTides\nWaves,Jane Doe,2001,more,still more\n")
    assert [entry.title for entry in found.entries] == ["Tides", "Waves"]
    assert found.entries[1].details.fields == {"csv:4": "more", "csv:5": "still more"}


def test_what_nobody_knows_is_kept_under_its_heading():
    assert details("Authors,Shelf No.", "Jane Doe,12").fields == {"csv:Shelf No.": "12"}


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ('"Doe, Jane"', ["Jane Doe"]),
        ('"Doe, Jane; Roe, R."', ["Jane Doe", "R. Roe"]),
        ('"Doe, Jane and Roe, Richard"', ["Jane Doe", "Richard Roe"]),
        ('"Jane Doe, Richard Roe"', ["Jane Doe", "Richard Roe"]),
        ('"Jane Doe, Richard Roe, and Ann Woe"', ["Jane Doe", "Richard Roe", "Ann Woe"]),
        ('"Doe, J., Roe, R.M."', ["J. Doe", "R.M. Roe"]),
        ("Jane Doe", ["Jane Doe"]),
        ("Doe J.A.; Roe R.", ["J.A. Doe", "R. Roe"]),
        ("Jane Doe; et al.", ["Jane Doe", "others"]),
    ],
)
def test_authors_are_listed_in_many_ways(written, names):
    assert [str(name) for name in details("Authors", written).authors] == names


def test_the_full_names_of_scopus_are_the_names():
    header = "Authors,Author full names,Title,Page start,Page end,Author Keywords,EID\n"
    [entry] = read(header + 'Doe J.,"Doe, Jane (123456789)",Tides,1,9,sea; moon,2-s2\n').entries
    assert entry.details.authors == (Name("Doe", "Jane"),)
    assert entry.details.tags == ("sea", "moon")
    assert entry.details.fields == {
        "pages": "1–9",
        "scopus:Authors": "Doe J.",
        "scopus:EID": "2-s2",
    }


@pytest.mark.parametrize(
    ("headings", "row", "field", "value"),
    [
        ("DOI", "https://doi.org/10.1000/182", "doi", "10.1000/182"),
        ("URL", "http://arxiv.org/abs/2401.12345", "arxiv", "2401.12345"),
        ("arXiv ID,URL", "2401.12345,", "arxiv", "2401.12345"),
        ("URL,Extra", ",arXiv: 2401.12345", "arxiv", "2401.12345"),
        ("Authors,Rating", ",4", "rating", 4),
        ("Authors,Read Status", ",To read", "status", "to-read"),
    ],
)
def test_ids_and_marks_are_read(headings, row, field, value):
    found = details(headings, row)
    assert getattr(found, field) == value
    assert dict(found.fields) == {}


def test_what_arxiv_says_beside_its_id_is_kept():
    assert details("URL,Extra", ',"arXiv: 2401.12345 [cs, stat]"').fields == {
        "categories": "cs stat"
    }
    assert details("URL,DOI", ",10.48550/arXiv.2401.12345").fields == {
        "doi": "10.48550/arXiv.2401.12345"
    }


def test_what_is_not_understood_is_kept():
    assert details("DOI,Status", "none,Submitted").fields == {
        "csv:DOI": "none", "csv:Status": "Submitted",
    }  # fmt: skip


def test_a_row_without_a_title_is_called_by_its_id_or_unparsed():
    found = read("Title,DOI,Authors\n,10.1000/182,Jane Doe\n,,Jane Doe\nTides,,\n")
    assert [entry.title for entry in found.entries] == ["doi:10.1000/182", "Tides"]
    assert found.unparsed == ((3, ",,Jane Doe"),)


# What is broken --------------------------------------------------------------------------------


def test_a_quote_that_nobody_closes_breaks_its_line_and_not_the_rest():
    found = read('Title,Authors\nTides,Jane Doe\n"Waves,Jane Doe\nSand,Jane Doe\n')
    assert [entry.title for entry in found.entries] == ["Tides", "Sand"]
    assert [number for number, _ in found.unparsed] == [3]


@pytest.mark.parametrize(
    "text",
    ["A title\nAn abstract\n", "@article{x,\n title={Title, Authors}\n}\n", "Title: x\nURL: y\n",
     '[{"title": 1, "authors": 2}]', "| Title | Authors |\n|---|---|\n| a | b |\n",
     "Name,Price\nx,1\n", "Title\nx\n", "Title,Year\nA Film,1999\n"],
)  # fmt: skip
def test_other_files_are_not_looked_at(text):
    assert not READER.may_be(doc(text))
    assert READER.read(doc(text)).confidence == 0


N = 200_000
HOSTILE = {
    "open quotes": "Title,Authors\n" + '"a\n' * 30_000,
    "an open quote": 'Title,Authors\n"a,b\n' + "x,y\n" * 30_000,
    "commas": "Title,Authors\n" + "," * N,
    "a large cell": 'Title,Authors\n"' + "a\n" * 100_000 + '",x\n',
    "headings": "Title," * 30_000 + "Authors\na,b\n",
    "authors": 'Title,Authors\na,"' + "A B, " * 40_000 + '"\n',
    "initials": 'Title,Authors\na,"' + "A. " * 60_000 + 'x"\n',
    "spaces": 'Title,Authors\na,"x' + " " * N + 'y"\n',
    "line ends": 'Title,Authors\na,"x' + "\n" * N + 'y"\n',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_take_no_longer_than_others(text):
    hostile = doc(text)
    started = time.perf_counter()
    found = READER.read(hostile)
    assert time.perf_counter() - started < 30  # a hang; how quick it is, the bench says
    assert len(found.kinds) == len(hostile.lines)


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from('",;\n ab'), max_size=120))
def test_whatever_it_holds_every_line_is_accounted_for(text):
    whole = f"Title,Authors\nTides,Jane Doe\n{text}\n"
    found = read(whole)
    assert found.entries[0].title == "Tides"
    blank = [kind is LineKind.BLANK for kind in found.kinds]
    assert blank == [not line.strip() for line in doc(whole).lines]


REAL = {
    "scopus-csv__amosfigueiredo__scopus.csv": (13, 13),
    "zotero-csv__ControlNet__My_Library.csv": (217, 201),
    "zotero-csv__rahulvenugopal__Exported_Items.csv": (106, 81),
}


@pytest.mark.parametrize("name", REAL)
def test_real_files_come_out_whole(name):
    file = SHARED / "real" / "dev" / name
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), name)))
    papers, with_abstract = REAL[name]
    assert len(found.entries) == papers
    assert sum(bool(entry.abstract) for entry in found.entries) == with_abstract
    assert all(entry.title and entry.title_line for entry in found.entries)
    assert found.line_counts["unparsed"] == 0
    assert found.confidence == 1


def test_that_there_are_others_is_kept():
    assert details("Authors", "Jane Doe; et al.").authors == (Name("Doe", "Jane"), OTHERS)
