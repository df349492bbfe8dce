"""Exports put through the real programs, and what they complained of and printed."""

import re
import shutil
import subprocess
import unicodedata
from functools import cache
from pathlib import Path

TOOLS = ("bibtex", "biber", "pdflatex", "pdftotext", "kpsewhich")
STYLES = ("biblatex.sty", "etoolbox.sty", "lmodern.sty", "amssymb.sty")
_SECONDS = 600

_HEAD = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{lmodern,amsmath,amssymb}
\input{glyphtounicode}\pdfgentounicode=1
\hyphenpenalty=10000 \exhyphenpenalty=10000 \tolerance=10000 \emergencystretch=20em
\hbadness=10000 \hfuzz=\maxdimen \vbadness=10000
\pagestyle{empty}\raggedbottom\pdfpagewidth=6000pt
"""
_BIBTEX = (
    _HEAD
    + r"\begin{document}\nocite{KEYS}\bibliographystyle{plain}\bibliography{papers}\end{document}"
)
_BIBLATEX = (
    _HEAD
    + r"\usepackage[backend=biber,style=numeric]{biblatex}\addbibresource{papers.bib}"
    + r"\begin{document}\nocite{KEYS}\printbibliography\end{document}"
)
DOCUMENTS = {"bibtex": _BIBTEX, "biblatex": _BIBLATEX}
_COMPLAINT = re.compile(
    r"^(?:! .*|.*Warning--.*|\(There .* error message.*|.*\b(?:WARN|ERROR) - .*|"
    r"(?:LaTeX|Package \w+|pdfTeX) (?:warning|Warning|Error).*|.*\(There (?:was|were) .*)$",
    re.MULTILINE,
)


@cache
def missing() -> str:
    """What is not installed; empty: all is there."""
    tools = [tool for tool in TOOLS if shutil.which(tool) is None]
    if tools:
        return ", ".join(tools)
    return ", ".join(style for style in STYLES if not _where(style))


def _where(file: str) -> str:
    return subprocess.run(["kpsewhich", file], capture_output=True, text=True).stdout.strip()


@cache
def printable() -> frozenset[str]:
    """What pdflatex prints with the fonts of the document: the kernel's own lists say so."""
    found = {chr(code) for code in range(0x20, 0x7F)} | {"\n"}
    for name in ("t1enc.dfu", "ts1enc.dfu", "omsenc.dfu"):
        listed = Path(_where(name)).read_text("utf-8", errors="replace")
        codes = re.findall(r"^\\DeclareUnicodeCharacter\{([0-9A-F]+)\}", listed, re.MULTILINE)
        found |= {chr(int(code, 16)) for code in codes}
    return frozenset(found)


def can_print(entry: str) -> bool:
    """Whether all that an entry says can be printed."""
    return set(unicodedata.normalize("NFC", entry)) <= printable()


def run(place: Path, *command: str) -> str:
    """What a program says, which may complain: its log is read afterwards."""
    done = subprocess.run(
        command, cwd=place, capture_output=True, timeout=_SECONDS, stdin=subprocess.DEVNULL
    )
    return done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def _latex(place: Path) -> None:
    run(place, "pdflatex", "-no-shell-escape", "-interaction=nonstopmode", "paper.tex")


def bibliography(place: Path, kind: str, text: str, keys: str = "*", printed: bool = True) -> str:
    """The .bbl of an export; `printed`: typeset, too. Complaints of any program are an error."""
    place.mkdir(parents=True, exist_ok=True)
    (place / "papers.bib").write_text(text, "utf-8")
    (place / "paper.tex").write_text(DOCUMENTS[kind].replace("KEYS", keys), "utf-8")
    if kind == "biblatex":
        _latex(place)  # says to biber what is cited
        said = run(place, "biber", "paper")
    else:
        aux = "\\relax\n\\bibstyle{plain}\n\\bibdata{papers}\n"
        cited = "".join(f"\\citation{{{key}}}\n" for key in keys.split(","))
        (place / "paper.aux").write_text(aux + cited, "utf-8")
        said = run(place, "bibtex", "paper")
    complaints = complained(said) + complained(_read(place / "paper.blg"))
    if printed:
        _latex(place)
        _latex(place)
        complaints += complained(_read(place / "paper.log"))
    assert complaints == [], f"{len(complaints)} complaints:\n" + "\n".join(complaints[:40])
    assert not (place / "executed").exists()
    return _read(place / "paper.bbl")


def complained(log: str) -> list[str]:
    """The lines that are warnings or errors."""
    lines = log.splitlines()
    found = [number for number, line in enumerate(lines) if _COMPLAINT.match(line)]
    return [" / ".join(lines[number : number + 3])[:300] for number in found]


def pages(place: Path) -> str:
    """The text of the typeset document."""
    run(place, "pdftotext", "-raw", "-enc", "UTF-8", "paper.pdf", "paper.txt")
    return _read(place / "paper.txt")


def _read(file: Path) -> str:
    return file.read_text("utf-8", errors="replace") if file.exists() else f"! no {file.name}"


_SAME = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": "''", "”": "''", '"': "''", "⟨": "<", "⟩": ">",
     "⋅": "·", "ϵ": "ε", "ϕ": "φ", "∥": "‖", "⇑": "↑", "∗": "*", "ı": "i", "∼": "~", "∆": "Δ",
     # Of cmex10, whose signs have no names that could be found again.
     "∑": "", "∏": "", "∫": "", "√": ""}
)  # fmt: skip
_FORMULA = re.compile(r"\$[^$ ](?:[^$]*[^$ ])?\$(?!\d)")
_NOT_PRINTED = ("Cc", "Cf", "Cs", "Cn")
_UNSEEN = re.compile(r"[\s\-‐‑–—−\u00ad\x00-\x1f]+")


def prints(text: str, title: str) -> bool:
    """Whether a page (its `letters`) has a title; of maths there is what stands around it."""
    parts = [letters(part) for part in _FORMULA.split(title)]
    return bool(re.search(".{0,40}?".join(map(re.escape, parts)), text, re.DOTALL))


def letters(text: str) -> str:
    """What is compared: letters, capitals and signs; no spaces, hyphens and ligatures."""
    text = re.sub("[\ud800-\udfff]", "?", text).replace("\u0338=", "≠")
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _NOT_PRINTED)
    text = unicodedata.normalize("NFKD", text).translate(_SAME)
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text).translate(_SAME))
