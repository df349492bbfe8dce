"""Citation keys: the pattern for new papers, and other keys for papers that have one."""

from collections.abc import Iterable, Iterator, Sequence

from readinglist.core import config
from readinglist.core.citekeys import key_pattern
from readinglist.core.citekeys.remaking import KeyChange, remade
from readinglist.core.errors import BadInput
from readinglist.core.library.base import KEPT, Part
from readinglist.core.model import Changes, Paper
from readinglist.core.store import edits, papers

_AT_ONCE = 500  # papers


class Keying(Part):
    """A key changes only when its user says so; it stays as an alias, by which it is found."""

    def key_pattern(self) -> str:
        """The pattern by which new papers get their keys."""
        return self._pattern().text

    def use_key_pattern(self, pattern: str) -> None:
        """Make keys of new papers by this pattern from now on. Raises `BadInput`."""
        config.set_key_pattern(pattern)

    def proposed_keys(self, ids: Sequence[int], pattern: str = "") -> list[KeyChange]:
        """What a pattern (none: that for new papers) would make of these papers' keys.

        All of these papers by id, also those whose key would stay. Raises `BadInput`.
        """
        parsed = key_pattern(pattern) if pattern else self._pattern()
        with self._db.snapshot():
            return list(remade(self._by_id(ids), papers.keys(self._db), parsed))

    def remake_keys(self, ids: Sequence[int], pattern: str = "") -> Changes:
        """Give papers the keys that `proposed_keys` says."""
        with self._editing("keys", ids) as edit:
            changed = [change for change in self.proposed_keys(ids, pattern) if change.is_change]
            for change in changed:
                self._replace_key(change.paper, change.old, change.new)
                edits.update(self._db, [change.paper], {"key": change.new}, edit.time)
        return edit.changes

    def _by_id(self, ids: Iterable[int]) -> Iterator[Paper]:
        wanted = sorted(ids)
        for start in range(0, len(wanted), _AT_ONCE):
            yield from papers.load(self._db, wanted[start : start + _AT_ONCE])

    def _change_key(self, ids: Sequence[int], key: str) -> None:
        """Before a paper gets a key from its user: it may be taken."""
        if len(ids) != 1:
            raise BadInput("A citation key belongs to one paper.", KEPT)
        holder = papers.by_key(self._db, key)
        if holder not in (None, ids[0]):
            raise BadInput(f"The citation key {key} belongs to paper {holder}.", KEPT)
        self._replace_key(ids[0], papers.load(self._db, ids)[0].key, key)

    def _replace_key(self, paper: int, old: str, new: str) -> None:
        """The old key becomes an alias of the paper; the new one is none any more."""
        if old == new:
            return
        edits.remove_alias(self._db, new)
        if old.lower() != new.lower():
            edits.add_alias(self._db, paper, old)
