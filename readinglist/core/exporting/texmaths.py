"""Which maths may stay maths: what TeX takes without an error and can do no harm."""

import re

_SYMBOLS = frozenset(
    "ldots cdots log exp min max sup inf lim sin cos tan det dim ker arg Pr le ge ne to mid langle "
    "rangle lfloor rfloor lceil rceil ast star otimes oplus perp parallel prime varrho varpi "
    "quad".split()
)
# Commands with the number of arguments that must follow.
_TAKING = {"frac": 2, "sqrt": 1} | dict.fromkeys(
    "mathbb mathbf mathcal mathrm mathsf mathit hat tilde bar vec dot ddot overline underline "
    "widehat widetilde".split(),
    1,
)
# What TeX takes as a script or an argument only in braces: no single sign, but made of several.
_IN_BRACES = frozenset(
    "ldots cdots log exp min max sup inf lim sin cos tan det dim ker arg Pr quad cong notin int "
    "sum prod".split()
)
# Commands that may be scripts together with their arguments: these begin with a brace themselves.
_SCRIPTS = frozenset("frac mathbb mathbf mathcal mathrm mathsf mathit".split())
_TOKEN = re.compile(r"\\[A-Za-z]+|[A-Za-z0-9+\-*/=<>()\[\]|.,:;!'\s^_{}]")
_MISREAD = re.compile(r"\^\^|'\s+['^]")  # ^^5c is a backslash to TeX; primes end at a space
_DEEPEST = 20


class _Refused(Exception):
    """TeX would complain, or might do something."""


def harmless(maths: str, symbols: frozenset[str]) -> bool:
    """Whether `maths` (what stands between two `$`) is whole and made of known things only.

    `symbols` are commands without arguments that are known besides the usual ones.
    """
    if maths != maths.strip() or _MISREAD.search(maths):
        return False
    tokens = _TOKEN.findall(maths)
    if "".join(tokens) != maths:
        return False
    reader = _Reader([t for t in tokens if not t.isspace()], symbols | _SYMBOLS)
    try:
        reader.list_until_end()
    except _Refused:
        return False
    return True


class _Reader:
    """Reads a maths list as The TeXbook's chapter 26 has it, as far as is needed here."""

    def __init__(self, tokens: list[str], symbols: frozenset[str]) -> None:
        self._tokens = tokens
        self._symbols = symbols
        self._place = 0
        self._depth = 0

    def list_until_end(self) -> None:
        self._list()
        if self._place < len(self._tokens):
            raise _Refused  # a "}" too many

    def _list(self) -> None:
        scripts: set[str] = set()
        while (token := self._peek()) not in ("", "}"):
            if token in ("^", "_", "'"):
                self._script(token, scripts)
            else:
                scripts = set()
                self._atom()

    def _script(self, token: str, scripts: set[str]) -> None:
        """One of an atom's scripts; primes are raised, and what is raised behind them is theirs."""
        kind = "_" if token == "_" else "^"
        if kind in scripts:
            raise _Refused  # a double script
        scripts.add(kind)
        while self._peek() == "'":
            self._place += 1
        if token == "'" and self._peek() != "^":
            return
        self._place += 1
        self._argument(_SCRIPTS)

    def _argument(self, commands: frozenset[str] = frozenset()) -> None:
        """One sign, or a group; of commands with arguments of their own only those."""
        token = self._peek()
        name = token[1:] if token.startswith("\\") else ""
        if token == "'" or name in _IN_BRACES or (name in _TAKING and name not in commands):
            raise _Refused
        self._atom()

    def _atom(self) -> None:
        token = self._peek()
        self._place += 1
        if token == "{":
            self._group()
        elif token in ("", "}", "^", "_"):
            raise _Refused
        elif token.startswith("\\"):
            self._command(token[1:])

    def _group(self) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Refused
        self._list()
        if self._peek() != "}":
            raise _Refused
        self._place += 1
        self._depth -= 1

    def _command(self, name: str) -> None:
        if name in _TAKING:
            if name == "sqrt" and self._peek() == "[":
                self._degree()
            for _ in range(_TAKING[name]):
                self._argument()
        elif name not in self._symbols:
            raise _Refused

    def _degree(self) -> None:
        """Which root it is: `[3]`."""
        while (token := self._peek()) != "]":
            if token != "[" and not token.isalnum():
                raise _Refused
            self._place += 1
        self._place += 1

    def _peek(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""
