"""Completing papers with what arXiv and Crossref know of them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from readinglist.core.config import load_settings, switch_look_up
from readinglist.core.errors import BadInput
from readinglist.core.importing.entries import Entry
from readinglist.core.importing.giving import gains_of, give
from readinglist.core.importing.works import identifiers
from readinglist.core.library.base import KEPT, Part
from readinglist.core.model import Changes
from readinglist.core.progress import Progress, silent
from readinglist.core.store import matching, pairs, papers
from readinglist.core.store.operations import operation


class LookingUp(Part):
    """Services that know of papers. Nobody is asked before the user has switched it on."""

    def looks_up(self) -> bool:
        """Whether services are asked."""
        return load_settings().look_up.on

    def switch_look_up(self, on: bool) -> None:
        """From now on ask services, or ask none any more."""
        switch_look_up(on)

    def look_up(
        self, ids: Iterable[int], progress: Progress = silent, stop: Callable[[], bool] = bool
    ) -> Changes:
        """Give papers what they lack and a service knows; one operation for all of them.

        Raises `BadInput` where it is switched off, `NoAnswer` where nobody answers, `Cancelled`
        when `stop` says so: then nothing is changed.
        """
        from readinglist.core.lookup import Services

        settings = load_settings().look_up
        if not settings.on:
            raise BadInput("Looking up is switched off.", KEPT, "Switch it on: look-up --on")
        wanted = papers.load(self._db, ids)
        found: list[tuple[int, Entry]] = []
        services = Services(settings, stop)
        try:
            for done, paper in enumerate(wanted):
                progress(done, len(wanted))
                entry = services.entry_of(paper)
                if entry is not None:
                    found.append((paper.id, entry))
        finally:
            services.close()
            progress(len(wanted), len(wanted))
        with operation(self._db, "look-up", "look up") as edit:
            taken = papers.TakenKeys(self._db)
            found = [(paper, self._without_ids_of_others(paper, entry)) for paper, entry in found]
            for (paper, _), own in zip(found, gains_of(self._db, found), strict=True):
                give(self._db, paper, own, taken, edit.time)
            edit.label = f"look up: {len(found)} of {len(wanted)} found"
        return edit.changes

    def _without_ids_of_others(self, paper: int, entry: Entry) -> Entry:
        """An entry without ids that another paper has already: the two may be one."""
        details = entry.details
        own = identifiers(details.arxiv, details.doi)
        arxiv = [name.removeprefix("arxiv:") for name in own if name.startswith("arxiv:")]
        dois = [name.removeprefix("doi:") for name in own if name.startswith("doi:")]
        others = {
            c.id
            for c in matching.candidates(self._db, [], arxiv, dois)
            if c.id not in (None, paper) and set(own) & set(identifiers(c.arxiv, c.doi))
        }
        if not others:
            return entry
        pairs.suspect(self._db, [(paper, other, "same id") for other in others if other])
        return replace(entry, details=replace(details, arxiv=None, doi=None))
