"""What a piece of Markdown says of one paper, gathered leaf by leaf."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from readinglist.core.importing.entries import Details, Entry
from readinglist.core.importing.parsing.author_lists import authors_in, like_name, with_affiliation
from readinglist.core.importing.parsing.cleaning import abstract_of, day_of, names_of, note_of
from readinglist.core.importing.parsing.markdown_leaves import Leaf, Run, text_of
from readinglist.core.importing.parsing.markdown_titles import Link, Title, is_section
from readinglist.core.importing.parsing.paper_links import Reference, is_label, is_venue
from readinglist.core.model import Name

# What a label, a section or a column is about.
_ROLES = {
    "authors": re.compile(
        r"(?:authors?|author\(s\)|author list|by|作者|作者信息|论文作者|著者|저자|auteurs?|"
        r"autoren|autores)",
        re.I,
    ),
    "abstract": re.compile(r"(?:abstract|paper abstract|original abstract)", re.I),
    "title": re.compile(
        r"(?:(?:paper )?titles?|papers?|paper name|article|publication|name|题目|标题|论文标题|"
        r"论文|论文题目|タイトル|제목|titre|titel)",
        re.I,
    ),
    "date": re.compile(
        r"(?:date|year|published|publish(?:ed)? (?:date|on)|publication date|submitted|"
        r"submitted on|released?|release date|time|month|日期|时间|发布日期|发表日期|发布时间|年份|"
        r"日付|날짜|datum)",
        re.I,
    ),
    "venue": re.compile(
        r"(?:venue|conference|journal|where|published in|publication venue|会议|期刊|发表|来源)",
        re.I,
    ),
    "tags": re.compile(r"(?:tags?|keywords?|topics?|标签|关键词|论文标签|キーワード)", re.I),
    "number": re.compile(r"(?:#|no\.?|nr\.?|rank|index|id|序号|编号|)", re.I),
    "arxiv": re.compile(r"(?:arxiv(?: id| number)?|paper id|arxiv编号)", re.I),
    "note": re.compile(r"(?:my notes?|notes?|comments?|remarks?|备注|笔记)", re.I),
}
_LABEL = re.compile(r"\s*([^\s:：][^:：\n]{0,40}?)\s*[:：]\s*")
_ARXIV_ALONE = re.compile(r"[\s`\[(]*(\d{4}\.\d{4,5}(?:v\d+)?)[\s`\])]*")
_CATEGORY = re.compile(r"[a-z-]+(?:\.[A-Za-z-]{2,})")
_MONTH = re.compile(r"\b(?:19|20)\d\d[-/.年](0?[1-9]|1[0-2])\b(?![-/.]\d)")
_BRACKETS = re.compile(r"[\[(（【]([^\[\]()（）【】]{2,60})[\])）】]")
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_EMPTY_BRACKETS = re.compile(r"\[\s*\]|\(\s*\)")
_SHORT, _LONGEST_LIST = 300, 3000  # characters
_NOTHING = frozenset(("null", "none", "n/a", "na", "tbd", "todo"))
_BOX = re.compile(r"\s*\[([ xX])\]\s")


def role_of(text: str) -> str:
    """What a label, a section's heading or a column is about; "" for anything else."""
    text = text.strip(" *_#:：\t📅👥📝🏷️")
    return next((role for role, pattern in _ROLES.items() if pattern.fullmatch(text)), "")


@dataclass(slots=True)
class Paper:
    """A paper as it is gathered.

    `level` says how far it reaches (see `level_of`); `worth` how much its title is to be trusted.
    """

    title: str
    line: int
    level: float
    worth: tuple[int, int]
    references: list[Reference] = field(default_factory=list[Reference])
    lines: set[int] = field(default_factory=set[int])
    title_lines: set[int] = field(default_factory=set[int])
    abstract: list[str] = field(default_factory=list[str])
    abstract_lines: list[int] = field(default_factory=list[int])
    authors: tuple[Name, ...] = ()
    year: int | None = None
    date: str | None = None
    tags: list[str] = field(default_factory=list[str])
    notes: list[str] = field(default_factory=list[str])
    status: str = ""
    fields: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    section: str = ""

    @property
    def key(self) -> str:
        """What it is recognised by within a file."""
        found = {bool(r.arxiv) * 2 + bool(r.doi): r.key for r in reversed(self.references)}
        return found[max(found)] if found else "title:" + self.title.casefold()

    @property
    def url(self) -> str:
        """The first link to it."""
        return next((ref.url for ref in self.references if ref.url), "")

    def refer(self, found: Iterable[Reference]) -> None:
        """It has these links."""
        self.references += [ref for ref in found if ref not in self.references]

    def add(self, name: str, text: str) -> None:
        """A field that the file has under that name."""
        text = " ".join(text.split())
        if not any(c.isalnum() or ord(c) > 0x2000 for c in text) or text.lower() in _NOTHING:
            return
        values = self.fields.setdefault(name, [])
        if text and text not in values:
            values.append(text)

    def say(self, role: str, label: str, runs: Sequence[Run]) -> None:
        """What stands behind a label, in a section or in a column."""
        text = _without_marks(runs) if role in ("authors", "venue") else text_of(runs)
        if not text:
            return
        if role == "abstract":
            self.abstract.append(text)
            self.abstract_lines += sorted({run.line for run in runs if run.text.strip()})
        elif role == "authors":
            self._name_more(label, text) if self.authors else self._name(text, sure=True)
        elif role == "date":
            self._day(text)
        elif role == "tags":
            self._tag(runs)
        elif role == "note":
            self.notes.append(note_of(text))
        elif role == "venue":
            self.add("md:venue", text)
            self._day(text)
        elif role == "arxiv" and (match := _ARXIV_ALONE.fullmatch(text)):
            self.refer([Reference(match[1])])
        elif role != "number" or not text.isdecimal():
            self.add(f"md:{label or 'text'}", _with_links(runs))

    def _name_more(self, label: str, text: str) -> None:
        """Another line of a section of authors: one with an affiliation, or affiliations only."""
        found = names_of([with_affiliation(text)])
        self.authors += tuple(name for name in found if name not in self.authors)
        self.add(f"md:{label}", text)

    def _name(self, text: str, sure: bool, least: int = 1) -> bool:
        """Whether the text named its authors."""
        found = authors_in(text, sure, least)
        if found is None:
            return False
        self.authors = found.names
        if found.rest:
            self.add("md:venue", found.rest)
            self._day(found.rest)
        if found.more:
            self.add("md:authors", text)
        return True

    def _day(self, text: str) -> None:
        year, day = day_of(text)
        if self.year is None and year:
            self.year = year
            month = _MONTH.search(text)
            if month and not day:
                self.fields.setdefault("month", [month[1].lstrip("0")])
        if self.date is None and day and (self.year == year):
            self.date = day

    def _tag(self, runs: Sequence[Run]) -> None:
        pieces = [run.text for run in runs if run.text.strip(" ,;\n")]
        if len(pieces) == 1:
            pieces = re.split(r"[,;，、；|]|\s#", pieces[0])
        found = [piece.strip(" #,;\t\n") for piece in pieces]
        self.tags += [tag for tag in found if tag and tag not in self.tags]

    def head(self, runs: Sequence[Run], links: Sequence[Link], title: Title | None) -> None:
        """What stands around the title: the day before it, the authors and the rest behind it."""
        inside = {place for link in links for place in range(link.place, link.end)}
        before = text_of(runs[: title.place]) if title else ""
        first = runs[title.place].text if title else ""
        self._day(before or first[:24] if title and title.place not in inside else before)
        self._before(before if title is None else before + first.partition(title.text)[0])
        box = _BOX.match(text_of(runs)[:8] + " ")
        self.status = "read" if box and box[1] in "xX" else self.status
        start = title.end if title else 0
        rest = [
            (place, run) for place, run in enumerate(runs) if place >= start and place not in inside
        ]
        self._links(links, title)
        self._behind(rest, title, runs)

    def _before(self, text: str) -> None:
        """Venues in brackets that stand before a title, and authors, as in citations."""
        for found in _BRACKETS.findall(text[:_SHORT]):
            self._venue(found)
        text = text.strip(" ,:;\"“'‘")
        if text and len(text) < _SHORT and not _BRACKETS.search(text) and not is_label(text):
            self._name(text, sure=False)

    def _venue(self, text: str) -> bool:
        if is_venue(text):
            self.add("md:venue", text.strip(" ()[]*_.,"))
            self._day(text)
        return is_venue(text)

    def _links(self, links: Sequence[Link], title: Title | None) -> None:
        for link in links:
            if (title is None or link.place != title.place) and link.href != self.url:
                label = link.text.strip(" []()|") or "link"
                self._venue(label)
                self.add(f"md:{label[:40]}" if is_label(label) else "md:link", link.href)

    def _behind(
        self, rest: Sequence[tuple[int, Run]], title: Title | None, runs: Sequence[Run]
    ) -> None:
        """Line by line what follows a title."""
        if title is not None and title.linked is None and title.end - title.place == 1:
            tail = runs[title.place].text.partition(title.text)[2]
            rest = [(title.place, Run(tail, title.line)), *rest]
        for line in _lines([run for _, run in rest]):
            self.line_of(line)

    def tell(self, leaf: Leaf) -> None:
        """A leaf below its title says more of it."""
        self.lines.update(range(leaf.first, leaf.last + 1))
        if leaf.kind in ("heading", "label", "end"):
            self.section = text_of(leaf.runs)
            return
        role, label = role_of(self.section), self.section
        for line in _lines(leaf.runs):
            found, value = labelled(line)
            if not found and _is_section_alone(line):
                self.section = text_of(line)
                role, label = role_of(self.section), self.section
                continue
            if found and role == "authors" and not role_of(found) and like_name(found):
                self.authors += names_of([found])
                line = value
            elif found:
                role, label = role_of(found), found
                self.section = found if not text_of(value) else self.section
                line = value
            if label:
                self.say(role, label, line)
                role, label = (role, label) if role in ("", "abstract") else ("", self.section)
            else:
                self.line_of(line, 2)

    def line_of(self, runs: Sequence[Run], least: int = 1) -> None:
        """One line of text: a label and what it says, at `least` so many authors, or else."""
        runs, codes = [r for r in runs if not r.code], [r.text.strip() for r in runs if r.code]
        for code in codes:
            self._code(code)
        text = text_of(runs)
        if not text.strip(" .,;:|·—–-[]()*"):
            return
        label, value = labelled(runs)
        if label:
            self.say(role_of(label), label, value)
            return
        italic = text_of(run for run in runs if run.italic)
        if not self.authors and italic and self._name(italic, sure=" et al" in italic):
            text = text_of(run for run in runs if not run.italic)
        elif not self.authors and len(text) < _LONGEST_LIST:
            text = self._named(text.strip(" -–—|·,"), least)
        text = text.strip(' .,;:|·—–-[]*"“”') if len(text) < _SHORT else text
        if self._venue(text) or is_label(text):
            return
        if len(text) < 60:
            self._day(text)
        self.add("md:text", text)

    def _named(self, text: str, least: int) -> str:
        """What is left of a text that begins with authors."""
        head, stop, rest = text.partition(". ")
        while stop and len(head.rpartition(" ")[2]) < 2:  # an initial
            more, stop, rest = rest.partition(". ")
            head = f"{head}. {more}"
        if self._name(text, False, least):
            return ""
        if stop and self._name(head, False, least):
            return rest
        head, comma, rest = text.rpartition(", ")
        return rest if comma and is_venue(rest) and self._name(head, False, least) else text

    def _code(self, text: str) -> None:
        """A word set as code: a category of arXiv's, most often."""
        if _CATEGORY.fullmatch(text):
            self.add("primaryclass" if "primaryclass" not in self.fields else "md:categories", text)
        elif not _ARXIV_ALONE.fullmatch(text) and not text.lower().startswith("arxiv:"):
            self.add("md:code", text)

    def entry(self, rank: int) -> Entry:
        """The paper as the file says it."""
        arxiv = next((ref.arxiv for ref in self.references if ref.arxiv), None)
        doi = next((ref.doi for ref in self.references if ref.doi), None)
        abstract = abstract_of(" ".join(self.abstract))
        details = Details(
            authors=self.authors, year=self.year, date=self.date, arxiv=arxiv,
            doi=doi, url=self.url or None,
            fields={name: "\n".join(texts) for name, texts in self.fields.items() if texts},
            tags=tuple(self.tags), note="\n\n".join(self.notes), status=self.status,
        )  # fmt: skip
        place = min(self.abstract_lines) if abstract and self.abstract_lines else 0
        return Entry(rank, self.title, abstract, self.line, place, details)

    def join(self, other: "Paper") -> None:
        """The same paper stands in the file once more."""
        self.refer(other.references)
        self.lines |= other.lines | other.title_lines
        self.authors = self.authors or other.authors
        self.year, self.date = self.year or other.year, self.date or other.date
        if not self.abstract:
            self.abstract, self.abstract_lines = other.abstract, other.abstract_lines
        self.tags += [tag for tag in other.tags if tag not in self.tags]
        self.notes += [note for note in other.notes if note not in self.notes]
        self.status = self.status or other.status
        for name, texts in other.fields.items():
            for text in texts:
                self.add(name, text)


def _is_section_alone(line: Sequence[Run]) -> bool:
    """Whether a line is a part's heading, though not marked as one."""
    text = text_of(line)
    return len(text) < 30 and is_section(text) and not any(run.href for run in line)


def _without_marks(runs: Sequence[Run]) -> str:
    """A text without the links in brackets behind its words ("[1]", "[code]")."""
    around = ["", *(run.text for run in runs), ""]
    kept = [
        run
        for run, above, below in zip(runs, around, around[2:], strict=False)
        if not run.href or not _IN_BRACKETS.search(above[-1:] + run.text + below[:1])
    ]
    return " ".join(_EMPTY_BRACKETS.sub(" ", text_of(kept)).split())


def _with_links(runs: Sequence[Run]) -> str:
    """The text of runs, with the addresses of links that only say where they lead."""
    return text_of(
        replace(run, text=f" {run.href} ") if run.href and is_label(run.text) else run
        for run in runs
    )


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    return [line for line in lines if line]


def labelled(runs: Sequence[Run]) -> tuple[str, list[Run]]:
    """A line's label, and the runs behind it: bold with a colon, or a word that we know."""
    bold = next((n for n, run in enumerate(runs) if run.text.strip(" -*•\t")), len(runs))
    if bold == len(runs):
        return "", []
    run = runs[bold]
    if run.bold:
        behind = runs[bold + 1 :]
        after = behind[0].text.lstrip() if behind else ""
        name = run.text.strip()
        if name.endswith((":", "：")) and len(name) < 80:
            return name.rstrip(" :："), list(behind)
        if after.startswith((":", "：")) and len(name) < 80:
            rest = Run(after[1:], behind[0].line, behind[0].href, italic=behind[0].italic)
            return name, [rest, *behind[1:]]
    match = _LABEL.match(run.text)
    if match and not run.href and (role_of(match[1]) or match[1].lower().strip() in _KNOWN):
        return match[1].strip(), [Run(run.text[match.end() :], run.line), *runs[bold + 1 :]]
    return "", []


_KNOWN = frozenset(
    "tldr tl;dr summary code project links link paper pdf url comments subjects categories "
    "category score affiliation affiliations institution institutions highlights method results "
    "github 摘要 总结 一句话 链接 代码 机构 分类 要約 요약 résumé zusammenfassung".split()
)


def level_of(leaf: Leaf, bold: bool) -> float:
    """How far down a leaf stands: headings 1 to 6, bold lines 7, text 7.5, items 11 and more."""
    if leaf.kind == "heading":
        return leaf.depth
    if leaf.kind == "rule":
        return 7
    if leaf.kind in ("label", "end"):
        return 99
    if leaf.kind == "item":
        return 10 + leaf.depth
    if leaf.depth:
        return 10.5 + leaf.depth
    return 7 if bold and leaf.kind == "text" else 7.5
