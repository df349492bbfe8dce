"""A library of a dozen papers."""

import pytest

from readinglist.core.library import Library
from tests.conftest import import_papers
from tests.core.reading.shelf import SHELF


@pytest.fixture
def unindexed(library: Library) -> Library:
    """The papers, of which the index has not heard."""
    import_papers(library, *SHELF)
    return library


@pytest.fixture
def shelf(unindexed: Library) -> Library:
    """The papers, and their index."""
    assert unindexed.catch_up_index() == ""
    return unindexed
