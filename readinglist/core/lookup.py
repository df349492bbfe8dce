"""Asking arXiv and Crossref what they know of papers; off until the user switches it on.

arXiv answers in Atom (its API's user manual, section 3), Crossref in JSON (REST API, /works).
"""

import html
import json
import re
import time
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

import httpx

from readinglist.core.config import LookUp
from readinglist.core.errors import Cancelled, KnownError
from readinglist.core.importing.duplicates import same_by_keys
from readinglist.core.importing.entries import Document, Entry
from readinglist.core.importing.readers import csljson, feeds
from readinglist.core.model import Candidate, Paper
from readinglist.core.text import Keys, digest, normalise

TIMEOUT = 10.0  # seconds
MOST_TITLES = 5  # of the answers to a title
_WAIT_AT_MOST = 0.1  # seconds, between two looks at whether it is to be stopped
_LARGEST = 5_000_000  # bytes of an answer
_VERSION = re.compile(r"v\d+$")
_SIGNS = re.compile(r"[^\w\s]")

Stop = Callable[[], bool]


class NoAnswer(KnownError):
    """A service that cannot be reached, refuses, or says what nobody understands."""


class Services:
    """The two services, each asked no more often than it allows. Not for several threads."""

    def __init__(self, settings: LookUp, stop: Stop) -> None:
        self._settings = settings
        self._stop = stop
        self._asked: dict[str, float] = {}
        self._client = httpx.Client(
            timeout=TIMEOUT, follow_redirects=True, headers={"User-Agent": "reading-list"}
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def entry_of(self, paper: Paper) -> Entry | None:
        """What is known of a paper, by its ids or else its exact title; None: nothing is.

        Raises `NoAnswer`, and `Cancelled` when it is to be stopped.
        """
        if paper.arxiv:
            return self._arxiv({"id_list": _VERSION.sub("", paper.arxiv)}, None)
        if paper.doi:
            return self._crossref(f"/{paper.doi}", {}, None)
        words = " ".join(_SIGNS.sub(" ", paper.title).split())
        found = self._arxiv({"search_query": f'ti:"{words}"', "max_results": "5"}, paper)
        if found is not None:
            return found
        query = {"query.bibliographic": paper.title, "rows": str(MOST_TITLES)}
        return self._crossref("", query, paper)

    def _arxiv(self, query: Mapping[str, str], titled: Paper | None) -> Entry | None:
        text = self._get(self._settings.arxiv, query, self._settings.arxiv_seconds)
        if text is None:
            return None
        document = Document("arXiv", text.splitlines(), True, date.today())
        if not feeds.READER.may_be(document):
            raise _not_understood(self._settings.arxiv)
        return _fitting(feeds.READER.read(document).entries, titled)

    def _crossref(self, path: str, query: Mapping[str, str], titled: Paper | None) -> Entry | None:
        address = self._settings.crossref + path
        text = self._get(address, query, self._settings.crossref_seconds)
        if text is None:
            return None
        try:
            message = json.loads(text)["message"]
            entries = _of_crossref(message["items"] if titled else [message])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise _not_understood(address) from None
        return _fitting(entries, titled)

    def _get(self, address: str, query: Mapping[str, str], seconds: float) -> str | None:
        """The text of an answer; None: there is no such thing."""
        self._wait(address.split("?")[0].split("/works")[0], seconds)
        try:
            with self._client.stream("GET", address, params=dict(query)) as answer:
                if answer.status_code == 404:
                    return None
                answer.raise_for_status()
                body = b""
                for piece in answer.iter_bytes():
                    body += piece
                    if self._stop():
                        raise Cancelled
                    if len(body) > _LARGEST:
                        raise _not_understood(address)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            why = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise NoAnswer(
                f"{address} gave no answer: {why}.", "Nothing was changed.", "Try again later."
            ) from error
        return body.decode("utf-8", "replace")

    def _wait(self, service: str, seconds: float) -> None:
        """Keep the pause that a service asks for."""
        until = self._asked.get(service, 0.0) + seconds
        while (left := until - time.monotonic()) > 0:
            if self._stop():
                raise Cancelled
            time.sleep(min(left, _WAIT_AT_MOST))
        if self._stop():
            raise Cancelled
        self._asked[service] = time.monotonic()


def _not_understood(address: str) -> NoAnswer:
    return NoAnswer(f"What {address} answered cannot be understood.", "Nothing was changed.")


def _fitting(entries: tuple[Entry, ...], titled: Paper | None) -> Entry | None:
    """The one entry; of answers to a title the one that is the paper by all that is known."""
    if titled is None:
        return entries[0] if entries else None
    paper = _candidate(titled)
    return next((entry for entry in entries if _is_same(entry, paper)), None)


def _candidate(paper: Paper) -> Candidate:
    return Candidate(
        paper.id,
        normalise(paper.title),
        paper.abstract,
        digest(paper.abstract),
        arxiv=paper.arxiv,
        doi=paper.doi,
        authors=json.dumps([name.csl() for name in paper.authors]),
        year=paper.year,
        entry_type=paper.entry_type,
        fields=json.dumps(dict(paper.fields)),
    )


def _is_same(entry: Entry, paper: Candidate) -> bool:
    """Whether an answer to a title is the paper: titles alone say little."""
    if normalise(entry.title) != paper.title_key:
        return False
    keys = Keys(paper.title_key, digest(entry.abstract))
    return same_by_keys(keys, entry.abstract, [paper], entry.details) is not None


def _of_crossref(items: list[Any]) -> tuple[Entry, ...]:
    """Works of Crossref's: CSL but for lists of titles, their own types and JATS in abstracts."""
    works: list[dict[str, Any]] = []
    for given in items:
        if not isinstance(given, dict):
            raise TypeError(given)
        item = cast(dict[str, Any], given)
        work = {name: item[name] for name in _KEPT if name in item}
        for name in ("title", "container-title"):
            work[name] = html.unescape(" ".join(work.get(name) or [])[:_LONGEST_TITLE])
        work["author"] = [
            {"literal": author["name"]} if "name" in author else author
            for author in work.get("author") or ()
        ]
        work["type"] = _TYPES.get(str(work.get("type")), "document")
        work["abstract"] = html.unescape(_TAG.sub(" ", str(work.get("abstract") or "")))
        works.append(work)
    document = Document("Crossref", [json.dumps(works)], True, date.today())
    return csljson.READER.read(document).entries


_KEPT = (
    "title", "container-title", "author", "editor", "issued", "DOI", "URL", "abstract", "volume",
    "issue", "page", "publisher", "type", "ISSN", "ISBN",
)  # fmt: skip
_TYPES = {
    "journal-article": "article-journal", "proceedings-article": "paper-conference",
    "posted-content": "article", "book-chapter": "chapter", "book": "book",
    "dissertation": "thesis", "report": "report",
}  # fmt: skip
_LONGEST_TITLE = 2000  # characters
_TAG = re.compile(r"<[^<>]*>")
