"""HTML pages with links to arXiv papers: reports, digests, bookmarks, reading lists.

A paper's title is the link's text, or the line that the link stands in, or the heading above it.
Such pages have no common form, so that this reader is never sure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from readinglist.core.importing.entries import Details, Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.arxivtext import authors_of, plain
from readinglist.core.importing.parsing.cleaning import abstract_of, arxiv_id, title_of
from readinglist.core.importing.parsing.found import NOWHERE, Found, beginning, gathered
from readinglist.core.importing.parsing.markup import tame

_SUREST = 0.65
_SEEN = 1_000_000  # characters that are looked at
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|meta|title)\b", re.IGNORECASE)
_LINK = re.compile(r"""href\s{0,3}=\s{0,3}["']?https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/""")

_BLOCKS = set(
    "address article aside blockquote body br dd details div dl dt figcaption footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul".split()
)
_UNSEEN = {"script", "style", "template"}
_TITLE_CLASS = re.compile(r"(?:^|[\s_-])title(?:$|\s)")
_NUMBERED = re.compile(r"^(?:\[?\d{1,4}[.)\]]\s+|[•*–—-]\s+|\[[\w./-]{4,20}\]\s+)+")
_EMPTY = re.compile(r"\[[\s|,/]*\]|\([\s|,/]*\)")  # brackets that had links in them
_NO_TITLE = re.compile(
    r"(?:\W|\d|v\d|\b(?:arxiv|pdf|abs|abstract|html|links?|papers?|view|read|more|full|text|code|"
    r"here|doi|id|url|source|on|the|download|https?|org|www|project|page|github)\b)*",
    re.IGNORECASE,
)
_CITED = re.compile(r"\bet al\b|\(?(?:19|20)\d\d\)?$")
_SHORTEST_TITLE = 6  # characters
_LONGEST_TITLE = 300  # characters; what is longer is prose
_AUTHORS = re.compile(r"(?:Authors?|作者)\s*[:：]\s*(.+)")
_ABSTRACT = re.compile(r"Abstract\s*[:：.]\s*(.+)", re.IGNORECASE)


@dataclass(slots=True)
class _Block:
    """A paragraph, a heading (`level` 1 to 7) or the like: its lines, text and arXiv links."""

    level: int
    lines: range = NOWHERE
    text: list[str] = field(default_factory=list[str])
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    @property
    def words(self) -> str:
        """Its text without that of the links to arXiv."""
        return " ".join("".join(self.text).split())


@dataclass(frozen=True, slots=True)
class _Card:
    """A paper's link: the block it is in, and the block that has the title, if there is one."""

    arxiv: str
    link: int
    title: str = ""
    titled: int = -1

    @property
    def start(self) -> int:
        return self.titled if self.titled >= 0 else self.link


class ArxivDigestReader:
    """Reads the papers that a page links to, each once."""

    name = "arxiv-digest"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        if not _PAGE.match(beginning(document, 500)):
            return False
        return _LINK.search(beginning(document, _SEEN)) is not None

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        blocks = _blocks(document)
        cards = _cards(blocks)
        found: dict[str, Found] = {}
        again: list[int] = []
        for card, following in zip(cards, [*cards[1:], None], strict=False):  # there may be none
            end = following.start if following else len(blocks)
            paper = _found(card, blocks, max(end, card.link + 1))
            if card.arxiv in found:
                again += paper.lines
            else:
                found[card.arxiv] = paper
        titled = sum(bool(paper.title) for paper in found.values())
        surest = _SUREST * titled / max(1, len(found))
        return gathered(self.name, document, [*found.values()], details=again, surest=surest)


def _cards(blocks: Sequence[_Block]) -> list[_Card]:
    """The links to papers in order; of those to one paper that follow each other the first."""
    cards: list[_Card] = []
    heading = -1  # the last one that is no paper's title yet
    for place, block in enumerate(blocks):
        if block.level and _title(block.words):
            heading = place
        alone = len({arxiv for arxiv, _ in block.links}) == 1
        for arxiv, text in block.links:
            title, titled = _title(text), place
            if not title and alone:
                title = _title(block.words)
            if cards and cards[-1].arxiv == arxiv and heading <= cards[-1].link:
                # "PDF" and "abs" of one paper; the second may be the one that names it.
                if title and not cards[-1].title:
                    cards[-1] = _Card(arxiv, cards[-1].link, title, titled)
                continue
            if not title and heading >= 0:
                title, titled = _title(blocks[heading].words), heading
            cards.append(_Card(arxiv, place, title, titled if title else -1))
            heading = -1
    return cards


def _title(text: str) -> str:
    """The text if it can be a title, without a number before it; else nothing."""
    if len(text) > _LONGEST_TITLE:
        return ""
    text = _EMPTY.sub("", _NUMBERED.sub("", text)).strip(" |·,;/")
    telling = len(text) >= _SHORTEST_TITLE and not text.endswith((":", "："))
    if not telling or _NO_TITLE.fullmatch(text) or _CITED.search(text):
        return ""
    return "" if _AUTHORS.match(text) or _ABSTRACT.match(text) else title_of(plain(text))


def _found(card: _Card, blocks: Sequence[_Block], end: int) -> Found:
    """The paper with what the page says below its title."""
    level = blocks[card.start].level
    abstract, abstract_lines = "", NOWHERE
    authors = ""
    rest: list[str] = []
    last = card.link
    for place in range(card.start, end):
        block = blocks[place]
        said, told = _AUTHORS.match(block.words), _ABSTRACT.match(block.words)
        if place > card.link and (0 < block.level <= level or not (level or said or told)):
            break
        last = place
        if said:
            authors = authors or said[1]
        elif told:
            abstract, abstract_lines = abstract_of(plain(told[1])), block.lines
        elif place != card.titled and not _NO_TITLE.fullmatch(block.words):
            rest.append(block.words)
    names, note = authors_of(authors)
    fields = {"digest:text": "\n".join(rest), "arxiv:authors_note": note}
    return Found(
        range(blocks[card.start].lines.start, blocks[last].lines.stop),
        card.title,
        abstract,
        blocks[card.titled].lines if card.title else NOWHERE,
        abstract_lines,
        Details(
            names,
            arxiv=card.arxiv,
            url=f"https://arxiv.org/abs/{card.arxiv}",
            fields={name: value for name, value in fields.items() if value},
        ),
    )


def _blocks(document: Document) -> list[_Block]:
    parser = _Blocks()
    parser.feed(tame(document.text))
    parser.close()
    return [block for block in parser.blocks if block.lines]


class _Blocks(HTMLParser):
    """Takes a page apart; it is never in one tree, which may be of any depth."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = [_Block(0)]
        self._unseen = ""
        self._arxiv = ""  # the paper that the link leads to that we are in
        self._link: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen = tag
        if tag in _BLOCKS:
            said = dict(attrs)
            level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else 0
            if not level and _TITLE_CLASS.search(said.get("class") or ""):
                level = 7
            self._next(level)
        elif tag == "a":
            self._end_link()
            address = dict(attrs).get("href") or ""
            self._arxiv = arxiv_id(address) or "" if "arxiv.org/" in address else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
        if tag in _BLOCKS:
            self._next(0)
        elif tag == "a":
            self._end_link()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        block = self.blocks[-1]
        (self._link if self._arxiv else block.text).append(data)
        if data.strip():
            line = self.getpos()[0]
            first = line + data[: len(data) - len(data.lstrip())].count("\n")
            last = line + data.rstrip().count("\n")
            block.lines = range(block.lines.start if block.lines else first, last + 1)

    def close(self) -> None:
        super().close()
        self._end_link()

    def _next(self, level: int) -> None:
        self._end_link()
        if self.blocks[-1].lines:
            self.blocks.append(_Block(level))
        else:
            self.blocks[-1].level = level

    def _end_link(self) -> None:
        if self._arxiv:
            self.blocks[-1].links.append((self._arxiv, " ".join("".join(self._link).split())))
        self._arxiv = ""
        self._link = []


READER = ArxivDigestReader()
