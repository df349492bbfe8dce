"""A search answers in time, or says at which word it was stopped."""

import time

import pytest

from readinglist.core.errors import TooBroad
from readinglist.core.search import tree
from readinglist.core.search.executor import Executor, Sets
from readinglist.core.search.universe import Universe
from tests.conftest import abstract, import_papers

TWO = Universe.of([1, 2])
NOTHING = Sets(TWO, lambda name, value: TWO.mask([]), lambda title: TWO.mask([]))


@pytest.fixture
def reading(library):
    import_papers(library, ("Beta Waves", abstract("waves")), ("Gamma Rays", abstract("rays")))
    library.catch_up_index()
    return library._index.reading()


@pytest.mark.parametrize("node", [tree.Word("waves"), tree.Phrase("beta waves"), tree.Prefix("w")])
def test_a_search_that_takes_too_long_is_stopped_and_named(reading, node):
    late = Executor(reading, NOTHING, time.monotonic() - 1)
    with pytest.raises(TooBroad, match="stopped at"):
        late.run(node)


def test_a_whole_abstract_finds_its_paper(library):
    import_papers(library, *((f"Number {n}", abstract(f"subject {n}")) for n in range(30)))
    paper = library.papers([17])[0]
    assert library.search(paper.abstract).exact == [17]
    assert library.search(f"{paper.abstract} misspeltt").near[0] == 17


def test_the_words_of_a_conjunction_may_stand_in_any_order(library):
    """The executor looks up rare words first; what is found does not depend on the order."""
    import_papers(library, *((f"Number {n}", abstract(f"subject {n}")) for n in range(30)))
    once = library.search("study subject 17 scale").exact
    assert once == library.search("scale 17 subject study").exact == [18]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ['"' + "waves " * 5000 + '"', "-".join(["waves"] * 5000)])
def test_a_phrase_without_end_is_answered(library, text):
    import_papers(library, ("Waves", "waves " * 2000))
    assert library.search(text).exact in ([], [1])
