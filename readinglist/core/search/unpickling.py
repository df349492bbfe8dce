# pyright: basic
# Whoosh has no types.
"""Whoosh keeps pickles in its files; here they lose their power.

A general unpickler runs whatever a file tells it to. The table of contents needs segments with
sets of numbers, so nothing else is admitted. Whoosh calls a function of its module to read it and
offers no other way to replace that.
"""

import pickle
from typing import Any

from whoosh.filedb import structfile

ADMITTED = {
    ("builtins", "set"),
    ("readinglist.core.search.storing", "Segment"),
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:
        if (module_name, global_name) not in ADMITTED:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} has no place in an index")
        return super().find_class(module_name, global_name)


def load(stream: Any) -> Any:
    """The next object of the stream, if it is one that an index is made of."""
    return _Unpickler(stream).load()


def install() -> None:
    """From now on Whoosh reads its files in this way."""
    structfile.load_pickle = load
