"""What BibTeX and BibLaTeX share: entries, names, links, and the fields that an import brought."""

import itertools
import re
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache

from readinglist.core.exporting import parts, whole
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.tex import encode, encode_text, visible
from readinglist.core.model import OTHERS, Name, Paper

# What a bibliography prints, besides what every paper has a place of its own for.
PRINTED = frozenset(
    "journal journaltitle booktitle booksubtitle maintitle volume number issue pages publisher "
    "editor translator series edition chapter address location institution organization school "
    "type howpublished note addendum isbn issn eid venue eventtitle version month primaryclass "
    "eprintclass".split()
)
# Persons: what stands there is taken apart at " and " and commas.
_PERSONS = frozenset(
    "editor translator annotator commentator bookauthor editora editorb editorc foreword afterword "
    "introduction holder namea nameb namec shortauthor shorteditor".split()
)
# Taken as they are written by the reader of imports, and by BibLaTeX ("verbatim fields").
_VERBATIM = frozenset(
    "urldate pdf isbn issn pmid primaryclass eprintclass verba verbb verbc".split()
)
# These are text to BibLaTeX: only what means the same in both is as it is.
_CLASSES = frozenset(("primaryclass", "eprintclass"))
_CLASS = re.compile(r"[A-Za-z0-9.:/ -]+")
_AS_IT_IS = re.compile(r"file|local-?url|bdsk-.*|owner|timestamp")
# These make BibTeX or biber do something: look for other entries, sort, run what stands there.
# They are in the field that holds everything, and nowhere else.
_ACTING = frozenset(
    "crossref xref xdata entryset ids related relatedtype relatedoptions relatedstring options "
    "execute gender langid langidopts hyphenation presort sortkey sortname sorttitle sortyear "
    "sortshorthand label shorthand shorthandintro entrysubtype nameaddon set keys".split()
)
# What is written from the paper itself.
_OWN = frozenset(
    "title subtitle titleaddon author year date doi url eprint archiveprefix eprinttype abstract "
    "keywords keyword annote annotation key day month".split()
) | {whole.NAME}

_SPOKEN_FOR = PRINTED | _ACTING | _OWN

_NEEDS_BRACES = re.compile(r"(?<!\w)and(?!\w)|,", re.IGNORECASE)
_NO_BRACES = str.maketrans("{}\\", "()/")
_BEFORE_LETTERS = re.compile(r"^(?:[^\w'’(]|_)+")
_PLAIN_NAME = re.compile(r"(?:[A-Za-z][A-Za-z.]*+(?:[ -](?=[A-Za-z])|$))+")
_NAME_PART = re.compile("(family|given|prefix|suffix)=")  # biber's "extended name format"
_NAME_SIGNS = re.compile(r"[^A-Za-z0-9:_.+/-]+")
_NOT_IN_LINKS = re.compile(r'[\\^`"<>|]|[^\x00-\x7f]')
_RUNAWAY = re.compile(r"\n\s*(?=@|[\w:.+/-]+\s*=)")  # biber takes it for a forgotten brace


class Writer:
    """Values as they stand in a file. `accents`: see `encode`."""

    def __init__(self, accents: bool) -> None:
        self._accents = accents

    def text(self, text: str) -> str:
        """Any text in one line."""
        return encode(text, self._accents)

    def lines(self, text: str) -> str:
        """A text whose lines stay lines."""
        text = "\n".join([self.text(line) for line in text.splitlines()])
        return _RUNAWAY.sub(" ", text) if "\n" in text else text

    def title(self, title: str) -> str:
        """In braces of its own, which keep its capitals; the field's come on top of them.

        A brace with a backslash behind it would be one letter to BibTeX ("special character"), and
        all in it made small.
        """
        text = self.text(title)
        return f"{{{{}}{text}}}" if text.startswith("\\") else f"{{{text}}}"

    def names(self, names: Iterable[Name]) -> str:
        """Persons and bodies; others only behind somebody, where it is BibTeX's own word."""
        known = list(names)
        more = len(known) > 1 and known[-1] == OTHERS
        written = [self.name(name) for name in (known[:-1] if more else known) if name != OTHERS]
        written = [name for name in written if name.strip("{} ")]
        return " and ".join([*written, OTHERS.literal] if more and written else written)

    def name(self, name: Name) -> str:
        """`particle Family, Suffix, Given`; a body in braces, for it may hold "and" or commas."""
        if name.literal or not (name.given and name.family):
            return f"{{{_part(name.literal or str(name), self._accents)}}}"
        particles = " ".join(p for p in (name.dropping_particle, name.non_dropping_particle) if p)
        family = _braced(name.family, self._accents)
        before = _braced(particles, self._accents)
        family = f"{before} {family}" if before else family
        parts = (family, _braced(name.suffix, self._accents), _braced(name.given, self._accents))
        written = ", ".join([part for part in parts if part])
        return written if _is_name(written) else f"{{{_part(str(name), self._accents)}}}"

    def persons(self, text: str) -> str:
        """Persons that are stored as text: what has too many commas for a name is a body."""
        written: list[str] = []
        for is_and, words in itertools.groupby(visible(text).split(), _is_and):
            person = "" if is_and else " ".join(words).strip(" ,")
            whole_name = _part(person, self._accents)
            if whole_name.strip(" ,"):
                written.append(whole_name if _is_name(person) else f"{{{whole_name}}}")
        return " and ".join(written)

    def stored(self, name: str, value: str) -> str:
        """A field of an import, in the way that it was read."""
        if _AS_IT_IS.match(name):
            return unbroken(value)
        if name in _VERBATIM and (name not in _CLASSES or _CLASS.fullmatch(value)):
            return link(value)
        return self.persons(value) if name in _PERSONS else self.lines(value)


@lru_cache(maxsize=4096)  # people of one subject write again and again, and share their names
def _braced(text: str, accents: bool) -> str:
    """One part of a name, in braces where it would be taken apart."""
    encoded = _part(text, accents)
    return f"{{{encoded}}}" if _NEEDS_BRACES.search(encoded) else encoded


def _part(text: str, accents: bool) -> str:
    """One part of a name.

    biber takes the first sign of each word as its initial, and breaks where that is a command;
    so words begin with letters, and there are no braces.
    """
    if _PLAIN_NAME.fullmatch(text):
        return text
    text = visible(text.translate(_NO_BRACES)).strip(" ,")
    words = [_BEFORE_LETTERS.sub("", word) for word in text.split()]
    return " ".join([spelled for word in words if (spelled := _word(word, accents))])


def _word(word: str, accents: bool) -> str:
    start = "" if accents or word[:1].isascii() else word[:1]
    encoded = start + encode_text(word[len(start) :], accents)
    encoded = encoded.replace("{}", "")  # what parts two signs would be an initial
    return _NAME_PART.sub(r"\1{=}", encoded) if "=" in encoded else encoded


def _is_and(word: str) -> bool:
    return word.lower() == "and"


def _is_name(written: str) -> bool:
    """Whether biber takes it for a name: it counts commas, those in braces, too."""
    return written.count(",") < 3 and ",," not in written.replace(" ", "")


def link(text: str) -> str:
    """A link, which is no text to BibTeX's styles (they have `url.sty`) and to biber: as it is.

    What would break the entry, or is none in links (RFC 3986), is written by its number.
    """
    text = "".join(visible(text).split())
    text = _NOT_IN_LINKS.sub(_in_percents, text)
    return text if is_balanced(text) else text.replace("{", "%7B").replace("}", "%7D")


def _in_percents(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def identifier(text: str) -> str:
    """An id: DOIs hold `<` and `>`, and are no links."""
    text = "".join(visible(text).split()).replace("\\", "")
    return text if is_balanced(text) else text.replace("{", "").replace("}", "")


def unbroken(text: str) -> str:
    """A value that no one reads as TeX, in one line; without its braces where they are no pairs."""
    text = visible(text)
    return text if is_balanced(text) else text.replace("{", "").replace("}", "")


def is_balanced(text: str) -> bool:
    """Whether its braces are pairs."""
    if "{" not in text and "}" not in text:
        return True
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def brought(paper: Paper) -> dict[str, str]:
    """The fields of imports by their small names, the first of each."""
    found: dict[str, str] = {}
    for name, value in paper.fields.items():
        if value.strip():
            found.setdefault(name.lower(), value.strip())
    return found


def others(
    fields: Mapping[str, str],
    written: Mapping[str, str],
    writer: Writer,
    refused: Container[str] = (),
) -> dict[str, str]:
    """All stored fields that are not among those `written`, with names that parsers read.

    What would do something, has no place beside something else, or is `refused` by the format has
    a name that says nothing to anybody: it is kept, and not looked at.
    """
    found: dict[str, str] = {}
    for name, value in fields.items():
        legal = _NAME_SIGNS.sub("-", name).strip("-")
        if written.get(legal):
            continue
        text = writer.stored(name, value)
        if legal in _SPOKEN_FOR or legal in refused or not legal[:1].isalpha():
            legal, text = f"bibtex:{legal}".strip(":"), writer.lines(value)
        number = sum(other.partition("..")[0] == legal for other in found) + 1
        found[f"{legal}..{number}" if number > 1 else legal] = text
    return found


def of_the_user(paper: Paper, options: Options, note: str, writer: Writer) -> dict[str, str]:
    """Abstract, tags and note (in the field `note`), as the options have it; and the whole."""
    tags = (f"{{{tag}}}" if "," in tag else tag for tag in map(writer.text, paper.tags))
    return {
        "abstract": writer.lines(paper.abstract) if options.has(options.abstracts) else "",
        "keywords": ", ".join(tags) if options.has(options.tags) else "",
        note: writer.lines(parts.note(paper)) if options.has(options.notes) else "",
        whole.NAME: whole.as_field(whole.wanted(paper, options)) if options.is_full else "",
    }


def entry(kind: str, key: str, fields: Mapping[str, str], bare: Iterable[str] = ()) -> str:
    """An entry; `bare` fields hold a word of BibTeX's own, and have no braces."""
    lines = [
        f"  {name} = {value}," if name in bare else f"  {name} = {{{value}}},"
        for name, value in fields.items()
        if value
    ]
    return f"@{kind}{{{key},\n" + "\n".join(lines) + "\n}\n"
