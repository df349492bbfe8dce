"""The page, taken apart by Python's parser."""

from html.parser import HTMLParser

import pytest
from hypothesis import given

from tests.core.exporting.making import ALL, HOSTILE, MOST, elsewhere, paper, rich, titles, written

KNOWN = {
    "html", "head", "meta", "title", "style", "body", "h1", "article", "h2", "a", "p",
}  # fmt: skip


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.headings, self._open = [], [], [], []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)
        if tag == "a":
            self.links.append(dict(attrs)["href"])
        if tag == "h2":
            self.headings.append("")

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if "h2" in self._open:
            self.headings[-1] += data


def test_the_page_holds_what_is_known():
    page = Page(written("html", [rich(), paper("After")], MOST))
    assert page.headings == [rich().title, "After"]
    assert page.links == [rich().url]
    assert page.tags[2] == ("meta", {"charset": "utf-8"})
    text = written("html", [rich()], MOST)
    assert all(part in text for part in ("We descend gently.", "Jane Doe", "ml/theory", "Twice."))


@pytest.mark.parametrize("title", [*HOSTILE, "</h2></article>", "<!--", "]]>", "' onclick='x"])
def test_no_title_is_markup(title):
    hostile = paper(title, abstract=title, note=title, tags=(title,), url="https://e.org/'\"<>")
    page = Page(written("html", [hostile], MOST))
    assert {tag for tag, _ in page.tags} <= KNOWN
    assert [" ".join(heading.split()) for heading in page.headings] == [" ".join(title.split())]
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)


@given(titles)
def test_hostile_titles_come_back(title):
    assert Page(written("html", [paper(title)])).headings == [title]


@pytest.mark.parametrize("url", ["javascript:alert(1)", " JavaScript:x", "file:///x", "//e.org"])
def test_only_links_into_the_web_are_links(url):
    assert Page(written("html", [paper(url=url)])).links == []


def test_nothing_is_fetched_or_run():
    text = written("html", [rich()], ALL)
    assert "<script" not in text
    assert "default-src 'none'" in text
    assert not any("src" in attrs for _, attrs in Page(text).tags)


def test_no_papers_are_an_empty_page():
    assert Page(written("html", [])).headings == []


def test_everywhere_the_same_bytes():
    assert elsewhere("html") == written("html", [rich()], ALL)
