"""Both sides' edits come together, the same whichever side is asked; what both changed is told."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.mirror.document import Document, Seen, by_day, by_time
from readinglist.core.mirror.merging import merge
from readinglist.core.mirror.reports import Conflict
from readinglist.core.model import QUEUE_STATUSES, STATUSES, Highlight, Name

BASE = Document("A title", uid="b" * 16, key="base", added="2026-02-01T00:00:00Z")
ADA, ALAN = Name("Lovelace", "Ada"), Name("Turing", "Alan")


def mark(uid: str = "m", colour: str = "green", comment: str = "") -> Highlight:
    return Highlight(uid, "a quote", "", "", comment, colour, "2026-01-01T00:00:00Z")


# Each field -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "before", "one", "other", "kept"),
    [
        ("title", "old", "longer", "short", "longer"),
        ("title", "old", "ab", "ac", "ac"),
        ("key", "old", "b", "a", "a"),
        ("entry_type", "misc", "article", "book", "book"),
        ("authors", (), (ADA,), (ADA, ALAN), (ADA, ALAN)),
        ("year", None, 2025, 2026, 2026),
        ("year", 2024, None, 2026, 2026),
        ("date", None, "2026-01-01", "2026-02-01", "2026-02-01"),
        ("arxiv", None, "2507.06203", "2507.06203v2", "2507.06203v2"),
        ("doi", None, "10.1000/1", "10.1000/2", "10.1000/2"),
        ("url", None, "https://a", "https://b", "https://b"),
        ("status", "new", "read", "to-read", "read"),
        ("status", "new", "skipped", "read", "skipped"),
        ("status", "reading", "new", "to-read", "to-read"),
        ("rating", 0, 3, 5, 5),
        ("rating", 5, 0, 3, 3),
        ("snoozed_until", None, "2026-01-01", "2026-02-01", "2026-02-01"),
        ("abstract", "old", "a long one", "short", "a long one"),
        ("note", "old", "mine", "yours", "mine\n\n---\n\nyours"),
        ("note", "old", "", "yours", "yours"),
        ("note", "old", "mine and more", "mine", "mine and more"),
    ],
)
def test_what_both_changed_is_decided_by_the_rule_and_told(field, before, one, other, kept):
    base, ours, theirs = (replace(BASE, **{field: value}) for value in (before, one, other))

    for mine, yours in ((ours, theirs), (theirs, ours)):
        merged, [conflict] = merge(base, mine, yours)
        assert getattr(merged, field) == kept
        assert conflict.field == field
    if isinstance(one, str) and isinstance(other, str):
        assert conflict == Conflict(field, other, one, kept)


@pytest.mark.parametrize(
    ("field", "before", "one", "other", "kept"),
    [
        ("uid", "c" * 16, "b" * 16, "a" * 16, "a" * 16),
        ("added", "2026-02-01", "2026-01-01", "2026-01-02", "2026-01-01"),
        ("added", "", "2026-01-01", "2026-01-02", "2026-01-01"),
        ("queue_position", 9, 5, -3, -3),
        ("queue_position", 9, None, 0, 0),
        ("queued", None, "2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
    ],
)
def test_what_nobody_typed_is_settled_without_a_word(field, before, one, other, kept):
    reading = replace(BASE, status="reading")
    base, ours, theirs = (replace(reading, **{field: value}) for value in (before, one, other))

    for mine, yours in ((ours, theirs), (theirs, ours)):
        merged, conflicts = merge(base, mine, yours)
        assert (getattr(merged, field), conflicts) == (kept, ())


def test_a_conflict_names_authors_as_people_do():
    ours, theirs = replace(BASE, authors=(ADA, ALAN)), replace(BASE, authors=(ALAN,))
    _, [conflict] = merge(BASE, ours, theirs)
    both = "Ada Lovelace and Alan Turing"
    assert conflict == Conflict("authors", both, "Alan Turing", both)


def test_values_that_are_gone_or_numbers_are_told_as_text():
    ours, theirs = replace(BASE, year=None, rating=3), replace(BASE, year=2026, rating=4)
    _, conflicts = merge(replace(BASE, year=2025, rating=1), ours, theirs)
    assert conflicts == (Conflict("year", "", "2026", "2026"), Conflict("rating", "3", "4", "4"))


def test_different_fields_are_no_conflict():
    ours = replace(BASE, rating=4, note="mine", tags=("a",))
    theirs = replace(BASE, status="read", starred=True, title="A better title")
    merged, conflicts = merge(BASE, ours, theirs)
    expected = replace(ours, status="read", starred=True, title="A better title")
    assert (merged, conflicts) == (expected, ())


def test_the_same_change_on_both_sides_is_no_conflict():
    both = replace(BASE, note="the same", rating=3, tags=("a",), status="read")
    assert merge(BASE, both, both) == (both, ())


def test_without_a_version_before_what_one_side_has_is_kept():
    ours = replace(BASE, note="a note", starred=True, year=2026)
    theirs = replace(BASE, abstract="an abstract", rating=2, tags=("a",))
    merged, conflicts = merge(None, ours, theirs)
    assert merged == replace(ours, abstract="an abstract", rating=2, tags=("a",))
    assert conflicts == ()


def test_what_leaves_the_queue_has_no_place_in_it():
    base = replace(BASE, status="reading", queue_position=1, queued="2026-01-01T00:00:00Z")
    merged, conflicts = merge(base, replace(base, status="read"), replace(base, queue_position=7))
    assert (merged.status, merged.queue_position, merged.queued) == ("read", None, None)
    assert conflicts == ()


# Sets -----------------------------------------------------------------------------------------


def test_tags_added_anywhere_are_there_and_taken_away_anywhere_are_gone():
    base = replace(BASE, tags=("a", "b", "c"))
    ours, theirs = replace(BASE, tags=("b", "c", "x")), replace(BASE, tags=("a", "c", "y"))
    merged, conflicts = merge(base, ours, theirs)
    assert (merged.tags, conflicts) == (("c", "x", "y"), ())
    assert merge(None, ours, theirs)[0].tags == ("a", "b", "c", "x", "y")


def test_former_keys_stay_as_aliases():
    base = replace(BASE, aliases=("older",))
    merged, _ = merge(base, replace(base, key="zeta"), replace(base, key="alpha"))
    assert (merged.key, merged.aliases) == ("alpha", ("base", "older", "zeta"))
    assert merge(base, replace(base, key="BASE"), base)[0].aliases == ("older",)


def test_sightings_of_both_sides_are_there():
    seen = [Seen(letter * 64, 1, day=f"2026-01-0{n}") for n, letter in enumerate("abc", 1)]
    base = replace(BASE, sightings=(seen[1],))
    ours, theirs = replace(BASE, sightings=(seen[1], seen[2])), replace(BASE, sightings=(seen[0],))
    assert merge(base, ours, theirs)[0].sightings == (seen[0], seen[2])
    assert merge(None, ours, theirs)[0].sightings == tuple(seen)


def test_comments_that_both_sides_wrote_on_a_highlight_are_both_there():
    base = replace(BASE, highlights=(mark(),))
    ours = replace(BASE, highlights=(mark(comment="mine"),))
    theirs = replace(BASE, highlights=(mark(comment="yours", colour="pink"),))
    [merged] = merge(base, ours, theirs)[0].highlights
    assert merged == mark(comment="mine\n\n---\n\nyours", colour="pink")


def test_a_highlight_that_one_side_changed_outlives_its_removal_on_the_other():
    base = replace(BASE, highlights=(mark("m"), mark("n")))
    theirs = replace(BASE, highlights=(mark("m", comment="wait"), mark("n")))
    merged, _ = merge(base, BASE, theirs)
    assert merged.highlights == (mark("m", comment="wait"),)


def test_fields_are_merged_one_by_one():
    base = replace(BASE, fields={"a": "1", "b": "1", "c": "1"})
    ours = replace(BASE, fields={"a": "2", "c": "1", "x": "1"})
    theirs = replace(BASE, fields={"a": "1", "b": "1", "c": "3", "y": "1"})
    merged, conflicts = merge(base, ours, theirs)
    assert merged.fields == {"a": "2", "c": "3", "x": "1", "y": "1"}
    assert conflicts == ()


# Whatever they are ----------------------------------------------------------------------------


few_texts = st.sampled_from(["", "one", "one and more", "two", "three\n\nlines"])
few_days = st.sampled_from([None, "2026-01-01", "2026-02-01", "2026-03-01"])
marks = st.lists(
    st.builds(mark, st.sampled_from("mno"), st.sampled_from(["green", "pink"]), few_texts),
    max_size=3,
    unique_by=lambda each: each.uid,
).map(lambda found: tuple(sorted(found, key=by_time)))
seen = st.lists(
    st.builds(Seen, st.sampled_from(["a" * 64, "b" * 64]), st.integers(1, 2), day=few_days),
    max_size=3,
    unique_by=lambda each: (each.hash, each.rank),
).map(lambda found: tuple(sorted(found, key=by_day)))
documents = st.builds(
    Document,
    title=few_texts.filter(bool),
    uid=st.sampled_from(["a" * 16, "b" * 16]),
    key=st.sampled_from(["ada", "alan", "grace"]),
    entry_type=st.sampled_from(["misc", "article", "book"]),
    authors=st.sampled_from([(), (ADA,), (ALAN,), (ADA, ALAN)]),
    year=st.sampled_from([None, 2024, 2025, 2026]),
    date=few_days,
    doi=st.sampled_from([None, "10.1000/1", "10.1000/2"]),
    url=st.sampled_from([None, "https://a", "https://b"]),
    status=st.sampled_from(STATUSES),
    starred=st.booleans(),
    rating=st.integers(0, 5),
    tags=st.sets(st.sampled_from("abc")).map(lambda found: tuple(sorted(found))),
    queue_position=st.none() | st.integers(-2, 2),
    queued=st.sampled_from([None, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"]),
    snoozed_until=few_days,
    added=st.sampled_from(["", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"]),
    sightings=seen,
    highlights=marks,
    fields=st.dictionaries(st.sampled_from("xyz"), few_texts, max_size=3),
    abstract=few_texts,
    note=few_texts,
).map(lambda d: d if d.status in QUEUE_STATUSES else replace(d, queue_position=None, queued=None))


def with_former_keys(document: Document, *others: Document) -> Document:
    """The document, with the keys of the others among its aliases."""
    former = {*document.aliases, *(other.key for other in others)} - {document.key}
    return replace(document, aliases=tuple(sorted(former)))


@settings(deadline=None)
@given(documents, documents)
def test_where_one_side_changed_nothing_the_other_holds(base, changed):
    expected = with_former_keys(changed, base)
    assert merge(base, base, changed) == (expected, ())
    assert merge(base, changed, base) == (expected, ())
    assert merge(base, changed, changed) == (expected, ())
    assert merge(None, changed, changed) == (changed, ())


@settings(deadline=None)
@given(st.none() | documents, documents, documents)
def test_both_machines_come_to_the_same_end(base, one, other):
    merged, conflicts = merge(base, one, other)
    mirrored, told = merge(base, other, one)
    assert mirrored == merged
    assert [(c.field, c.file, c.library, c.kept) for c in conflicts] == [
        (c.field, c.library, c.file, c.kept) for c in told
    ]


@settings(deadline=None)
@given(st.none() | documents, documents, documents)
def test_conflicts_tell_exactly_the_fields_that_both_changed(base, one, other):
    _, conflicts = merge(base, one, other)
    before = base or Document("")
    told = {conflict.field for conflict in conflicts}
    of_the_paper = [each for each in conflicts if hasattr(one, each.field)]
    assert told - {each.field for each in of_the_paper} <= {"highlight", *one.fields, *other.fields}
    for conflict in of_the_paper:
        mine, yours = getattr(one, conflict.field), getattr(other, conflict.field)
        assert mine != yours
        assert getattr(before, conflict.field) not in (mine, yours)
    for name in ("title", "key", "status", "rating", "note", "abstract", "year", "authors"):
        values = {getattr(each, name) for each in (before, one, other)}
        assert (len(values) == 3) == (name in told)


@settings(deadline=None)
@given(st.none() | documents, documents, documents)
def test_no_note_and_no_member_of_a_set_is_lost(base, one, other):
    merged, _ = merge(base, one, other)
    before = base or Document("")
    if before.note not in (one.note, other.note):
        assert one.note in merged.note and other.note in merged.note
    for name in ("tags", "aliases"):
        old, mine, yours, now = (set(getattr(d, name)) for d in (before, one, other, merged))
        assert (mine | yours) - old <= now
        if name == "tags":
            assert now == (mine & yours) | ((mine | yours) - old)


@settings(deadline=None)
@given(st.none() | documents, documents, documents)
def test_merging_the_result_again_loses_nothing(base, one, other):
    merged, _ = merge(base, one, other)
    for side in (one, other):
        assert merge(base, merged, side)[0] == merged
        again, _ = merge(None, merged, side)
        assert merged.note in again.note and side.note in again.note
        assert {*merged.tags, *side.tags} == set(again.tags)
        assert {m.uid for m in (*merged.highlights, *side.highlights)} == {
            m.uid for m in again.highlights
        }
