"""Core's sentences in the user's language.

Core says everything in plain English and knows of no languages. A sentence is looked up in the
catalogue by what it was made from, and made anew from the translation of that and the same parts.
What the catalogue does not have stays as it is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from readinglist.core.errors import KnownError
from readinglist.gui import sentences
from readinglist.gui.language import noop, translate

_DEEPEST = 2  # levels of sentences in sentences: “Undo: star: 3 papers” no longer holds.
_PAPERS = re.compile(r"(0|[1-9][0-9]{0,8}) papers")


@dataclass(frozen=True, slots=True)
class Template:
    """What sentences are made from: what is `written` before, between and behind their parts.

    `is_around`: the parts may be sentences themselves.
    """

    source: str
    written: tuple[str, ...]
    is_around: bool

    def parts(self, text: str) -> list[str] | None:
        """The parts of a sentence, all but the last as short as can be; None: it is of another.

        No regular expression: a hostile text cannot make this slow.
        """
        first, *others = self.written
        if not others:
            return [] if text == first else None
        *between, last = others
        place, end = len(first), len(text) - len(last)
        if end < place or not (text.startswith(first) and text.endswith(last)):
            return None
        parts: list[str] = []
        for words in between:
            found = text.find(words, place, end)
            if found < 0:
                return None
            parts.append(text[place:found])
            place = found + len(words)
        return [*parts, text[place:end]]


Templates = tuple[Template, ...]

# Words of core that stand as parts of what is said: statuses, fields that were set, …
_WORDS = (
    noop("Words", "new"),
    noop("Words", "to-read"),
    noop("Words", "reading"),
    noop("Words", "read"),
    noop("Words", "skipped"),
    noop("Words", "title"),
    noop("Words", "abstract"),
    noop("Words", "authors"),
    noop("Words", "year"),
    noop("Words", "date"),
    noop("Words", "entry_type"),
    noop("Words", "key"),
    noop("Words", "compact"),  # layouts of listings
    noop("Words", "spaced"),
)
_OF_WORDS = {"status {}: {}", "set {}: {}"}


def _telling_first(templates: Iterable[Template]) -> Templates:
    """Those with the most words of their own first: others may fit what is not of them."""
    return tuple(sorted(templates, key=lambda each: (-len("".join(each.written)), each.source)))


def _templates(plain: Iterable[str], around: Iterable[str]) -> Templates:
    made = [Template(source, tuple(source.split("{}")), False) for source in plain]
    made += [Template(source, tuple(source.split("{}")), True) for source in around]
    return _telling_first(made)


SENTENCES = _templates(sentences.SENTENCES, sentences.AROUND_SENTENCES)
LABELS = _templates(sentences.LABELS, sentences.AROUND_LABELS)
_PARTS = _telling_first([*SENTENCES, *LABELS])


def said(text: str) -> str:
    """A sentence of core in the user's language."""
    return _made_anew(text, SENTENCES, _PARTS)


def error_text(error: KnownError) -> str:
    """What happened, what was kept and what to do; as `str` says it in English."""
    return " ".join(said(part) for part in (error.what, error.kept, error.do) if part)


def label_text(label: str) -> str:
    """What an operation is called: "star: 3 papers", "Undo: tag +ml: A title"."""
    return _made_anew(label, LABELS, LABELS)


def evidence_text(evidence: str) -> str:
    """Why two may be one paper: "same title, abstracts agree by 92 %"."""
    return ", ".join(said(part) for part in evidence.split(", "))


def _made_anew(text: str, known: Templates, within: Templates, levels: int = _DEEPEST) -> str:
    for template in known:
        parts = template.parts(text)
        if parts is None:
            continue
        if template.is_around and levels:
            parts = [_made_anew(part, within, within, levels - 1) for part in parts]
        elif template.source.endswith(": {}"):
            parts[-1] = _counted(parts[-1])
        if template.source in _OF_WORDS:
            parts[0] = ", ".join(_word(word) for word in parts[0].split(", "))
        return translate("core", template.source).format(*parts)
    return text


def _word(word: str) -> str:
    return translate("Words", word) if word in _WORDS else word


def _counted(part: str) -> str:
    """What a label is about, if it is more than one paper."""
    return Counted().papers(int(part.split()[0])) if _PAPERS.fullmatch(part) else part


class Counted(QObject):
    """Numbers of things. A class: plurals are known to translators only by its `tr`."""

    def papers(self, number: int) -> str:
        """As core writes it, which is never of one."""
        return self.tr("%n papers", "", number)
