"""Names of tags: which of them are perhaps one, what they are called after a merge, colours."""

import pytest

from readinglist.core import tags
from readinglist.core.errors import BadInput


def pairs(**counts: int) -> list[tuple[str, str, str]]:
    named = {name.replace("__", "/"): number for name, number in counts.items()}
    return [(pair.goes, pair.stays, pair.by) for pair in tags.alike(named)]


@pytest.mark.parametrize(
    ("goes", "stays", "by"),
    [
        ("NLP", "nlp", "case"),
        ("machine-learning", "machine_learning", "hyphen"),
        ("machine learning", "machinelearning", "hyphen"),
        ("Machine-Learning", "machine learning", "hyphen"),
        ("transformer", "transformers", "plural"),
        ("theory", "theories", "plural"),
        ("graph neural network", "graph-neural-networks", "plural"),
        ("reasonning", "reasoning", "letter"),
        ("ml/thoery", "ml/theory", "letter"),
        ("Transfomer", "transformers", "letter"),
    ],
)
def test_tags_that_differ_by_little_are_a_pair_and_the_more_used_one_stays(
    goes: str, stays: str, by: str
) -> None:
    [pair] = tags.alike({goes: 1, stays: 2})
    assert (pair.goes, pair.stays, pair.by) == (goes, stays, by)
    [pair] = tags.alike({goes: 2, stays: 1})
    assert (pair.goes, pair.stays) == (stays, goes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gpt-3", "gpt-4"),
        ("survey-2024", "survey-2025"),
        ("gan", "lan"),
        ("ml/theory", "ml"),
        ("ml/theory", "vision/theory"),
        ("bias", "bis"),
        ("reasoning", "seasoned"),
    ],
)
def test_other_tags_are_none(one: str, other: str) -> None:
    assert tags.alike({one: 1, other: 2}) == []


def test_of_three_that_are_one_two_go() -> None:
    assert pairs(ML=1, ml=5, Ml=2) == [("ML", "ml", "case"), ("Ml", "ml", "case")]


def test_what_follows_from_the_tags_above_is_left_out() -> None:
    assert pairs(ML=2, ML__theory=1, ml=5, ml__theory=4) == [("ML", "ml", "case")]


def test_a_merge_carries_all_that_is_below() -> None:
    named = tags.merged([("ML", "ml")], ["ML", "ML/theory", "MLOps", "ml"])
    assert named == {"ML": "ml", "ML/theory": "ml/theory"}


@pytest.mark.parametrize("order", [1, -1])
def test_merges_that_follow_each_other_end_in_the_same_whatever_comes_first(order: int) -> None:
    chain = [("a", "b"), ("b", "c/d"), ("c", "e"), ("a/x", "e/y")][::order]
    named = tags.merged(chain, ["a", "a/x", "a/z", "b", "c", "e"])
    assert named == {"a": "e/d", "a/x": "e/y", "a/z": "e/d/z", "b": "e/d", "c": "e"}


@pytest.mark.parametrize("circle", [[("a", "b"), ("b", "a")], [("a", "a/b")]])
def test_merges_that_go_round_in_a_circle_are_refused(circle: list[tuple[str, str]]) -> None:
    with pytest.raises(BadInput, match="go up in itself"):
        tags.merged(circle, ["a", "b"])


def test_a_tag_has_its_own_colour_or_that_of_the_nearest_above() -> None:
    found = tags.colours(["ml", "ml/theory/deep", "ml/theory"], {"ml": "red", "ml/theory": "teal"})
    assert found == {"ml": "red", "ml/theory": "teal", "ml/theory/deep": "teal"}


def test_without_a_chosen_colour_all_below_one_tag_have_the_same_for_ever() -> None:
    found = tags.colours(["graphs/theory", "graphs"], {})
    assert found == {"graphs": "green", "graphs/theory": "green"}
    many = tags.colours([f"tag {n}" for n in range(200)], {})
    assert set(many.values()) == set(tags.COLOURS)


def test_hygiene_names_tags_on_one_paper_and_on_none() -> None:
    found = tags.hygiene(
        ["ml", "ml/theory", "once", "gone/long ago"],
        [("ml", 1), ("ml/theory", 3), ("once", 1), ("gone/long ago", 0)],
        {"ml": "A", "once": "B"},
    )
    assert found.on_one_paper == (("once", "B"),)
    assert found.unused == ("gone", "gone/long ago")
    assert found.counts["ml"] == 4
