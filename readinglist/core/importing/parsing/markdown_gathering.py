"""From leaves of Markdown to papers.

Each leaf begins a paper, says more of the one that is open, or belongs to none. The same paper may
be named several times in a file: the best title counts, and all that is said of it is kept.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from readinglist.core.importing.parsing.markdown_leaves import (
    HEADING,
    ITEM,
    LABEL,
    ROW,
    RULE,
    TEXT,
    Leaf,
    Run,
    text_of,
)
from readinglist.core.importing.parsing.markdown_papers import Paper, labelled, level_of, role_of
from readinglist.core.importing.parsing.markdown_titles import (
    Link,
    Title,
    cleaned,
    is_section,
    links_in,
    title_in,
    titled_links,
    told_id,
)
from readinglist.core.importing.parsing.paper_links import Reference, is_label

# How much a paper is to be trusted: listed with a link, listed with its arXiv id, named within
# prose, known by its identifier only.
LISTED, TOLD, NAMED, NUMBERED = 3, 2, 1, 0
_SHORT = 400  # characters of a paragraph that may name a paper and nothing else
_OF_LINKS = ("title", "number", "arxiv")  # what links say, too
_TELLING = 6  # words; of titles that have as many the first one counts
_FAR = 8  # leaves between a heading and the link that makes it a paper's
_OF_MANY = re.compile(
    r"\bawesome\b|\bpapers\b|\bdaily\b|\bweekly\b|\bdigest\b|\breading list\b|\bnewsletter\b"
    r"|论文列表",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Pending:
    """What may turn out to be a title, and the leaves below it."""

    title: Title
    level: float
    head: Leaf
    below: list[Leaf] = field(default_factory=list[Leaf])


class Gathering:
    """Takes the leaves one after the other."""

    def __init__(self) -> None:
        self.unparsed: list[int] = []
        self.others = 0  # items and rows with links that lead to no paper
        self._found: list[Paper] = []
        self._open: Paper | None = None
        self._pending: list[_Pending] = []
        self._rows: list[tuple[Leaf, bool]] = []  # whether it is a paper's

    def take(self, leaf: Leaf) -> None:
        """The next leaf."""
        for part in _apart(leaf):
            links = list(links_in(part.runs))
            level = level_of(part, _all_bold(part.runs))
            self._close(level)
            if part.kind == RULE:
                continue
            if part.kind == ROW:
                self._row(part, links)
                continue
            references = _references(part, links)
            if references:
                self._referring(part, links, references, level)
            elif self._open is not None:
                self._open.tell(part)
                self._may_be_title(part, links, level)
            else:
                self._unreferring(part, links, level)

    def papers(self) -> list[Paper]:
        """Each paper once, in the order of the file."""
        self._rows_without_links()
        best: dict[str, Paper] = {}
        for paper in self._found:
            known = best.get(paper.key)
            if known is None:
                best[paper.key] = paper
            elif paper.worth > known.worth:
                paper.join(known)
                best[paper.key] = paper
            else:
                known.join(paper)
        return sorted(best.values(), key=lambda paper: paper.line)

    def _close(self, level: float) -> None:
        """What a leaf of this level ends."""
        if self._open is not None and level <= self._open.level:
            self._open = None
        while self._pending and level <= self._pending[-1].level:
            self._pending.pop()

    # Leaves with a link to a paper ------------------------------------------------------------

    def _referring(
        self, leaf: Leaf, links: Sequence[Link], references: Sequence[Reference], level: float
    ) -> None:
        known = {ref.key for ref in self._open.references} if self._open else set[str]()
        fresh = [ref for ref in references if ref.key not in known]
        if self._open is not None and not fresh:
            self._open.tell(leaf)
            return
        title = self._title(leaf, links)
        if title is not None and (self._open is None or title.linked or leaf.kind == HEADING):
            self._begin(leaf, links, title, level)
        elif self._open is not None and not self._just_titled():
            self._more(leaf, fresh, bool(known))
        elif title is not None and leaf.kind != TEXT:
            self._begin(leaf, links, title, level)
        else:
            self._titled_before(leaf, links, references)

    def _title(self, leaf: Leaf, links: Sequence[Link]) -> Title | None:
        """The leaf's own title, if it has one."""
        if leaf.kind == LABEL or labelled(leaf.runs)[0]:
            return next(titled_links(leaf.runs, links), None)
        plain = leaf.kind != TEXT or len(text_of(leaf.runs)) < _SHORT
        title = title_in(leaf.runs, links, plain, leaf.kind == HEADING)
        if title is None or title.linked is not None or leaf.kind != TEXT:
            return title
        first = next((link.place for link in links if link.reference), title.place)
        return title if title.leading and title.place <= first else None

    def _begin(self, leaf: Leaf, links: Sequence[Link], title: Title, level: float) -> None:
        """A paper begins with this leaf; links to others in it are papers, too."""
        listed = title.leading or leaf.kind != TEXT
        titled = list(titled_links(leaf.runs, links))
        named = {each.place for each in titled if each.place != title.place}
        linked = leaf.references or any(link.reference for link in links)
        trust = (LISTED if linked else TOLD) if listed else NAMED
        paper = _paper(title, level, trust, leaf)
        paper.refer([title.linked] if title.linked else [])
        paper.refer(link.reference for link in links if link.reference and link.place not in named)
        paper.refer(leaf.references)
        paper.refer(_told(leaf))
        paper.head(leaf.runs, links, title)
        self._found.append(paper)
        if listed:
            self._open = paper
        for each in titled:
            if each.place in named and each.linked and each.linked.key != paper.key:
                self._found.append(_paper(each, level, NAMED, leaf))
                self._found[-1].refer([each.linked])

    def _more(self, leaf: Leaf, fresh: Sequence[Reference], has_links: bool) -> None:
        """The open paper's own link, or a link to another paper of which no title is known."""
        assert self._open is not None
        self._open.tell(leaf)
        if not has_links or not any(ref.arxiv for ref in fresh):
            self._open.refer(fresh)
            return
        own = {bool(ref.arxiv) for ref in self._open.references}
        if True not in own:
            self._open.refer(fresh)
            return
        self._numbered(leaf, fresh)

    def _titled_before(
        self, leaf: Leaf, links: Sequence[Link], references: Sequence[Reference]
    ) -> None:
        """The title stands above: in a heading, a bold line or an item around."""
        place = next(
            (n for n in range(len(self._pending) - 1, -1, -1) if _may_name(self._pending[n])), None
        )
        if place is None:
            if not self._numbered(leaf, references):
                self.unparsed += range(leaf.first, leaf.last + 1)
            return
        pending = self._pending[place]
        paper = _paper(pending.title, pending.level, LISTED, pending.head)
        paper.refer(references)
        head = list(links_in(pending.head.runs))
        paper.head(pending.head.runs, head, pending.title)
        for below in [each for one in self._pending[place:] for each in one.below]:
            paper.tell(below)
        paper.tell(leaf)
        self._pending = self._pending[:place]
        self._found.append(paper)
        self._open = paper

    def _numbered(self, leaf: Leaf, references: Sequence[Reference]) -> bool:
        """Papers of which only the identifiers are known; whether there are any."""
        spelt = [ref for ref in references if ref.spelt]
        for ref in spelt:
            title = Title(ref.spelt, leaf.first, 0, 0)
            self._found.append(_paper(title, 98, NUMBERED, leaf))
            self._found[-1].refer([ref])
        return bool(spelt)

    # Leaves without one -----------------------------------------------------------------------

    def _unreferring(self, leaf: Leaf, links: Sequence[Link], level: float) -> None:
        if leaf.kind in (ITEM, ROW) and any("://" in link.href for link in links):
            self.others += 1
        if not self._may_be_title(leaf, links, level) and self._pending:
            self._pending[-1].below.append(leaf)

    def _may_be_title(self, leaf: Leaf, links: Sequence[Link], level: float) -> bool:
        """A heading, a bold line or an item may be the title for links below it."""
        bold = _all_bold(leaf.runs)
        if not (leaf.kind in (HEADING, ITEM) or (leaf.kind == TEXT and bold)):
            return False
        if self._open is not None and leaf.kind != HEADING:
            return False
        if labelled(leaf.runs)[0]:
            return False
        title = title_in(leaf.runs, links, True, leaf.kind == HEADING)
        if title is None:
            return False
        self._pending.append(_Pending(title, level, leaf))
        return True

    def _just_titled(self) -> bool:
        """Whether what may be a title stands right above, within the open paper's reach."""
        return bool(self._pending) and not self._pending[-1].below and bool(self._open) and (
            _may_name(self._pending[-1]) and len(self._pending[-1].title.text.split()) > 2
            and self._pending[-1].head.last not in (self._open.title_lines if self._open else ())
        )  # fmt: skip

    # Rows --------------------------------------------------------------------------------------

    def _row(self, leaf: Leaf, links: Sequence[Link]) -> None:
        references = _references(leaf, links)
        title = _row_title(leaf)
        if title is not None and not title[1].linked:
            several = len({ref.key for ref in references if ref.arxiv}) > 1
            title = None if several else title
        if title is None or not references:
            self.others += bool(links) and not references
            if references and not self._numbered(leaf, references):
                self.unparsed += range(leaf.first, leaf.last + 1)
            self._rows.append((leaf, False))
            return
        self._rows.append((leaf, True))
        self._found.append(_row_paper(leaf, *title, references))

    def _rows_without_links(self) -> None:
        """In a table of papers a row with a title is a paper without a link, too."""
        papers = Counter(leaf.group for leaf, is_paper in self._rows if is_paper)
        all_rows = Counter(leaf.group for leaf, _ in self._rows)
        for leaf, is_paper in self._rows:
            if not is_paper and 2 * papers[leaf.group] > all_rows[leaf.group]:
                title = _row_title(leaf)
                if title is not None and not _references(leaf, list(links_in(leaf.runs))):
                    self._found.append(_row_paper(leaf, *title, _links_of(leaf, *title)))


def _row_paper(leaf: Leaf, cell: int, title: Title, references: Iterable[Reference]) -> Paper:
    """A table's row."""
    linked = leaf.references or any(link.reference for link in links_in(leaf.runs))
    paper = _paper(title, 8, LISTED if linked else TOLD, leaf)
    paper.refer([title.linked] if title.linked else [])
    paper.refer(references)
    for place, runs in enumerate(leaf.cells):
        links = list(links_in(runs))
        if place == cell:
            paper.head(runs, links, title)
            continue
        label = leaf.columns[place] if place < len(leaf.columns) else ""
        role = role_of(label)
        text = [run for run in runs if not run.href]
        for link in links:
            if link.href != paper.url:
                paper.add(f"md:{label or 'link'}", link.href)
        if not links or (role and role not in _OF_LINKS):
            paper.say(role, label, runs)
        elif not is_label(text_of(text)):
            paper.say("", label, text)
    return paper


def _links_of(leaf: Leaf, cell: int, title: Title) -> list[Reference]:
    """Where a title leads that is a link to no place of papers."""
    links = links_in(leaf.cells[cell])
    found = (link.href for link in links if link.place <= title.place < link.end)
    return [Reference(url=href) for href in found if href.startswith(("http://", "https://"))]


def _row_title(leaf: Leaf) -> tuple[int, Title] | None:
    """The cell that holds a title, and the title."""
    roles = [role_of(column) for column in leaf.columns]
    named = [n for n, role in enumerate(roles[: len(leaf.cells)]) if role == "title"]
    named.sort(key=lambda n: "itle" not in leaf.columns[n])
    for place in named:
        title = title_in(leaf.cells[place], list(links_in(leaf.cells[place])), True, True)
        if title is not None:
            return place, title
    for place, runs in enumerate(leaf.cells):
        role = roles[place] if place < len(roles) else ""
        if role and role != "number":
            continue
        title = title_in(runs, list(links_in(runs)), not named, True)
        if title is not None:
            return place, title
    return None


def _apart(leaf: Leaf) -> Iterator[Leaf]:
    """A paragraph whose lines each begin with a link to a paper is as many leaves."""
    runs = leaf.runs
    starts = {0}
    if leaf.kind in (TEXT, ITEM) and any(run.text == "\n" for run in runs):
        titles = {title.place for title in titled_links(runs, list(links_in(runs)))}
        starts.update(start for start, place in _line_starts(runs) if place in titles)
    if len(starts) == 1:
        yield leaf
        return
    for start, end in pairwise([*sorted(starts), len(runs)]):
        part = runs[start:end]
        numbers = [run.line for run in part if run.text.strip()] or [leaf.first]
        yield replace(leaf, cells=[part], first=min(numbers), last=max(numbers))


def _line_starts(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """Where each line but the first begins, and its first run with letters in it or a link."""
    start = place = 0
    for number, run in enumerate(runs):
        if run.text == "\n":
            start, place = number + 1, -1
        elif place < 0 and (run.href or any(c.isalpha() for c in run.text)):
            place = number
            yield start, place


def _references(leaf: Leaf, links: Sequence[Link]) -> list[Reference]:
    """All papers that a leaf refers to."""
    found = [link.reference for link in links if link.reference]
    return [*leaf.references, *found, *(ref for ref in _told(leaf) if not found)]


def _told(leaf: Leaf) -> list[Reference]:
    """The arXiv id that stands in the text before anything else, or is called one."""
    if leaf.kind not in (ITEM, HEADING, ROW, TEXT):
        return []
    text = text_of(leaf.runs)
    told = told_id(text[:3000]) if leaf.kind != TEXT or len(text) < _SHORT else None
    return [told] if told else []


def _all_bold(runs: Sequence[Run]) -> bool:
    """Whether all of a text is bold, and some is there."""
    said = [run for run in runs if any(c.isalnum() for c in run.text)]
    return bool(said) and all(run.bold for run in said)


def _may_name(pending: _Pending) -> bool:
    """Whether it may be a paper's title at all."""
    text = pending.title.text
    usual = not is_section(text) and not _OF_MANY.search(text) and bool(cleaned(text))
    return usual and len(pending.below) <= _FAR


def _paper(title: Title, level: float, trust: int, leaf: Leaf) -> Paper:
    worth = (trust, min(len(title.text.split()), _TELLING))
    paper = Paper(title.text, title.line, level, worth)
    paper.lines.update(range(leaf.first, leaf.last + 1))
    paper.title_lines.add(title.line)
    return paper
