"""Papers that are alike have numbers in common; others have not."""

import pytest

from readinglist.core import sketches
from tests.conftest import abstract

TITLE = "Walking Backwards: A Study of Robots in Deep Mud"


def share(one, other):
    return sketches.of_title(one) & sketches.of_title(other)


@pytest.mark.parametrize(
    "other",
    [
        TITLE,
        TITLE.upper(),
        "Walking Backwards – a study of robots in deep mud.",
        "Walking Backwards: A Study of Robots in Deep Sand",
        "Walking Backwards: A Study of Robots in Mud",
        "Walking Slowly Backwards: A Study of Robots in Deep Mud",
        "Walkng Backwards: A Study of Robots in Deep Mud",
    ],
)
def test_titles_that_differ_by_a_word_share_a_number(other):
    assert share(TITLE, other)


@pytest.mark.parametrize("other", ["Gentle Descent", "A Study of Mud", "Robots", ""])
def test_other_titles_share_none(other):
    assert not share(TITLE, other)


def test_short_titles_are_not_cut_to_nothing():
    assert not share("Deep Learning", "Deep Sleep")


def test_revised_abstracts_share_most_numbers():
    text = " ".join(abstract(subject) for subject in ("quartz", "jazz", "an index of voxels"))
    revised = text.replace("three", "four").replace("We ", "Here we ")
    shared = set(sketches.of_abstract(text)) & set(sketches.of_abstract(revised))
    assert len(shared) >= sketches.SHARED_BY_ABSTRACTS


def test_of_an_abstract_a_few_numbers_are_kept_and_of_none_none():
    assert len(sketches.of_abstract("six jumping foxes quiz zebras at noon. " * 99)) <= 6
    assert sketches.of_abstract("") == []


def test_texts_in_other_scripts_have_numbers_too():
    assert sketches.of_abstract("我们提出一种新的方法来解决这个问题并且在多个数据集上进行实验")
