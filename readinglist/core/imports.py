"""Importing a library without what it would bring along."""

import importlib
import sys


def import_without(name: str, *others: str) -> None:
    """Import a module as if these others were not installed; loaded ones stay as they are."""
    hidden = [other for other in others if other not in sys.modules]
    for other in hidden:
        sys.modules[other] = None  # pyright: ignore[reportArgumentType]  # raises ImportError
    try:
        importlib.import_module(name)
    finally:
        for other in hidden:
            del sys.modules[other]
