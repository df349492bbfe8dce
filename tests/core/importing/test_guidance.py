"""What the user says of a file, and what the library knows of it, decides how it is read."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import document
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.guidance import NO_DAY, Guidance, Mark
from readinglist.core.importing.plan import Fate, named
from readinglist.core.importing.readers import NotUnderstood, read
from tests.conftest import abstract
from tests.core.conftest import compact, import_text, input_file, pairs, spaced

ONE = ("Gentle Descent", abstract("descent"))
TWO = ("Walking Backwards", abstract("mud"))
THREE = ("Does Anything Scale?", abstract("scale"))
WORDS = "we show that robots who walk backwards see where they have been and fall less".split()


def guided(text, **said):
    return read(document(input_file(text), Guidance(**said)))


def titles(found):
    return [entry.title for entry in found.entries]


def line_of(text, content):
    """The number of the line that is this."""
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.endswith(content))


def wrapped(words, width=60):
    lines = [""]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


# Marks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", [compact, spaced])
def test_a_line_marked_as_header_is_of_no_paper(layout):
    text = layout(ONE, ("Advertisement of the day", abstract("soap")), TWO)
    marks = {line_of(text, "of the day"): Mark.HEADER, line_of(text, abstract("soap")): Mark.HEADER}
    found = guided(text, marks=marks)
    assert pairs(found) == [ONE, TWO]
    assert {found.kinds[number - 1] for number in marks} == {LineKind.HEADER}


@pytest.mark.parametrize("layout", [compact, spaced])
def test_a_line_marked_as_title_begins_a_paper_whatever_it_looks_like(layout):
    prose = "This title says a lot. It has sentences. It is long, too, and it ends with a period."
    text = layout(ONE, (prose, "Short."), TWO)
    marks = {line_of(text, prose): Mark.TITLE, line_of(text, "Short."): Mark.ABSTRACT}
    assert pairs(guided(text, marks=marks)) == [ONE, (prose, "Short."), TWO]


def test_a_line_that_goes_on_is_joined_to_the_one_above():
    text = compact(ONE, ("Walking Backwards:\nRobots in Mud", abstract("mud")), THREE)
    found = guided(text, marks={line_of(text, "Robots in Mud"): Mark.ON})
    assert titles(found)[1] == "Walking Backwards: Robots in Mud"
    assert pairs(found)[1][1] == abstract("mud")


def test_a_line_that_looks_like_a_header_is_a_title_where_it_is_said_to_be():
    text = compact(("new", abstract("descent")), TWO)
    number = line_of(text, "new")
    assert titles(guided(text, marks={number: Mark.TITLE})) == ["new", TWO[0]]


def test_marks_count_in_listings_whose_lines_were_wrapped():
    papers = [(f"On Robots That Walk in Mud of Kind Number {n}", WORDS * 8) for n in range(6)]
    text = "\n".join(f"{title}\n{wrapped(words)}" for title, words in papers) + "\n"
    plain = guided(text)
    assert titles(plain) == [title for title, _ in papers]
    third = plain.entries[2].title_line
    found = guided(text, marks={third: Mark.ABSTRACT})
    assert titles(found) == [title for n, (title, _) in enumerate(papers) if n != 2]
    assert papers[2][0] in found.entries[1].abstract


def test_marking_a_cut_paper_at_the_end_imports_it():
    text = compact(ONE, TWO) + "Does Anything Scale?\n"
    assert titles(guided(text)) == [ONE[0], TWO[0]]
    number = line_of(text, "Does Anything Scale?")
    assert titles(guided(text, marks={number: Mark.TITLE})) == [ONE[0], TWO[0], THREE[0]]


def test_a_file_whose_lines_are_marked_is_not_refused():
    text = "Gentle Descent\nWe descend.\nWalking Backwards\nWe walk.\n"
    with pytest.raises(NotUnderstood) as refused:
        guided(text)
    assert refused.value.best.kinds
    marks = {1: Mark.TITLE, 2: Mark.ABSTRACT, 3: Mark.TITLE, 4: Mark.ABSTRACT}
    assert pairs(guided(text, marks=marks)) == [
        ("Gentle Descent", "We descend."),
        ("Walking Backwards", "We walk."),
    ]


def test_entries_of_an_unusual_shape_are_doubtful_until_somebody_says_what_they_are():
    text = compact(ONE, ("Walking Backwards", "Short."), THREE)
    number = line_of(text, "Short.")
    found = guided(text)
    assert number in found.doubtful
    assert number not in guided(text, marks={number: Mark.ABSTRACT}).doubtful


@settings(max_examples=200, deadline=2000)
@given(
    lines=st.lists(
        st.sampled_from([*ONE, *TWO, *THREE, "", "new", "Short.", "a b c"]), max_size=30
    ),
    marks=st.dictionaries(st.integers(1, 32), st.sampled_from(Mark), max_size=12),
)
def test_whatever_is_marked_every_line_is_accounted_for(lines, marks):
    text = "\n".join([*lines, "x"]) + "\n"
    try:
        found = guided(text, marks=marks, format="listing")
    except NotUnderstood as refused:
        found = refused.best
    kinds = dict(enumerate(found.kinds, 1))
    assert len(kinds) == len(lines) + 1
    for number, mark in marks.items():
        if number <= len(lines) and lines[number - 1]:
            if mark is Mark.HEADER:
                assert kinds[number] is LineKind.HEADER
            elif mark is Mark.TITLE:
                assert kinds[number] is LineKind.TITLE
    said = " ".join(f"{entry.title} {entry.abstract}" for entry in found.entries)
    for number, kind in kinds.items():
        if kind in (LineKind.TITLE, LineKind.ABSTRACT) and number <= len(lines):
            assert lines[number - 1] in said


# Fields -----------------------------------------------------------------------------------------

LISTE = json.dumps(
    {"liste": [{"Titel": ONE[0], "Zusammenfassung": ONE[1], "Verfasser": ["Ada Lovelace"]}]}
)


def test_fields_that_nobody_knows_are_named_and_can_be_said():
    with pytest.raises(NotUnderstood, match="Titel, Zusammenfassung, Verfasser"):
        guided(LISTE)
    fields = {"Titel": "title", "Zusammenfassung": "abstract", "Verfasser": "authors"}
    found = guided(LISTE, fields=fields)
    assert pairs(found) == [ONE]
    assert [str(name) for name in found.entries[0].details.authors] == ["Ada Lovelace"]
    assert {use.path: use.meaning for use in found.fields} == fields


def test_a_field_said_to_mean_nothing_is_kept_as_it_is():
    text = json.dumps([{"title": "A", "note": "mine", "abstract": "b"}])
    assert guided(text).entries[0].details.note == "mine"
    details = guided(text, fields={"note": ""}).entries[0].details
    assert details.note == ""
    assert "mine" in details.fields.values()


def test_what_the_user_says_of_a_field_goes_before_its_usual_meaning():
    text = json.dumps([{"title": "short", "name": "The Whole Title", "abstract": "b"}])
    assert titles(guided(text)) == ["short"]
    assert titles(guided(text, fields={"name": "title"})) == ["The Whole Title"]


def test_columns_of_a_table_are_said_by_their_headings():
    text = "Titel;Verfasser;Jahr\nGentle Descent;Lovelace, Ada;1999\n"
    with pytest.raises(NotUnderstood):
        guided(text, format="csv")
    found = guided(text, fields={"Titel": "title", "Verfasser": "authors", "Jahr": "year"})
    assert found.format == "csv"
    [entry] = found.entries
    assert (entry.title, entry.details.year) == ("Gentle Descent", 1999)
    assert [name.family for name in entry.details.authors] == ["Lovelace"]
    assert [use.sample for use in found.fields] == ["Gentle Descent", "Lovelace, Ada", "1999"]


def test_fields_of_yaml_are_said_too():
    text = "- Titel: Gentle Descent\n  Zusammenfassung: We descend.\n- Titel: Mud\n"
    found = guided(text, format="yaml", fields={"Titel": "title", "Zusammenfassung": "abstract"})
    assert pairs(found) == [("Gentle Descent", "We descend."), ("Mud", "")]


# What the library knows -------------------------------------------------------------------------


def test_doubtful_lines_that_the_library_knows_are_what_they_are_there(library):
    """A title as long as an abstract is taken for one, unless it is known."""
    title = "We ask whether robots can walk. They can, and we show how it is done. " * 4 + "Why?"
    text = compact(ONE, (title, "They walk."), TWO)
    assert title not in titles(guided(text, format="listing"))
    library.add(title, {"abstract": "They walk."})
    [plan] = library.plan_import([input_file(text)])
    assert [planned.entry.title for planned in plan.entries] == [ONE[0], title, TWO[0]]
    assert plan.counts() == {Fate.NEW: 2, Fate.KNOWN: 1}


def test_text_that_names_a_known_paper_is_still_no_listing(library):
    library.add(ONE[0], {})
    text = "Dear all,\nthis one is good:\nGentle Descent\nSo is the other one.\nYours, A.\n"
    [plan] = library.plan_import([input_file(text)])
    assert plan.error is not None


def test_what_the_user_says_of_a_line_counts_more_than_the_library(library):
    library.add("Short.", {})
    text = compact(ONE, (TWO[0], "Short."), THREE)
    number = line_of(text, "Short.")
    [plan] = library.plan_import([input_file(text)], Guidance(marks={number: Mark.ABSTRACT}))
    assert (TWO[0], "Short.") in [(p.entry.title, p.entry.abstract) for p in plan.entries]


# Plans ------------------------------------------------------------------------------------------


def test_a_file_nobody_is_sure_of_has_a_plan_that_cannot_be_carried_out(library):
    text = "Dear all,\nthese are good.\n" * 3
    [plan] = library.plan_import([input_file(text)])
    assert plan.error is not None
    assert plan.parsed is not None
    before = library.user_data()
    with pytest.raises(BadInput):
        library.apply_import(plan)
    assert library.user_data() == before


def test_later_files_know_what_an_earlier_one_brings_after_it_is_read_again(library):
    first = compact(ONE, (TWO[0], "Short."))
    plans = library.plan_import([input_file(first, "a.txt"), input_file(compact(TWO), "b.txt")])
    marks = {line_of(first, TWO[0]): Mark.HEADER, line_of(first, "Short."): Mark.HEADER}
    changed = replace(plans[0], guidance=Guidance(marks=marks))
    [a, b] = library.plan_again(plans, changed)
    assert [p.entry.title for p in a.entries] == [ONE[0]]
    assert b.counts() == {Fate.NEW: 1}


def texts_of(plan):
    return [(planned.entry.title, planned.entry.abstract) for planned in plan.entries]


def name_of(plan, rank):
    """The name of the entry at that rank."""
    return [name for name, _ in named(plan.parsed.entries)][rank - 1]


def test_an_entrys_words_are_those_that_the_user_wants(library):
    file = input_file(compact(ONE, TWO))
    [plan] = library.plan_import([file])
    [plan] = library.plan_import([file], Guidance(texts={name_of(plan, 1): THREE}))
    library.apply_import(plan)
    assert [(p.title, p.abstract) for p in library.papers([1, 2])] == [THREE, TWO]


SAME_TITLES = [
    pytest.param("Mud\nGentle Descent\nMud\n", "titles", id="on their own lines"),
    pytest.param(
        '[{"title": "Mud"}, {"title": "Gentle Descent"}, {"title": "Mud"}]',
        "json",
        id="on one line",
    ),
]


@pytest.mark.parametrize(("text", "form"), SAME_TITLES)
def test_of_entries_with_the_same_words_only_the_one_that_is_meant_gets_others(library, text, form):
    file = input_file(text)
    [plan] = library.plan_import([file], Guidance(format=form))
    texts = {name_of(plan, 3): ("Snow", "")}
    [plan] = library.plan_import([file], Guidance(format=form, texts=texts))
    assert texts_of(plan) == [("Mud", ""), ("Gentle Descent", ""), ("Snow", "")]


@pytest.mark.parametrize(("text", "form"), SAME_TITLES)
def test_of_entries_with_the_same_words_only_the_one_that_is_meant_stays_unticked(
    library, text, form
):
    [plan] = library.plan_import([input_file(text)], Guidance(format=form))
    [again] = library.plan_again([plan], plan.without({3}))
    assert again.skipped == {3}


def test_what_is_unticked_and_edited_stays_so_when_a_line_above_it_is_marked(library):
    text = compact(THREE, ONE, TWO, ONE)
    [plan] = library.plan_import([input_file(text)])
    marks = {line_of(text, THREE[0]): Mark.HEADER, line_of(text, THREE[1]): Mark.HEADER}
    texts = {name_of(plan, 4): ("Snow", ONE[1])}
    guidance = Guidance(marks=marks, texts=texts)
    [again] = library.plan_again([plan], replace(plan.without({4}), guidance=guidance))
    assert texts_of(again) == [ONE, TWO, ("Snow", ONE[1])]
    assert again.skipped == {3}


@pytest.mark.parametrize(("day", "stored"), [("2026-01-02", "2026-01-02"), (NO_DAY, None)])
def test_source_and_day_are_those_that_the_user_says(library, day, stored):
    [plan] = library.plan_import([input_file(spaced(ONE))], Guidance(source="the train", day=day))
    library.apply_import(plan)
    [seen] = library.papers([1])[0].sightings
    assert (seen.file, seen.day) == ("the train", stored)
    assert "the train" in library.history()[0].label


def test_the_same_bytes_read_otherwise_bring_what_was_not_there(library):
    text = (
        "Title,Year,Authors\nGentle Descent,1999,Ada Lovelace\nWalking Backwards,2001,Al Turing\n"
    )
    [wrong] = library.plan_import([input_file(text)], Guidance(fields={"Authors": ""}))
    library.apply_import(wrong)
    [right] = library.plan_import([input_file(text)])
    fields = {"Authors": "authors"}
    [right] = library.plan_import([input_file(text)], Guidance(fields=fields))
    assert right.counts() == {Fate.KNOWN: 2}
    assert right.sightings() == 0
    assert right.gaining() == 2
    library.apply_import(right)
    assert [len(paper.authors) for paper in library.papers([1, 2])] == [1, 1]
    assert [len(paper.sightings) for paper in library.papers([1, 2])] == [1, 1]


def test_papers_that_another_reading_finds_have_ranks_behind_those_of_the_first(library):
    text = compact(ONE, ("Walking Backwards", "Short."), THREE)
    first, short = line_of(text, ONE[0]), line_of(text, "Short.")
    import_text(library, text)
    [plan] = library.plan_import(
        [input_file(text)], Guidance(marks={first: Mark.ABSTRACT, short: Mark.TITLE})
    )
    library.apply_import(plan)
    ranks = [seen.rank for p in library.papers(library.view("all")) for seen in p.sightings]
    assert len(ranks) == len(set(ranks)) == library.count()
    assert "Short." in [paper.title for paper in library.papers(library.view("all"))]
