"""The handbook's pages: read in the order in which the first one names them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FIRST = "index"
_LINK = re.compile(r"\]\(([\w-]+)\.md\)")
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name (the file's, without ".md"), its title, its text in Markdown."""

    name: str
    title: str
    text: str


def read_pages(folder: Path) -> list[Page]:
    """All pages: the first, those that it links to, and any others by their names."""
    found = {file.stem: _page(file) for file in sorted(folder.glob("*.md"))}
    order = dict.fromkeys([FIRST, *_LINK.findall(found[FIRST].text), *found])
    return [found[name] for name in order if name in found]


def anchors(headings: Iterable[str]) -> list[str]:
    """What links to these headings of one page say behind "#", by GitHub's rule."""
    made: list[str] = []
    for heading in headings:
        plain = re.sub(r"[^\w\s-]", "", heading.lower()).strip().replace(" ", "-")
        anchor, number = plain, 0
        while anchor in made:
            number += 1
            anchor = f"{plain}-{number}"
        made.append(anchor)
    return made


def _page(file: Path) -> Page:
    text = _COMMENT.sub("", file.read_text("utf-8"))
    return Page(file.stem, text.partition("\n")[0].removeprefix("# "), text)
