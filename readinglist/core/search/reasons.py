"""Why a paper was found: where it matched, and the passage that shows it best."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readinglist.core.model import Paper
from readinglist.core.search.found import Wanted
from readinglist.core.search.marks import Passage, Span, marks, passage

TITLE, ABSTRACT, NOTE, HIGHLIGHT, AUTHOR, TAG = (
    "title", "abstract", "note", "highlight", "author", "tag",
)  # fmt: skip
_FIELD_OF = {HIGHLIGHT: NOTE}  # highlights are searched as what the user wrote


@dataclass(frozen=True, slots=True)
class Reason:
    """`matched`: where; `title`: the marks there; `passage`: of the text that matched best."""

    matched: tuple[str, ...]
    title: tuple[Span, ...]
    passage: Passage


def texts_of(paper: Paper) -> dict[str, str]:
    """What of a paper is searched, by where it is."""
    held = (" ".join(part for part in (h.quote, h.comment) if part) for h in paper.highlights)
    return {
        TITLE: paper.title,
        ABSTRACT: paper.abstract,
        NOTE: paper.note,
        HIGHLIGHT: " … ".join(held),
        AUTHOR: ", ".join(map(str, paper.authors)),
    }


def reason(texts: Mapping[str, str], tags: Iterable[str], wanted: Wanted, width: int) -> Reason:
    """Why a paper with these texts and tags was found; the passage has about `width` characters."""
    found = {
        place: marks(text, _FIELD_OF.get(place, place), wanted) for place, text in texts.items()
    }
    matched = [place for place, spans in found.items() if spans]
    if any(wanted.is_tag(tag) for tag in tags):
        matched.append(TAG)
    shown = max(
        (place for place in texts if place != TITLE),
        key=lambda place: _different(texts[place], found[place]),
        default=ABSTRACT,
    )
    text = texts.get(shown, "")
    return Reason(tuple(matched), tuple(found[TITLE]), passage(text, found.get(shown, []), width))


def _different(text: str, spans: Iterable[Span]) -> int:
    """How many different words are marked; of equal places the first is shown."""
    return len({text[start:end].casefold() for start, end in spans})
