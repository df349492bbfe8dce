"""The query language: from what people type to a syntax tree. Parsing never fails.

What is not understood is searched as words, and a chip says so. `printing.py` is the way back.

    query  = all { "OR" all }
    all    = one { [ "AND" ] one }
    one    = { "-" | "NOT" } ( [ field ":" ] "(" query ")" | leaf )
    leaf   = [ field ":" ] ( word [ "*" | "~" [ edits ] ] | quoted [ "~" slop ] )
           | filter ":" ( word | quoted )
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from readinglist.core.search.analysis import query_words
from readinglist.core.search.found import Chip
from readinglist.core.search.printing import printed
from readinglist.core.search.tree import (
    DEEPEST,
    MOST_EDITS,
    Everything,
    ExactTitle,
    Filter,
    Fuzzy,
    Near,
    Node,
    Phrase,
    Prefix,
    Saved,
    Word,
    conjunction,
    disjunction,
    negation,
    walk,
)

LONGEST_QUERY = 4000  # characters
MOST_TERMS = 256
DEEPEST_SAVED = 20  # saved searches within each other

FIELDS = ("title", "abstract", "note", "author")
OTHER_NAMES = ("sort", "search")  # with the fields and the filters all that stands before a ":"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a library gives the names of the language their meaning by.

    `filters`: their names; `canonical`: the canonical value of `name:value`, None where it is no
    filter; `is_sort`: whether a text names an order; `saved`: the name and the query of a saved
    search, None where there is none of that name.
    """

    filters: frozenset[str]
    canonical: Callable[[str, str], str | None]
    is_sort: Callable[[str], bool]
    saved: Callable[[str], tuple[str, str] | None]


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; `sort` is None where it names no order."""

    text: str
    tree: Node
    understood: tuple[Chip, ...]
    sort: str | None = None

    @property
    def canonical(self) -> str:
        """The query as it is written best; it is parsed to the same tree."""
        order = f"sort:{self.sort}" if self.sort else ""
        return " ".join(part for part in (printed(self.tree), order) if part)


_TOKEN = re.compile(
    r"""
    (?P<open>\() | (?P<close>\)) |
    (?P<minus>-(?=[^\s)-])) |
    (?:(?P<field>[A-Za-z_]+):)? "(?P<phrase>[^"]*)(?:"|$) (?:~(?P<slop>\d{1,3}))? |
    (?P<word>[^\s()"]+)
    """,
    re.VERBOSE,
)
_OPERATORS = ("AND", "OR", "NOT")
_FIELD = re.compile(r"([A-Za-z_]+):(.*)", re.DOTALL)
_FUZZY = re.compile(r"(.+)~(\d?)", re.DOTALL)


def parse(text: str, vocabulary: Vocabulary, *, last_is_prefix: bool = False) -> Query:
    """The tree of a query. `last_is_prefix`: the last word is still being typed."""
    parser = _Parser(vocabulary, len(text) if last_is_prefix else -1)
    tree = parser.run(text[:LONGEST_QUERY])
    if len(text) > LONGEST_QUERY:
        parser.chips.append(Chip(f"only the first {LONGEST_QUERY} characters", "too-long"))
    return Query(text, tree, tuple(parser.chips), parser.sort)


class _Parser:
    """Recursive descent over the tokens: or ← and ← not ← leaf.

    `within`: the saved searches that this is a part of.
    """

    def __init__(
        self, vocabulary: Vocabulary, typed_to: int = -1, within: tuple[str, ...] = ()
    ) -> None:
        self._vocabulary = vocabulary
        self._typed_to = typed_to  # a word that ends here is still being typed
        self._within = within
        self._tokens: list[re.Match[str]] = []
        self._place = 0
        self._depth = 0
        self._too_deep = 0  # groups that are open, but not read as such
        self._terms = 0
        self._negated_from: int | None = None  # where the "-" of the next leaf stands
        self._scope: str | None = None  # the field or filter of the group around
        self._is_any = False  # the query is a disjunction
        self.chips: list[Chip] = []
        self.sort: str | None = None

    def run(self, text: str) -> Node:
        self._tokens = list(_TOKEN.finditer(text))
        tree = self._or()
        if self._terms > MOST_TERMS:
            self.chips.append(Chip(f"only the first {MOST_TERMS} words", "too-long"))
        if self._is_any:
            self.chips = [replace(chip, is_free=False) for chip in self.chips]
        return tree

    def _kind(self) -> str:
        if self._place >= len(self._tokens):
            return "end"
        match = self._tokens[self._place]
        if match.lastgroup == "word" and match["word"] in _OPERATORS:
            return match["word"]
        if match["open"] or match["close"] or match["minus"]:
            return match.lastgroup or ""
        return "leaf"

    def _or(self) -> Node:
        parts = [self._and()]
        while self._kind() == "OR":
            self._place += 1
            self._is_any |= self._depth == 0
            parts.append(self._and())
        return disjunction(parts)

    def _and(self) -> Node:
        parts: list[Node] = []
        self._pass_over_closed()
        while self._kind() not in ("end", "close", "OR"):
            parts.append(self._not())
            self._pass_over_closed()
        return conjunction(parts)

    def _pass_over_closed(self) -> None:
        """What closes nothing is read as if it were not there."""
        while self._kind() == "close" and (self._depth == 0 or self._too_deep):
            self._place += 1
            self._too_deep -= min(1, self._too_deep)

    def _not(self) -> Node:
        self._negated_from = None
        negated = False
        while self._kind() in ("minus", "NOT", "AND"):
            if self._kind() != "AND":
                negated = not negated
                start = self._tokens[self._place].start()
                self._negated_from = start if negated else None
            self._place += 1
        if self._kind() in ("end", "close", "OR"):
            return Everything()
        node = self._group() if self._kind() == "open" else self._leaf()
        return negation(node) if negated else node

    def _group(self) -> Node:
        self._place += 1
        self._negated_from = None
        if self._depth == DEEPEST:  # deeper ones are read as if they were not there
            self._too_deep += 1
            return Everything()
        self._depth += 1
        node = self._or()
        self._depth -= 1
        if self._kind() == "close":
            self._place += 1
        return node

    def _leaf(self) -> Node:
        match = self._tokens[self._place]
        self._place += 1
        named = None if match["phrase"] is not None else _FIELD.fullmatch(match["word"])
        if named and not named[2] and self._is_name(named[1].lower()):
            return self._unfinished(match, named[1].lower())
        self._terms += 1
        if self._terms > MOST_TERMS:
            return Everything()
        if match["phrase"] is not None:
            return self._quoted(match)
        if named:
            return self._named(match, named[1].lower(), named[2])
        if self._scope:
            return self._named(match, self._scope, match["word"])
        return self._word(match, match["word"], None)

    def _is_name(self, name: str) -> bool:
        return name in FIELDS or name in OTHER_NAMES or name in self._vocabulary.filters

    def _unfinished(self, match: re.Match[str], name: str) -> Node:
        """`name:` with a group behind it, which is all of that name, or with nothing yet."""
        if self._kind() != "open" or self._tokens[self._place].start() != match.end():
            return self._chip(Everything(), match, "incomplete")
        outside, self._scope = self._scope, name
        node = self._group()
        self._scope = outside
        return node

    def _quoted(self, match: re.Match[str]) -> Node:
        name, phrase = (match["field"] or self._scope or "").lower(), match["phrase"]
        if name and name not in FIELDS:
            return self._named(match, name, phrase)
        if name == "title" and phrase.startswith("="):
            return self._chip(ExactTitle(phrase[1:]), match, "title")
        if not query_words(phrase):  # signs only
            return self._chip(Everything(), match, "ignored")
        slop = int(match["slop"] or 0)
        if slop:
            return self._chip(Near(phrase, slop, name or None), match, "near")
        return self._chip(Phrase(phrase, name or None), match, "phrase")

    def _named(self, match: re.Match[str], name: str, value: str) -> Node:
        if name == "title" and value.startswith("="):
            return self._chip(ExactTitle(value[1:]), match, "title")
        if name in FIELDS:
            return self._word(match, value, name)
        if name == "sort" and self._vocabulary.is_sort(value.lower()):
            self.sort = value.lower()
            return self._chip(Everything(), match, "sort")
        if name == "search":
            return self._saved(match, value) or self._as_words(match, name, value)
        canonical = self._vocabulary.canonical(name, value)
        if canonical is not None:
            return self._chip(Filter(name, canonical), match, name)
        return self._as_words(match, name, value)

    def _saved(self, match: re.Match[str], value: str) -> Node | None:
        """What a saved search searches for; None: there is none, or it is a part of itself."""
        found = self._vocabulary.saved(value)
        if found is None or found[0] in self._within or len(self._within) >= DEEPEST_SAVED:
            return None
        name, text = found
        inside = _Parser(self._vocabulary, -1, (*self._within, name))
        inside._terms = self._terms
        part = inside.run(text[:LONGEST_QUERY])
        self._terms = max(inside._terms, self._terms)
        if self._terms > MOST_TERMS or isinstance(part, Everything):
            return None
        return self._chip(Saved(name, part), match, "search")

    def _as_words(self, match: re.Match[str], name: str, value: str) -> Node:
        if match["phrase"] is not None:
            return self._chip(Phrase(f"{name}:{value}"), match, "as-words")
        if self._is_name(name) and match["word"] != value:
            # As it stands there: with a sign behind it, it might be understood (`tag:/*`).
            return self._chip(Word(match["word"]), match, "as-words")
        return self._word(match, match["word"], None, "as-words")

    def _word(
        self, match: re.Match[str], text: str, field: str | None, kind: str | None = None
    ) -> Node:
        fuzzy = _FUZZY.fullmatch(text)
        if fuzzy:
            edits = min(MOST_EDITS, int(fuzzy[2] or MOST_EDITS))
            # Without edits it is as it stands there, like a phrase: `and~0`, `tag:ml~0`.
            node = Fuzzy(fuzzy[1], edits, field) if edits else Phrase(fuzzy[1], field)
            kind = kind or "fuzzy"
        elif len(text) > 1 and text.endswith("*"):
            node, kind = Prefix(text.rstrip("*"), field), kind or "prefix"
        else:
            is_typed = match.end() == self._typed_to
            node = Prefix(text, field) if is_typed else Word(text, field)
            kind = kind or field or "word"
        if not query_words(node.text):  # signs only
            return self._chip(Everything(), match, "ignored")
        return self._chip(node, match, kind)

    def _chip(self, node: Node, match: re.Match[str], kind: str) -> Node:
        negated = self._negated_from is not None
        start = self._negated_from if self._negated_from is not None else match.start()
        text = f"-{match.group()}" if negated else match.group()
        self.chips.append(Chip(text, kind, start, match.end(), self._depth == 0))
        self._negated_from = None
        return node


def refers_to(query: Query, name: str) -> bool:
    """Whether a query searches for what a saved search finds, or would if there were one."""
    missing = f"search:{name}".casefold()
    return any(
        (isinstance(node, Saved) and node.name == name)
        or (isinstance(node, Word | Phrase) and node.text.casefold() == missing)
        for node in walk(query.tree)
    )
