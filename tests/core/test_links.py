"""Links of an abstract, and the page of a paper."""

import pytest

from readinglist.core.links import links_in, page_of, readable
from readinglist.core.model import Paper


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Code: https://github.com/a/b.", ["https://github.com/a/b"]),
        ("(see http://x.org/a_(b)) and https://y.org,", ["http://x.org/a_(b)", "https://y.org"]),
        ("twice https://x.org, https://x.org", ["https://x.org"]),
        ("no link: www.x.org, ftp://x.org, javascript:alert(1)", []),
        ("<https://x.org/?a=1&b=2>", ["https://x.org/?a=1&b=2"]),
    ],
)
def test_links_are_found_without_what_ends_a_sentence(text: str, links: list[str]) -> None:
    assert links_in(text) == links


def paper(**values: str) -> Paper:
    return Paper(1, "u", "k", 'On "Mud" & Sand', **values)  # type: ignore[arg-type]


def test_the_page_is_the_link_then_that_of_the_ids_then_a_search_for_the_title() -> None:
    assert page_of(paper(url="https://x.org", arxiv="2507.1")) == "https://x.org"
    assert page_of(paper(arxiv="2507.00001", doi="10.1/x")) == "https://arxiv.org/abs/2507.00001"
    assert page_of(paper(doi="10.1000/a<b")) == "https://doi.org/10.1000/a%3Cb"
    assert page_of(paper()).endswith("?q=%22On%20%20Mud%20%20%26%20Sand%22")


def test_a_link_of_another_kind_is_never_opened() -> None:
    assert page_of(paper(url="file:///etc/passwd", doi="10.1/x")) == "https://doi.org/10.1/x"


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://x.org/a_b?c=1", "https://x.org/a_b?c=1"),
        ("https://x.org/?q=%22On%20M%C3%BCd%22", 'https://x.org/?q="On Müd"'),
        ("https://x.org/%E2%80%AE%0A%ff", "https://x.org/ �"),  # nothing turns or breaks the line
        (f"https://x.org/{'a' * 500}", f"https://x.org/{'a' * 85}…"),
    ],
)
def test_a_link_is_shown_as_people_read_it(link: str, shown: str) -> None:
    assert readable(link) == shown
