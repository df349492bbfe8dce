"""Papers that may be one: found by evidence, merged with nothing lost, told apart for ever."""

import pytest

from readinglist.core.errors import BadInput, NotFound
from readinglist.core.importing.guidance import Guidance
from readinglist.core.importing.plan import Fate
from tests.conftest import abstract, import_papers, listing

LONG = " ".join(abstract(subject) for subject in ("quartz", "jazz", "six voxels"))
REVISED = LONG.replace("three", "four")
OTHER = (
    "A compiler may reorder any two loads unless a fence stands between them. We show that one "
    "fence in three is not needed in a well-known kernel, prove it with a model checker, and "
    "remove them. The kernel becomes two per cent faster on old machines and no faster on new."
)
MUD = ("Walking Backwards: A Study of Robots in Deep Mud", LONG)
SAND = ("Walking Backwards: A Study of Robots in Deep Sand", REVISED)


def planned(library, *papers):
    [plan] = library.plan_import([listing(*papers)])
    return plan


def pairs(library):
    return [(pair.paper, pair.other) for pair in library.duplicates()]


# Found ------------------------------------------------------------------------------------------


def test_a_similar_title_over_a_revised_abstract_is_doubtful(library):
    import_papers(library, MUD)
    plan = planned(library, SAND, ("Gentle Descent", abstract("descent")))
    assert [entry.fate for entry in plan.entries] == [Fate.DOUBTFUL, Fate.NEW]
    suspect = plan.entries[0].suspect
    assert (suspect.paper, suspect.title) == (1, MUD[0])
    assert str(suspect.evidence).startswith("titles differ by 1 word, abstracts agree by 9")
    assert plan.json()["doubtful"] == 1


def test_a_doubtful_entry_becomes_a_paper_of_its_own_beside_the_other(library):
    import_papers(library, MUD)
    import_papers(library, SAND)
    assert library.count() == 2
    assert pairs(library) == [(1, 2)]
    library.undo()
    assert (library.count(), pairs(library)) == (1, [])


def test_doubtful_entries_of_one_file_are_put_beside_each_other(library):
    import_papers(library, ("Gentle Descent", abstract("descent")), MUD, SAND)
    assert pairs(library) == [(2, 3)]


def test_what_one_file_brings_another_of_the_same_gesture_may_be(library):
    plans = library.plan_import([listing(MUD), listing(SAND)])
    assert [plan.entries[0].fate for plan in plans] == [Fate.NEW, Fate.DOUBTFUL]
    for plan in plans:
        library.apply_import(plan)
    assert pairs(library) == [(1, 2)]


def test_of_very_many_small_files_few_tables_are_compared(library):
    from readinglist.core.importing.planning import Planner

    planner = Planner(library._db, library._alike, lambda: False)
    files = [listing((f"On subject {n}", abstract(f"subject {n} of many"))) for n in range(40)]
    plans = [planner.plan(file, Guidance()) for file in [listing(MUD), *files, listing(SAND)]]
    assert plans[-1].counts() == {Fate.DOUBTFUL: 1}
    assert len(planner._doubter._tables) <= 6  # 42 papers, in tables of falling powers of two


def test_a_similar_title_over_another_abstract_is_another_paper(library):
    import_papers(library, MUD)
    assert planned(library, (SAND[0], OTHER)).counts() == {Fate.NEW: 1}


def test_another_title_over_nearly_the_same_abstract_is_doubtful(library):
    import_papers(library, MUD)
    plan = planned(library, ("On Machines in Mires", REVISED))
    assert plan.counts() == {Fate.DOUBTFUL: 1}
    assert "different titles" in str(plan.entries[0].suspect.evidence)


def test_a_paper_that_the_index_has_not_seen_is_found_too(library):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    library.catch_up_index()
    import_papers(library, MUD)
    assert library.index_behind() == 1
    assert planned(library, SAND).counts() == {Fate.DOUBTFUL: 1}


def test_a_title_that_was_changed_since_the_index_saw_it_is_not_found_by_the_old_one(library):
    library.add(MUD[0], {})
    library.catch_up_index()
    assert planned(library, (SAND[0], LONG)).counts() == {Fate.DOUBTFUL: 1}
    library.set_fields([1], {"title": "Gentle Descent"})
    assert planned(library, (SAND[0], LONG)).counts() == {Fate.NEW: 1}


def test_all_papers_can_be_compared_and_known_pairs_stay_as_they_are(library):
    library.add(MUD[0], {"abstract": MUD[1]})
    library.add(SAND[0], {"abstract": SAND[1]})
    library.add("Gentle Descent", {"abstract": OTHER})
    assert pairs(library) == []
    assert library.find_duplicates()
    assert pairs(library) == [(1, 2)]
    assert not library.find_duplicates()
    library.tell_apart(2, 1)
    assert not library.find_duplicates()
    assert pairs(library) == []


# Merged ------------------------------------------------------------------------------------------


@pytest.fixture
def shelf(library):
    """Two that are one, each with things of its own."""
    import_papers(library, MUD)
    import_papers(library, ("Gentle Descent", OTHER), SAND)
    library.tag([1], add=["ml", "both"])
    library.tag([3], add=["robots", "both"])
    library.set_note(1, "Mine.")
    library.set_note(3, "Also mine.")
    library.highlight(1, "quartz", "one")
    library.highlight(3, "jazz", "two")
    library.star([3])
    library.rate([3], 4)
    library.set_status([3], "to-read")
    library.set_fields([3], {"year": "2025", "doi": "10.1000/182", "authors": "Doe, Jane"})
    library.set_fields([1], {"year": "2024"})
    return library


def test_a_merge_loses_nothing(shelf):
    first, third = shelf.papers([1, 3])
    shelf.merge(1, [3])
    [paper] = shelf.papers([1])
    assert shelf.papers([3]) == []
    assert (paper.title, paper.key, paper.uid) == (first.title, first.key, first.uid)
    assert paper.tags == ("both", "ml", "robots")
    assert paper.note == "Mine.\n\nAlso mine."
    assert [mark.comment for mark in paper.highlights] == ["one", "two"]
    assert len(paper.sightings) == 2
    assert (paper.starred, paper.rating, paper.status) == (True, 4, "to-read")
    assert (paper.year, paper.doi, paper.authors) == (2024, "10.1000/182", third.authors)
    assert (paper.queue_position, paper.queued) == (third.queue_position, third.queued)
    assert paper.queued is not None
    assert paper.added == min(first.added, third.added)
    assert shelf.view("queue") == [1]
    assert pairs(shelf) == []


def test_the_lost_key_still_finds_the_paper(shelf):
    [third] = shelf.papers([3])
    shelf.merge(1, [3])
    assert shelf.resolve([third.key]) == [1]


def test_fields_can_be_taken_from_the_other_one(shelf):
    shelf.merge(1, [3], of_other={"title", "year"})
    [paper] = shelf.papers([1])
    assert (paper.title, paper.year, paper.abstract) == (SAND[0], 2025, MUD[1])
    assert shelf.search('title:"=' + SAND[0] + '"').exact == [1]


def test_what_was_merged_comes_apart_again(shelf):
    before = shelf.user_data()
    merge = shelf.merge(1, [3]).rev
    shelf.star([2])
    shelf.undo(merge)
    shelf.undo()
    after = shelf.user_data()
    shelf.undo()
    assert after.keys() == before.keys()
    assert shelf.papers([1, 3])[1].tags == ("both", "robots")
    shelf.redo()


def test_a_merge_undone_is_as_before_and_redone_as_after(shelf):
    before = shelf.user_data()
    shelf.merge(3, [1])
    after = shelf.user_data()
    shelf.undo()
    assert shelf.user_data() == before
    shelf.redo()
    assert shelf.user_data() == after


def test_a_merged_paper_is_found_by_the_words_of_both(shelf):
    shelf.merge(1, [3])
    assert shelf.search("note:also").exact == [1]


def test_what_was_decided_of_the_one_that_went_holds_for_the_one_that_stays(shelf):
    shelf.tell_apart(2, 3)
    shelf.merge(1, [3])
    assert not shelf.find_duplicates()
    shelf.tell_apart(1, 2)
    assert pairs(shelf) == []


def test_several_are_merged_at_once(shelf):
    shelf.merge(2, [1, 3])
    [paper] = shelf.papers([2])
    assert paper.title == "Gentle Descent"
    assert len(paper.aliases) == 2
    assert shelf.count() == 1


def test_certain_pairs_are_merged_in_one_gesture(library):
    library.add(MUD[0], {"abstract": LONG, "doi": "10.1000/1"})
    library.add("Other Title", {"abstract": OTHER, "doi": "10.1000/2"})
    library.set_fields([2], {"title": MUD[0], "abstract": LONG})
    library.add(SAND[0], {"abstract": REVISED})
    library.find_duplicates()
    assert len(library.duplicates()) == 3
    [certain] = library.certain_duplicates()
    library.merge_all([certain])
    assert library.count() == 2
    assert pairs(library) == [(1, 3)]


def test_pairs_that_share_papers_are_merged_one_after_the_other(shelf):
    from readinglist.core.store.pairs import Pair

    shelf.merge_all([Pair(2, 3, ""), Pair(1, 2, ""), Pair(1, 3, "")])
    assert shelf.count() == 1
    assert len(shelf.papers([1])[0].aliases) == 2


def test_a_paper_is_not_merged_with_itself_or_with_none(shelf):
    with pytest.raises(BadInput):
        shelf.merge(1, [1])
    with pytest.raises(NotFound):
        shelf.merge(1, [99])
    with pytest.raises(BadInput):
        shelf.tell_apart(2, 2)


# Told apart --------------------------------------------------------------------------------------


def test_what_was_told_apart_is_asked_about_no_more(library):
    import_papers(library, MUD)
    import_papers(library, SAND)
    library.tell_apart(2, 1)
    assert pairs(library) == []
    import_papers(library, SAND, MUD)
    assert library.count() == 2
    assert pairs(library) == []
    library.undo()
    library.undo()
    assert pairs(library) == [(1, 2)]


def test_a_pair_with_a_paper_in_trash_waits_there(library):
    import_papers(library, MUD)
    import_papers(library, SAND)
    library.trash([2])
    assert pairs(library) == []
    library.restore([2])
    assert pairs(library) == [(1, 2)]
    library.trash([2])
    library.empty_trash()
    assert library._db.execute("SELECT count(*) FROM pairs").fetchone() == (0,)
    library.undo()
    library.restore([2])
    assert pairs(library) == [(1, 2)]
