"""RIS: every record comes out, and every line is accounted for."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.ris import READER
from readinglist.core.model import OTHERS, Name
from tests.conftest import SHARED

TIDES = """\
TY  - JOUR
TI  - On the Nature of Tides
AU  - Doe, Jane
AU  - King, Martin, Jr.
T2  - Annals of the Shore
AB  - We measure tides.
They rise, and they fall.
DA  - 2023/05/17/
PY  - 2023
DO  - 10.1000/182
SP  - 1
EP  - 9
VL  - 7
KW  - sea
KW  - moon; tides
N1  - Read it twice.
AN  - 77
ER  -
"""


def doc(text):
    return document(pasted(text.encode(), "a file"))


def read(text):
    return READER.read(doc(text))


def details(*lines, kind="JOUR"):
    body = "".join(f"{line}\n" for line in lines)
    [entry] = read(f"TY  - {kind}\nTI  - A Title\n{body}ER  - \n").entries
    return entry.details


def test_a_record_comes_out_with_all_that_the_file_says():
    [entry] = read(TIDES).entries
    assert entry.title == "On the Nature of Tides"
    assert entry.abstract == "We measure tides. They rise, and they fall."
    known = entry.details
    assert known.authors == (Name("Doe", "Jane"), Name("King", "Martin", suffix="Jr."))
    assert (known.year, known.date, known.doi) == (2023, "2023-05-17", "10.1000/182")
    assert (known.entry_type, known.tags) == ("article", ("sea", "moon", "tides"))
    assert known.note == "Read it twice."
    assert known.fields == {
        "journal": "Annals of the Shore", "pages": "1–9", "volume": "7", "ris:AN": "77",
    }  # fmt: skip


def test_each_line_has_its_kind():
    found = read("Provider: The Shore\n\n" + TIDES + "\n" + TIDES)
    kinds = [kind.value for kind in found.kinds]
    assert kinds[:4] == ["header", "blank", "detail", "title"]
    assert kinds[7:9] == ["abstract", "abstract"]
    assert (found.line_counts["header"], found.line_counts["unparsed"]) == (1, 0)
    assert [(e.title_line, e.abstract_line) for e in found.entries] == [(4, 8), (23, 27)]


@pytest.mark.parametrize(
    ("kind", "entry_type", "container"),
    [
        ("JOUR", "article", "journal"),
        ("CPAPER", "inproceedings", "booktitle"),
        ("CHAP", "incollection", "booktitle"),
        ("BOOK", "book", "series"),
    ],
)
def test_types_are_those_of_bibtex(kind, entry_type, container):
    found = details("T2  - Where", kind=kind)
    assert (found.entry_type, found.fields) == (entry_type, {container: "Where"})


def test_theses_say_which_they_are_and_where():
    found = details("M3  - Master's Thesis", "PB  - Shore University", kind="THES")
    assert found.entry_type == "mastersthesis"
    assert found.fields == {"school": "Shore University", "type": "Master's Thesis"}
    assert details(kind="THES").entry_type == "phdthesis"


@pytest.mark.parametrize(
    ("kind", "entry_type"), [("BLOG", "misc"), ("CONF", "inproceedings"), ("NEWS", "article")]
)
def test_a_type_that_exports_would_call_otherwise_is_kept(kind, entry_type):
    found = details(kind=kind)
    assert (found.entry_type, found.fields) == (entry_type, {"ris:TY": kind})


def test_the_time_of_day_that_a_page_was_looked_at_is_kept():
    assert details("Y2  - 2018/10/11/12:08:56").fields == {
        "urldate": "2018-10-11", "ris:Y2": "2018/10/11/12:08:56",
    }  # fmt: skip
    assert details("Y2  - 2018/10/11").fields == {"urldate": "2018-10-11"}


def test_years_that_contradict_each_other_are_all_kept():
    found = details("DA  - 2011/05/01/", "PY  - 2010", "Y1  - 2011")
    assert (found.year, found.date, found.fields) == (2011, "2011-05-01", {"ris:PY": "2010"})


def test_arxivs_own_doi_is_kept_beside_the_id():
    found = details("DO  - 10.48550/arXiv.2401.12345")
    assert (found.arxiv, found.fields) == ("2401.12345", {"doi": "10.48550/arXiv.2401.12345"})


def test_texts_and_links_to_them_stay_apart():
    found = details("L1  - https://example.org/a.pdf", "L2  - https://example.org/a")
    assert found.fields == {
        "file": "https://example.org/a.pdf", "ris:L2": "https://example.org/a",
    }  # fmt: skip


def test_other_names_of_tags_mean_the_same():
    text = "TY  - JOUR\nA1  - Doe, Jane\nT1  - Tides\nN2  - They rise.\nY1  - 1999/12//\nER  - \n"
    [entry] = read(text).entries
    assert (entry.title, entry.abstract) == ("Tides", "They rise.")
    assert (entry.details.year, entry.details.fields) == (1999, {"date": "1999-12"})


def test_of_several_links_the_first_is_the_link():
    found = details("UR  - https://example.org/a;b", "UR  - https://example.org/c")
    assert found.url == "https://example.org/a;b"
    assert found.fields == {"ris:UR": "https://example.org/c"}


@pytest.mark.parametrize(
    "line",
    ["UR  - http://arxiv.org/abs/2401.12345", "DO  - 10.48550/arXiv.2401.12345",
     "T2  - arXiv:2401.12345 [cs]", "N1  - arXiv: 2401.12345 [cs]"],
)  # fmt: skip
def test_arxiv_ids_are_found(line):
    assert details(line).arxiv == "2401.12345"
    assert details(line).doi is None


def test_keywords_may_go_on_in_further_lines():
    assert details("KW  - sea", "moon", "tides").tags == ("sea", "moon", "tides")


def test_a_record_without_a_title_is_called_by_its_id():
    assert read("TY  - JOUR\nDO  - 10.1000/182\nER  - \n").entries[0].title == "doi:10.1000/182"


# What is broken --------------------------------------------------------------------------------


def test_a_record_without_a_name_is_unparsed():
    found = read(f"{TIDES}TY  - JOUR\nAU  - Doe, Jane\nER  - \n{TIDES}")
    assert len(found.entries) == 2
    assert [number for number, _ in found.unparsed] == [19, 20, 21]


def test_a_record_without_an_end_is_read_and_so_is_the_next():
    found = read(TIDES.replace("ER  -\n", "") + TIDES)
    assert len(found.entries) == 2


@pytest.mark.parametrize("end", ["AU  - Doe, Jane\n", "AU  - Do", "AB  - They break.\n"])
def test_the_last_record_may_lack_its_end(end):
    found = read(f"{TIDES}TY  - JOUR\nTI  - Waves\n{end}")
    assert [entry.title for entry in found.entries] == ["On the Nature of Tides", "Waves"]
    assert not found.unparsed


def test_a_record_that_the_end_of_the_file_cuts_is_unparsed():
    found = read(f"{TIDES}TY  - JOUR\nTI  - Waves\nAB  - They br")
    assert [entry.title for entry in found.entries] == ["On the Nature of Tides"]
    assert len(found.unparsed) == 3


def test_text_that_goes_on_where_a_tag_should_be_does_no_harm():
    found = read(f"TY  - JOUR\ngoes on\nTI  - Waves\nER  - \n{TIDES}")
    assert [entry.title for entry in found.entries] == ["Waves", "On the Nature of Tides"]


@pytest.mark.parametrize(
    "text", ["A title\nAn abstract\n", "@article{x}\n", "- TY - x\n", "Title,TY  - JOUR\n"]
)
def test_other_files_are_not_looked_at(text):
    assert not READER.may_be(doc(text))
    assert READER.read(doc(text)).confidence == 0


def test_a_page_with_an_example_in_it_is_no_list():
    page = "".join(f"    Line {n} of a manual.\n" for n in range(50))
    assert read(page + TIDES).confidence < 0.6


HOSTILE = {
    "beginnings": "TY  - JOUR\n" * 20_000,
    "a long text": "TY  - JOUR\nTI  - x\nAB  - y\n" + "aaa\n" * 80_000 + "ER  - \n",
    "empty tags": "TY  - JOUR\n" + "TI  - \n" * 40_000 + "TI  - x\nER  - \n",
    "volumes": "TY  - JOUR\nTI  - x\n" + "VL  - 1\n" * 40_000 + "ER  - \n",
    "brackets": "TY  - JOUR\nTI  - x\nDO  - 10.1234/" + ")" * 300_000 + "\nER  - \n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_take_no_longer_than_others(text):
    hostile = doc(text)
    started = time.perf_counter()
    found = READER.read(hostile)
    assert time.perf_counter() - started < 30  # a hang; how quick it is, the bench says
    assert len(found.kinds) == len(hostile.lines)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(["TY  - JOUR", "TI  - x", "ER  - ", "AB  -", "text", "", " ", "AU  - ,"])
    )
)
def test_whatever_it_holds_every_line_is_accounted_for(lines):
    text = TIDES + "\n".join(lines)
    found = read(text)
    assert found.entries[0].title == "On the Nature of Tides"
    blank = [kind is LineKind.BLANK for kind in found.kinds]
    assert blank == [not line.strip() for line in doc(text).lines]


REAL = {"ris__hasantahir__Exported_Items.ris": (14, 1), "ris__nvpatin__My_Library.ris": (5, 5)}


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
    assert details("AU  - Doe, Jane", "AU  - et al.").authors == (Name("Doe", "Jane"), OTHERS)


def test_mendeleys_markup_is_no_part_of_a_note():
    note = "N1  - <m:note>One <m:bold>and</m:bold> two.<m:linebreak/>Three.</m:note>"
    assert details(note).note == "One and two.\nThree."
