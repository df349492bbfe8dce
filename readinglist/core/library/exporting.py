"""Taking papers out of the library, in the formats of others."""

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist.core import config, exporting
from readinglist.core.citekeys import KeyMaker, Subject, key_pattern
from readinglist.core.errors import BadInput, Cancelled
from readinglist.core.exporting.options import Options
from readinglist.core.files import write_pieces
from readinglist.core.library.base import KEPT, Part
from readinglist.core.model import Paper
from readinglist.core.progress import Progress, silent
from readinglist.core.store import Database, filters, papers, snapshots

if TYPE_CHECKING:  # it brings what formats need
    from readinglist.core.citing import Citation

Report = Callable[[int], None]  # how many papers are done; raises when it is to stop

_AT_ONCE = 100  # papers: few enough to stop soon, many enough for one question to the store
_MANY = 2_000  # more are read from a copy: whoever writes meanwhile need not wait


def _go_on() -> bool:
    return False


def _exporter(format_name: str, template: str | None) -> exporting.Exporter:
    if template is None:
        return exporting.exporter(format_name)
    from readinglist.core.exporting.template import TemplateExporter

    return TemplateExporter(template)


def _keying(options: Options) -> Callable[[Iterable[Paper]], Iterable[Paper]]:
    """What gives papers the keys that the file has for them. Raises `BadInput`."""
    if not options.keys:
        return iter
    taken: set[str] = set()
    maker = KeyMaker(taken, key_pattern(options.keys))

    def keyed(paper: Paper) -> Paper:
        key = maker.make(Subject.of(paper))
        taken.add(key.lower())
        return replace(paper, key=key)

    return partial(map, keyed)


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
        with self._pieces(format_name, chosen, options or Options(), template) as pieces:
            return "".join(pieces)

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

        Returns how many papers it has. Raises `Cancelled` when `stop` says so, `BadInput`,
        `DiskTrouble`.
        """
        self._refuse_own(file)
        options, chosen = options or Options(), self._chosen(ids)
        with self._pieces(format_name, chosen, options, template, progress, stop) as pieces:
            write_pieces(file, pieces, options.encoding)
        return len(chosen)

    def _refuse_own(self, file: Path) -> None:
        """The library's own folder is no place for an export: it could be its database."""
        if Path(os.path.realpath(file)).is_relative_to(self.folder.resolve()):
            raise BadInput("An export cannot lie in the library's own folder.", KEPT)

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

    @contextlib.contextmanager
    def _pieces(
        self,
        format_name: str,
        ids: Sequence[int],
        options: Options,
        template: str | None = None,
        progress: Progress = silent,
        stop: Callable[[], bool] = _go_on,
    ) -> Generator[Iterator[str], None, None]:
        """The text of an export, piece by piece."""
        exporter = _exporter(format_name, template)
        keyed = _keying(options)
        with self._reading(ids, progress, stop) as papers:
            yield exporter.export(keyed(papers), options)

    def _chosen(self, ids: Iterable[int] | None) -> Sequence[int]:
        """Each once: a second entry of a key is an error to BibTeX."""
        if ids is None:
            return sorted(filters.filtered(self._db, "in", "all"))
        return list(dict.fromkeys(ids))

    @contextlib.contextmanager
    def _reading(
        self, ids: Sequence[int], progress: Progress, stop: Callable[[], bool]
    ) -> Generator[Iterator[Paper], None, None]:
        """The papers, read as they are now, however long it takes."""

        def report(done: int) -> None:
            if stop():
                raise Cancelled
            progress(done, len(ids))

        with self._unchanging(len(ids), partial(report, 0)) as db:
            yield _papers(db, ids, report)

    @contextlib.contextmanager
    def _unchanging(
        self, count: int, on_the_way: Callable[[], None]
    ) -> Generator[Database, None, None]:
        if count <= _AT_ONCE:
            yield self._db
        elif count <= _MANY:
            with self._db.snapshot():
                yield self._db
        else:
            with snapshots.copied(self._db, on_the_way) as db:
                yield db


def _papers(db: Database, ids: Sequence[int], report: Report) -> Iterator[Paper]:
    for start in range(0, len(ids), _AT_ONCE):
        report(start)
        yield from papers.load(db, ids[start : start + _AT_ONCE])
    report(len(ids))
