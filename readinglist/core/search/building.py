"""A query as rows of field, relation and value, and back.

What rows cannot show is more than a builder should try: then there are none.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import query_words
from readinglist.core.search.printing import printed

ANY_TEXT = "any"
TEXTS = (ANY_TEXT, "title", "abstract", "note", "author")
CHOICES = ("status", "has", "is", "in")  # fields of few values
NUMBERS = ("rating", "year", "seen")
DATES = ("added", "updated", "listed")
_TEXT = ("all", "any", "phrase", "begins", "like", "without")
_NUMBER = ("is", "at least", "at most", "between")
_DATE = ("last", "older", "before", "after", "in")

# The relations of each field, the usual one first.
HOWS: dict[str, tuple[str, ...]] = {
    **{name: _TEXT for name in TEXTS},
    "title": (*_TEXT, "exact"),
    "tag": ("is", "is not", "none"),
    **{name: ("is", "is not") for name in CHOICES},
    **{name: _NUMBER for name in NUMBERS},
    **{name: _DATE for name in DATES},
    "source": ("contains", "without"),
    "search": ("is", "is not"),
}

_PIECE = re.compile(r'"([^"]*)(?:"|$)|([^\s"]+)')
_END = re.compile(r"(?:\*|~\d?)+$")
_COMPARED = re.compile(r"(>=|<=|>|<|=)?\s*(\d+)")
_AGO = re.compile(r"\d{1,5}[dwmy]")
_OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class Row:
    """A condition: a field of `HOWS`, one of its relations, and what it is compared with.

    Words are separated by spaces; several in quotation marks are one. `between` has "2..4",
    `last` and `older` "2w".
    """

    field: str
    how: str
    value: str = ""


def query_of(rows: Iterable[Row], match_all: bool) -> str:
    """The query that the rows ask for; those without a value ask for nothing."""
    parts = [_node(row) for row in rows]
    return printed(t.conjunction(parts) if match_all else t.disjunction(parts))


def rows_of(tree: t.Node) -> tuple[list[Row], bool] | None:
    """The rows that ask for the same, and whether all must hold; None: rows cannot show it."""
    if isinstance(tree, t.Everything):
        return [], True
    row = _row(tree)
    if row:
        return [row], True
    if not isinstance(tree, t.And | t.Or):
        return None
    match_all = isinstance(tree, t.And)
    rows: list[Row] = []
    for _, group in groupby(tree.parts, lambda part: _run(part, match_all)):
        held = list(group)
        together = _row(t.And(tuple(held)) if match_all else t.Or(tuple(held)))
        found = [together] if len(held) > 1 and together else [_row(part) for part in held]
        rows += [row for row in found if row]
        if None in found:
            return None
    return rows, match_all


def _run(part: t.Node, match_all: bool) -> object:
    """Neighbours of which this is the same make one row."""
    if isinstance(part, t.Word | t.Phrase):
        return "words", part.field
    if match_all and isinstance(part, t.Prefix | t.Fuzzy):
        return type(part), part.field
    return id(part)


# From rows ------------------------------------------------------------------------------------


def _node(row: Row) -> t.Node:
    if row.field in TEXTS:
        return _text(row)
    value = " ".join(row.value.replace('"', "").split())
    if row.field == "search":
        node: t.Node = t.Saved(value, t.Everything()) if value else t.Everything()
    else:
        value = _filter_value(row, value)
        node = t.Filter(row.field, value) if value else t.Everything()
    return t.negation(node) if row.how in ("is not", "without") else node


def _filter_value(row: Row, value: str) -> str:
    """What stands behind the ":"; "" where the row's value is not one."""
    if row.field in NUMBERS:
        return _number_value(row.how, value)
    if row.field in DATES:
        return _date_value(row.how, value)
    if row.field == "tag":
        return "none" if row.how == "none" else value.strip("/").strip()
    return value


def _number_value(how: str, value: str) -> str:
    low, dots, high = (part.strip() for part in value.partition(".."))
    if how == "between":
        is_whole = bool(dots) and _is_number(low) and _is_number(high)
        return f"{low}..{high}" if is_whole else ""
    sign = {"at least": ">=", "at most": "<="}.get(how, "")
    return f"{sign}{low}" if not dots and _is_number(low) else ""


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _date_value(how: str, value: str) -> str:
    value = value.lower()
    if how in ("last", "older"):
        if not _AGO.fullmatch(value):
            return ""
        return f"-{value}.." if how == "last" else f"<-{value}"
    if how in ("before", "after"):
        value = value.strip("<>=. ")
        sign = "<" if how == "before" else ">"
        return f"{sign}{value}" if value else ""
    return value


def _text(row: Row) -> t.Node:
    field = None if row.field == ANY_TEXT else row.field
    if row.how == "exact":
        title = " ".join(row.value.replace('"', "").split())
        return t.ExactTitle(title) if title else t.Everything()
    if row.how == "phrase":
        return _phrase(row.value, field)
    if row.how in ("begins", "like"):
        plain = [_plain(word) for word in row.value.replace('"', " ").split()]
        words = [word for word in plain if word and ":" not in word]
        made: Callable[[str], t.Node] = (
            (lambda word: t.Prefix(word, field))
            if row.how == "begins"
            else (lambda word: t.Fuzzy(word, t.MOST_EDITS, field))
        )
        return t.conjunction(made(word) for word in words)
    pieces = [_piece(match, field) for match in _PIECE.finditer(row.value)]
    if row.how == "all":
        return t.conjunction(pieces)
    either = t.disjunction(pieces)
    return t.negation(either) if row.how == "without" else either


def _piece(match: re.Match[str], field: str | None) -> t.Node:
    if match[1] is not None:
        return _phrase(match[1], field)
    word = _plain(match[2])
    if ":" in word:  # else it would be another field's
        return _phrase(word, field)
    return t.Word(word, field) if word else t.Everything()


def _phrase(text: str, field: str | None) -> t.Node:
    text = " ".join(text.replace('"', " ").split()).lstrip("= ")
    return t.Phrase(text, field) if query_words(text) else t.Everything()


def _plain(word: str) -> str:
    """A word without what means something in a query; "" where nothing is left."""
    word = _END.sub("", re.sub(r"[()]", "", word)).lstrip("-=")
    if word in _OPERATORS:
        word = word.lower()
    return word if query_words(word) else ""


# To rows --------------------------------------------------------------------------------------


def _row(node: t.Node) -> Row | None:
    match node:
        case t.Word() | t.Phrase() | t.Prefix() | t.Fuzzy() | t.And() | t.Or():
            return _text_row(node)
        case t.ExactTitle():
            return Row("title", "exact", node.text)
        case t.Saved():
            return Row("search", "is", node.name)
        case t.Filter():
            return _filter_row(node)
        case t.Not():
            return _negated(node.part)
        case _:
            return None


def _text_row(node: t.Node) -> Row | None:
    match node:
        case t.And():
            return _same_field(node.parts, "all") or _each(node.parts)
        case t.Or():
            return _same_field(node.parts, "any")
        case t.Phrase():
            return _kept(Row(node.field or ANY_TEXT, "phrase", node.text), node)
        case t.Word():
            return _same_field([node], "all")
        case _:
            return _each([node])


def _same_field(parts: Sequence[t.Node], how: str) -> Row | None:
    """Words and phrases of one field as a row."""
    words = [part for part in parts if isinstance(part, t.Word | t.Phrase)]
    if len(words) < len(parts) or len({word.field for word in words}) != 1:
        return None
    value = " ".join(f'"{w.text}"' if isinstance(w, t.Phrase) else w.text for w in words)
    node = t.conjunction(parts) if how == "all" else t.disjunction(parts)
    if how == "without":
        node = t.negation(node)
    return _kept(Row(words[0].field or ANY_TEXT, how, value), node)


def _each(parts: Sequence[t.Node]) -> Row | None:
    """Beginnings, or words that are misspelt, of one field as a row."""
    for kind, how in ((t.Prefix, "begins"), (t.Fuzzy, "like")):
        words = [part for part in parts if isinstance(part, kind)]
        if len(words) == len(parts) and len({word.field for word in words}) == 1:
            value = " ".join(word.text for word in words)
            return _kept(Row(words[0].field or ANY_TEXT, how, value), t.conjunction(parts))
    return None


def _kept(row: Row, node: t.Node) -> Row | None:
    """The row, if it asks for just this."""
    return row if _node(row) == node else None


def _negated(part: t.Node) -> Row | None:
    if isinstance(part, t.Word | t.Phrase):
        return _same_field([part], "without")
    if isinstance(part, t.Or):
        return _same_field(part.parts, "without")
    row = _row(part)
    if row is None or row.how not in ("is", "contains"):
        return None
    how = "is not" if row.how == "is" else "without"
    return Row(row.field, how, row.value) if how in HOWS[row.field] else None


def _filter_row(node: t.Filter) -> Row | None:
    name, value = node.name, node.value
    if name in NUMBERS:
        return _number_row(name, value)
    if name in DATES:
        return _date_row(name, value)
    if name in ("older_than", "newer_than"):
        return Row("added", "older" if name == "older_than" else "last", value)
    if name == "tag":
        return Row("tag", "none") if value == "none" else Row("tag", "is", value)
    if name == "source":
        return Row("source", "contains", value)
    return Row(name, "is", value) if name in CHOICES else None


def _number_row(name: str, value: str) -> Row | None:
    low, dots, high = (part.strip() for part in value.partition(".."))
    if dots:
        if low and high:
            row = Row(name, "between", f"{low}..{high}")
        else:
            row = Row(name, "at least", low) if low else Row(name, "at most", high)
    else:
        found = _COMPARED.fullmatch(value)
        if not found:
            return None
        sign, number = found[1] or "=", int(found[2])
        how = {">": "at least", ">=": "at least", "<": "at most", "<=": "at most"}.get(sign, "is")
        row = Row(name, how, str(number + {">": 1, "<": -1}.get(sign, 0)))
    return row if _node(row) != t.Everything() else None


def _date_row(name: str, value: str) -> Row | None:
    last, _, rest = value.partition("..")
    if value.startswith("-") and _AGO.fullmatch(last[1:]) and not rest:
        return Row(name, "last", last[1:])
    if value.startswith("<-") and _AGO.fullmatch(value[2:]):
        return Row(name, "older", value[2:])
    for sign, row in (
        (">=", Row(name, "in", f"{value[2:]}..")),
        ("<=", Row(name, "in", f"..{value[2:]}")),
        (">", Row(name, "after", value[1:])),
        ("<", Row(name, "before", value[1:])),
    ):
        if value.startswith(sign):
            return row
    return Row(name, "in", value.removeprefix("="))
