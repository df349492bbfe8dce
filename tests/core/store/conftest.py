"""A library whose file is damaged on purpose."""

import contextlib

import pytest

from readinglist.core.library import Library
from tests.core.store.damaging import judged_library


@pytest.fixture
def file(folder):
    """The file of a library of three judged papers that is not open."""
    return judged_library(folder)


@pytest.fixture
def reopen(file):
    """Opens the library of `file`; it is closed at the end."""
    with contextlib.ExitStack() as stack:
        yield lambda: stack.enter_context(contextlib.closing(Library.open(file.parent)))
