"""Links: the page of a paper, and those that its abstract names."""

import re
from urllib.parse import quote, unquote

from readinglist.core.model import Paper
from readinglist.core.text import clean_line

_LINK = re.compile(r"https?://[^\s<>\"'{}|\\^`\[\]]+", re.IGNORECASE)
_NOT_ITS_END = ".,;:!?)’”"
_SEARCH = "https://www.google.com/search?q="
_LONGEST_SHOWN = 100


def links_in(text: str) -> list[str]:
    """The links that a text names, each once; what ends a sentence is no part of one."""
    found = (match[0] for match in _LINK.finditer(text))
    return list(dict.fromkeys(_without_end(link) for link in found))


def _without_end(link: str) -> str:
    while link and link[-1] in _NOT_ITS_END:
        if link[-1] == ")" and link.count("(") >= link.count(")"):
            break
        link = link[:-1]
    return link


def page_of(paper: Paper) -> str:
    """The paper's page: its link, or that of its ids; without any, a search for its exact title."""
    if paper.url and _LINK.match(paper.url):
        return paper.url
    if paper.arxiv:
        return f"https://arxiv.org/abs/{paper.arxiv}"
    if paper.doi:
        return f"https://doi.org/{quote(paper.doi)}"
    words = paper.title.replace('"', " ")
    return _SEARCH + quote(f'"{words}"', safe="")


def readable(link: str) -> str:
    """A link as it is shown: "%20" is a space; of a long one its beginning."""
    shown = clean_line(unquote(link))
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 1]}…"
