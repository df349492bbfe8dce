"""Papers as JSON: lists, days of Hugging Face, JSON Lines."""

import json
import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.jsonlists import READER
from tests.conftest import SHARED, abstract

PAPERS = [
    {"title": "Gentle Descent", "authors": ["Anna Berg"], "abstract": abstract("descent")},
    {"title": "Robots in Mud", "authors": ["Bo Carlsen"], "abstract": abstract("mud")},
]
TITLES = ["Gentle Descent", "Robots in Mud"]


def doc(value):
    text = value if isinstance(value, str) else json.dumps(value, indent=1)
    return document(pasted(text.encode(), "papers"))


def read(value):
    return READER.read(doc(value))


def titles(found):
    return [entry.title for entry in found.entries]


def lines_of(found, kind):
    return [number for number, k in enumerate(found.kinds, 1) if k is kind]


# Shapes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value",
    [
        PAPERS,
        {"count": 2, "papers": PAPERS},
        {"authors": [{"name": "A"}] * 9, "data": {"items": PAPERS}},
        {"2401.00001": PAPERS[0], "2401.00002": PAPERS[1]},
        {"cs.CL": PAPERS[:1], "cs.CV": PAPERS[1:]},
        {"menu": [{"title": "Home"}, {"title": "About"}, {"title": "Help"}], "papers": PAPERS},
        [{"paper": paper, "upvotes": 3} for paper in PAPERS],
    ],
)
def test_the_lists_of_papers_are_found_wherever_they_are(value):
    assert READER.may_be(doc(value))
    found = read(value)
    assert titles(found) == TITLES
    assert found.confidence == 1


def test_one_object_is_one_paper_also_if_it_cites_others():
    found = read(PAPERS[0] | {"references": [{"title": "Old", "authors": ["X Y"]}] * 3})
    assert titles(found) == ["Gentle Descent"]


def test_the_name_of_an_object_may_be_the_id():
    found = read({"2401.00001": PAPERS[0]})
    assert found.entries[0].details.arxiv == "2401.00001"


def test_numbers_with_a_point_stay_as_they_are_written():
    found = read('[{"title": "Gentle Descent", "arxiv": 2401.10000}]')
    assert found.entries[0].details.arxiv == "2401.10000"


# Lines -----------------------------------------------------------------------------------------


def test_an_entry_knows_its_lines():
    found = read(
        '{"n": 1,\n"papers": [\n{"title": "Gentle \\u0044escent",\n"year": 2024,\n'
        '"abstract": "We go."}\n]}'
    )
    assert (found.entries[0].title_line, found.entries[0].abstract_line) == (3, 5)
    assert [kind.value for kind in found.kinds] == [
        "header", "header", "title", "detail", "abstract", "header",
    ]  # fmt: skip


def test_what_should_have_been_a_paper_is_unparsed():
    found = read(
        '[\n{"title": "Gentle Descent", "authors": "Anna Berg"},\n{"titel": "Robots"},\n7\n]'
    )
    assert titles(found) == ["Gentle Descent"]
    assert [number for number, _ in found.unparsed] == [3, 4]
    assert found.confidence == pytest.approx(1 / 3)


# JSON Lines ------------------------------------------------------------------------------------


def lines(*records):
    return "\n".join(r if isinstance(r, str) else json.dumps(r) for r in records)


def test_an_object_a_line():
    found = read(lines(*PAPERS))
    assert titles(found) == TITLES
    assert lines_of(found, LineKind.TITLE) == [1, 2]


def test_broken_lines_are_told_and_the_others_read():
    found = read(lines(PAPERS[0], '{"title": "Cut of', PAPERS[1], "", {"upvotes": 3}))
    assert titles(found) == TITLES
    assert [number for number, _ in found.unparsed] == [2, 5]
    assert found.confidence == 0.5


# Hugging Face ----------------------------------------------------------------------------------


def hf(number, day="2024-05-27", **more):
    paper = {
        "id": f"2405.0000{number}",
        "title": f"Paper {number}",
        "summary": abstract("cards"),
        "authors": [{"_id": "1", "name": "Anna Berg", "hidden": False}],
        "publishedAt": "2024-05-20T00:00:00.000Z",
        "upvotes": number,
    }
    return {
        "paper": paper | more,
        "publishedAt": f"{day}T03:00:00.000Z",
        "title": f"Paper {number}",
    }


def test_a_day_of_hugging_face():
    found = read([hf(1), hf(2)])
    assert found.day is not None
    assert found.day.isoformat() == "2024-05-27"
    details = found.entries[0].details
    assert (details.arxiv, details.date) == ("2405.00001", "2024-05-20")
    assert details.fields["hf:upvotes"] == "1"


def test_a_later_schema_says_when_papers_were_listed():
    papers = [hf(n, f"2024-05-1{n}", submittedOnDailyAt="2024-05-28T01:00:00.000Z") for n in (1, 2)]
    found = read(papers)
    assert found.day is not None
    assert found.day.isoformat() == "2024-05-28"


def test_days_that_differ_are_none():
    assert read([hf(1, "2024-05-27"), hf(2, "2024-05-26")]).day is None


def test_what_a_machine_wrote_is_kept_apart():
    found = read([hf(1, ai_summary="Cards, in short.", ai_keywords=["cards"])])
    assert found.entries[0].abstract == abstract("cards")
    assert found.entries[0].details.tags == ()
    assert found.entries[0].details.fields["hf:ai_summary"] == "Cards, in short."


# What is not ours ------------------------------------------------------------------------------


def test_csl_json_is_left_to_its_own_reader():
    item = {"id": "b", "type": "book", "title": "Slopes", "author": [{"family": "Berg"}],
            "issued": {"date-parts": [[2024]]}}  # fmt: skip
    assert read([item]).confidence < 0.6


def test_titles_alone_make_no_papers():
    assert read([{"title": "A film", "year": 1999}]).confidence < 0.6


@pytest.mark.parametrize("text", ["Title: x", "[A](https://example.org)", "- title: x", "@misc{a}"])
def test_other_formats_are_not_even_tried(text):
    assert not READER.may_be(doc(text))


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        '{"title":' * 30_000,
        json.dumps(PAPERS, indent=1)[:-20],
        "[]",
        "{}",
        "[[], [[]], {}]",
        '{"name": "a program", "version": 3}',
        '[{"title": ' + "1" * 5000 + "}, 3",
    ],
)
def test_what_is_broken_or_no_list_of_papers_gives_nothing(text):
    found = read(text)
    assert found.entries == ()
    assert found.confidence == 0
    assert found.line_counts["unparsed"] == sum(1 for line in text.splitlines() if line.strip())


def test_deep_values_in_a_paper_harm_nothing():
    found = read('[{"title": "Gentle Descent", "x": ' + "[" * 900 + "]" * 900 + "}]")
    assert titles(found) == ["Gentle Descent"]


def test_time_is_in_proportion_to_the_text():
    start = time.monotonic()
    read("[" + ",".join('{"title":"t","abstract":"a"}' for _ in range(8000)) + "]")
    read('{"a":' * 4 + "[" + "[]," * 90_000 + "[]]" + "}" * 4)
    assert time.monotonic() - start < 10


# Real files ------------------------------------------------------------------------------------


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
@pytest.mark.parametrize(
    ("name", "papers", "abstracts", "day"),
    [
        ("arxiv-jsonl__a1henu__data_2025-10-12_arxiv.json", 109, 109, None),
        ("arxiv-jsonl__dw-dengwei__2025-03-19.jsonl", 172, 172, None),
        ("conference-json__papercopilot__acml2019.json", 79, 79, None),
        ("hf-api-json__2404589803__2024-05-27.json", 13, 13, "2024-05-27"),
        ("hf-api-json__2404589803__2025-06-18.json", 23, 23, "2025-06-18"),
        # Some of these abstracts are the submitters' comments; the file calls them abstracts.
        ("hf-archive-json__AtharvaDomale__2026-02-04.json", 73, 71, "2026-02-04"),
        ("hf-archive-json__slbqc__2024-08-01.json", 13, 0, None),
    ],
)
def test_real_files(name, papers, abstracts, day):
    file = document(pasted((SHARED / "real" / "dev" / name).read_bytes(), name))
    assert READER.may_be(file)
    found = READER.read(file)
    assert len(found.entries) == papers
    assert sum(bool(entry.abstract) for entry in found.entries) == abstracts
    assert all(entry.title for entry in found.entries)
    assert (found.day.isoformat() if found.day else None) == day
    assert found.confidence == 1
    assert found.unparsed == ()
