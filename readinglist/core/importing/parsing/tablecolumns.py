"""What the columns of reference managers' tables mean, by their headings."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from readinglist.core.importing.entries import FieldUse

_Read = TypeVar("_Read")

# What this program has a place of its own for. Of several columns the first that is filled counts.
_MEANINGS = MappingProxyType(
    {
        "title": ("title", "articletitle", "documenttitle", "papertitle", "itemtitle"),
        "authors": ("authorfullnames", "author", "authors", "creators", "creator"),
        "abstract": ("abstractnote", "abstract", "abstracttext"),
        "year": ("publicationyear", "year", "pubyear", "yearpublished"),
        "date": ("date", "publicationdate", "published", "publisheddate", "datepublished"),
        "doi": ("doi",),
        "arxiv": ("arxiv", "arxivid", "eprint"),
        "url": ("url", "link", "urls", "links", "uri"),
        "tags": (
            "manualtags", "automatictags", "tags", "authorkeywords", "keywords", "keyword",
            "groups", "collections", "collection", "labels",
        ),
        "note": ("notes", "note", "annote", "annotation", "comment", "comments"),
        "extra": ("extra",),
        "key": ("citationkey", "citekey", "bibtexkey", "bibtexcitationkey", "key", "identifier"),
        "type": (
            "itemtype", "entrytype", "bibliographytype", "documenttype", "publicationtype",
            "referencetype", "type",
        ),
        "status": ("readstatus", "status", "readingstatus"),
        "rating": ("rating", "ranking", "stars"),
    }
)  # fmt: skip
_FIELDS = MappingProxyType(
    {
        "publicationtitle": "container", "sourcetitle": "container", "journal": "container",
        "booktitle": "booktitle", "volume": "volume", "issue": "number", "number": "number",
        "pages": "pages", "numpages": "pagetotal", "pagecount": "pagetotal", "artno": "eid",
        "isbn": "isbn", "issn": "issn", "publisher": "publisher", "place": "address",
        "address": "address", "location": "location", "editor": "editor", "editors": "editor",
        "translator": "translator", "series": "series", "language": "language",
        "languageoforiginaldocument": "language", "edition": "edition", "month": "month",
        "shorttitle": "shorttitle", "journalabbreviation": "shortjournal",
        "abbreviatedsourcetitle": "shortjournal", "accessdate": "urldate",
        "conferencename": "eventtitle", "meetingname": "eventtitle",
        "conferencelocation": "venue", "fileattachments": "file", "file": "file",
        "indexkeywords": "keywords", "school": "school", "institution": "institution",
        "howpublished": "howpublished", "organization": "organization", "chapter": "chapter",
        "pubmedid": "pmid", "pmid": "pmid", "version": "version", "numberofvolumes": "volumes",
        "pagestart": "pagestart", "pageend": "pageend",
    }
)  # fmt: skip
_KNOWN = MappingProxyType(
    {heading: meaning for meaning, headings in _MEANINGS.items() for heading in headings}
)
MEANINGS = tuple(_MEANINGS)
_LONGEST_SAMPLE = 80  # characters
_TELLING = ("authors", "abstract", "doi", "arxiv", "url")
# Headings that one program only has.
_PROGRAMS = MappingProxyType({"itemtype": "zotero", "eid": "scopus", "bibliographytype": "jabref"})
_TYPES = MappingProxyType(
    {
        "journalarticle": "article", "magazinearticle": "article", "newspaperarticle": "article",
        "article": "article", "review": "article", "shortsurvey": "article", "letter": "article",
        "editorial": "article", "conferencepaper": "inproceedings",
        "inproceedings": "inproceedings", "booksection": "incollection",
        "bookchapter": "incollection", "incollection": "incollection",
        "encyclopediaarticle": "incollection", "dictionaryentry": "incollection",
        "book": "book", "inbook": "inbook", "thesis": "phdthesis", "phdthesis": "phdthesis",
        "mastersthesis": "mastersthesis", "report": "techreport", "techreport": "techreport",
        "manuscript": "unpublished", "unpublished": "unpublished", "proceedings": "proceedings",
        "conferencereview": "proceedings", "preprint": "misc", "misc": "misc",
        "booklet": "booklet", "manual": "manual",
    }
)  # fmt: skip
# What exports call them; of all others the type is kept as it is written, too.
_PLAIN_TYPES = frozenset(
    "journalarticle article conferencepaper inproceedings booksection bookchapter incollection "
    "book inbook thesis phdthesis mastersthesis report techreport manuscript unpublished "
    "proceedings booklet manual".split()
)
_ZOTERO_OTHERS = frozenset(
    "artwork audiorecording bill blogpost case computerprogram dataset document email film "
    "forumpost hearing instantmessage interview letter map note patent podcast presentation "
    "radiobroadcast standard statute tvbroadcast videorecording webpage".split()
)


# What the tables begin with that this program writes, and their cells that begin like formulas.
# Nobody else's apostrophes are touched: "'-omics" may be a title.
_OURS = ("key", "type", "title", "authors", "year", "date", "doi", "arxiv", "url")
_NO_FORMULA = re.compile(r"'+(?:[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])")


class Columns:
    """The columns of one table; `given`: what the user says that some mean, by their headings."""

    def __init__(self, headings: Sequence[str], given: Mapping[str, str]) -> None:
        self.headings = [" ".join(heading.split()) for heading in headings]
        said = {place: given[h] for place, h in enumerate(self.headings) if h in given}
        self._is_guided = bool(said)
        self._is_ours = tuple(self.headings[: len(_OURS)]) == _OURS
        # What the user speaks of is not looked at.
        plain = ["" if place in said else _plain(h) for place, h in enumerate(headings)]
        self.program = next((p for h, p in _PROGRAMS.items() if h in plain), "csv")
        self.meant = {
            meaning: [place for place, given_meaning in said.items() if given_meaning == meaning]
            + [place for name in known for place, h in enumerate(plain) if h == name]
            for meaning, known in _MEANINGS.items()
        }
        self.fields = {place: _FIELDS[h] for place, h in enumerate(plain) if h in _FIELDS}

    @property
    def are_papers(self) -> bool:
        """Whether the table is one of papers: it has titles, and more than titles."""
        tells = self._is_guided or any(self.meant[meaning] for meaning in _TELLING)
        return bool(self.meant["title"]) and tells

    def uses(self, rows: Sequence[Sequence[str]]) -> tuple[FieldUse, ...]:
        """What each column was taken for, with its first value in these rows."""
        by_place = {place: name for name, places in self.meant.items() for place in places}
        return tuple(
            FieldUse(heading, by_place.get(place, ""), _sample(rows, place))
            for place, heading in enumerate(self.headings)
            if heading
        )

    def text(self, cell: str) -> str:
        """What a cell says: without the apostrophe that exports put before formulas."""
        return cell[1:] if self._is_ours and _NO_FORMULA.match(cell) else cell

    @property
    def known(self) -> int:
        """How many columns mean something."""
        return len(self.fields) + sum(bool(places) for places in self.meant.values())


class Cells:
    """A row; cells that nobody takes are left for `rest`."""

    def __init__(self, cells: Sequence[str], columns: Columns) -> None:
        self._columns = columns
        texts = (columns.text(cell).strip() for cell in cells)
        self._left = {place: text for place, text in enumerate(texts) if text}

    def all(self, meaning: str) -> list[str]:
        """All cells of a meaning that are filled, the most telling first; they are taken."""
        places = self._columns.meant[meaning]
        return [self._left.pop(place) for place in places if place in self._left]

    def one(self, meaning: str, keep: bool = False) -> str:
        """The most telling of them; `keep`: it is also among the rest."""
        found = next((p for p in self._columns.meant[meaning] if p in self._left), None)
        if found is None:
            return ""
        return self._left[found] if keep else self._left.pop(found)

    def understood(self, meaning: str, read: Callable[[str], _Read]) -> _Read:
        """What the most telling one means; it stays among the rest if it means nothing."""
        found = read(self.one(meaning, keep=True))
        if found:
            self.one(meaning)
        return found

    def named(self, heading: str) -> str:
        """The cell under a heading; it is also among the rest."""
        headings = self._columns.headings
        return self._left.get(headings.index(heading), "") if heading in headings else ""

    def rest(self) -> dict[str, str]:
        """All other cells, by BibTeX's names where it has them."""
        fields: dict[str, str] = {}
        headings = self._columns.headings
        for place, text in self._left.items():
            name = self._columns.fields.get(place, "")
            if not name or name in fields:
                heading = headings[place] if place < len(headings) else ""
                name = f"{self._columns.program}:{heading or place + 1}"
            fields[name] = text
        return fields


def _sample(rows: Sequence[Sequence[str]], place: int) -> str:
    cells = (row[place].strip() for row in rows if place < len(row))
    return " ".join(next(filter(None, cells), "")[:_LONGEST_SAMPLE].split())


def entry_type(written: str, program: str) -> str:
    """BibTeX's type; what has none there is "misc", what is no type at all nothing."""
    plain = _plain(written)
    if program == "zotero" and plain in _ZOTERO_OTHERS:
        return "misc"
    return _TYPES.get(plain, "")


def is_plain_type(written: str) -> bool:
    """Whether BibTeX's type says all that the written one does."""
    return _plain(written) in _PLAIN_TYPES


def _plain(heading: str) -> str:
    """A heading without case, spaces and signs; what stands in brackets counts."""
    return re.sub(r"[\W_]+", "", heading).lower()
