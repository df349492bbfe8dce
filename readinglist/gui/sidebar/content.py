"""What the sidebar shows, as a tree of entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from PySide6.QtCore import QDate, QLocale, Qt

from readinglist.core.library import Library
from readinglist.core.model import SavedSearch
from readinglist.gui.language import noop, translate

DUPLICATES = "duplicates"  # no list of papers: a dialog of pairs
_SECTION = "section:"
TAGS = f"{_SECTION}tags"
_GAP = "gap:"

# Views by section, "" for those above all sections: each is shown where its count is known.
_VIEWS = (
    ("", "inbox", "inbox", noop("Sidebar", "Inbox")),
    ("", "queue", "list-todo", noop("Sidebar", "Queue")),
    ("", "done", "check", noop("Sidebar", "Done")),
    ("", "starred", "star", noop("Sidebar", "Starred")),
    ("", "all", "library", noop("Sidebar", "All papers")),
    ("today", "digest", "newspaper", noop("Sidebar", "Today's digest")),
    ("today", "next", "lightbulb", noop("Sidebar", "Read next")),
)
_SECTIONS = {
    "today": noop("Sidebar", "Today"),
    "searches": noop("Sidebar", "Saved searches"),
    "tags": noop("Sidebar", "Tags"),
    "sources": noop("Sidebar", "Sources"),
}


@dataclass(frozen=True, slots=True)
class SidebarContent:
    """Everything that the sidebar shows."""

    counts: dict[str, int]
    tags: list[tuple[str, int]]
    sources: list[dict[str, Any]]
    duplicates: int = 0  # pairs
    saved: list[SavedSearch] = field(default_factory=lambda: [])
    colours: dict[str, str] = field(default_factory=lambda: {})  # of tags, as palette names
    with_subtags: dict[str, int] = field(default_factory=lambda: {})  # papers of tags above others
    day: str = ""  # of the digest, in ISO 8601


class Entry(NamedTuple):
    """A row of the sidebar. `key`: the view it leads to, or `section:…`, or `gap:…`."""

    key: str
    text: str
    size: str = ""  # how many papers
    icon: str = ""
    colour: str = ""
    tip: str = ""
    below: "tuple[Entry, ...]" = ()

    @property
    def is_section(self) -> bool:
        """Whether it is the heading of others."""
        return self.key.startswith(_SECTION)

    @property
    def is_gap(self) -> bool:
        """Whether it only keeps others apart."""
        return self.key.startswith(_GAP)

    @property
    def view(self) -> str:
        """The view it leads to, or ""."""
        return "" if self.is_section or self.is_gap else self.key

    @property
    def tag(self) -> str:
        """The tag it stands for, or ""."""
        return self.key.removeprefix("tag:") if self.key.startswith("tag:") else ""


def sidebar_content(library: Library) -> SidebarContent:
    """Read what the sidebar shows."""
    return SidebarContent(
        library.counts(),
        library.tags(),
        library.sources(),
        library.count_duplicates(),
        library.saved_searches(),
        library.tag_colours(),
        library.counts_with_subtags(),
        library.digest_day() or "",
    )


def view_of(search: SavedSearch) -> str:
    """The view of a saved search."""
    return f"search:{search.name}"


def entries(content: SidebarContent, counts: Mapping[str, str]) -> tuple[Entry, ...]:
    """The rows of the sidebar; `counts`: of saved searches, by their views."""
    saved = [
        Entry(view_of(s), s.name, counts.get(view_of(s), ""), "bookmark", tip=_plain(s.query))
        for s in content.saved
    ]
    sources = [
        Entry(
            f"source:{source['id']}",
            _source_name(source),
            _count(source["count"]),
            "file-text",
            tip=_plain(source["name"]),
        )
        for source in content.sources
    ]
    trash, doubles = _count(content.counts["trash"]), _count(content.duplicates)
    last = [Entry("trash", translate("Sidebar", "Trash"), trash, "trash-2")]
    if content.duplicates:
        last.insert(0, Entry(DUPLICATES, translate("Sidebar", "Duplicates"), doubles, "copy"))
    return (
        *_views(content, ""),
        *_section("today", _views(content, "today")),
        *_section("searches", saved),
        *_section("tags", _tags(content)),
        *_section("sources", sources),
        Entry(f"{_GAP}last", ""),
        *last,
    )


def _section(name: str, below: list[Entry]) -> list[Entry]:
    if not below:
        return []
    return [Entry(f"{_SECTION}{name}", translate("Sidebar", _SECTIONS[name]), below=tuple(below))]


def _views(content: SidebarContent, section: str) -> list[Entry]:
    return [
        Entry(view, _view_name(view, text, content), _count(content.counts.get(view, 0)), icon)
        for place, view, icon, text in _VIEWS
        if place == section and (section != "today" or content.day)
    ]


def _view_name(view: str, text: str, content: SidebarContent) -> str:
    if view != "digest" or not content.day:
        return translate("Sidebar", text)
    day = QDate.fromString(content.day, Qt.DateFormat.ISODate)
    # A day without its year, for QDate.toString
    return translate("Sidebar", "Digest · {day}").format(
        day=QLocale().toString(day, translate("Sidebar", "MMM d"))
    )


def _tags(content: SidebarContent) -> list[Entry]:
    """Tags as a tree: `ml/theory` below `ml`, also where `ml` itself has no paper."""
    counts: dict[str, int] = {}
    below: dict[str, list[str]] = {"": []}
    for tag, count in content.tags:
        name = tag
        while name and name not in below:
            below[name] = []
            name = name.rpartition("/")[0]
        counts[tag] = count
    counts |= content.with_subtags
    for name in below:
        if name:
            below[name.rpartition("/")[0]].append(name)

    def made(name: str) -> Entry:
        return Entry(
            f"tag:{name}",
            name.rpartition("/")[2],
            _count(counts.get(name, 0)),
            colour=content.colours.get(name, ""),
            below=tuple(map(made, sorted(below[name], key=str.casefold))),
        )

    return [made(name) for name in sorted(below[""], key=str.casefold)]


def _source_name(source: dict[str, Any]) -> str:
    if not source["day"]:
        return source["name"]
    return f"{source['day']} · {source['layout'] or source['name']}"


def _count(number: int) -> str:
    return str(number) if number else ""


def _plain(text: str) -> str:
    """Text for a tooltip that Qt does not take for rich text."""
    return text.replace("<", "‹").replace(">", "›")
