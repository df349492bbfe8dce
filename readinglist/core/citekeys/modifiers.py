"""What a key's pattern can make of a field's words: the modifiers of JabRef and Better BibTeX."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from readinglist.core.citekeys.fields import SMALL, Words

Argument = int | str


def _each(change: Callable[[str], str]) -> Callable[[Words], Words]:
    return lambda words: [change(word) for word in words]


def _without_small(words: Words) -> Words:
    return [word for word in words if word.lower() not in SMALL]


def _lower_camel(words: Words) -> Words:
    return [word.lower() if n == 0 else word.capitalize() for n, word in enumerate(words)]


def _sentence(words: Words) -> Words:
    return [word.lower() if n else word.capitalize() for n, word in enumerate(words)]


def _title_case(words: Words) -> Words:
    return [word.lower() if word.lower() in SMALL else word.capitalize() for word in words]


def _truncated(words: Words, letters: int = 1) -> Words:
    return [text[:letters]] if (text := "".join(words)) else []


def _selected(words: Words, start: int = 1, most: int = 0) -> Words:
    first = max(start, 1) - 1
    return words[first : first + most] if most else words[first:]


def _condensed(words: Words, between: Argument = "") -> Words:
    return [str(between).join(words)] if words else []


def _before(words: Words, text: Argument = "") -> Words:
    return [str(text), *words] if words else []


def _behind(words: Words, text: Argument = "") -> Words:
    return [*words, str(text)] if words else []


# The kinds of the arguments that each takes, all of which may be left out.
MODIFIERS: Mapping[str, tuple[Callable[..., Words], tuple[type[Argument], ...]]] = MappingProxyType(
    {
        "lower": (_each(str.lower), ()),
        "upper": (_each(str.upper), ()),
        "capitalize": (_each(str.capitalize), ()),
        "titlecase": (_title_case, ()),
        "sentencecase": (_sentence, ()),
        "lowercamel": (_lower_camel, ()),
        "abbr": (_each(lambda word: word[:1]), ()),
        "skipwords": (_without_small, ()),
        "truncate": (_truncated, (int,)),
        "select": (_selected, (int, int)),
        "condense": (_condensed, (str,)),
        "prefix": (_before, (str,)),
        "postfix": (_behind, (str,)),
    }
)
