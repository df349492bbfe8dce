"""Records of tagged texts, as RIS and MEDLINE have them, with their lines."""

from dataclasses import dataclass, field

from readinglist.core.importing.entries import Details, Entry, LineKind
from readinglist.core.importing.parsing.cleaning import abstract_of
from readinglist.core.importing.parsing.references import Marks, identified, inline


@dataclass(slots=True)
class Text:
    """What stands behind a tag, line by line, from its first line on to its last."""

    parts: list[str]
    first: int
    last: int


@dataclass(slots=True)
class Record:
    """Its texts by their tags; one that the end of the file cuts is not whole."""

    first: int
    last: int
    whole: bool = False
    texts: dict[str, list[Text]] = field(default_factory=dict[str, list[Text]])

    def take(self, *tags: str) -> list[str]:
        """All texts of these tags, which then are taken."""
        found = [text for tag in tags for text in self.texts.pop(tag, [])]
        return [joined for text in found if (joined := "\n".join(text.parts).strip())]

    def one(self, *tags: str) -> Text | None:
        """The first text of these tags; their further ones stay."""
        for tag in tags:
            texts = self.texts.get(tag, [])
            for place, text in enumerate(texts):
                if any(text.parts):
                    return texts.pop(place)
        return None

    def value(self, *tags: str) -> str:
        """The first text of these tags in one line; their further ones stay."""
        found = self.one(*tags)
        return " ".join(part for part in found.parts if part) if found else ""

    def ends_in(self, *texts: Text | None) -> bool:
        """Whether its last line belongs to one of these texts."""
        return any(text is not None and text.last == self.last for text in texts)

    def mark(self, marks: Marks, title: Text | None, abstract: Text | None) -> None:
        """Say what its lines are."""
        for text, kind in ((title, LineKind.TITLE), (abstract, LineKind.ABSTRACT)):
            if text is not None:
                marks.mark(text.first, text.last, kind)
        marks.mark(self.first, self.last, LineKind.DETAIL)


def entry_of(
    rank: int, title: Text | None, abstract: Text | None, details: Details
) -> Entry | None:
    """The paper that a record describes; None: it has no name."""
    named, told = (inline(" ".join(text.parts)) if text else "" for text in (title, abstract))
    named = identified(named, details.arxiv, details.doi)
    if not named:
        return None
    title_line, abstract_line = (text.first if text else 0 for text in (title, abstract))
    return Entry(rank, named, abstract_of(told), title_line, abstract_line, details)
