"""Whatever is typed is answered in time, or refused with a sentence that says why."""

import time
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.core.errors import TooBroad
from readinglist.core.library import Library
from readinglist.core.search.query import LONGEST_QUERY
from tests.core.search.judged import judged

LONGEST = 2.0  # seconds for one search
SEED = 1


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Iterator[Library]:
    """Only read; its saved searches are of the worst kind."""
    for shelf in judged(tmp_path_factory.mktemp("judged"), SEED):
        save_the_worst(shelf.library)
        yield shelf.library


def save_the_worst(library: Library) -> None:
    """Some that are parts of each other, some that grow and grow, and a long chain."""
    library.save_search("ring a", "model search:ring_b")
    library.save_search("ring", 'data OR search:"ring a"')
    library.rename_search("ring", "ring_b")  # said outright, it would be refused
    library.save_search("twice0", "model OR data*")
    library.save_search("chain0", "model")
    for n in range(1, 24):
        before = f"search:twice{n - 1}"
        library.save_search(f"twice{n}", f"({before} a) OR ({before} b) OR -{before}")
    for n in range(1, 200):
        library.save_search(f"chain{n}", f"search:chain{n - 1} OR a{n}")


def asked(library: Library, text: str) -> tuple[float, int]:
    """How long an answer took, and how often it was refused: whole, and while typing."""
    longest, refused = 0.0, 0
    for typing in (False, True):
        query = library.parsed(text, typing=typing)
        if len(query.canonical) <= LONGEST_QUERY:
            assert library.parsed(query.canonical).tree == query.tree, repr(text[:300])
        start = time.perf_counter()
        try:
            found = library.search(text, typing=typing)
            assert found.canonical == query.canonical
            assert set(found.near).isdisjoint(found.ids)
        except TooBroad as error:
            refused += 1
            assert "stopped at" in error.what
            assert error.do
        longest = max(longest, time.perf_counter() - start)
    return longest, refused


# By hand -----------------------------------------------------------------------------------------

BY_HAND = {
    "nothing": "",
    "blank": " \t\n\u3000",
    "star": "*",
    "stars": "*" * 5000,
    "infix": "*a*",
    "one letter": "a*",
    "all letters": " OR ".join(f"{c}*" for c in "abcdefghijklmnopqrstuvwxyz"),
    "all letters, all of them": " ".join(f"{c}*" for c in "abcdefghijklmnopqrstuvwxyz"),
    "beginnings": "a* " * 300,
    "tilde": "~",
    "tildes": "~" * 500,
    "fuzzy 9": "model~9",
    "fuzzy 0": "model~0",
    "fuzzy letter": "a~",
    "fuzzies": " ".join(f"modl{n}~" for n in range(300)),
    "long fuzzies": " ".join("abcdefghij"[n % 10] * 60 + "~" for n in range(60)),
    "open": "(" * 3000,
    "closed": ")" * 3000,
    "balanced": "(" * 3000 + "a" + ")" * 3000,
    "balanced within": "(" * 1900 + "a" + ")" * 1900,
    "groups of or": "(a OR " * 600 + "b" + ")" * 600,
    "crossed": "(a OR b) c ) OR ( d" * 150,
    "negated groups": "-(" * 1500 + "a",
    "one word of 100 kB": "a" * 100_000,
    "many words": "model data " * 10_000,
    "one phrase": '"' + "model data " * 10_000 + '"',
    "only quotes": '"' * 100_000,
    "only minus": "-" * 100_000,
    "minus and blank": "- " * 50_000,
    "a hyphen each": "a-" * 50_000,
    "or": " OR ".join(["model"] * 1000),
    "ors": "OR " * 1000,
    "ands": "AND " * 1000,
    "or of all": " OR ".join(f"a{n}" for n in range(1000)),
    "not": "NOT " * 1000 + "a",
    "not and nothing": "NOT " * 1000,
    "minus not": "-NOT " * 999 + "a",
    "empty phrases": '"" ' * 1000,
    "groups of a field": "title:(" * 500 + "a" + ")" * 500,
    "fields": "title:" * 500,
    "fields within": "title:(a OR abstract:(b " * 100,
    "field of nothing": "title: abstract:",
    "field of minus": "title:(" + " ".join(f"-abcdefghi{n}" for n in range(250)) + ")",
    "slop": '"model data"~999',
    "more slop": '"model data"~99999999999',
    "slops": '"a of the"~999 ' * 200,
    "near the same": '"' + "the " * 200 + '"~999',
    "the": '"' + "the " * 1000 + '"',
    "ring": 'search:"ring a"',
    "ring, too": "search:ring_b -search:ring_b",
    "growing": "search:twice23",
    "growing twice": "search:twice9 search:twice9",
    "chain": "search:chain199",
    "chains": "search:chain19 " * 300,
    "the last day": "added:9999-12-31..",
    "long ago": "added:-99999y..",
    "first day": "added:0001-01-01",
    "before all": "before:0001",
    "after all": "after:9999-12-31",
    "no day": "added:0000-00-00",
    "all days": "listed:0001..9999",
    "older": "older_than:99999d",
    "newer": "newer_than:99999m",
    "a year": "year:9999999999999999999999",
    "long years": "year:" + "9" * 3000,
    "minus year": "year:>-1",
    "many years": "year:1.." + "9" * 3900,
    "seen": "seen:>=99999999999999999999",
    "digits": "rating:٣",
    "underscores": "year:2_0_2_5",
    "regex": r"^(a+)+$ [a-z]*? (?=x) \d{1,9999}",
    "glob": "[!a]?*{b,c}",
    "sql": "'; DROP TABLE papers; -- \" OR 1=1",
    "sql within": "tag:\"x' OR '1'='1\" key:%_% source:%",
    "nul": "a\x00b \x00",
    "surrogates": "\ud800 a\udfff \ud83d",
    "controls": "".join(map(chr, range(160))),
    "emoji": "👩‍🔬 🏳️‍🌈 " * 300,
    "joiners": "a\u200d" * 2000,
    "right to left": "\u202eabc\u202c אבג* -שלום",
    "combining": "a" + "\u0301" * 3999,
    "combining only": "\u0301" * 4000,
    "zalgo": "m\u0300\u0301o\u0302d" * 500,
    "cjk": "漢字" * 2000,
    "cjk beginnings": "漢* " * 900,
    "capital i": "İ" * 3000,
    "sharp s": "ß" * 3990 + "*",
    "ligatures": "ﷺ" * 3000,
    "maths": "$" * 4000,
    "tex": "\\alpha" * 600,
    "braces": "{" * 4000,
    "_": "_" * 4000,
    "line ends": "a\u2028b\u2029c\x85d\ve\ff\rg",
    "colons": ":" * 4000,
    "names": "is:in:has:tag:" * 200,
    "as words": "is:x " * 500,
    "tags": "tag:" + "/" * 3990,
    "keys": "key:" + "a" * 3990,
    "tag of stars": "tag:*~2",
    "orders": "sort:title " * 500,
    "an order not": "-sort:title -(sort:added)",
    "names of groups": "is:(a is:(b tag:(",
    "equals": 'title:"=' + "a" * 4000,
    "equal nothing": 'title:"=" title:= title:"=?!"',
    "no": '-"?!" -!~1 -~',
    "quoted operators": '"OR" "AND" "NOT" OR "OR"',
    "operators": "AND OR NOT",
    "words not": "OR~0 AND* NOT~",
    "names not": "is:read~0 sort:title~0 tag:~0 is:~0 is:*",
    "cut": "tag:" + "x" * 3995 + '"a b c',
}


@pytest.mark.parametrize("text", BY_HAND.values(), ids=BY_HAND)
def test_a_query_of_the_worst_kind_is_answered(library, text):
    asked(library, text)


# Generated ---------------------------------------------------------------------------------------

PIECES = (
    *("a", "model", "the", "OR", "AND", "NOT", "-", "--", "(", ")", '"', "~", "~0", "~1", "*", ":"),
    *("=", "İ", "999"),
    *("tag:", "tag:(", "title:", "title:(", "abstract:(", '"=', " ", " ", " ", "\t", "sort:title"),
    *("is:", "is:starred", "in:trash", "..", ">=", "<", "\ud800", "\x00", "\u2028", "μ", "$^4$"),
    *("key:", "rating:9", "\\", "/", "'", "’s", "漢字", "e\u0301", "\u200d", "\u202e", "ﬁ", "ß"),
    *("search:", 'search:"ring a"', "search:twice9", "added:-1w..", "before:", "2026", "-1m"),
)  # fmt: skip


def some_pieces(dice: Random) -> str:
    between = dice.choice(("", "", " "))
    count = dice.choice((2, 5, 10, 30, 100))
    return between.join(dice.choices(PIECES, k=dice.randint(1, count)))


@settings(
    deadline=None, max_examples=150, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_no_text_fails(library, text):
    asked(library, text)


def test_no_pieces_of_the_language_fail_in_whatever_order(library):
    dice = Random(SEED)
    for _ in range(150):
        asked(library, some_pieces(dice))


@pytest.mark.soak
@pytest.mark.timeout(1800)
@settings(deadline=None, max_examples=5000, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join)))
def test_5000_texts_are_answered_in_time(library, text):
    assert asked(library, text)[0] < LONGEST


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_5000_queries_of_pieces_and_the_worst_are_answered_in_time(library):
    seed = Random().randrange(1 << 32)
    dice = Random(seed)
    texts = [*BY_HAND.values(), *(some_pieces(dice) for _ in range(5000))]
    took = {text: asked(library, text) for text in texts}
    slowest = sorted(took.items(), key=lambda item: -item[1][0])[:10]
    refused = sum(times for _, times in took.values())
    print(f"\nseed {seed}: {len(took)} queries, {refused} refused; the slowest:")
    print("\n".join(f"{seconds:.2f} s {text[:60]!r}" for text, (seconds, _) in slowest))
    assert slowest[0][1][0] < LONGEST
