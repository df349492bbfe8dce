"""Library → full export → empty library → export: the same bytes, nothing of a paper is lost."""

import json
from dataclasses import replace
from datetime import date

import pytest

from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import as_field, whole
from readinglist.core.importing.documents import pasted
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers
from tests.core.exporting import hostile

FULL = Options("full")
# What is written by hand here is what the exporters of these formats carry in their full profile.
BY_HAND = {
    "bibtex": lambda papers: "\n".join(
        f"@misc{{{paper.key},\n  title = {{x}},\n  readinglist = {{{as_field(paper)}}},\n}}"
        for paper in papers
    ),
    "csl-json": lambda papers: json.dumps(
        [
            {
                "id": paper.key,
                "type": "article",
                "title": "x",
                "custom": {"readinglist": whole(paper)},
            }
            for paper in papers
        ]
    ),
    "json": lambda papers: (
        '{"format": "readinglist", "version": 1, "papers": [\n'
        + ",\n".join(json.dumps(whole(paper)) for paper in papers)
        + "\n]}\n"
    ),
}
FORMATS = (*BY_HAND, "biblatex", "ris", "csv")
READ_AS = {"biblatex": "bibtex", "json": "library"}
HOSTILE = "A {brace, } \\input{x} % 5 $\\alpha$ @article{y, “q” & <b> 漢字 العربية \U0001f980"


@pytest.fixture
def rich(library):
    """A library in which every kind of thing is known of papers."""
    import_papers(
        library, ("One", abstract("one")), ("Two", abstract("two")), (HOSTILE, "x. " * 99)
    )
    import_papers(library, ("Two", abstract("two")), ("Three", abstract("four")))
    library.set_fields([1], {"authors": "van der Berg, Jan and {The Group and Co}", "year": "2024"})
    library.set_fields(
        [2], {"arxiv": "2401.00001", "doi": "10.1000/x", "url": "https://e.org/?a=%7B"}
    )
    library.set_fields([2], {"key": "mykey"})
    library.set_fields([2], {"key": "other"})
    library.tag([1, 3], ["ml/theory", "to discuss", "ä{}"])
    library.set_note(1, "# Note\n\nwith **marks**,\n- a list {\n- and \\commands")
    library.star([2])
    library.rate([3], 4)
    library.set_status([3, 1], "to-read")
    library.set_status([2], "skipped")
    library.snooze([3], date(2099, 1, 5))
    library.highlight(1, "little attention", "why {few}?", "pink")
    library.highlight(1, "Experiments on three")
    return library


def everything(library):
    return [whole(paper) for paper in library.papers(sorted(library.view("all")))]


def taken_in(tmp_path, text, name="in"):
    """A new library with what the text holds."""
    other = Library.open(tmp_path / name)
    [plan] = other.plan_import([pasted(text.encode(), "export")])
    assert plan.error is None
    other.apply_import(plan)
    return other, plan


@pytest.mark.parametrize("format_name", BY_HAND)
def test_what_is_of_the_form_is_taken_in_whoever_wrote_it(rich, tmp_path, format_name):
    papers = rich.papers(sorted(rich.view("all")))
    other, plan = taken_in(tmp_path, BY_HAND[format_name](papers))
    assert [f.value for f in plan.counts()] == ["new"]
    assert everything(other) == everything(rich)
    other.close()


@pytest.mark.parametrize("format_name", FORMATS)
def test_an_empty_library_takes_everything_in(rich, tmp_path, format_name):
    other, plan = taken_in(tmp_path, rich.export(format_name, options=FULL))
    assert [f.value for f in plan.counts()] == ["new"]
    assert everything(other) == everything(rich)
    assert other.view("queue") == rich.view("queue")
    other.close()


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_same_bytes_come_out_again(rich, tmp_path, format_name):
    text = rich.export(format_name, options=FULL)
    other, _ = taken_in(tmp_path, text)
    assert other.export(format_name, options=FULL) == text
    for another in FORMATS:
        assert other.export(another, options=FULL) == rich.export(another, options=FULL)
    other.close()


@pytest.mark.parametrize("format_name", FORMATS)
def test_one_or_two_papers_are_known_for_what_they_are(rich, tmp_path, format_name):
    for ids in ([1], [1, 2]):
        text = rich.export(format_name, ids, FULL)
        other, plan = taken_in(tmp_path, text, f"in{len(ids)}")
        assert plan.parsed.format in (format_name, READ_AS.get(format_name))
        assert other.export(format_name, options=FULL) == text
        other.close()


@pytest.mark.parametrize("format_name", FORMATS)
def test_hostile_papers_come_back_byte_for_byte(tmp_path, format_name):
    others = [
        replace(each, uid=f"{number:016x}", updated=each.added)
        for number, each in enumerate(hostile.papers())
    ]
    first, _ = taken_in(tmp_path, BY_HAND["json"](others), "first")
    text = first.export(format_name, options=FULL)
    second, _ = taken_in(tmp_path, text, "second")
    assert second.export(format_name, options=FULL) == text
    assert second.count() == first.count() > 200
    assert {paper.year for paper in second.papers(second.view("all"))} >= {None, 0, -44, 2025}
    first.close()
    second.close()


def test_it_is_one_operation_and_undone_to_nothing(rich, tmp_path):
    text = BY_HAND["json"](rich.papers(sorted(rich.view("all"))))
    other, _ = taken_in(tmp_path, text)
    other.undo()
    assert (other.view("all"), other.sources(), other.tags()) == ([], [], [])
    other.close()


def test_taken_in_again_nothing_changes(rich, tmp_path):
    text = BY_HAND["json"](rich.papers(sorted(rich.view("all"))))
    other, _ = taken_in(tmp_path, text)
    before = everything(other)
    [plan] = other.plan_import([pasted(text.encode(), "export")])
    assert [(fate.value, n) for fate, n in plan.counts().items()] == [("known", len(before))]
    assert plan.sightings() == 0
    other.apply_import(plan)
    assert everything(other) == before
    other.close()


def test_papers_that_are_alike_stay_as_many_as_they_were(library, tmp_path):
    papers = [
        replace(paper, uid=f"{n:016x}", key=f"key{n}")
        for n in range(3)
        for paper in [stored(library)]
    ]
    other, _ = taken_in(tmp_path, BY_HAND["json"](papers))
    assert len(other.view("all")) == 3
    other.close()


def stored(library):
    if not library.count():
        import_papers(library, ("Editorial", abstract("it")))
    return library.papers([1])[0]


def test_a_paper_that_the_library_has_under_another_uid_is_known(rich, tmp_path):
    [paper] = rich.papers([1])
    other = Library.open(tmp_path / "other")
    import_papers(other, (paper.title, paper.abstract))
    [plan] = other.plan_import([pasted(BY_HAND["json"]([paper]).encode(), "export")])
    other.apply_import(plan)
    [known] = other.papers(other.view("all"))
    assert known.year == 2024  # it gains what it lacked
    assert known.uid != paper.uid
    assert len(known.sightings) == 1
    other.close()


@pytest.mark.parametrize(
    "change",
    [
        {"uid": "../../x"}, {"uid": 5}, {"added": "yesterday"}, {"title": ""}, {"title": None},
    ],
)  # fmt: skip
def test_what_is_not_of_the_form_is_read_as_any_other_entry(library, tmp_path, change):
    value = whole(stored(library)) | change
    text = json.dumps(
        [{"id": "k", "type": "article", "title": "Plain", "custom": {"readinglist": value}}]
    )
    other, _ = taken_in(tmp_path, text)
    assert other.papers(other.view("all"))[0].title == "Plain"
    other.close()


def test_what_is_not_in_the_queue_has_no_place_and_no_age_in_it(library, tmp_path):
    value = whole(stored(library))
    value |= {"status": "read", "queue_position": 7, "queued": "2026-01-01T00:00:00Z"}
    other, _ = taken_in(
        tmp_path, '{"format": "readinglist", "papers": [\n' + json.dumps(value) + "\n]}"
    )
    [paper] = other.papers(other.view("all"))
    assert (paper.status, paper.queue_position, paper.queued) == ("read", None, None)
    other.close()


def test_hostile_parts_are_left_out(library, tmp_path):
    value = whole(stored(library)) | {
        "status": "eaten", "rating": 99, "starred": "yes", "queue_position": 10**400,
        "tags": ["", 5, "ok", " / "], "aliases": ["a b", "good"], "snoozed_until": "soon",
        "highlights": [{"uid": "x"}, 5], "sightings": [{"file": "f", "rank": -1}], "year": True,
        "authors": [5, {"family": "Doe"}, {}], "fields": {"a": 5, "b": "x\x00y"},
        "note": "a\x00b\ud800", "key": "123",
    }  # fmt: skip
    other, _ = taken_in(
        tmp_path, '{"format": "readinglist", "papers": [\n' + json.dumps(value) + "\n]}"
    )
    [paper] = other.papers(other.view("all"))
    assert (paper.status, paper.rating, paper.starred, paper.year) == ("new", 0, False, None)
    assert (paper.tags, paper.aliases, paper.highlights) == (("ok",), ("good",), ())
    assert [str(name) for name in paper.authors] == ["Doe"]
    assert "\x00" not in paper.note + paper.fields["b"]
    assert paper.key != "123"
    assert other.damage() == []
    other.close()
