"""Other citation keys for papers that have one."""

import pytest

from readinglist.core import config, paths
from readinglist.core.citekeys import key_pattern
from readinglist.core.citekeys.remaking import remade
from readinglist.core.errors import BadInput
from readinglist.core.model import Name, Paper
from tests.conftest import abstract, import_papers

PATTERN = "auth year shorttitle"


@pytest.fixture
def three(library):
    """Two papers that a pattern of author and year cannot tell apart, and one without author."""
    import_papers(
        library,
        ("Gentle Descent", abstract("descent")),
        ("Steep Ascent", abstract("ascent")),
        ("On Tides", abstract("tides")),
    )
    library.set_fields([1, 2], {"authors": "Doe, Jane and Roe, R.", "year": "2025"})
    return library


def keys(library):
    return [paper.key for paper in library.papers([1, 2, 3])]


def test_a_preview_changes_nothing(three):
    before, rev = keys(three), three.rev
    proposed = three.proposed_keys([2, 1, 3], PATTERN)
    assert [(change.paper, change.old, change.new) for change in proposed] == [
        (1, "gentleDescent", "Doe2025GentleDescent"),
        (2, "steepAscent", "Doe2025SteepAscent"),
        (3, "tides", "Tides"),
    ]
    assert (keys(three), three.rev) == (before, rev)


def test_keys_are_changed_as_previewed_and_the_old_ones_stay_as_aliases(three):
    changes = three.remake_keys([1, 2], PATTERN)
    assert list(changes.papers) == [1, 2]
    assert keys(three) == ["Doe2025GentleDescent", "Doe2025SteepAscent", "tides"]
    assert three.papers([1])[0].aliases == ("gentleDescent",)
    assert three.resolve(["gentleDescent", "steepAscent"]) == [1, 2]
    three.undo()
    assert keys(three) == ["gentleDescent", "steepAscent", "tides"]
    assert three.papers([1])[0].aliases == ()


def test_a_second_time_nothing_changes(three):
    three.remake_keys([1, 2, 3], "auth.lower year")
    found = keys(three)
    assert not three.remake_keys([3, 2, 1], "auth.lower year")
    assert keys(three) == found == ["doe2025", "doe2025a", "paper3"]


def test_clashes_are_named(three):
    proposed = three.proposed_keys([1, 2, 3], "auth.lower year")
    assert [(c.paper, c.base, c.new, c.is_clash) for c in proposed] == [
        (1, "doe2025", "doe2025", False),
        (2, "doe2025", "doe2025a", True),
        (3, "paper3", "paper3", False),
    ]


def test_a_key_of_another_paper_is_not_taken_away_in_whatever_case(three):
    three.set_fields([3], {"key": "DOE2025"})
    three.remake_keys([1], "auth.lower year")
    assert keys(three) == ["doe2025a", "steepAscent", "DOE2025"]


def test_a_former_key_of_another_paper_is_not_taken_either(three):
    three.set_fields([3], {"key": "doe2025"})
    three.set_fields([3], {"key": "other"})
    three.remake_keys([1], "auth.lower year")
    assert keys(three)[0] == "doe2025a"
    assert three.resolve(["doe2025"]) == [3]


def test_a_key_that_is_given_up_in_the_same_change_stays_the_former_one_of_its_paper(three):
    three.set_fields([3], {"key": "Slow"})
    three.set_fields([1], {"title": "Slow"})
    three.remake_keys([1, 3], "shorttitle")
    assert keys(three) == ["Slow-a", "steepAscent", "Tides"]
    assert three.resolve(["Slow"]) == [3]


def test_a_former_key_of_its_own_comes_back(three):
    three.remake_keys([1], PATTERN)
    three.remake_keys([1], "shorttitle.lowercamel")
    paper = three.papers([1])[0]
    assert (paper.key, paper.aliases) == ("gentleDescent", ("Doe2025GentleDescent",))


def test_only_another_case_leaves_no_alias(three):
    three.remake_keys([3], "shorttitle")
    paper = three.papers([3])[0]
    assert (paper.key, paper.aliases) == ("Tides", ())


def test_what_is_chosen_for_new_papers_holds_for_them_only(three):
    before = keys(three)
    three.use_key_pattern("veryshorttitle.upper")
    import_papers(three, ("Slow Rivers", abstract("rivers")))
    assert three.papers([4])[0].key == "SLOW"
    assert keys(three) == before
    assert three.key_pattern() == "veryshorttitle.upper"


def test_a_pattern_that_is_not_understood_changes_nothing(three):
    before, rev = keys(three), three.rev
    for use in (three.use_key_pattern, lambda p: three.remake_keys([1], p)):
        with pytest.raises(BadInput, match="ath"):
            use("ath year")
    assert (keys(three), three.rev) == (before, rev)
    assert three.key_pattern() == config.Settings().key_pattern


def test_a_pattern_in_the_settings_that_makes_no_sense_is_as_it_comes(three):
    place = paths.config_folder()
    place.mkdir(parents=True, exist_ok=True)
    (place / config.FILE).write_text('key_pattern = "ath year"\n')
    assert three.key_pattern() == config.Settings().key_pattern


def test_two_hundred_papers_of_one_name_get_keys_of_their_own(library):
    found = [(f"Tides {n}", abstract(f"number {n}")) for n in range(200)]
    import_papers(library, *found)
    ids = list(range(1, 201))
    library.remake_keys(ids, "veryshorttitle")
    made = [paper.key for paper in library.papers(ids)]
    assert len({key.lower() for key in made}) == 200
    assert made[:3] == ["Tides", "Tides-a", "Tides-b"]
    assert not library.remake_keys(ids, "veryshorttitle")


def test_a_second_time_nothing_changes_where_two_letters_are_too_few():
    pattern = key_pattern("[auth][year]")
    first = [paper(number, f"old{number}") for number in range(800)]
    made = {c.paper: c.new for c in remade(first, {p.key for p in first}, pattern)}
    assert made[799] == "Doe2025ads"
    again = [paper(number, key) for number, key in made.items()]
    taken = {key.lower() for key in made.values()}
    assert not any(change.is_change for change in remade(again, taken, pattern))


def test_a_word_of_three_letters_is_no_variant():
    pattern = key_pattern("[auth][year]")
    papers = [paper(1, "Doe2025"), paper(2, "Doe2025map")]
    [_, second] = remade(papers, {"doe2025", "doe2025map"}, pattern)
    assert second.new == "Doe2025a"


def paper(number, key):
    authors = (Name("Doe", "J."),)
    return Paper(id=number, uid=f"u{number}", key=key, title="A Title", authors=authors, year=2025)
