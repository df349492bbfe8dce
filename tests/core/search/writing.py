"""Writing a meaning as a query: in one of the many ways that say the same."""

import re
from random import Random

from tests.core.search import meanings as b

_WITHOUT_QUOTES = re.compile(r'[^\s()"]+')
_IN_A_GROUP = re.compile(r'[^\s()":=-][^\s()":]*')  # what is of the group around it without more
_OPERATORS = ("AND", "OR", "NOT")


def leaves(meaning: b.Meaning) -> list[b.Meaning]:
    match meaning:
        case b.All(parts) | b.Any(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case b.But(part):
            return leaves(part)
        case _:
            return [meaning]


def name_of(leaf: b.Meaning) -> str | None:
    """What stands before the colon."""
    if isinstance(leaf, b.Wordy):
        return leaf.field
    return leaf.name if isinstance(leaf, b.Fact) else None


class Writer:
    """Writes meanings; what it chooses is up to the dice."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice

    def _chance(self, share: float) -> bool:
        return self._dice.random() < share

    def query(self, meaning: b.Meaning) -> str:
        """A whole query; an order may stand at its ends."""
        text = self._any(meaning, None)
        if self._chance(0.05):
            order = self._dice.choice(("sort:title", "sort:added-", "Sort:relevance"))
            text = self._dice.choice((f"{order} {text}", f"{text} {order}"))
        return f" {text}\t" if self._chance(0.05) else text

    def _space(self) -> str:
        return self._dice.choice((" ", " ", " ", "  ", "\n", "\u3000"))

    def _any(self, meaning: b.Meaning, scope: str | None) -> str:
        if isinstance(meaning, b.Any):
            between = f"{self._space()}OR{self._space()}"
            return between.join(self._all(part, scope) for part in meaning.parts)
        return self._all(meaning, scope)

    def _all(self, meaning: b.Meaning, scope: str | None) -> str:
        if not isinstance(meaning, b.All):
            return self._one(meaning, scope)
        text = ""
        for part in meaning.parts:
            between = f"{self._space()}AND{self._space()}" if self._chance(0.15) else self._space()
            text += (between if text else "") + self._one(part, scope)
        return text

    def _one(self, meaning: b.Meaning, scope: str | None) -> str:
        if isinstance(meaning, b.But):
            part = self._one(meaning.part, scope)
            if part.startswith("-") or self._chance(0.4):
                return f"NOT{'' if part.startswith('(') else self._space()}{part}"
            return f"-{part}"
        if isinstance(meaning, b.All | b.Any) or self._chance(0.06):
            return self._group(meaning, scope)
        if self._chance(0.01):
            return f"NOT NOT {self._one(meaning, scope)}"
        return self._leaf(meaning, scope)

    def _group(self, meaning: b.Meaning, scope: str | None) -> str:
        """In parentheses; with a name before them where parts within can do without it."""
        own = leaves(meaning)
        names = {name_of(leaf) for leaf in own}
        wordless = not any(isinstance(leaf, b.Wordy | b.Silence) for leaf in own)
        if names and None not in names and self._chance(0.5):
            name = self._dice.choice(sorted(names))
            if name in b.FIELDS or wordless:
                return f"{self._cased(name)}:({self._any(meaning, name)})"
        room = self._dice.choice(("", "", " "))
        return f"({room}{self._any(meaning, scope)}{room})"

    def _cased(self, name: str) -> str:
        return self._dice.choice((name, name, name, name.upper(), name.title()))

    def _leaf(self, leaf: b.Meaning, scope: str | None) -> str:
        match leaf:
            case b.Silence(text):
                return text
            case b.Titled(text):
                return f'{self._cased("title")}:"={text}"'
            case b.Named(name):
                name = self._dice.choice((name, name.upper(), name.lower()))
                return f"search:{self._value(name, None)}"
            case b.Is() | b.Counted() | b.Dated():
                value = leaf.value if isinstance(leaf, b.Is) else leaf.text
                if leaf.name == scope and self._chance(0.8):
                    return self._value(value, scope)
                return f"{self._cased(leaf.name)}:{self._value(value, None)}"
            case _:
                return self._wordy(leaf, scope)

    def _wordy(self, leaf: b.Wordy, scope: str | None) -> str:
        match leaf:
            case b.Word(text, field):
                return self._before(field, text, scope) + text
            case b.Begins(text, field):
                return self._before(field, text, scope) + f"{text}*"
            case b.Like(text, edits, field):
                number = str(edits) if edits == 1 else self._dice.choice(("", "2", "9"))
                return self._before(field, text, scope) + f"{text}~{number}"
            case b.Row(text, field) if _IN_A_GROUP.fullmatch(text) and self._chance(0.3):
                return self._before(field, text, scope) + f"{text}~0"
            case b.Row(text, field):
                slop = "~0" if self._chance(0.1) else ""
                return self._before(field, "quoted", scope) + f'"{text}"{slop}'
            case b.Close(text, slop, field):
                return self._before(field, "quoted", scope) + f'"{text}"~{slop}'

    def _before(self, field: str | None, text: str, scope: str | None) -> str:
        if field is None or (field == scope and _IN_A_GROUP.fullmatch(text) and self._chance(0.8)):
            return ""
        return f"{self._cased(field)}:"

    def _value(self, text: str, scope: str | None) -> str:
        """What stands behind a colon, or in a group of such."""
        plain = _WITHOUT_QUOTES if scope is None else _IN_A_GROUP
        if plain.fullmatch(text) and text not in _OPERATORS and not self._chance(0.15):
            return text
        return f'"{text}"'
