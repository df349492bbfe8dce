"""What a query may go on with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.library.wording import parsing
from readinglist.core.search.completing import MOST, Completion, Words, complete, recall
from readinglist.core.search.query import FIELDS, OTHER_NAMES
from readinglist.core.store import filters, views

WORDS = Words(
    (*FIELDS, *filters.VALUES, "source", "year", "key", *OTHER_NAMES),
    filters.VALUES | {"sort": views.SORTS},
    (("reasoning", 19), ("ml", 12), ("ml/theory", 8), ("Élan", 4), ("to discuss", 3), ("html", 1)),
    ("002 Trending.txt", "Jul 11.txt"),
    (("Theory this month", "added:-1m.. tag:ml/theory"), ("Tiny", "small models")),
    ("latent reasoning", "latent tag:ml", "theory of mind"),
)


def texts(text, cursor=None):
    return [c.text for c in complete(text, len(text) if cursor is None else cursor, WORDS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ta", ["tag:"]),
        ("TA", ["tag:"]),
        ("-ta", ["-tag:"]),
        ("a b ta", ["tag:"]),
        ("(ta", ["tag:"]),
        ("ti", ["title:", "search:Tiny"]),
        ("t", []),  # every word begins so
        ("tag:m", ["tag:ml", "tag:ml/theory", "tag:html"]),
        ("-tag:m", ["-tag:ml", "-tag:ml/theory", "-tag:html"]),
        ("TAG:M", ["tag:ml", "tag:ml/theory", "tag:html"]),
        ("tag:ml", ["tag:ml/theory", "tag:html"]),
        ("tag:elan", ["tag:Élan"]),
        ("tag:to", ['tag:"to discuss"']),
        ('tag:"to d', ['tag:"to discuss"']),
        ('tag:"to discuss"', []),
        ('"tag:m', []),
        ('"a ta', []),
        ('-"ta', []),
        ("tag:zz", []),
        ("title:ta", []),
        ("foo:ta", []),
        ("is:un", ["is:unread"]),
        ("is:unread", []),
        ("in:q", ["in:queue"]),
        ("has:p", ["has:pdf"]),
        ("status:re", ["status:reading", "status:read", "status:to-read"]),
        ("sort:ti", ["sort:title", "sort:rating"]),
        ("added:", ["added:today", "added:-1w..", "added:-1m..", "added:-1y..",
                    "added:-1m.. tag:ml/theory"]),
        ("search:ti", ["search:Tiny"]),
        ("search:theory", ['search:"Theory this month"']),
        ("source:tren", ['source:"002 Trending.txt"']),
        ("late", ["latent reasoning", "latent tag:ml"]),
        ("LATENT  ", ["latent reasoning", "latent tag:ml"]),
        ("latent reasoning", []),
        ("theory", ["theory of mind", 'search:"Theory this month"']),
        ("small", ["small models"]),
        ("tag:ml/t", ["tag:ml/theory"]),
        ("added:-1m", ["added:-1m..", "added:-1m.. tag:ml/theory"]),
        ("", []),
        ("   ", []),
    ],
)  # fmt: skip
def test_what_is_offered(text, expected):
    assert texts(text) == expected


def test_a_piece_inside_is_replaced_as_a_whole():
    assert complete("a tag:mxx b", 7, WORDS)[0] == Completion("tag:ml", 2, 9, "tag · 12 papers")
    assert texts("late b", 4) == []  # a whole query takes the place of all that stands here


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ta", "filter"), ("abst", "field"), ("sor", "order"), ("tag:ht", "tag · 1 paper"),
        ("has", "filter · note, highlight, abstract…"), ("late", "recent"),
        ("search:ti", "small models"), ("small", "saved as “Tiny”"),
        ("Tin", "saved · small models"),
        ("added:-1w", "in the last week"), ("source:j", "source"), ("is:st", "is"),
    ],
)  # fmt: skip
def test_what_is_said(text, said):
    assert complete(text, len(text), WORDS)[0].said == said


def test_there_is_an_end_to_it_and_the_most_used_come_first():
    many = Words(("tag",), {}, tuple((f"tag{n}", 100 - n) for n in range(50)))
    found = [c.text for c in complete("tag:tag", 7, many)]
    assert found == [f"tag:tag{n}" for n in range(MOST)]


def test_recalling():
    assert [c.text for c in recall("", WORDS)] == [
        "latent reasoning", "latent tag:ml", "theory of mind", 'search:"Theory this month"',
        "search:Tiny",
    ]  # fmt: skip
    assert all(c.is_whole and (c.start, c.end) == (0, 3) for c in recall("abc", WORDS))


def test_a_quotation_mark_cannot_be_written():
    assert complete("tag:a", 5, Words(("tag",), {}, (('a"b', 1),))) == []


TEXTS = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(["tag:", "m", '"', "-", " ", "(", "is:", "to d", "late", "source:"]),
        max_size=8,
    ).map("".join),
)


@given(TEXTS, st.integers(0, 25))
def test_what_is_put_in_is_understood(text, place):
    cursor = min(place, len(text))
    for completion in complete(text, cursor, WORDS):
        assert 0 <= completion.start <= completion.end <= len(text)
        if not completion.is_whole and not completion.is_begun:
            [chip] = parsing(WORDS)(completion.text).understood
            assert chip.kind in {"tag", "is", "source"}
