"""Taking papers out of the library, in the formats of others."""

import contextlib
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist.core import config, exporting
from readinglist.core.citekeys import KeyMaker, Subject, key_pattern
from readinglist.core.errors import Cancelled
from readinglist.core.exporting.options import Options
from readinglist.core.files import write_pieces
from readinglist.core.library.base import Part
from readinglist.core.model import Paper
from readinglist.core.progress import Progress, silent
from readinglist.core.store import Database, backups, filters, papers
from readinglist.core.store.connection import connect

if TYPE_CHECKING:  # it brings what formats need
    from readinglist.core.citing import Citation

_AT_ONCE = 500  # papers
_MANY = 2_000  # more are read from a copy: whoever writes meanwhile need not wait


def _go_on() -> bool:
    return False


def _exporter(format_name: str, template: str | None) -> exporting.Exporter:
    if template is None:
        return exporting.exporter(format_name)
    from readinglist.core.exporting.template import TemplateExporter

    return TemplateExporter(template)


def _keyed(papers: Iterable[Paper], options: Options) -> Iterable[Paper]:
    """The papers by the keys that the file has for them."""
    if not options.keys:
        return papers
    taken: set[str] = set()
    maker = KeyMaker(taken, key_pattern(options.keys))

    def keyed(paper: Paper) -> Paper:
        key = maker.make(Subject.of(paper))
        taken.add(key.lower())
        return replace(paper, key=key)

    return map(keyed, papers)


class Exporting(Part):
    """Exports; the order of the ids is that of the entries."""

    def export(
        self,
        format_name: str,
        ids: Iterable[int] | None = None,
        options: Options | None = None,
        template: str | None = None,
    ) -> str:
        """The text of an export of these papers; None: of all, by id.

        `template`: a Jinja template, which then is the format whatever the name says.
        """
        chosen = self._chosen(ids)
        return "".join(self._pieces(format_name, chosen, options or Options(), template))

    def export_to(
        self,
        file: Path,
        format_name: str,
        ids: Iterable[int] | None = None,
        options: Options | None = None,
        progress: Progress = silent,
        stop: Callable[[], bool] = _go_on,
        template: str | None = None,
    ) -> int:
        """Write an export into a file, which is replaced at once or not at all.

        Returns how many papers it has. Raises `Cancelled` when `stop` says so, `DiskTrouble`.
        """
        options, chosen = options or Options(), self._chosen(ids)
        pieces = self._pieces(format_name, chosen, options, template, progress, stop)
        write_pieces(file, pieces, options.encoding)
        return len(chosen)

    def cite(self, ids: Iterable[int], style: str = "") -> "list[Citation]":
        """The citations of these papers, in this order; no style: the one that was chosen.

        Raises `BadInput` for a style that is not here.
        """
        from readinglist.core import citing

        return citing.cite(papers.load(self._db, ids), style or self.citation_style())

    def citation_style(self) -> str:
        """The style in which papers are cited."""
        return config.load_settings().citation_style

    def use_citation_style(self, style: str) -> None:
        """Cite papers in this style from now on. Raises `BadInput` where it is not here."""
        self.cite((), style)
        config.set_citation_style(style)

    def _pieces(
        self,
        format_name: str,
        ids: Sequence[int],
        options: Options,
        template: str | None = None,
        progress: Progress = silent,
        stop: Callable[[], bool] = _go_on,
    ) -> Iterator[str]:
        """The text of an export, piece by piece."""
        exporter = _exporter(format_name, template)
        return exporter.export(_keyed(self._papers(ids, progress, stop), options), options)

    def _chosen(self, ids: Iterable[int] | None) -> Sequence[int]:
        return sorted(filters.filtered(self._db, "in", "all")) if ids is None else list(ids)

    def _papers(
        self, ids: Sequence[int], progress: Progress, stop: Callable[[], bool]
    ) -> Iterator[Paper]:
        """The papers, read as they are now, however long it takes."""
        with self._unchanging(len(ids)) as db:
            for start in range(0, len(ids), _AT_ONCE):
                if stop():
                    raise Cancelled
                progress(start, len(ids))
                yield from papers.load(db, ids[start : start + _AT_ONCE])
        progress(len(ids), len(ids))

    @contextlib.contextmanager
    def _unchanging(self, count: int) -> Generator[Database, None, None]:
        if count <= _AT_ONCE:
            yield self._db
        elif count <= _MANY:
            with self._db.snapshot():
                yield self._db
        else:
            with tempfile.TemporaryDirectory(prefix="readinglist-export-") as place:
                copy = Path(place) / "copy.db"
                backups.copy_pages(self._db, copy)
                db = connect(copy)
                try:
                    yield db
                finally:
                    db.close()
