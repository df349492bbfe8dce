"""What an import would do, and what it does."""

import pytest

from readinglist.core.errors import BadInput, Cancelled
from readinglist.core.importing.guidance import Guidance
from readinglist.core.importing.plan import Fate
from tests.conftest import abstract, import_papers, listing
from tests.core.conftest import compact, import_text, input_file, spaced

ONE = ("Gentle Descent", abstract("descent"))
TWO = ("Walking Backwards", abstract("mud"))
THREE = ("Does Anything Scale?", abstract("scale"))


def plan_of(library, text, name="listing.txt"):
    [plan] = library.plan_import([input_file(text, name)])
    return plan


def test_a_plan_changes_nothing(library):
    before = library.user_data()
    plan_of(library, compact(ONE, TWO))
    assert library.user_data() == before
    assert library.history() == []


def test_an_import_brings_titles_abstracts_and_sightings(library):
    import_text(library, spaced(ONE, TWO), "monday.txt")
    papers = library.papers([1, 2])
    assert [(p.title, p.abstract, p.status) for p in papers] == [(*ONE, "new"), (*TWO, "new")]
    [sighting] = papers[1].sightings
    assert (sighting.file, sighting.rank, sighting.day, sighting.layout) == (
        "monday.txt", 2, "2026-07-11", "spaced",
    )  # fmt: skip


TAGGED = {
    "BibTeX": "@misc{mud, title = {Gentle Descent}, keywords = {/, /lead, a / b, a/b}}",
    "RIS": "TY  - JOUR\nTI  - Gentle Descent\nKW  - /;/lead;a / b;a/b\nER  - \n",
    "JSON": '[{"title": "Gentle Descent", "authors": ["Anna Berg"],'
    '"tags": ["/", "/lead", "a / b", "a/b"]}]',
}


@pytest.mark.parametrize("text", TAGGED.values(), ids=TAGGED)
@pytest.mark.parametrize("is_known", [False, True])
def test_tags_of_a_file_are_stored_as_typed_ones_are(library, text, is_known):
    if is_known:
        library.add("Gentle Descent", {})
    import_text(library, text, "papers")
    [paper] = library.papers([1])
    assert paper.tags == ("a/b", "lead")
    library.tag([1], remove=["/lead", "a / b"])
    assert library.papers([1])[0].tags == ()


def test_counts_tell_new_from_known(library):
    import_text(library, compact(ONE, TWO))
    plan = plan_of(library, compact(TWO, THREE))
    assert plan.counts() == {Fate.NEW: 1, Fate.KNOWN: 1}
    assert [entry.fate for entry in plan.entries] == [Fate.KNOWN, Fate.NEW]


def test_a_known_paper_gains_one_sighting_and_nothing_else(library):
    import_text(library, compact(ONE, TWO), "monday.txt")
    [before] = library.papers([2])
    import_text(library, spaced(TWO, THREE), "tuesday.txt")
    [after] = library.papers([2])
    assert library.count() == 3
    assert [(s.file, s.rank) for s in after.sightings] == [("monday.txt", 2), ("tuesday.txt", 1)]
    assert after.json() | {"sightings": 0} == before.json() | {"sightings": 0}


def test_the_same_bytes_again_change_nothing_and_leave_no_trace(library):
    import_text(library, compact(ONE, TWO), "monday.txt")
    before, rev = library.user_data(), library.rev
    plan = plan_of(library, compact(ONE, TWO), "copy of monday.txt")
    assert plan.seen_before
    assert plan.counts() == {Fate.KNOWN: 2}
    assert not library.apply_import(plan)[1]
    assert library.user_data() == before
    assert library.rev == rev
    assert len(library.history()) == 1


def test_the_same_bytes_are_all_known_whatever_the_user_has_edited(library):
    import_text(library, compact(ONE, TWO))
    library.set_fields([1], {"title": "A Title of My Own", "abstract": "My own words."})
    plan = plan_of(library, compact(ONE, TWO))
    assert plan.counts() == {Fate.KNOWN: 2}
    assert not library.apply_import(plan)[1]
    assert library.count() == 2


def test_a_card_printed_twice_is_one_paper_with_one_sighting(library):
    plan = plan_of(library, compact(ONE, TWO, ONE))
    assert plan.counts() == {Fate.NEW: 2, Fate.KNOWN: 1}
    library.apply_import(plan)
    assert [len(p.sightings) for p in library.papers([1, 2])] == [1, 1]
    assert library.papers([1])[0].sightings[0].rank == 1
    assert not library.apply_import(plan_of(library, compact(ONE, TWO, ONE)))[1]


def test_ranks_are_the_places_in_the_file(library):
    import_text(library, compact(THREE))
    import_text(library, compact(ONE, TWO, THREE), "tuesday.txt")
    assert library.papers([1])[0].sightings[-1].rank == 3


def test_later_files_of_one_gesture_know_what_earlier_ones_bring(library):
    files = [input_file(compact(ONE, TWO)), input_file(compact(TWO, THREE))]
    first, second = library.plan_import(files)
    assert first.counts() == {Fate.NEW: 2}
    assert second.counts() == {Fate.NEW: 1, Fate.KNOWN: 1}
    for plan in (first, second):
        library.apply_import(plan)
    assert library.count() == 3


def test_a_plan_that_is_overtaken_makes_no_paper_twice(library):
    plan = plan_of(library, compact(ONE, TWO), "tuesday.txt")
    import_text(library, compact(ONE), "monday.txt")
    library.apply_import(plan)
    assert [p.title for p in library.papers(sorted(library.view("all")))] == [ONE[0], TWO[0]]


def test_what_was_unticked_is_offered_again_the_next_time(library):
    library.apply_import(plan_of(library, compact(ONE, TWO, THREE)).without([2]))
    assert [p.title for p in library.papers([1, 2])] == [ONE[0], THREE[0]]
    again = plan_of(library, compact(ONE, TWO, THREE))
    assert again.seen_before
    assert [entry.fate for entry in again.entries] == [Fate.KNOWN, Fate.NEW, Fate.KNOWN]
    library.apply_import(again)
    [paper] = library.papers([3])
    assert (paper.title, paper.sightings[0].rank) == (TWO[0], 2)
    assert len(library.sources()) == 1


def test_unticked_entries_do_not_count(library):
    plan = plan_of(library, compact(ONE, TWO, THREE)).without([1, 3])
    assert plan.counts() == {Fate.NEW: 1}
    assert plan.json()["papers"] == 1


def test_a_paper_without_an_abstract_gets_it_from_the_next_listing(library):
    import_text(library, compact(ONE) + f"{TWO[0]}\n{THREE[0]}\n{THREE[1]}\n")
    assert library.papers([2])[0].abstract == ""
    import_text(library, compact(TWO), "tuesday.txt")
    assert library.count() == 3
    assert library.papers([2])[0].abstract == TWO[1]


def test_the_same_title_over_another_abstract_is_another_paper(library):
    other = (
        "A compiler may reorder any two loads unless a fence stands between them. We show that "
        "one fence in three is not needed in a well-known kernel, and remove them. The kernel "
        "becomes two per cent faster on old machines and no faster on new ones."
    )
    import_text(library, compact(ONE, (ONE[0], other)))
    assert library.count() == 2
    first, second = library.papers([1, 2])
    assert first.key.lower() != second.key.lower()


# The user's own --------------------------------------------------------------------------------


def test_an_import_never_changes_what_the_user_has_said(library):
    import_papers(library, ONE, TWO)
    library.star([1])
    library.tag([1], add=["ml/theory"])
    library.set_note(1, "read again")
    library.set_status([1], "reading")
    library.set_fields([1], {"year": "2025", "key": "mine", "authors": "Doe, Jane"})
    [before] = library.papers([1])
    import_text(library, spaced(THREE, ONE), "tuesday.txt")
    [after] = library.papers([1])
    assert len(after.sightings) == 2
    assert after.json() | {"sightings": 0} == before.json() | {"sightings": 0}


def test_an_edited_title_stands_when_its_paper_is_seen_again(library):
    import_papers(library, ONE)
    library.set_fields([1], {"title": "A Title of My Own"})
    import_text(library, spaced(ONE), "tuesday.txt")
    assert [p.title for p in library.papers(library.view("all"))] == ["A Title of My Own"]


def test_a_known_paper_in_trash_stays_there_and_gains_the_sighting(library):
    import_papers(library, ONE, TWO)
    library.trash([1])
    plan = plan_of(library, spaced(ONE, THREE), "tuesday.txt")
    assert [(entry.fate, entry.trashed) for entry in plan.entries] == [
        (Fate.KNOWN, True),
        (Fate.NEW, False),
    ]
    library.apply_import(plan)
    [paper] = library.papers([1])
    assert paper.trashed
    assert len(paper.sightings) == 2
    assert library.view("trash") == [1]


# Stopping and failing --------------------------------------------------------------------------


def test_a_stopped_import_leaves_everything_as_it_was(library):
    import_papers(library, ONE)
    before, rev = library.user_data(), library.rev
    many = [(f"Paper Number {n} of Many", abstract(f"case {n}")) for n in range(250)]
    plan = plan_of(library, compact(*many))
    seen = []

    def stop():
        seen.append(library.count())
        return seen[-1] > 100

    with pytest.raises(Cancelled):
        library.apply_import(plan, stop=stop)
    assert seen[-1] > 100, "it had begun"
    assert library.user_data() == before
    assert library.rev == rev
    library.apply_import(plan)
    assert library.count() == 251


def test_progress_goes_from_nothing_to_all(library):
    many = [(f"Paper Number {n} of Many", abstract(f"case {n}")) for n in range(130)]
    said = []
    library.apply_import(plan_of(library, compact(*many)), progress=lambda *p: said.append(p))
    assert said[0] == (0, 130)
    assert said[-1] == (130, 130)
    assert said == sorted(said)


def test_a_file_that_cannot_be_read_has_its_error_and_the_others_go_on(library):
    bad, good = library.plan_import(
        [input_file(b"\x00\x01", "photo.png"), input_file(compact(ONE))]
    )
    assert "photo.png" in str(bad.error)
    assert good.error is None
    with pytest.raises(BadInput):
        library.apply_import(bad)
    library.apply_import(good)
    assert library.count() == 1


def test_a_format_that_is_none_is_refused(library):
    [plan] = library.plan_import([listing(ONE)], Guidance("stone tablet"))
    assert "stone tablet" in str(plan.error)


# For the preview -------------------------------------------------------------------------------


def test_a_plan_accounts_for_every_line(library):
    data = plan_of(library, compact(ONE, TWO) + "A Title Without").json()
    assert data["lines"] == {
        "total": 7, "title": 2, "abstract": 2, "header": 2, "blank": 0, "unparsed": 1
    }  # fmt: skip
    assert data["unparsed"] == [{"line": 7, "text": "A Title Without"}]
    assert (data["format"], data["layout"], data["papers"]) == ("listing", "compact", 2)
    assert (data["new"], data["known"], data["doubtful"]) == (2, 0, 0)


def test_an_import_tells_what_it_did_not_what_was_planned(library):
    """Between plan and import another process has brought the same papers."""
    plan = plan_of(library, compact(ONE, TWO))
    other = plan_of(library, spaced(ONE, TWO))
    library.apply_import(other)
    done, changes = library.apply_import(plan)
    assert plan.counts() == {Fate.NEW: 2}
    assert done.counts() == {Fate.KNOWN: 2}
    assert changes.tables == {"sources", "sightings"}
    again, nothing = library.apply_import(plan)
    assert again.seen_before
    assert not nothing
