"""Which papers a query finds: every part of the language on a small library."""

import pytest

from readinglist.core.library import Library
from tests.conftest import import_papers
from tests.core.conftest import import_text, spaced

FILLER = "Nothing else is said here, but it is said at some length, and twice over. " * 3
PAPERS = {
    1: ("Étude in μP", "Scaling laws for naïve learners. " + FILLER),
    2: ("Co$^4$: Cooperative Coding", "Learning to cooperate with eﬃcient codes. " + FILLER),
    3: ("Deep Learning of Tides", "Neural networks forecast the sea. " + FILLER),
    4: ("Learning Deep Seas", "A network of buoys and no neurons. Straße und Ørsted. " + FILLER),
    5: ("Quiet Attention", "Transformers attend to nothing; see Deep Learning. " + FILLER),
    6: ("Relativistic Relations", "Relational data of the sea. " + FILLER),
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Only read: what each paper is, is said once, here."""
    place = tmp_path_factory.mktemp("shelf")
    library = Library.open(place / "library", place / "cache")
    import_papers(library, *PAPERS.values())
    import_text(library, spaced(PAPERS[3], PAPERS[4], day="Jul 11"), "Juli.txt")
    library.star([1, 3])
    library.tag([1], add=["ml/theory"])
    library.tag([2], add=["ML"])
    library.tag([3], add=["to discuss", "Élan"])
    library.set_note(3, "Ask Ørsted about gauges.")
    library.set_status([2], "to-read")
    library.set_status([3], "reading")
    library.set_status([4], "read")
    library.set_fields([2], {"authors": "Møller, Anna and {Tide Board}", "year": "2024"})
    library.set_fields([3], {"year": "2025", "arxiv": "2507.06203", "key": "tides"})
    library.trash([6])
    library.catch_up_index()
    yield library
    library.close()


def found(shelf, text, **options):
    return set(shelf.search(text, **options).exact)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # folding
        ("etude", {1}), ("ÉTUDE", {1}), ("e\u0301tude", {1}),
        ("naive", {1}), ("naïve", {1}), ("efficient", {2}), ("eﬃcient", {2}),
        ("strasse", {4}), ("Straße", {4}), ("orsted", {3, 4}), ("moller", {2}),
        ("mu", {1}), ("μ", {1}), ("μP", {1}), ("µP", {1}), ("mup", {1}), ("muP", {1}),
        ("co4", {2}), ("Co^4", {2}), ("Co$^4$", {2}), ("CO4", {2}),
        # stems
        ("transformer", {5}), ("network", {3, 4}), ("learn", {2, 3, 4, 5}),
        ("tide", {2, 3}), ("buoy", {4}),
        # no part of a word without a sign
        ("trans", set()), ("earning", set()), ("ide", set()),
        # and, or, not, parentheses
        ("deep sea", {3, 4}), ("deep OR co4", {2, 3, 4, 5}), ("deep -sea", {5}),
        ("deep NOT sea", {5}), ("sea (buoy OR forecast)", {3, 4}), ("-(deep OR etude)", {2}),
        ("NOT (NOT tide)", {2, 3}), ("deep -learning", set()),
        # phrases
        ('"deep learning"', {3, 5}), ('"learning deep"', {4}), ('"deep tides"', set()),
        ('"deep tides"~2', {3}), ('"tides deep"~2', {3}), ('"scaling laws for naive"', {1}),
        # beginnings
        ("trans*", {5}), ("tra*", {5}), ("neur*", {3, 4}), ("ÉTU*", {1}), ("zz*", set()),
        # misspelt, when asked for
        ("forecst~1", {3}), ("transfrmors~2", {5}), ("transfrmors~1", set()),
        # fields
        ("title:deep", {3, 4}), ("abstract:deep", {5}), ("note:gauge", {3}), ("author:anna", {2}),
        ("note:tide", set()), ('title:"deep learning"', {3}), ("abstract:trans*", {5}),
        # exact titles
        ('title:"=quiet attention"', {5}), ('title:"=QUIET — ATTENTION!"', {5}),
        ('title:"=quiet"', set()), ('title:"=etude in µp"', {1}),
        # filters
        ("tag:ml", {1, 2}), ("tag:ml/theory", {1}), ("tag:ML", {1, 2}), ('tag:"to discuss"', {3}),
        ("tag:none", {4, 5}), ("-tag:none", {1, 2, 3}), ("tag:élan", {3}), ("tag:Élan", {3}),
        ("is:starred", {1, 3}), ("is:unread", {1, 2, 3, 5}), ("is:read", {4}), ("is:new", {1, 5}),
        ("is:queued", {2, 3}), ("is:snoozed", set()), ("IS:Starred", {1, 3}),
        ("status:to-read", {2}), ("status:toread", {2}), ("status:reading", {3}),
        ("in:inbox", {1, 5}), ("in:queue", {2, 3}), ("in:done", {4}),
        ("has:note", {3}), ("has:arxiv", {3}), ("has:doi", set()), ("has:tag", {1, 2, 3}),
        ("has:abstract", {1, 2, 3, 4, 5}), ("has:highlight", set()), ("has:url", set()),
        ("rating:0", {1, 2, 3, 4, 5}), ("rating:>=1", set()), ("rating:0..5", {1, 2, 3, 4, 5}),
        ("year:2024", {2}), ("year:2024..2025", {2, 3}), ("year:..2024", {2}), ("year:>2024", {3}),
        ("seen:>1", {3, 4}), ("seen:1", {1, 2, 5}), ("seen:2..", {3, 4}),
        ("source:juli", {3, 4}), ("source:Juli.txt", {3, 4}), ("source:listing", {1, 2, 3, 4, 5}),
        ("key:tides", {3}), ("KEY:Tides", {3}), ("key:deepLearningTides", {3}), ("key:x", set()),
        ("is:starred deep", {3}), ("is:starred OR is:read", {1, 3, 4}), ("-is:starred tag:ml", {2}),
        # trash
        ("relativistic", set()), ("in:trash", {6}), ("is:trashed relational", {6}),
        ("in:Trash", {6}), ("sea in:trash", {6}),
        # everything
        ("", {1, 2, 3, 4, 5}), ("?!", {1, 2, 3, 4, 5}),
    ],
)  # fmt: skip
def test_a_query_finds(shelf, text, ids):
    assert found(shelf, text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [("tra", {5}), ("deep se", {3, 4, 5}), ("se deep", set()), ("tra ", set()), ("μ", {1}),
     ("title:qui", {5}), ("netw", {3, 4}), ("transformers", {5}), ("transforme", {5})],
)  # fmt: skip
def test_the_last_word_is_a_beginning_only_while_typing(shelf, text, ids):
    assert found(shelf, text, typing=True) == ids


def test_a_beginning_reaches_what_only_the_stem_would_hide(shelf):
    assert found(shelf, "relati* in:trash") == found(shelf, "relational in:trash") == {6}


def test_the_title_counts_for_more_than_the_abstract(shelf):
    ranked = shelf.search("deep learning").exact
    assert set(ranked[:2]) == {3, 4}
    assert ranked[-1] == 5


def test_the_paper_of_exactly_that_title_stands_first(shelf):
    assert shelf.search("Learning Deep Seas").exact[0] == 4
    assert shelf.search("deep learning of tides").exact[0] == 3


def test_what_matches_has_a_score(shelf):
    answer = shelf.search("deep")
    assert all(answer.score_of(paper) > 0 for paper in answer.exact)


def test_a_word_of_all_papers_still_finds_them(shelf):
    assert found(shelf, "nothing said") == {1, 2, 3, 4, 5}
