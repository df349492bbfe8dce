"""Listings made up at random, with and without defects."""

import textwrap

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.core.importing.documents import document
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.listing import READER
from readinglist.core.text import clean_line
from tests.core.conftest import COMPACT_HEADER, compact, input_file, pairs, spaced

SMALL = "of in for with from to and a the under by".split()
WORDS = (
    "graph model mud sparse neural deep robot scaling video agent token forest quiet learning "
    "attention planning memory retrieval policy safety vision language diffusion causal bench"
).split()
WORD = st.sampled_from(WORDS)
NAME = st.sampled_from(["MudNet: ", "3D-", "grad_fn: ", "R$^2$: ", "tiny", "μP and ", "", "", ""])
TITLE = st.builds(
    lambda name, first, rest, last, end: (
        " ".join([name + first.title(), *rest, last.title()]) + end
    ),
    NAME,
    WORD,
    st.lists(WORD.map(str.title) | st.sampled_from(SMALL), min_size=0, max_size=11),
    WORD,
    st.sampled_from(["", "", "", "?", "!"]),
)
SENTENCE = st.builds(
    lambda first, words, end: " ".join([first.title(), *words]) + end,
    WORD,
    st.lists(
        WORD | st.sampled_from([*SMALL, "(<1%)", "$x_i$", "GPT-4", "we"]), min_size=9, max_size=24
    ),
    st.sampled_from([".", ".", ".", "!", "?", " at https://example.org/x."]),
)
ABSTRACT = st.lists(SENTENCE, min_size=5, max_size=9).map(" ".join).filter(lambda t: len(t) >= 300)
PAPERS = st.lists(st.tuples(TITLE, ABSTRACT), min_size=1, max_size=9)
SEVERAL = st.lists(
    st.tuples(TITLE, ABSTRACT), min_size=6, max_size=9, unique_by=(lambda p: p[0], lambda p: p[1])
)
LAYOUT = st.sampled_from([compact, spaced])


def read(text):
    return READER.read(document(input_file(text)))


def wrap(text, width):
    return "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))


def assert_accounted(found, text):
    """Each line has one kind, and the counts say so."""
    lines = document(input_file(text)).lines
    counts = dict(found.line_counts)
    assert counts.pop("total") == len(lines) == len(found.kinds) == sum(counts.values())
    assert counts["blank"] == sum(not clean_line(line) for line in lines)
    assert counts["unparsed"] == len(found.unparsed)
    assert [entry.rank for entry in found.entries] == list(range(1, len(found.entries) + 1))
    for entry in found.entries:
        assert found.kinds[entry.title_line - 1] is LineKind.TITLE
        assert bool(entry.abstract) == bool(entry.abstract_line)
        assert not entry.abstract or found.kinds[entry.abstract_line - 1] is LineKind.ABSTRACT


@pytest.mark.timeout(60)
@settings(deadline=None, max_examples=60)
@given(PAPERS, LAYOUT, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\ufeff"]))
def test_an_undamaged_listing_comes_out_exactly(papers, layout, line_end, mark):
    text = mark + layout(*papers).replace("\n", line_end)
    found = read(text)
    assert pairs(found) == [(" ".join(t.split()), a) for t, a in papers]
    assert found.confidence == 1
    assert found.line_counts["unparsed"] == 0
    assert_accounted(found, text)


@pytest.mark.timeout(60)
@settings(deadline=None, max_examples=30)
@given(SEVERAL, st.integers(60, 160))
def test_a_wrapped_spaced_listing_comes_out_exactly(papers, width):
    cards = "\n\n".join(f"{wrap(title, width)}\n\n{wrap(text, width)}" for title, text in papers)
    text = f"{COMPACT_HEADER}\n\n{cards}\n"
    found = read(text)
    assert pairs(found) == papers
    assert_accounted(found, text)


# What pages, programs and people do to listings.
DEFECTS = {
    "line lost": lambda lines, n: lines[:n] + lines[n + 1 :],
    "line doubled": lambda lines, n: lines[: n + 1] + lines[n:],
    "line broken": lambda lines, n: [*lines[:n], lines[n][:40], lines[n][40:], *lines[n + 1 :]],
    "lines joined": lambda lines, n: [*lines[:n], "".join(lines[n : n + 2]), *lines[n + 2 :]],
    "line emptied": lambda lines, n: [*lines[:n], "", *lines[n + 1 :]],
    "header again": lambda lines, n: lines[:n] + COMPACT_HEADER.split("\n") + lines[n:],
    "furniture": lambda lines, n: [*lines[:n], "Upvote", "149", "·", "4 authors", *lines[n:]],
    "swapped": lambda lines, n: lines[:n] + lines[n : n + 2][::-1] + lines[n + 2 :],
    "rubbish": lambda lines, n: [*lines[:n], "<div>{}|*\t \u2028", *lines[n:]],
    "cut": lambda lines, n: [*lines[:n], lines[n][: len(lines[n]) // 2]],
    "wrapped": lambda lines, n: [*lines[:n], *wrap(lines[n], 70).split("\n"), *lines[n + 1 :]],
    "pages": lambda lines, n: lines + lines[n:],
}
DEFECT = st.lists(st.tuples(st.sampled_from(list(DEFECTS)), st.integers(0, 10_000)), max_size=5)


def damaged(papers, layout, defects):
    lines = layout(*papers).split("\n")
    for name, place in defects:
        lines = DEFECTS[name](lines, place % len(lines)) or [""]
    return "\n".join(lines)


def assert_nothing_lost(papers, layout, defects):
    """Each line is something, and what is a title or an abstract is so in an entry."""
    text = damaged(papers, layout, defects)
    if not text.strip():
        return
    found = read(text)
    assert_accounted(found, text)
    assert 0 <= found.confidence <= 1
    said = " ".join(f"{entry.title} {entry.abstract}" for entry in found.entries)
    for line, kind in zip(document(input_file(text)).lines, found.kinds, strict=True):
        if kind in (LineKind.TITLE, LineKind.ABSTRACT):
            assert clean_line(line).removeprefix("Subscribe") in said


@pytest.mark.timeout(60)
@settings(deadline=None, max_examples=70)
@given(PAPERS, LAYOUT, DEFECT)
def test_whatever_happened_to_a_listing_all_lines_are_accounted_for(papers, layout, defects):
    assert_nothing_lost(papers, layout, defects)


@pytest.mark.soak
@pytest.mark.timeout(3000)
@settings(deadline=2000, max_examples=10_000, suppress_health_check=list(HealthCheck))
@given(PAPERS, LAYOUT, DEFECT)
def test_ten_thousand_listings_lose_nothing(papers, layout, defects):
    assert_nothing_lost(papers, layout, defects)


@pytest.mark.timeout(60)
@settings(deadline=None, max_examples=30)
@given(
    SEVERAL,
    LAYOUT,
    st.sampled_from(["line lost", "header again", "rubbish"]),
    st.integers(0, 10_000),
)
def test_one_defect_costs_no_more_than_its_neighbours(papers, layout, defect, place):
    lines = layout(*papers).split("\n")
    text = "\n".join(DEFECTS[defect](lines, place % len(lines)))
    right = set(pairs(read(text))) & set(papers)
    assert len(right) >= len(set(papers)) - 2


HOSTILE = {
    "one letter": "a\n" * 50_000,
    "one long line": "word " * 40_000,
    "empty cards": "Upvote\n12\n·\n" * 20_000,
    "full stops": ". " * 100_000,
    "the same title": "Quiet Attention\n" * 30_000,
    "full lines": ("a" * 71 + "\n") * 5_000,
    "titles only": "".join(f"Title {n} of\n" for n in range(30_000)),
    "invitations": "Get trending papers in your email inbox!\n" * 20_000,
    "mails": ("e-mail trend papers " * 6 + "!\n") * 5_000,
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_costs_no_more_than_its_length(text):
    assert_accounted(read(text), text)
