"""The query language: from what people type to a syntax tree. Parsing never fails.

What is not understood is searched as words, and a chip says so.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from readinglist.core.search.analysis import query_words
from readinglist.core.search.tree import (
    Everything,
    ExactTitle,
    Filter,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    conjunction,
)

LONGEST_QUERY = 4000  # characters
MOST_TERMS = 256
DEEPEST = 40  # nested parentheses

FIELDS = ("title", "abstract", "note", "author")


@dataclass(frozen=True, slots=True)
class Chip:
    """A piece of the query and what it was understood as."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; `sort` is None where it names no order."""

    text: str
    tree: Node
    understood: tuple[Chip, ...]
    sort: str | None = None


_TOKEN = re.compile(
    r"""
    (?P<open>\() | (?P<close>\)) |
    (?P<minus>-(?=[\w("])) |
    (?:(?P<field>[A-Za-z_]+):)? "(?P<phrase>[^"]*)(?:"|$) (?:~(?P<slop>\d{1,3}))? |
    (?P<word>[^\s()"]+)
    """,
    re.VERBOSE,
)
_FIELD = re.compile(r"([A-Za-z_]+):(.+)", re.DOTALL)
_FUZZY = re.compile(r"(.+)~(\d?)", re.DOTALL)


def parse(
    text: str,
    is_filter: Callable[[str, str], bool],
    is_sort: Callable[[str], bool],
    *,
    last_is_prefix: bool = False,
) -> Query:
    """The tree of a query. `is_filter` knows which `name:value` the store can answer.

    `last_is_prefix`: the last word is still being typed.
    """
    parser = _Parser(is_filter, is_sort, len(text) if last_is_prefix else -1)
    tree = parser.run(text[:LONGEST_QUERY])
    if len(text) > LONGEST_QUERY:
        parser.chips.append(Chip(f"only the first {LONGEST_QUERY} characters", "too-long"))
    return Query(text, tree, tuple(parser.chips), parser.sort)


class _Parser:
    """Recursive descent over the tokens: or ← and ← not ← leaf."""

    def __init__(
        self,
        is_filter: Callable[[str, str], bool],
        is_sort: Callable[[str], bool],
        typed_to: int,
    ) -> None:
        self._is_filter = is_filter
        self._is_sort = is_sort
        self._typed_to = typed_to  # a word that ends here is still being typed
        self._tokens: list[re.Match[str]] = []
        self._place = 0
        self._depth = 0
        self.chips: list[Chip] = []
        self.sort: str | None = None

    def run(self, text: str) -> Node:
        tokens = list(_TOKEN.finditer(text))
        self._tokens = tokens[:MOST_TERMS]
        parts: list[Node] = []
        while self._place < len(self._tokens):  # a ")" too many ends a group; the rest goes on
            parts.append(self._or())
            if self._kind() == "close":
                self._place += 1
        if len(tokens) > MOST_TERMS:
            self.chips.append(Chip(f"only the first {MOST_TERMS} words", "too-long"))
        return conjunction(parts)

    def _kind(self) -> str:
        if self._place >= len(self._tokens):
            return "end"
        match = self._tokens[self._place]
        if match.lastgroup == "word" and match["word"] in ("OR", "NOT"):
            return match["word"]
        if match["open"] or match["close"] or match["minus"]:
            return match.lastgroup or ""
        return "leaf"

    def _or(self) -> Node:
        parts = [self._and()]
        while self._kind() == "OR":
            self._place += 1
            parts.append(self._and())
        parts = [part for part in parts if not isinstance(part, Everything)]
        if not parts:
            return Everything()
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _and(self) -> Node:
        parts: list[Node] = []
        while self._kind() not in ("end", "close", "OR"):
            parts.append(self._not())
        return conjunction(parts)

    def _not(self) -> Node:
        negated = False
        while self._kind() in ("minus", "NOT"):
            negated = not negated
            self._place += 1
        if self._kind() in ("end", "close", "OR"):
            return Everything()
        node = self._group() if self._kind() == "open" else self._leaf()
        return Not(node) if negated and not isinstance(node, Everything) else node

    def _group(self) -> Node:
        self._place += 1
        self._depth += 1
        if self._depth > DEEPEST:  # deeper ones are read as if they were not there
            node: Node = Everything()
            if self._kind() == "leaf":
                node = self._leaf()
        else:
            node = self._or()
        self._depth -= 1
        if self._kind() == "close":
            self._place += 1
        return node

    def _leaf(self) -> Node:
        match = self._tokens[self._place]
        self._place += 1
        if match["phrase"] is not None:
            return self._quoted(match)
        text = match["word"]
        named = _FIELD.fullmatch(text)
        typing = match.end() == self._typed_to
        if named:
            return self._named(named[1].lower(), named[2], text, typing)
        return self._word(text, None, typing)

    def _quoted(self, match: re.Match[str]) -> Node:
        name, phrase, whole = match["field"], match["phrase"], match.group()
        if name and name.lower() == "title" and phrase.startswith("="):
            return self._chip(ExactTitle(phrase[1:]), whole, "title")
        if name and name.lower() not in FIELDS:
            return self._named(name.lower(), phrase, whole)
        if not phrase.strip():
            return Everything()
        field = name.lower() if name else None
        slop = int(match["slop"] or 0)
        if slop:
            return self._chip(Near(phrase, slop, field), whole, "near")
        return self._chip(Phrase(phrase, field), whole, "phrase")

    def _named(self, name: str, value: str, whole: str, typing: bool = False) -> Node:
        if name in FIELDS:
            return self._word(value, name, typing)
        if name == "sort" and self._is_sort(value):
            self.sort = value
            return self._chip(Everything(), whole, "sort")
        if self._is_filter(name, value):
            return self._chip(Filter(name, value), whole, name)
        return self._chip(Prefix(whole) if typing else Word(whole), whole, "as-words")

    def _word(self, text: str, field: str | None, typing: bool) -> Node:
        whole = f"{field}:{text}" if field else text
        if not query_words(text):  # signs only
            return self._chip(Everything(), whole, "ignored")
        fuzzy = _FUZZY.fullmatch(text)
        if fuzzy:
            edits = min(2, int(fuzzy[2] or 2))
            node = Fuzzy(fuzzy[1], edits, field) if edits else Word(fuzzy[1], field)
            return self._chip(node, whole, "fuzzy")
        if len(text) > 1 and text.endswith("*"):
            return self._chip(Prefix(text.rstrip("*"), field), whole, "prefix")
        return self._chip((Prefix if typing else Word)(text, field), whole, field or "word")

    def _chip(self, node: Node, text: str, kind: str) -> Node:
        self.chips.append(Chip(text, kind))
        return node
