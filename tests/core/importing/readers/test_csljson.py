"""CSL-JSON: every item comes out, and every line is accounted for."""

import json
import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.csljson import READER
from readinglist.core.model import Name
from tests.conftest import SHARED

SPAN = {"date-parts": [[2023, 5, 17], [2023, 6, 1]]}
TIDES = {
    "id": "doe2023tides",
    "type": "article-journal",
    "title": "On the <i>Nature</i> of Tides",
    "abstract": "Abstract: We measure tides.\nThey rise, and they fall.",
    "author": [
        {"family": "Doe", "given": "Jane"},
        {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        {"family": "King", "given": "Martin", "suffix": "Jr.", "dropping-particle": "de"},
        {"literal": "The Tide Board"},
    ],
    "container-title": "Annals of the Shore",
    "volume": 7,
    "issue": "2",
    "page": "1-9",
    "DOI": "10.1000/182",
    "URL": "https://example.org/tides",
    "issued": {"date-parts": [["2023", 5, 17]]},
    "accessed": {"date-parts": [[2024, 1, 2]]},
    "keyword": "sea, moon",
    "source": "Shore Index",
}


def doc(text):
    return document(pasted(text.encode(), "a file"))


def read(value, **how):
    return READER.read(doc(value if isinstance(value, str) else json.dumps(value, **how)))


def details(**values):
    [entry] = read([{"type": "article-journal", "title": "A Title"} | values]).entries
    return entry.details


def test_an_item_comes_out_with_all_that_the_file_says():
    [entry] = read([TIDES]).entries
    assert entry.title == "On the Nature of Tides"
    assert entry.abstract == "We measure tides. They rise, and they fall."
    known = entry.details
    assert known.authors == (
        Name("Doe", "Jane"),
        Name("Beethoven", "Ludwig", non_dropping_particle="van"),
        Name("King", "Martin", suffix="Jr.", dropping_particle="de"),
        Name(literal="The Tide Board"),
    )
    assert (known.year, known.date) == (2023, "2023-05-17")
    assert (known.doi, known.url) == ("10.1000/182", "https://example.org/tides")
    assert (known.entry_type, known.key) == ("article", "doe2023tides")
    assert known.tags == ("sea", "moon")
    assert known.fields == {
        "journal": "Annals of the Shore", "volume": "7", "number": "2", "pages": "1-9",
        "urldate": "2024-01-02", "csl:source": "Shore Index",
    }  # fmt: skip


@pytest.mark.parametrize("wrapped", [[TIDES, TIDES], {"items": [TIDES, TIDES]}])
@pytest.mark.parametrize("indent", [None, 2])
def test_lists_and_objects_with_a_list_are_read(wrapped, indent):
    found = read(wrapped, indent=indent)
    assert len(found.entries) == 2
    assert found.confidence == 1
    assert found.line_counts["unparsed"] == 0


def test_each_line_has_its_kind():
    text = json.dumps([TIDES], indent=1)
    found = read(text)
    [entry] = found.entries
    lines = text.split("\n")
    assert '"title"' in lines[entry.title_line - 1]
    assert '"abstract"' in lines[entry.abstract_line - 1]
    assert found.kinds[0] is found.kinds[-1] is LineKind.HEADER
    assert found.line_counts["title"] == found.line_counts["abstract"] == 1
    assert found.line_counts["detail"] == len(lines) - 4


@pytest.mark.parametrize(
    ("issued", "year", "date", "rest"),
    [
        ({"date-parts": [[2023]]}, 2023, None, {}),
        ({"date-parts": [["2023", "5"]]}, 2023, None, {"date": "2023-05"}),
        (SPAN, 2023, "2023-05-17", {"csl:issued": json.dumps(SPAN)}),
        ({"raw": "17 May 2023"}, 2023, "2023-05-17", {"date": "17 May 2023"}),
        ({"literal": "in press"}, None, None, {"date": "in press"}),
        ("2023-05-17", 2023, "2023-05-17", {}),
        ({}, None, None, {}),
        ({"date-parts": [[]]}, None, None, {}),
    ],
)
def test_dates_are_read_as_far_as_they_go(issued, year, date, rest):
    found = details(issued=issued)
    assert (found.year, found.date, found.fields) == (year, date, rest)


@pytest.mark.parametrize(
    ("kind", "entry_type", "container"),
    [
        ("article-journal", "article", "journal"),
        ("paper-conference", "inproceedings", "booktitle"),
        ("chapter", "incollection", "booktitle"),
    ],
)
def test_types_are_those_of_bibtex(kind, entry_type, container):
    found = details(type=kind, **{"container-title": "Where"})
    assert (found.entry_type, found.fields) == (entry_type, {container: "Where"})


def test_theses_say_which_they_are_and_where():
    found = details(type="thesis", genre="Master's thesis", publisher="Shore University")
    assert found.entry_type == "mastersthesis"
    assert found.fields == {"type": "Master's thesis", "school": "Shore University"}


def test_a_type_that_bibtex_has_not_is_kept():
    found = details(type="webpage")
    assert (found.entry_type, found.fields) == ("misc", {"csl:type": "webpage"})


@pytest.mark.parametrize(
    "values",
    [
        {"id": "http://zotero.org/users/1/items/AB12", "citation-key": "doe2023"},
        {"id": 7, "custom": {"citation-key": "doe2023"}},
        {"id": "doe2023"},
        {"id": 7, "note": "Citation Key: doe2023"},
    ],
)
def test_the_citation_key_stands_in_several_places(values):
    assert details(**values).key == "doe2023"


def test_numbers_are_no_keys():
    assert details(id=7).key == ""


def test_lines_of_a_note_that_name_a_field_are_fields():
    found = details(note="arXiv: 2401.12345 [cs]\nPMID: 77\nOCLC: 5\nRead it twice.")
    assert (found.arxiv, found.note) == ("2401.12345", "Read it twice.")
    assert found.fields == {"pmid": "77", "categories": "cs", "extra:OCLC": "5"}


@pytest.mark.parametrize(
    "values",
    [
        {"URL": "http://arxiv.org/abs/2401.12345"},
        {"DOI": "10.48550/arXiv.2401.12345"},
        {"number": "arXiv:2401.12345"},
        {"archive": "arXiv", "archive_location": "2401.12345"},
    ],
)
def test_arxiv_ids_are_found(values):
    found = details(**values)
    assert (found.arxiv, found.doi) == ("2401.12345", None)


def test_other_people_are_fields():
    found = details(editor=[{"family": "Roe", "given": "R."}, {"literal": "The Board"}])
    assert found.fields == {"editor": "Roe, R. and {The Board}"}


def test_an_item_without_a_title_is_called_by_its_id():
    [entry] = read([{"type": "book", "DOI": "10.1000/182"}]).entries
    assert (entry.title, entry.title_line) == ("doi:10.1000/182", 0)


# What is broken --------------------------------------------------------------------------------


def test_items_without_a_name_are_unparsed():
    found = read([TIDES, {"type": "book"}, 7, None, [], TIDES], indent=0)
    assert len(found.entries) == 2
    assert found.line_counts["unparsed"] == 6
    assert found.confidence == pytest.approx(2 / 6)


def test_of_a_list_that_is_cut_the_whole_items_come_out():
    text = "[\n" + json.dumps(TIDES) + ",\n" + json.dumps(TIDES)[:-9]
    found = read(text)
    assert len(found.entries) == 1
    assert [number for number, _ in found.unparsed] == [3]


def test_values_of_other_kinds_do_no_harm():
    odd = {
        "type": ["book"], "title": "T", "abstract": 7, "author": [None, 3, "Doe, Jane", {"x": 1}],
        "issued": [], "DOI": {}, "container-title": ["A", "B"], "categories": {"a": 1},
        "custom": [], "id": None, "note": True, "volume": {"a": [1]},
    }  # fmt: skip
    [entry] = read([TIDES, odd]).entries[1:]
    assert [str(name) for name in entry.details.authors] == ["3", "Jane Doe"]
    assert entry.details.fields["volume"] == '{"a": [1]}'


def test_what_cannot_be_stored_is_left_out():
    text = '[{"type":"book","title":"a\\ud800b\\u0000c","x\\ud800":"\\ud800y","id":"k\\ud800"}]'
    [entry] = read(text).entries
    json.dumps(
        [entry.title, dict(entry.details.fields), entry.details.key], ensure_ascii=False
    ).encode()


@pytest.mark.parametrize(
    "text",
    ["A title\nAn abstract\n", "@article{x}\n", '[{"title": "x", "summary": "y"}]', "[]", "{",
     'Text, with "issued": 7\n'],
)  # fmt: skip
def test_other_files_are_not_looked_at(text):
    assert not READER.may_be(doc(text))
    assert READER.read(doc(text)).confidence == 0


def test_items_of_no_type_that_csl_knows_are_hardly_csl():
    assert read([{"title": "x", "type": "poster", "issued": 2020}] * 5).confidence == 0


N = 200_000
HOSTILE = {
    "deep": '[{"type":"book","title":"t","x":' + "[" * N,
    "deep and closed": '[{"type":"book","title":"t","x":' + "[" * N + "]" * N + "}]",
    "empty items": '[{"type":"book"},' + "{}," * (N // 3) + "]",
    "a number": '[{"type":"book","title":"t","volume":' + "9" * N + "}]",
    "objects": '{"items":' * (N // 9) + '"type":"book"',
    "keys": "{" + '"a":"b",' * (N // 8) + '"type":"book"',
    "quotes": '[{"type":"book","title":"' + '\\"title\\": ' * (N // 11) + '"}]',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_take_no_longer_than_others(text):
    hostile = doc(text)
    started = time.perf_counter()
    found = READER.read(hostile)
    assert time.perf_counter() - started < 30  # a hang; how quick it is, the bench says
    assert len(found.kinds) == len(hostile.lines)


def test_a_real_file_comes_out_whole():
    file = SHARED / "real" / "dev" / "csl-json__issaceee__My_Library.json"
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), file.name)))
    assert len(found.entries) == 15
    assert sum(bool(entry.abstract) for entry in found.entries) == 5
    assert all(entry.title and entry.title_line and entry.details.key for entry in found.entries)
    assert found.line_counts["unparsed"] == 0
    assert found.confidence == 1
