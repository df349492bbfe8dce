"""The title in a piece of Markdown that names a paper, among labels, dates, badges and authors."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from readinglist.core.importing.parsing.cleaning import arxiv_id, title_of
from readinglist.core.importing.parsing.markdown_leaves import Run
from readinglist.core.importing.parsing.paper_links import Reference, is_label, reference

LONGEST_TITLE = 400  # characters
_FEW = 12  # runs

# What stands before a title: numbers, dates, boxes, identifiers, signs.
_LEADING = re.compile(
    r"(?:[\s>|·•*_~`#:：,;.—–-]|\[[ xX]\]"
    r"|\(?\[?\b(?:19|20)\d\d(?:[-/.年]\d{1,2}){0,2}(?:[日月])?\]?\)?(?=[\s\]):,|*—–-]|$)"
    r"|\d{1,4}[.)、](?=\s)|#\d+|\[\d{1,4}\](?=\s)"
    r"|\[?(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?\]?(?=[\s:—–|-]|$)"
    r"|[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f])+",
    re.IGNORECASE,
)
_TRAILING = " \t\n([（【,;:|·—–~*`-"
_READ_MORE = re.compile(
    r"\(?\b(?:read more|available|see|check)(?: \w+)? (?:on|at|here)$", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[^\s.A-Z][\w)\]\"”’])[.。]\s|[?!？！]\s+(?=[A-Z*_(\[])| [—–|·] | \| ")
_QUOTED = re.compile(r"[\"“《「『]([^\"“”《》「」『』]{8,390})[\"”》」』]")
_PAIRS = {'"': '"', "“": "”", "《": "》", "'": "'", "‘": "’", "「": "」", "『": "』", "«": "»"}
_SECTION = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s*)?(?:abstract|acknowledge?ments?|authors?|bibliography|categor(?:y|ies)|"
    r"changelog|citations?|code|conclusions?|contact|content|contents|contribut(?:e|ing|ors?)|date|"
    r"datasets?|details|features|installation|introduction|keywords?|license|links?|main results|"
    r"methods?|more|motivation|news|notes?|overview|papers?|paper list|reading list|preprints?|"
    r"publications?|quick ?start|references?|related (?:work|papers)|requirements|resources|"
    r"results|summary|surveys?|table of contents?|tags?|title|tl;?dr|tutorials?|updates?|url|usage|"
    r"venue|year|摘要|作者|作者信息|标题|论文标题|论文标签|标签|链接|论文链接|日期|简介|目录|参考文献|要約|著者|초록|저자)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: what it says, and the paper that it leads to, if it does."""

    text: str
    href: str
    line: int
    place: int  # of its first run
    end: int  # behind its last run
    bold: bool
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and how it was found: places of the runs that hold it."""

    text: str
    line: int
    place: int
    end: int
    linked: Reference | None = None
    leading: bool = True  # nothing but numbers, dates and the like is before it


def links_in(runs: Sequence[Run]) -> Iterator[Link]:
    """The links, each with all of its text."""
    place = 0
    while place < len(runs):
        run = runs[place]
        end = place + 1
        if run.href:
            while end < len(runs) and (runs[end].link == run.link or _joins(runs, end, run.link)):
                end += 1
            inside = [r for r in runs[place:end] if r.text != run.href]
            text = _joined(inside)
            found = reference(run.href)
            yield Link(text, run.href, run.line, place, end, run.bold, found)
        place = end


def _joins(runs: Sequence[Run], place: int, link: int) -> bool:
    """Whether it is a line end within a link."""
    return runs[place].text == "\n" and place + 1 < len(runs) and runs[place + 1].link == link


def titled_links(runs: Sequence[Run], links: Sequence[Link]) -> Iterator[Title]:
    """Titles that are links to their papers."""
    for link in links:
        if link.reference is not None and not is_label(link.text):
            text = cleaned(link.text)
            if text and not is_label(text):
                leading = _leads(runs, link.place)
                yield Title(text, link.line, link.place, link.end, link.reference, leading)


def title_in(
    runs: Sequence[Run], links: Sequence[Link], plain: bool = True, whole: bool = False
) -> Title | None:
    """The title in a text, by what sets it apart.

    `plain`: text that nothing sets apart will do; `whole`: it may have several sentences.
    """
    linked = next(titled_links(runs, links), None)
    if linked is not None and (linked.leading or len(linked.text.split()) > 2):
        return linked
    bold = _set_apart(runs, links, "bold") or _set_apart(runs, links, "italic")
    if bold is not None and not (linked and bold.place > linked.place):
        return bold
    if linked is not None:
        return linked
    quoted = _quoted(runs)
    if quoted is not None:
        return quoted
    elsewhere = _other_link(runs, links)
    return elsewhere or (_plain(runs, whole) if plain else None)


def _set_apart(runs: Sequence[Run], links: Sequence[Link], how: str) -> Title | None:
    """The first bold text that is no label ("Authors:"); italics only where they come first."""
    is_so = attrgetter(how)
    inside = {place for link in links for place in range(link.place, link.end) if not link.text}
    place = 0
    while place < len(runs):
        end = place + 1
        if is_so(runs[place]) and place not in inside:
            while end < len(runs) and (
                is_so(runs[end])
                or (runs[end].text == "\n" and end + 1 < len(runs) and is_so(runs[end + 1]))
            ):
                end += 1
            text = _joined(runs[place:end])
            after = runs[end].text.lstrip() if end < len(runs) else ""
            is_field = text.rstrip().endswith((":", "：")) or after.startswith((":", "："))
            title = cleaned(text)
            if not is_field and title and not is_label(title) and not is_section(title):
                leading = _leads(runs, place)
                if leading or how == "bold":
                    return Title(title, runs[place].line, place, end, None, leading)
        place = end
    return None


def _quoted(runs: Sequence[Run]) -> Title | None:
    """A title in quotation marks, as citations have it."""
    for place, run in enumerate(runs):
        match = _QUOTED.search(run.text[:2000]) if not run.href and not run.code else None
        if match and len(match[1].split()) > 2:
            return Title(cleaned(match[1]), run.line, place, place + 1, None, False)
    return None


def _other_link(runs: Sequence[Run], links: Sequence[Link]) -> Title | None:
    """A title that is a link to somewhere else, at the beginning."""
    for link in links:
        text = cleaned(link.text)
        if link.reference is None and text and not is_label(text) and len(text.split()) > 1:
            if _leads(runs, link.place):
                return Title(text, link.line, link.place, link.end)
            return None
    return None


def _plain(runs: Sequence[Run], whole: bool) -> Title | None:
    """The text before the first link, the first emphasis or the end of the line or sentence."""
    taken: list[str] = []
    line, place, end = 0, 0, 0
    for number, run in enumerate(runs):
        if run.text == "\n" and _goes_on(taken, runs, number + 1):
            taken.append(" ")
            continue
        if taken and (run.href or run.text == "\n" or (run.italic and "".join(taken).strip())):
            break
        if run.href or run.text == "\n":
            continue
        text = run.text if taken else _unled(run.text)
        if not text.strip() and not taken:
            continue
        line, place = (line, place) if taken else (run.line, number)
        taken.append(text)
        end = number + 1
    text = "".join(taken)
    if not text:
        return None
    stop = None if whole else _SENTENCE.search(text, 0, 4 * LONGEST_TITLE)
    if stop:
        text = text[: stop.start() + (text[stop.start()] in "?!？！")]
    title = cleaned(text)
    if not title or is_label(title) or is_section(title):
        return None
    return Title(title, line, place, end)


def _goes_on(taken: Sequence[str], runs: Sequence[Run], place: int) -> bool:
    """Whether a line end is inside a title: a small letter goes on behind it."""
    after = runs[place].text if place < len(runs) and not runs[place].href else ""
    return bool(taken) and after[:1].islower()


def cleaned(text: str) -> str:
    """A title without dates, numbers, signs and quotation marks around it; "" for none."""
    if len(text) > 2 * LONGEST_TITLE:
        return ""
    text = title_of(text)
    text = _untrailed(_unled(text))
    closing = _PAIRS.get(text[:1])
    if closing and text.rstrip(".,;").endswith(closing) and text.count(closing) <= 2:
        text = text.rstrip(".,;")[1:-1]
    text = _untrailed(text)
    if text.endswith((".", "。")) and not text.endswith(("...", " al.", "etc.")):
        text = text[:-1]
    text = text.strip(" ,;")
    return text if any(c.isalpha() for c in text) and len(text) <= LONGEST_TITLE else ""


def _unled(text: str) -> str:
    match = _LEADING.match(text)
    return text[match.end() :] if match else text


def _leads(runs: Sequence[Run], place: int) -> bool:
    """Whether nothing is before a run but what stands before titles."""
    before = _joined(runs[:place]) if place < _FEW else ""
    return place < _FEW and len(before) < 100 and not _unled(before).strip("([ ")


def _untrailed(text: str) -> str:
    text = text.rstrip(_TRAILING)
    match = _READ_MORE.search(text[-60:])
    return text[: len(text) - len(match[0])].rstrip(_TRAILING) if match else text


def is_section(text: str) -> bool:
    """Whether a heading names a part of a file or of a summary, not a paper."""
    return bool(_SECTION.fullmatch(_unled(text).strip(" :：*#")))


def told_id(text: str) -> Reference | None:
    """An arXiv id that a text gives as one: "arXiv:2401.12345", "2401.12345 — Title"."""
    match = re.match(r"[\s\[(`]*(\d{4}\.\d{4,5}(?:v\d+)?)[\])`]*(?:\s*[:—–|-]|$)", text)
    found = match[1] if match else arxiv_id(text[:5000]) if "rxiv" in text[:5000] else None
    return Reference(found) if found else None


def _joined(runs: Sequence[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())
