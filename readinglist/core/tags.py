"""What tags' names say: their tree, their colours, and which of them are perhaps one."""

import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Callable, Container, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from readinglist.core import fuzzy
from readinglist.core.errors import BadInput

COLOURS = ("blue", "green", "gold", "red", "purple", "teal", "pink", "grey")
SHORTEST = 5  # letters of names that may be misspelt: `gan` and `lan` are two things
_SEPARATORS = str.maketrans("-_.", "   ")


def upwards(tag: str) -> Iterator[str]:
    """The tag and those above it: `ml/theory`, then `ml`."""
    while tag:
        yield tag
        tag = tag.rpartition("/")[0]


def is_below(tag: str, above: str) -> bool:
    """Whether a tag is another one or below it."""
    return tag == above or tag.startswith(f"{above}/")


# Colours --------------------------------------------------------------------------------------


def colours(tags: Iterable[str], own: Mapping[str, str]) -> dict[str, str]:
    """The colour of each tag and of those above it: its own, else that of the nearest above it."""
    found: dict[str, str] = {}
    for tag in tags:
        for name in upwards(tag):
            if name not in found:
                chosen = next((own[above] for above in upwards(name) if above in own), "")
                found[name] = chosen or _automatic(name)
    return found


def _automatic(tag: str) -> str:
    """Always the same for all tags below one."""
    first = tag.partition("/")[0].casefold()
    return COLOURS[zlib.crc32(first.encode("utf-8")) % len(COLOURS)]


# Merging --------------------------------------------------------------------------------------


def merged(pairs: Iterable[tuple[str, str]], tags: Iterable[str]) -> dict[str, str]:
    """What tags are called when the first of each pair, with all below it, went up in the other.

    Those that keep their name are left out. Raises `BadInput` for pairs that go round in a circle.
    """
    into = {goes: stays for goes, stays in pairs if goes != stays}
    new_names = {tag: _end(tag, into) for tag in tags}
    return {tag: new for tag, new in new_names.items() if new != tag}


def _end(tag: str, into: Mapping[str, str]) -> str:
    name = tag
    for _ in range(len(into) + 1):
        goes = next((above for above in upwards(name) if above in into), None)
        if goes is None:
            return name
        name = into[goes] + name[len(goes) :]
    raise BadInput(f"The tag {tag} would go up in itself.", "Nothing was changed.")


# Hygiene --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AlikeTags:
    """Two tags that are perhaps one. `by`: what they differ by; `stays` has more papers."""

    goes: str
    stays: str
    by: str


@dataclass(frozen=True, slots=True)
class TagHygiene:
    """What could be tidied up.

    `counts`: papers of each tag named here, those below it included; `on_one_paper`: tag and title;
    `unused`: on no paper, or on some in Trash only.
    """

    alike: tuple[AlikeTags, ...]
    on_one_paper: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]
    counts: Mapping[str, int]


CASE, HYPHEN, PLURAL, LETTER = "case", "hyphen", "plural", "letter"


def alike(counts: Mapping[str, int]) -> list[AlikeTags]:
    """The pairs of tags that are perhaps one; those that follow from pairs above are left out."""
    found: dict[tuple[str, str], AlikeTags] = {}
    for group, by in _groups(counts):
        stays = max(group, key=lambda tag: (counts[tag], -len(tag), tag))
        for goes in group:
            if (goes, stays) not in found and goes != stays:
                found[goes, stays] = AlikeTags(goes, stays, by)
    both = found.keys() | {(b, a) for a, b in found}
    return [pair for pair in found.values() if not _follows(pair, both)]


def _groups(counts: Mapping[str, int]) -> Iterator[tuple[Sequence[str], str]]:
    """Tags that are alike, the surest first; of each group one stands for it in the next."""
    left = sorted(counts)
    for key, by in ((_without_case, CASE), (_without_separators, HYPHEN), (_singular, PLURAL)):
        left = yield from _same(left, key, by, counts)
    named = {_singular(tag): tag for tag in left}
    with_digits: defaultdict[str, list[str]] = defaultdict(list)
    for name in named:  # `gpt-3` and `gpt-4` are two things
        with_digits["".join(filter(str.isdigit, name))].append(name)
    for names in with_digits.values():
        for one, other in fuzzy.near_pairs(names):
            if _is_misspelt(one, other):
                yield (named[one], named[other]), LETTER


def _same(
    tags: Sequence[str], key: Callable[[str], str], by: str, counts: Mapping[str, int]
) -> Generator[tuple[Sequence[str], str], None, list[str]]:
    """The groups with the same key; returns one tag of each."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for tag in tags:
        groups[key(tag)].append(tag)
    for group in groups.values():
        if len(group) > 1:
            yield group, by
    return [max(group, key=lambda tag: counts[tag]) for group in groups.values()]


def _without_case(tag: str) -> str:
    return unicodedata.normalize("NFKC", tag).casefold()


def _without_separators(tag: str) -> str:
    return "".join(_without_case(tag).translate(_SEPARATORS).split())


def _singular(tag: str) -> str:
    parts = _without_case(tag).translate(_SEPARATORS).split("/")
    return "/".join("".join(map(_without_plural, part.split())) for part in parts)


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2
    return word[:-1] if is_plural else word


def _is_misspelt(one: str, other: str) -> bool:
    """Whether what differs are words that are long enough."""
    parts, others = one.split("/"), other.split("/")
    if len(parts) != len(others):
        return False
    differing = [pair for pair in zip(parts, others, strict=True) if pair[0] != pair[1]]
    return all(len(part) >= SHORTEST for pair in differing for part in pair)


def _follows(pair: AlikeTags, pairs: Container[tuple[str, str]]) -> bool:
    """Whether the tags differ only because two above them do, which are a pair themselves."""
    goes, stays = pair.goes, pair.stays
    while goes.rpartition("/")[2] == stays.rpartition("/")[2]:
        goes, stays = goes.rpartition("/")[0], stays.rpartition("/")[0]
        if (goes, stays) in pairs:
            return True
    return False


def hygiene(
    tags: Iterable[str], counted: Iterable[tuple[str, int]], on_one_paper: Mapping[str, str]
) -> TagHygiene:
    """What could be tidied up. `tags`: all, also those without papers; `counted`: with papers."""
    counts = dict.fromkeys((name for tag in tags for name in upwards(tag)), 0)
    for tag, count in counted:
        for name in upwards(tag):
            counts[name] += count
    return TagHygiene(
        tuple(alike({tag: count for tag, count in counts.items() if count})),
        tuple((tag, on_one_paper[tag]) for tag in sorted(on_one_paper) if counts[tag] == 1),
        tuple(sorted(tag for tag, count in counts.items() if not count)),
        counts,
    )
