"""Which papers entries are: works that share a title, and papers that were called otherwise."""

import pytest

from readinglist.core.importing.plan import Fate
from tests.conftest import abstract
from tests.core.conftest import compact, import_text, input_file, spaced
from tests.core.importing.test_plan_and_apply import ONE, THREE, TWO, plan_of

# Works that share a title ------------------------------------------------------------------------


def bib(*entries):
    return "\n".join(f"@{kind}{{{key}, {fields}}}" for kind, key, fields in entries)


def imported(library, text, name="refs.bib"):
    """Plan and apply a file; returns how many entries were new."""
    [plan] = library.plan_import([input_file(text, name)])
    counts = plan.counts()
    applied, _ = library.apply_import(plan)
    assert applied.counts() == counts
    return counts[Fate.NEW] + counts[Fate.DOUBTFUL]


DEEP = (
    ("article", "lecun", "title={Deep learning}, year={2015}, note={Read twice},"
     "author={LeCun, Yann and Bengio, Yoshua and Hinton, Geoffrey}"),
    ("book", "goodfellow", "title={Deep learning}, year={2016}, publisher={MIT press},"
     "author={Goodfellow, Ian and Bengio, Yoshua and Courville, Aaron}"),
)  # fmt: skip
SAME_TITLES = {
    "an article and a book": DEEP,
    "editorials of one journal": [
        ("article", f"e{n}", f"title={{Editorial}}, author={{Doe, Jane}}, journal={{J}}, "
         f"volume={{{n}}}, year={{201{n}}}") for n in range(5)
    ],
    "chapters of different books": [
        ("incollection", f"i{n}", f"title={{Introduction}}, author={{Foucault, Michel}}, "
         f"booktitle={{Book {n}}}, year={{201{n}}}") for n in range(3)
    ],
    "a talk and the article that grew from it": [
        ("inproceedings", "chang2006", "title={Bigtable}, author={Chang, Fay}, year={2006}, "
         "booktitle={OSDI}"),
        ("article", "chang2008", "title={Bigtable}, author={Chang, Fay}, year={2008}, "
         "journal={ACM Transactions on Computer Systems}"),
    ],
    "years far apart": [
        ("misc", "a", "title={Sorting}, year={1962}"), ("misc", "b", "title={Sorting}, year={2001}")
    ],
    "authors who came one after the other": [
        ("misc", "a", "title={Learning to plan}"),
        ("article", "b", "title={Learning to plan}, author={Doe, Jane}, year={2001}"),
        ("article", "c", "title={Learning to plan}, author={Roe, Karl}, year={2015}"),
    ],
    "proceedings with their publisher's words": [
        ("proceedings", f"p{n}", f"title={{{name}}}, abstract={{{abstract('45 papers')}}}")
        for n, name in enumerate(("Alpha", "Beta", "Gamma"))
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", SAME_TITLES)
def test_different_works_of_one_title_stay_apart(library, name):
    entries = SAME_TITLES[name]
    expected = len(entries) - (name == "authors who came one after the other")
    assert imported(library, bib(*entries)) == expected
    assert library.count() == expected


@pytest.mark.parametrize("name", SAME_TITLES)
def test_what_was_kept_apart_is_known_when_the_bytes_or_the_entries_come_again(library, name):
    text = bib(*SAME_TITLES[name])
    imported(library, text)
    papers, rev = library.count(), library.rev
    assert imported(library, text) == 0
    assert (library.count(), library.rev) == (papers, rev)
    again = imported(library, text + "\n\n")
    assert again == (name == "authors who came one after the other")  # a bare title fits both
    assert imported(library, text + "\n\n\n") == 0
    assert library.count() == papers + again


def test_a_title_that_two_papers_have_completes_neither(library):
    two = bib(
        ("article", "a", "title={Foo bar baz}, author={Doe, Jane}, doi={10.1000/a}"),
        ("article", "b", "title={Foo bar baz}, author={Roe, Karl}, doi={10.1000/b}"),
    )
    imported(library, two)
    third = bib(("article", "c", "title={Foo bar baz}, abstract={Completely}, keywords={x}"))
    assert imported(library, third) == 1
    assert [paper.abstract for paper in library.papers([1, 2])] == ["", ""]
    assert library.duplicates() != []


def test_of_two_papers_of_a_title_the_one_with_the_same_authors_and_year_is_meant(library):
    imported(library, bib(*DEEP))
    again = ("book", "other", DEEP[1][2] + ", isbn={9780262035613}")
    assert imported(library, bib(again)) == 0
    assert library.papers([2])[0].fields["isbn"] == "9780262035613"


def test_a_paper_called_by_its_id_gets_its_title(library):
    imported(library, "2401.00001\n10.1000/xyz\n", "ids.txt")
    imported(library, bib(
        ("article", "a", "title={Gentle Descent}, eprint={2401.00001}, archiveprefix={arXiv}"),
        ("article", "b", "title={Walking Backwards}, doi={10.1000/xyz}"),
    ))  # fmt: skip
    assert [paper.title for paper in library.papers([1, 2])] == [
        "Gentle Descent", "Walking Backwards",
    ]  # fmt: skip
    assert imported(library, bib(("article", "c", "title={Gentle descent}"))) == 0


def test_tags_that_the_user_took_off_do_not_come_back(library):
    text = bib(("article", "k", "title={Foo bar baz qux}, keywords={ml}"))
    imported(library, text)
    library.tag([1], remove=["ml"])
    imported(library, text + "\n")
    assert library.papers([1])[0].tags == ()


def test_an_edited_paper_whose_card_is_printed_twice_is_not_imported_anew(library):
    text = compact(ONE, TWO, THREE, TWO)
    import_text(library, text)
    library.set_fields([2], {"title": "My own title", "abstract": "short"})
    plan = plan_of(library, text)
    assert plan.counts() == {Fate.KNOWN: 4}
    library.apply_import(plan)
    assert library.count() == 3


def test_a_card_that_is_unticked_is_unticked_wherever_it_is_printed(library):
    plan = plan_of(library, compact(ONE, TWO, ONE, THREE)).without([1])
    assert plan.counts() == {Fate.NEW: 2}
    library.apply_import(plan)
    assert [paper.title for paper in library.papers([1, 2])] == [TWO[0], THREE[0]]


# What papers were called before -------------------------------------------------------------------

REVISITED = ("Walking Backwards Revisited", abstract("mud").replace("labelled", "marked"))


def merged(library):
    """A paper in which another one, under another title, went up."""
    import_text(library, compact(TWO), "monday.txt")
    import_text(library, compact(REVISITED), "tuesday.txt")
    [pair] = library.duplicates()
    library.merge(pair.paper, [pair.other])
    return pair.paper


def test_a_merge_is_remembered_when_the_other_text_is_listed_again(library):
    paper = merged(library)
    import_text(library, spaced(REVISITED, ONE), "wednesday.txt")
    assert library.duplicates() == []
    assert [seen.file for seen in library.papers([paper])[0].sightings] == [
        "monday.txt", "tuesday.txt", "wednesday.txt",
    ]  # fmt: skip


def test_after_a_merge_was_taken_back_both_are_found_again(library):
    paper = merged(library)
    library.undo()
    import_text(library, spaced(REVISITED, TWO), "wednesday.txt")
    assert [len(p.sightings) for p in library.papers(library.view("all"))] == [2, 2]
    assert len(library.papers([paper])[0].sightings) == 2


def test_a_paper_whose_title_its_user_has_mended_is_found_by_the_old_one(library):
    import_text(library, compact(ONE, TWO), "monday.txt")
    library.set_fields([1], {"title": "Gentle Descents, Mended", "abstract": "Shorter."})
    import_text(library, spaced(ONE, THREE), "tuesday.txt")
    assert library.count() == 3
    [paper] = library.papers([1])
    assert (paper.title, paper.abstract) == ("Gentle Descents, Mended", "Shorter.")
    assert len(paper.sightings) == 2


def test_what_a_merged_paper_was_called_goes_with_it_from_merge_to_merge(library):
    paper = merged(library)
    import_text(library, compact(("Mud, Once More", abstract("sand"))), "wednesday.txt")
    last = library.count() + 1
    library.merge(last, [paper])
    import_text(library, spaced(TWO, REVISITED), "thursday.txt")
    assert library.count() == 1
    assert library.duplicates() == []
