"""What a template may use up: steps and time from one paper to the next, and sizes of values."""

import functools
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from jinja2.utils import Namespace

_STEPS = 1_000_000  # around the papers
_STEPS_EACH = 10_000
_SECONDS = 10.0  # from one paper to the next
_SECONDS_EACH = 0.001  # more where papers are sorted first: all their work comes after the last
_WRITTEN = 2_000_000  # characters for each paper, and once more for what is around them
_HEAVIEST = 200_000_000  # characters of a value
_MEMBER = 40  # what a member of a list weighs, in characters
_LONGEST = 20_000_000  # characters of a text
_LOOKED = 4_096  # members between two looks at the clock


class TooMuch(Exception):
    """A template uses more than it may."""


class Guard:
    """Counts for one rendering. The clock decides only when to stop, never what is written."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.from_outside: Exception | None = None  # what reading the papers raised
        self._clock = clock
        self._papers = 0
        self._steps = _STEPS
        self._until = clock() + _SECONDS
        self._room = _WRITTEN

    def next_paper(self) -> None:
        """Another paper was begun."""
        self._papers += 1
        self._steps += _STEPS_EACH
        self._until = self._clock() + _SECONDS + _SECONDS_EACH * self._papers
        self._room += _WRITTEN

    def tick(self) -> None:
        """A step was made."""
        self._steps -= 1
        if self._steps < 0 or self._clock() > self._until:
            raise TooMuch("it takes too long for one paper")

    def written(self, piece: str) -> None:
        """A piece went out."""
        self._room -= len(piece)
        if self._room < 0:
            raise TooMuch("it writes too much for its papers")

    def each(self, items: Iterable[Any]) -> Iterator[Any]:
        """The items, each a step."""
        for item in items:
            self.tick()
            yield item

    def expect(self, weight: int) -> None:
        """Refuse what would get that heavy."""
        if weight > _HEAVIEST:
            raise TooMuch("a text or a list gets too long")

    def expect_text(self, length: int) -> None:
        """Refuse a text that would get that long."""
        if length > _LONGEST:
            raise TooMuch("a text gets too long")

    def weight(self, value: Any) -> int:
        """How much a value is when it is written out, as far as that may be."""
        total, seen, left = 0, 0, [value]
        while left:
            one: Any = left.pop()
            seen += 1
            if seen % _LOOKED == 0:
                self.tick()
            total += _own_weight(one)
            if isinstance(one, Mapping):
                members = cast("Mapping[Any, Any]", one)
                left += [*members.keys(), *members.values()]
            elif isinstance(one, list | tuple | set | frozenset):
                left += cast("Iterable[Any]", one)
            self.expect(total + _MEMBER * len(left))
        return total

    def weighed(self, value: Any) -> Any:
        """The value, if it is not too heavy; what is still to come is a list then."""
        if isinstance(value, str):
            self.expect_text(len(value))
            return value
        if isinstance(value, Iterator):
            listed: list[Any] = []
            total = 0
            for item in self.each(cast("Iterator[Any]", value)):
                total += self.weight(item)
                self.expect(total)
                listed.append(item)
            return listed
        self.weight(value)
        return value

    def text(self, value: Any) -> str:
        """What is written for a value; nothing for None."""
        return "" if value is None else str(self.weighed(value))

    def joined(self, pieces: Iterable[str]) -> str:
        """The pieces in a row, in place of Jinja's own function."""
        listed = list(pieces)
        self.expect_text(sum(map(len, listed)))
        return "".join(listed)

    def mapping(self, *args: Any, **members: Any) -> dict[Any, Any]:
        """`dict(…)`, weighed."""
        return cast("dict[Any, Any]", self.weighed(dict(*args, **members)))

    def filter(self, made: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that is a step, and takes only what is not too heavy."""

        @functools.wraps(made)
        def run(*args: Any, **named: Any) -> Any:
            self.tick()
            weighed = {name: self.weighed(value) for name, value in named.items()}
            return made(*map(self.weighed, args), **weighed)

        return run


def _own_weight(value: Any) -> int:
    """That of a value without its members."""
    if isinstance(value, str | bytes):
        return len(value) + _MEMBER
    if isinstance(value, int):
        return value.bit_length() // 3 + _MEMBER
    if isinstance(value, Namespace):
        raise TooMuch("a namespace cannot be written or put into anything")
    return _MEMBER
