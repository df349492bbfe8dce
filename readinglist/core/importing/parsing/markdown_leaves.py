"""Markdown, taken apart: headings, list items, table rows and paragraphs with their lines.

A leaf is one of these with its text in runs; HTML in the Markdown is taken apart in the same way.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from readinglist.core.importing.parsing.html_marks import Mark, marks
from readinglist.core.importing.parsing.paper_links import Reference, reference

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

HEADING, ITEM, TEXT, ROW = "heading", "item", "text", "row"
LABEL, END, RULE = "label", "end", "rule"  # of a part that opens, its end, a line across

_ADDRESS = re.compile(r"https?://[^\s\"<>{}|\\^\[\]()，。；）】]+")
_MATHS = re.compile(r"\$[^\s$](?:[^$\n]{0,298}[^\s$])?\$(?!\d)")
_LONG = 20_000  # characters of one text
_DEEPEST = 40  # nested quotes, lists and emphasis
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em", "cite"))
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt figure footer form header "
    "hr main nav ol p pre section table tbody tfoot thead ul".split()
)
# Markdown's own marks, and the tags that they stand for.
_TAGS = {
    "strong_open": ("b", True),
    "strong_close": ("b", False),
    "em_open": ("i", True),
    "em_close": ("i", False),
    "link_open": ("a", True),
    "link_close": ("a", False),
    "image": ("img", True),
}
_IDENTIFYING = ("data-arxiv-id", "data-arxiv", "data-paper-id")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind; a line feed alone is where a line ends. Lines count from 1."""

    text: str
    line: int
    href: str = ""
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: int = 0  # runs of the same link have the same number


@dataclass(slots=True)
class Leaf:
    """A heading, an item, a row or a paragraph, in lines `first` to `last` (both included).

    `depth` is the heading's level, or how many lists are around it. `group` is the same for items
    of one list and rows of one table. Only rows have more than one cell, and `columns`.
    """

    kind: str
    depth: int
    first: int
    last: int
    cells: list[list[Run]]
    columns: Sequence[str] = ()
    group: int = 0
    references: list[Reference] = field(default_factory=list[Reference])

    @property
    def runs(self) -> list[Run]:
        """All its text; cells are apart."""
        if len(self.cells) == 1:
            return self.cells[0]
        return [run for cell in self.cells for run in (*cell, Run(" ", self.last))]


class _Writer:
    """Writes runs, with the emphasis and the link that are open."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.references: list[Reference] = []
        self._bold = self._italic = self._links = 0
        self._hrefs: list[str] = []

    def text(self, text: str, line: int, code: bool = False) -> None:
        """Text; addresses in it become links."""
        href = self._hrefs[-1] if self._hrefs else ""
        if href or "://" not in text:
            self._run(text, line, href, code)
            return
        place = 0
        for match in _ADDRESS.finditer(text):
            address = match[0].rstrip(".,;:!?'*")
            self._run(text[place : match.start()], line, "", code)
            self._links += 1
            self._run(address, line, address, code)
            place = match.start() + len(address)
        self._run(text[place:], line, "", code)

    def _run(self, text: str, line: int, href: str, code: bool) -> None:
        if text or href:
            link = self._links if href else 0
            self.runs.append(Run(text, line, href, self._bold > 0, self._italic > 0, code, link))

    def end_line(self, line: int) -> None:
        """A line ends."""
        self.runs.append(Run("\n", line))

    def mark(self, mark: Mark, line: int) -> None:
        """A tag within text."""
        tag, opens = mark.tag, mark.opens
        if opens:
            for name in _IDENTIFYING:
                found = reference("arxiv:" + mark.attributes.get(name, ""))
                if found is not None:
                    self.references.append(found)
        if tag == "a":
            self.link(mark.attributes.get("href", "") if opens else None)
        elif tag in _BOLD:
            self.bold(opens)
        elif tag in _ITALIC:
            self.italic(opens)
        elif tag == "br":
            self.end_line(line)
        elif tag == "img" and self._hrefs:
            self.text("", line)

    def link(self, href: str | None) -> None:
        """A link begins; None: it ends."""
        if href is None:
            self._hrefs = self._hrefs[:-1]
        else:
            self._links += 1
            self._hrefs.append(href)

    def bold(self, opens: bool) -> None:
        """Bold text begins or ends."""
        self._bold = max(0, self._bold + (1 if opens else -1))

    def italic(self, opens: bool) -> None:
        """Italic text begins or ends."""
        self._italic = max(0, self._italic + (1 if opens else -1))


class _Html:
    """Leaves of a block of HTML."""

    def __init__(self, first: int, depth: int, group: int) -> None:
        self.leaves: list[Leaf] = []
        self._first = self._line = first
        self._depth, self._group = depth, group or -(10**9) - first
        self._kind, self._level = TEXT, depth
        self._cells: list[_Writer] = [_Writer()]
        self._columns: list[str] = []
        self._heads = False

    def read(self, text: str) -> list[Leaf]:
        """The leaves of the text."""
        for found in marks(text):
            if isinstance(found, Mark):
                self._mark(found)
                self._line += found.lines
                continue
            for number, piece in enumerate(found.split("\n")):
                if number:
                    self._cells[-1].end_line(self._line)
                    self._line += 1
                if piece.strip():
                    self._cells[-1].text(piece, self._line)
        self._flush()
        return self.leaves

    def _mark(self, mark: Mark) -> None:
        tag = mark.tag
        if tag in ("td", "th"):
            if mark.opens:
                self._heads |= tag == "th"
                self._cells.append(_Writer())
        elif tag == "tr":
            self._flush(ROW if mark.opens else TEXT)
        elif tag == "summary":
            self._flush(LABEL if mark.opens else TEXT)
        elif tag == "li":
            self._flush(ITEM if mark.opens else TEXT, self._depth + 1)
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._flush(HEADING if mark.opens else TEXT, int(tag[1]))
        elif tag in _BLOCKS:
            self._flush()
            self._columns = [] if tag == "table" else self._columns
            if tag == "hr" or (tag == "details" and not mark.opens):
                kind = RULE if tag == "hr" else END
                self.leaves.append(Leaf(kind, 0, self._line, self._line, [[]]))
        else:
            self._cells[-1].mark(mark, self._line)

    def _flush(self, kind: str = TEXT, level: int | None = None) -> None:
        """What was written becomes a leaf; the next one is of that kind."""
        cells = [writer.runs for writer in self._cells]
        cells = cells[1:] if self._kind == ROW else [[run for cell in cells for run in cell]]
        said = [run for cell in cells for run in cell if run.text.strip() or run.href]
        references = [found for writer in self._cells for found in writer.references]
        if self._kind == ROW and self._heads:
            self._columns = [text_of(cell) for cell in cells]
        elif said or references:
            self.leaves.append(
                Leaf(
                    self._kind, self._level, said[0].line if said else self._first,
                    said[-1].line if said else self._line, cells,
                    self._columns if self._kind == ROW else (), self._group, references,
                )
            )  # fmt: skip
        self._kind, self._level = kind, self._depth if level is None else level
        self._cells, self._heads, self._first = [_Writer()], False, self._line


class _Walker:
    """Leaves of Markdown's tokens."""

    def __init__(self) -> None:
        self._kinds: list[str] = []  # of the leaf that begins in each list item around
        self._groups: list[int] = []
        self._count = 0
        self._columns: list[str] = []
        self._cells: list[list[Run]] = []
        self._headed = False

    def leaves(self, tokens: "Iterable[Token]") -> Iterator[Leaf]:
        """One after the other."""
        heading = 0
        place = (0, 0)
        for token in tokens:
            place = (token.map[0], token.map[1]) if token.map else place
            kind = token.type
            if kind == "heading_open":
                heading = int(token.tag[1])
            elif kind == "inline":
                yield from self._inline(token, place, heading)
                heading = 0
            elif kind == "html_block":
                group = self._groups[-1] if self._groups else 0
                yield from _Html(place[0] + 1, len(self._kinds), group).read(token.content)
            elif kind == "hr":
                yield Leaf(RULE, 0, place[0] + 1, place[1], [[]])
            else:
                yield from self._structure(kind, place)

    def _inline(self, token: "Token", place: tuple[int, int], heading: int) -> Iterator[Leaf]:
        written = _written(token, place[0] + 1)
        if self._groups and self._groups[-1] < 0:  # in a table
            self._cells.append(written.runs)
            return
        depth = len(self._kinds)
        kind = self._kinds[-1] if self._kinds else TEXT
        if self._kinds:
            self._kinds[-1] = TEXT
        kind = HEADING if heading and kind != ITEM else kind
        level = heading if kind == HEADING else depth
        group = self._groups[-1] if self._groups else 0
        yield Leaf(
            kind, level, place[0] + 1, max(place[1], place[0] + 1), [written.runs], (), group,
            written.references,
        )  # fmt: skip

    def _structure(self, kind: str, place: tuple[int, int]) -> Iterator[Leaf]:
        if kind in ("bullet_list_open", "ordered_list_open", "table_open"):
            self._count += 1
            self._groups.append(-self._count if kind == "table_open" else self._count)
            self._headed = False
        elif kind in ("bullet_list_close", "ordered_list_close", "table_close"):
            self._groups.pop()
        elif kind == "list_item_open":
            self._kinds.append(ITEM)
        elif kind == "list_item_close":
            self._kinds.pop()
        elif kind == "tr_open":
            self._cells = []
        elif kind == "tr_close":
            if self._headed:
                depth = len(self._kinds)
                yield Leaf(
                    ROW, depth, place[0] + 1, place[0] + 1, self._cells, self._columns,
                    self._groups[-1],
                )  # fmt: skip
            else:
                self._columns = [text_of(cell) for cell in self._cells]
                self._headed = True


def leaves(lines: Sequence[str]) -> list[Leaf]:
    """The leaves of a document in their order."""
    tokens = _parser().parse("\n".join(lines))
    return _rows_mended(_Walker().leaves(tokens), lines)


def text_of(runs: Iterable[Run]) -> str:
    """The text of runs in one line."""
    return " ".join("".join(run.text for run in runs).split())


def _rows_mended(found: Iterable[Leaf], lines: Sequence[str]) -> list[Leaf]:
    """Rows of a table that a line end in a cell broke in two are one again."""
    mended: list[Leaf] = []
    for leaf in found:
        before = mended[-1] if mended else None
        if (
            before is not None
            and leaf.kind == before.kind == ROW
            and leaf.group == before.group < 0
            and not lines[leaf.first - 1].lstrip().startswith("|")
            and lines[before.first - 1].lstrip().startswith("|")
            and not lines[before.last - 1].rstrip().endswith("|")
        ):
            place = max((n for n, cell in enumerate(before.cells) if cell), default=0)
            first = leaf.cells[0] if leaf.cells else []
            before.cells[place] += [Run(" ", before.last), *first]
            before.cells[place + 1 :] = leaf.cells[1 : len(before.cells) - place]
            before.last = leaf.last
        else:
            mended.append(leaf)
    return mended


def _written(token: "Token", line: int) -> _Writer:
    """The runs of a piece of text."""
    writer = _Writer()
    for child in token.children or ():
        kind = child.type
        if kind in ("softbreak", "hardbreak"):
            writer.end_line(line)
            line += 1
        elif kind in _TAGS:
            tag, opens = _TAGS[kind]
            attributes = {name: str(value) for name, value in child.attrs.items()}
            writer.mark(Mark(tag, opens, attributes, 0), line)
        elif kind == "html_inline":
            for mark in marks(child.content):
                if isinstance(mark, Mark):
                    writer.mark(mark, line)
        else:
            writer.text(child.content, line, kind == "code_inline")
    return writer


def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").disable("code")
    parser.inline.ruler.before("escape", "maths", _maths)
    parser.core.ruler.at("inline", _inline)
    return parser


def _inline(state: "StateCore") -> None:
    """The parser's own step, but for long texts that are all brackets: they stay as they are."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        content = token.content
        if len(content) > _LONG and 10 * sum(map(content.count, "[]*_`")) > len(content):
            token.children = [Token("text", "", 0, content=content)]
        else:
            state.md.inline.parse(content, state.md, state.env, token.children)


def _maths(state: "StateInline", silent: bool) -> bool:
    """`$…$` stays as it is written: no emphasis, no escapes in it."""
    if state.src[state.pos] != "$":
        return False
    match = _MATHS.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.pending += match[0]
    state.pos = match.end()
    return True
