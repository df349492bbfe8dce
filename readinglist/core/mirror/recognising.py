"""Whether the library knows the paper of a file, under another uid or without one."""

from readinglist.core.importing.duplicates import same_by_keys
from readinglist.core.mirror.document import Document
from readinglist.core.store import Database, matching, mirrored
from readinglist.core.text import Keys


class Recogniser:
    """Finds papers by their ids, then by title and abstract."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._ids = mirrored.identifiers(db)

    def find(self, document: Document) -> int | None:
        """The paper's id in the library; None: it is new. Contradicting ids make it another one."""
        own = mirrored.identifiers_of(document.arxiv, document.doi)
        for identifier in own:
            if identifier in self._ids.papers:
                return self._ids.papers[identifier]
        keys = Keys.of(document.title, document.abstract)
        candidates = matching.candidates(self._db, [keys])
        found = same_by_keys(keys, document.abstract, candidates)
        if found is None or found.id is None:
            return None
        kinds = {kind for kind, _ in own}
        contradicting = any(kind in kinds for kind, _ in self._ids.of.get(found.id, ()))
        return None if contradicting else found.id
