"""Saved searches: a query gets a name, and can be used by it in others."""

from collections.abc import Sequence
from dataclasses import replace

from readinglist.core.errors import BadInput, NotFound
from readinglist.core.library.base import KEPT
from readinglist.core.library.searching import Searching
from readinglist.core.model import Changes, SavedSearch
from readinglist.core.store import saved
from readinglist.core.store.operations import operation
from readinglist.core.text import clean_line


class SavedSearches(Searching):
    """Naming, renaming, ordering and deleting them; each is one operation."""

    def saved_searches(self) -> list[SavedSearch]:
        """All saved searches, in their order."""
        return list(self._saved_searches())

    def save_search(self, name: str, text: str, *, typing: bool = False) -> Changes:
        """Give a query a name; one of that name searches for this from now on.

        It is stored in its canonical form. `typing`: its last word is the beginning of one.
        """
        from readinglist.core.search.query import LONGEST_QUERY, refers_to

        name = _name(name)
        query = self.parsed(text, typing=typing)
        if not query.canonical:
            raise BadInput("There is nothing to search for.", KEPT)
        if len(query.canonical) > LONGEST_QUERY:
            raise BadInput(f"A saved search has up to {LONGEST_QUERY:,} characters.", KEPT)
        known = self._saved_named(name)
        if refers_to(query, known.name if known else name):
            raise BadInput(f"The search {name} cannot be a part of itself.", KEPT)
        with operation(self._db, "search", f"save the search {name}") as edit:
            if known:
                saved.update(self._db, known.id, name, query.canonical)
            else:
                saved.insert(self._db, name, query.canonical)
        return edit.changes

    def rename_search(self, old: str, new: str) -> Changes:
        """Give a saved search another name, also in the searches that use it."""
        from readinglist.core.search.query import refers_to
        from readinglist.core.search.tree import renamed

        found, new = self._there(old), _name(new)
        other = self._saved_named(new)
        if other and other.id != found.id:
            raise BadInput(f"There is a search {other.name} already.", KEPT)
        others = [(search, self.parsed(search.query)) for search in self.saved_searches()]
        with operation(self._db, "search", f"rename the search {found.name} to {new}") as edit:
            saved.update(self._db, found.id, new, found.query)
            for search, query in others:
                if search.id != found.id and refers_to(query, found.name):
                    tree = renamed(query.tree, found.name, new)
                    text = replace(query, tree=tree).canonical
                    saved.update(self._db, search.id, search.name, text)
        return edit.changes

    def delete_search(self, name: str) -> Changes:
        """Delete a saved search; searches that use it take its name for words from now on."""
        found = self._there(name)
        with operation(self._db, "search", f"delete the search {found.name}") as edit:
            saved.delete(self._db, found.id)
        return edit.changes

    def order_searches(self, names: Sequence[str]) -> Changes:
        """Put these first, in this order; the others stay behind them as they are."""
        first = [self._there(name).id for name in names]
        others = [search.id for search in self.saved_searches() if search.id not in first]
        with operation(self._db, "search", "order the saved searches") as edit:
            saved.put_in_order(self._db, [*dict.fromkeys(first), *others])
        return edit.changes

    def _there(self, name: str) -> SavedSearch:
        found = self._saved_named(clean_line(name))
        if found is None:
            raise NotFound(f"There is no saved search {clean_line(name)}.", KEPT)
        return found


def _name(text: str) -> str:
    """A name that a query can hold. Raises `BadInput`."""
    name = clean_line(text).replace('"', "'")
    if not name:
        raise BadInput("A saved search needs a name.", KEPT)
    return name
