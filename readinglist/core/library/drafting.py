"""Notes that were being written when a window ended without storing them."""

from readinglist.core.drafts import Drafts, joined
from readinglist.core.library.judging import Judging
from readinglist.core.model import Changes
from readinglist.core.store import papers


class Drafting(Judging):
    """What drafts hold becomes notes again."""

    def take_drafts(self) -> list[Changes]:
        """Store what was written and not stored; a note that was changed meanwhile is kept, too.

        For whoever opens a library to edit notes, before any is edited: others' drafts are no
        longer written to then.
        """
        drafts = Drafts(self.folder)
        taken: list[Changes] = []
        for draft in drafts.all():
            for paper in papers.load(self._db, [draft.paper]):
                if paper.uid == draft.uid:
                    taken.append(self.set_note(paper.id, joined(draft, paper.note)))
            drafts.drop(draft.paper)
        return [changes for changes in taken if changes]
