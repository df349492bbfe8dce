"""Two papers side by side, field by field, with what differs marked."""

import difflib
import html
import re
from dataclasses import dataclass
from functools import cached_property

from readinglist.core.merging import FIELDS
from readinglist.core.model import Paper
from readinglist.gui.statuses import status_text

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_JOINED = ("tags", "note", "status", "seen", "key")  # of both, whatever is chosen
_LONGEST = 6000  # characters of a text that are compared


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of both papers, as text, and as HTML with what the other one has not in bold."""

    name: str
    texts: tuple[str, str]
    marked: tuple[str, str]

    @property
    def is_choice(self) -> bool:
        """Whether a merge has to take one of the two."""
        one, other = self.texts
        return self.name in FIELDS and bool(one and other) and one != other


@dataclass(frozen=True)
class ShownPair:
    """Two papers, the older one first, and why they may be one."""

    papers: tuple[Paper, Paper]
    evidence: str

    @cached_property
    def differences(self) -> list[Difference]:
        """What is shown of both; what neither has is left out. Long texts take a while."""
        one, other = self.papers
        found = [(name, _shown(one, name), _shown(other, name)) for name in (*FIELDS, *_JOINED)]
        return [
            Difference(name, (own, theirs), _marked(own, theirs))
            for name, own, theirs in found
            if own or theirs
        ]


def _shown(paper: Paper, name: str) -> str:
    if name == "authors":
        return "; ".join(map(str, paper.authors))
    if name == "tags":
        return ", ".join(paper.tags)
    if name == "seen":
        return ", ".join(f"{seen.file} (#{seen.rank})" for seen in paper.sightings)
    if name == "status":
        return status_text(paper.status)
    value = getattr(paper, name)
    return "" if value is None else str(value)


def _marked(one: str, other: str) -> tuple[str, str]:
    """Both as HTML, what the other one has not in bold. Nothing of them is taken for markup."""
    words, others = (_WORD.findall(each[:_LONGEST]) for each in (one, other))
    if not one or not other or words == others:
        return html.escape(one), html.escape(other)
    sides: tuple[list[str], list[str]] = [], []
    matcher = difflib.SequenceMatcher(None, words, others, autojunk=False)
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        pieces = "".join(words[start:end]), "".join(others[other_start:other_end])
        for side, piece in zip(sides, pieces, strict=True):
            said = html.escape(piece)
            side.append(said if what == "equal" else f"<b><u>{said}</u></b>" if said else "")
    rests = one[_LONGEST:], other[_LONGEST:]
    left, right = ("".join(s) + html.escape(rest) for s, rest in zip(sides, rests, strict=True))
    return left, right
