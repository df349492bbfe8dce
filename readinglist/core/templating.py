"""Jinja in a cage: a template that somebody found in the web can neither do nor stop anything.

Jinja's own sandbox keeps a template from the program's objects; it says itself that it bounds
neither time nor memory (https://jinja.palletsprojects.com/en/stable/sandbox/). Here every loop,
call and operator that could make much of little is counted and weighed.
"""

import operator
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from readinglist.core.errors import BadInput, KnownError
from readinglist.core.templatefilters import FILTERS, TooLong
from readinglist.core.templateguard import Guard, TooMuch

_FILE = "<template>"
_BITS = 10_000  # of a number
# Methods of texts that cannot make a long text of a short one.
_METHODS = frozenset(
    "lower upper title capitalize casefold swapcase strip lstrip rstrip split rsplit splitlines "
    "startswith endswith find rfind index count partition rpartition removeprefix removesuffix "
    "isdigit isalpha isalnum isnumeric isupper islower isspace isascii istitle".split()
)
_GLOBALS = ("range", "namespace", "joiner")


def render(text: str, papers: Iterable[dict[str, Any]]) -> Iterator[str]:
    """What the template makes of the papers, piece by piece; `BadInput` with the line."""
    guard = Guard()
    try:
        template = _Cage(guard).from_string(text)
        for piece in template.generate(papers=_Papers(papers, guard)):
            guard.written(piece)
            yield piece
    except KnownError:
        raise
    except Exception as error:  # whatever a template can be wrong in
        if error is guard.from_outside:
            raise
        raise _refusal(error) from error


class _Papers:
    """The papers, counted; what goes wrong in reading them is no mistake of the template."""

    def __init__(self, papers: Iterable[dict[str, Any]], guard: Guard) -> None:
        self._papers = iter(papers)
        self._guard = guard

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return self

    def __next__(self) -> dict[str, Any]:
        try:
            paper = next(self._papers)
        except StopIteration:
            raise
        except Exception as error:
            self._guard.from_outside = error
            raise
        self._guard.next_paper()
        return paper


def _refusal(error: Exception) -> BadInput:
    line = error.lineno if isinstance(error, TemplateSyntaxError) else _line_of(error)
    where = f" in line {line}" if line else ""
    if isinstance(error, RecursionError):
        said = "it calls itself without end"
    elif isinstance(error, TemplateError | TooMuch | TooLong):
        said = str(error)
    else:
        said = f"{type(error).__name__}: {error}"
    return BadInput(
        f"The template has an error{where}: {said[:500].rstrip('.')}.", "Nothing was written."
    )


def _line_of(error: BaseException) -> int:
    """The line of the template; Jinja rewrites tracebacks so that they name it."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == _FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


class _Cage(ImmutableSandboxedEnvironment):
    """The environment of one rendering."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, guard: Guard) -> None:
        super().__init__(
            undefined=StrictUndefined,
            autoescape=False,
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=guard.text,
        )
        self._guard = guard
        self.concat = guard.joined  # pyright: ignore[reportAttributeAccessIssue]
        known = cast("dict[str, Any]", self.globals)
        self.globals = {name: known[name] for name in _GLOBALS} | {"dict": guard.mapping}
        own: dict[str, Callable[..., Any]] = {
            name: self.filters[name] for name in FILTERS if FILTERS[name] is None
        } | {name: made for name, made in FILTERS.items() if made is not None}
        self.filters = {name: guard.filter(made) for name, made in own.items()} | {
            "_each": guard.each,
            "_text": guard.text,
            "_weighed": guard.weighed,
        }

    def _generate(self, source: nodes.Template, *args: Any, **settings: Any) -> str:
        """Python for a parsed template, with what counts and weighs put in."""
        for loop in list(source.find_all(nodes.For)):
            loop.iter = _through("_each", cast("nodes.Expr", loop.iter))
        for joined in list(source.find_all(nodes.Concat)):
            joined.nodes = [_through("_text", part) for part in joined.nodes]
        _weigh_displays(source)
        return super()._generate(source, *args, **settings)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have it."""
        if isinstance(obj, str | bytes) and attr not in _METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """Nothing: a format can ask for a million columns, and texts may not be formatted."""

    def call(
        __self,  # noqa: N805  # pyright: ignore[reportSelfClsParameterName]
        __context: Context,
        __obj: Any,
        *args: Any,
        **kwargs: Any,
    ) -> Any:
        """Call something for a template, which is a step."""
        __self._guard.tick()
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Do what could make much of little, if it does not."""
        self._guard.tick()
        return _OPERATORS[operator](self._guard, left, right)


def _through(name: str, node: nodes.Expr) -> nodes.Filter:
    """The expression, passed through one of our own filters."""
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _weigh_displays(node: nodes.Node) -> None:
    """Weigh lists and mappings where they are made: one of two of two of two … gets heavy."""
    for field, value in list(node.iter_fields()):
        if isinstance(value, nodes.Node):
            _weigh_displays(value)
            setattr(node, field, _weighed(value))
        elif isinstance(value, list):
            members = cast("list[Any]", value)
            for place, member in enumerate(members):
                if isinstance(member, nodes.Node):
                    _weigh_displays(member)
                    members[place] = _weighed(member)


def _weighed(node: nodes.Node) -> nodes.Node:
    is_display = isinstance(node, nodes.List | nodes.Dict) or (
        isinstance(node, nodes.Tuple) and node.ctx == "load"
    )
    return _through("_weighed", cast("nodes.Expr", node)) if is_display else node


def _added(guard: Guard, left: Any, right: Any) -> Any:
    return operator.add(guard.weighed(left), guard.weighed(right))


def _multiplied(guard: Guard, left: Any, right: Any) -> Any:
    if isinstance(left, int) and isinstance(right, int):
        if left.bit_length() + right.bit_length() > _BITS:
            raise TooMuch("a number gets too large")
    else:
        for one, times in ((left, right), (right, left)):
            if isinstance(times, int) and isinstance(one, str | list | tuple):
                guard.expect_text(guard.weight(one) * max(0, times))
    return operator.mul(left, right)


def _to_the_power(guard: Guard, left: Any, right: Any) -> Any:
    are_whole = isinstance(left, int) and isinstance(right, int)
    if are_whole and left.bit_length() * abs(right) > _BITS:
        raise TooMuch("a number gets too large")
    return left**right


def _remainder(guard: Guard, left: Any, right: Any) -> Any:
    if isinstance(left, str | bytes):
        raise TooMuch('texts cannot be formatted by "%"; join them by "~"')
    return operator.mod(left, right)


_OPERATORS: dict[str, Callable[[Guard, Any, Any], Any]] = {
    "+": _added,
    "*": _multiplied,
    "**": _to_the_power,
    "%": _remainder,
}
