"""The Markdown list, parsed by markdown-it as CommonMark and as GitHub has it."""

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from readinglist.core.exporting.markdown import escape
from readinglist.core.model import Name
from tests.core.exporting.making import ALL, HOSTILE, MOST, elsewhere, paper, rich, titles, written

PARSERS = [MarkdownIt("commonmark"), MarkdownIt("commonmark").enable(["table", "strikethrough"])]
LINK = "https://example.org/x"


def tokens(text, parser=PARSERS[1]):
    for token in parser.parse(text):
        yield token
        yield from token.children or ()


def links(text):
    """The links with what stands in them."""
    found, inside = [], False
    for token in tokens(text):
        if token.type == "link_open":
            found.append([token.attrs["href"], ""])
        inside = token.type == "link_open" or (inside and token.type != "link_close")
        if inside and token.type in ("text", "text_special"):
            found[-1][1] += token.content
    return [tuple(link) for link in found]


def test_an_item_says_what_a_list_needs():
    assert written("markdown", [rich(authors=rich().authors[:2])]) == (
        "- [Gentle Descent, in Small Steps](https://example.org/x?a=1&b=2) — "
        "Jane Doe, Ludwig van Beethoven, 2025\n"
    )


def test_tags_abstract_and_note_are_added():
    text = written("markdown", [rich()], MOST)
    assert "2025. Tags: ml/theory, to cite\n" in text
    assert "\n  We descend gently.\n" in text
    assert "\n  > Read it.\\\n  > Twice.\\\n" in text


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_is_markup(title, parser):
    text = written("markdown", [paper(title, url=LINK, note=title, abstract=title)], MOST)
    kinds = {token.type for token in tokens(text, parser)}
    assert kinds <= {
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "inline",
        "paragraph_open", "paragraph_close", "text", "link_open", "link_close", "text_special",
        "blockquote_open", "blockquote_close", "hardbreak", "softbreak",
    }  # fmt: skip
    assert [(url, shown.split()) for url, shown in links(text)] == [(LINK, title.split())]


@given(titles)
def test_hostile_titles_come_back(title):
    text = written("markdown", [paper(f"{title}", url=LINK), paper("After", url=LINK)])
    assert links(text) == [(LINK, title), (LINK, "After")]


@given(titles)
def test_hostile_paragraphs_come_back(text):
    inline = [token for token in tokens(f"- x\n\n  {escape(text)}\n") if token.type == "inline"]
    shown = "".join(t.content for t in inline[1].children if t.type in ("text", "text_special"))
    assert shown == text


@pytest.mark.parametrize(
    "url", ["https://e.org/a)b(c", "https://e.org/a b<c>", "http://e.org/*_x_"]
)
def test_any_address_is_one_link(url):
    assert len(links(written("markdown", [paper(url=url)]))) == 1


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_only_links_into_the_web_are_links(url):
    assert links(written("markdown", [paper(url=url)])) == []


def test_papers_without_anything_are_titles():
    assert written("markdown", [paper("Bare"), paper("By", authors=(Name("A"),))]) == (
        "- Bare\n- By — A\n"
    )


def test_everywhere_the_same_bytes():
    assert elsewhere("markdown") == written("markdown", [rich()], ALL)
