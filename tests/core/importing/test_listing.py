"""Daily paper listings: every paper comes out, and every line is accounted for."""

import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.errors import BadInput
from readinglist.core.importing.entries import LineKind
from readinglist.core.text import clean_line
from tests.conftest import SAMPLE, SHARED, abstract
from tests.core.conftest import COMPACT_HEADER, SPACED_HEADER, compact, pairs, parsed, spaced

PAPERS = [
    ("Gentle Descent", abstract("descent")),
    ("Walking Backwards: A Study of Robots in Mud", abstract("mud")),
    ("Does Anything Scale?", abstract("scale")),
]
LAYOUTS = pytest.mark.parametrize("layout", [compact, spaced])


def lines_of(found, kind):
    return [number for number, k in enumerate(found.kinds, 1) if k is kind]


@LAYOUTS
def test_titles_and_abstracts_come_out_as_they_went_in(layout):
    assert pairs(parsed(layout(*PAPERS))) == PAPERS


@LAYOUTS
def test_ranks_count_the_papers_from_one(layout):
    assert [entry.rank for entry in parsed(layout(*PAPERS)).entries] == [1, 2, 3]


def test_the_layouts_are_told_apart():
    assert parsed(compact(*PAPERS)).layout == "compact"
    assert parsed(spaced(*PAPERS)).layout == "spaced"


def test_an_entry_knows_its_lines():
    text = compact(*PAPERS)
    lines = text.split("\n")
    for entry in parsed(text).entries:
        assert lines[entry.title_line - 1].removeprefix("Subscribe") == entry.title
        assert lines[entry.abstract_line - 1] == entry.abstract


def test_a_compact_listing_has_two_header_lines():
    found = parsed(compact(*PAPERS))
    assert lines_of(found, LineKind.HEADER) == [1, 2]
    assert found.day is None


def test_a_spaced_listing_names_its_day():
    found = parsed(spaced(*PAPERS, day="Jul 11"))
    assert found.day is not None
    assert found.day.isoformat() == "2026-07-11"
    assert lines_of(found, LineKind.HEADER) == [1, 3, 5, 7, 9, 11]


# Traps -----------------------------------------------------------------------------------------

TITLES = [
    "tinygrove: A Forest That Fits in a Watch",
    "2x Fewer Labels",
    "3D Printing by Ear",
    "Rêverie",
    "Quiet Attention",
    "Depth > Width for Small Molecules",
    "Sampling in O(n^2) Is Enough",
    "grad_fn Considered Helpful",
    "How μTransfer Breaks for Mixtures",
    "Ra$^3$: Retrieval, Refusal and Repair",
    "Do Models Know When a Recipe Is Dangerous?",
    "Stop! Look. Then Listen",
    "Subscribers and How to Keep Them",
    "<img src=x> as a Modality",
    "深度学习的几何",
    "A " + "Very " * 38 + "Long Title of the Kind That Committees Write",
]


@LAYOUTS
@pytest.mark.parametrize("title", TITLES)
def test_titles_of_every_shape_are_titles(layout, title):
    papers = [PAPERS[0], (title, abstract("something else")), PAPERS[1]]
    assert pairs(parsed(layout(*papers))) == papers


ABSTRACTS = [
    "Code is at https://example.org/frostline.The archive holds notes. " + abstract("ice"),
    "See {https://example.org/a_b} for all of it. " + abstract("braces"),
    "The barrier <d_x moves only when a buyer stays away. " + abstract("auctions"),
    "It finds 88% of them with few errors (<1%) of the area. " + abstract("maps"),
    "Earlier work, Gentle Descent, showed how. Walking Backwards: A Study of Robots in Mud "
    "did too. " + abstract("sequels"),
    "from Århus to São Paulo, a naïve baseline is hard to beat. " + abstract("pianos"),
    "Is this an abstract? Yes! " + abstract("questions"),
    "We ask one question. The answer, in 130 characters, is that nobody has looked at it with "
    "any care. We look, and we find nothing at all there.",
]


@LAYOUTS
@pytest.mark.parametrize("text", ABSTRACTS)
def test_abstracts_of_every_shape_are_abstracts(layout, text):
    papers = [PAPERS[0], ("An Honest Title", text), PAPERS[1]]
    assert pairs(parsed(layout(*papers))) == papers


@LAYOUTS
@pytest.mark.parametrize("title", TITLES)
def test_the_first_title_is_no_exception(layout, title):
    papers = [(title, abstract("something else")), PAPERS[1], PAPERS[2]]
    assert pairs(parsed(layout(*papers))) == papers


@LAYOUTS
@pytest.mark.parametrize("title", ["Decoder 3", "Mariner 9"])
def test_a_word_and_a_number_are_a_title_even_if_the_word_begins_like_a_month(layout, title):
    papers = [PAPERS[0], (title, abstract("probes")), PAPERS[1]]
    found = parsed(layout(*papers))
    assert pairs(found) == papers


# Pages as they are saved -----------------------------------------------------------------------


def test_a_header_in_the_middle_belongs_to_no_paper():
    found = parsed(compact(*PAPERS[:2]) + compact(PAPERS[2]))
    assert pairs(found) == PAPERS
    assert found.line_counts["header"] == 4
    assert [entry.rank for entry in found.entries] == [1, 2, 3]


def test_two_pages_in_one_file_keep_the_day_of_the_first():
    found = parsed(spaced(*PAPERS[:2], day="Jul 11") + "\n" + spaced(PAPERS[2], day="Jul 12"))
    assert pairs(found) == PAPERS
    assert found.day is not None
    assert found.day.isoformat() == "2026-07-11"


@LAYOUTS
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_other_line_ends_change_nothing(layout, line_end):
    text = layout(*PAPERS)
    assert parsed(text.replace("\n", line_end)).entries == parsed(text).entries


@LAYOUTS
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(layout, encoding):
    text = layout(*PAPERS)
    assert parsed(text.encode(encoding)) == parsed(text)


@LAYOUTS
@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085", "\x0b", "\x0c"])
def test_only_line_ends_end_a_line(layout, separator):
    papers = [(f"Gentle{separator}Descent", f"It is so.{separator}{abstract('x')}"), PAPERS[1]]
    found = parsed(layout(*papers))
    assert pairs(found) == [
        ("Gentle Descent", f"It is so. {abstract('x')}"),
        PAPERS[1],
    ]
    assert found.line_counts["total"] == parsed(layout(*PAPERS[:2])).line_counts["total"]


def test_a_paper_without_an_abstract_does_not_take_its_neighbours():
    text = compact(PAPERS[0]) + "A Title on Its Own\n" + f"{PAPERS[1][0]}\n{PAPERS[1][1]}\n"
    assert pairs(parsed(text)) == [PAPERS[0], ("A Title on Its Own", ""), PAPERS[1]]


def test_an_abstract_of_two_paragraphs_is_one_abstract():
    text = spaced(PAPERS[0], (PAPERS[1][0], f"{PAPERS[1][1]}\n\n{abstract('more mud')}"), PAPERS[2])
    assert pairs(parsed(text)) == [
        PAPERS[0],
        (PAPERS[1][0], f"{PAPERS[1][1]} {abstract('more mud')}"),
        PAPERS[2],
    ]


def test_a_title_over_two_lines_is_one_title():
    text = spaced(PAPERS[0], ("Walking Backwards:\nA Study of Robots in Mud", PAPERS[1][1]))
    assert pairs(parsed(text)) == PAPERS[:2]


@pytest.mark.parametrize(
    "header",
    [
        "Erhalten Sie Trend-Paper einmal am Tag per E-Mail!\n"
        "Erhalten Sie Trend-Paper per E-Mail!\nAbonnieren",
        "Recevez les articles tendance chaque jour par e-mail !\n"
        "Recevez les articles tendance par e-mail !\nS'abonner",
    ],
    ids=["German", "French"],
)
def test_a_header_in_another_language_makes_no_papers(header):
    found = parsed(compact(*PAPERS).replace(COMPACT_HEADER, header))
    assert [text for _, text in pairs(found)] == [text for _, text in PAPERS]


def test_a_listing_without_any_header_is_read_too():
    assert pairs(parsed(compact(*PAPERS).removeprefix(COMPACT_HEADER))) == PAPERS


# Cut listings ----------------------------------------------------------------------------------


@LAYOUTS
def test_of_a_listing_cut_in_an_abstract_the_whole_papers_come_out(layout):
    text = layout(*PAPERS).rstrip("\n").removesuffix(" improves steadily with scale.")
    found = parsed(text)
    assert pairs(found) == PAPERS[:2]
    last_title = text.split("\n").index(PAPERS[2][0])
    assert found.unparsed[0][0] == last_title + 1
    assert [text for _, text in found.unparsed] == [
        PAPERS[2][0],
        PAPERS[2][1].removesuffix(" improves steadily with scale."),
    ]


@LAYOUTS
def test_of_a_listing_cut_in_a_title_the_whole_papers_come_out(layout):
    text = layout(*PAPERS).rstrip("\n").removesuffix(PAPERS[2][1]).rstrip("\n")
    found = parsed(text.removesuffix("Scale?"))
    assert pairs(found) == PAPERS[:2]
    assert [text for _, text in found.unparsed] == ["Does Anything "]


@LAYOUTS
def test_the_first_words_of_an_abstract_are_no_paper(layout):
    text = layout(*PAPERS).rstrip("\n").removesuffix(PAPERS[2][1]) + "We study"
    found = parsed(text)
    assert pairs(found) == PAPERS[:2]
    assert [text for _, text in found.unparsed] == ["Does Anything Scale?", "We study"]


@LAYOUTS
@pytest.mark.parametrize("share", [0.3, 0.5, 0.77, 0.9])
def test_wherever_a_listing_is_cut_no_paper_is_made_up(layout, share):
    text = layout(*PAPERS)
    cut = text[: int(len(text) * share)]
    try:
        found = parsed(cut)
    except BadInput:
        assert PAPERS[0][1] not in cut
        return
    assert pairs(found) == PAPERS[: len(found.entries)]
    assert sum(found.line_counts.get(kind, 0) for kind in LineKind) == cut.count("\n") + 1


# What is no listing ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "milk\nbread\neggs\nbutter\n",
        "#!/bin/sh\nset -e\ncd /tmp\nls\n",
        "Dear Anna,\n\nthank you for the flowers.\n\nYours, Bert\n",
    ],
)
def test_what_is_no_listing_is_refused_with_the_line_that_did_not_fit(text):
    with pytest.raises(BadInput, match=r"line \d+ does not fit"):
        parsed(text)


def test_a_header_alone_is_refused():
    with pytest.raises(BadInput):
        parsed(SPACED_HEADER)


# Properties ------------------------------------------------------------------------------------

WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüμ", min_size=2, max_size=11)
FIRST = st.one_of(WORD, WORD.map(str.capitalize), st.sampled_from(["2x", "3D", "O(n^2)", "Co$^4$"]))
TITLE = st.builds(
    lambda first, rest, end: " ".join([first, *rest]) + end,
    FIRST,
    st.lists(
        st.one_of(WORD, st.sampled_from([">", "—", "of", "grad_fn:"])), min_size=1, max_size=14
    ),
    st.sampled_from(["", "", "", "?", "!"]),
).filter(lambda title: len(title) < 160 and (title[-1].isalpha() or title[-1] in "?!"))
SENTENCE = st.builds(
    lambda words, end: " ".join(words).capitalize() + end,
    st.lists(WORD, min_size=7, max_size=22),
    st.sampled_from([". ", ". ", "! ", "? ", " (<1%). ", " at https://example.org/x.It is. "]),
)
ABSTRACT = st.lists(SENTENCE, min_size=3, max_size=7).map(lambda s: "".join(s).strip())
LISTED = st.lists(
    st.tuples(TITLE, ABSTRACT.filter(lambda text: len(text) >= 300)), min_size=1, max_size=8
)


@settings(deadline=None, max_examples=60)
@given(LISTED, st.sampled_from([compact, spaced]), st.sampled_from(["\n", "\r\n"]))
def test_any_listing_comes_out_whole(papers, layout, line_end):
    text = layout(*papers)
    found = parsed(text.replace("\n", line_end))
    assert pairs(found) == papers
    lines = text.removesuffix("\n").split("\n")
    counts = found.line_counts
    assert counts.pop("total") == len(lines) == sum(counts.values())
    assert counts["title"] == counts["abstract"] == len(papers)
    assert counts["blank"] == lines.count("")
    assert counts["unparsed"] == 0


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("ab. \n\rÀ\u2028!2$"), max_size=400))
def test_whatever_it_holds_every_line_is_accounted_for(text):
    try:
        found = parsed(compact(*PAPERS) + text)
    except BadInput:
        return
    total = len(
        (compact(*PAPERS) + text + "|").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    ends_whole = text == "" or text[-1] in "\r\n"
    assert len(found.kinds) == total - ends_whole
    assert Counter(kind for kind in found.kinds)[LineKind.UNPARSED] == len(found.unparsed)


# Files from outside ----------------------------------------------------------------------------


def test_the_sample_is_read_whole():
    found = parsed(SAMPLE.read_bytes())
    assert found.line_counts == {
        "total": 50, "title": 24, "abstract": 24, "header": 2, "blank": 0, "unparsed": 0
    }  # fmt: skip


REAL = sorted(SHARED.glob("listing_*00.txt")) + sorted((SHARED / "hf_days").glob("*.txt"))


@pytest.mark.skipif(not REAL, reason="the shared data are not here")
@pytest.mark.parametrize("file", REAL, ids=lambda file: file.stem)
def test_real_listings_come_out_as_expected(file):
    expected = json.loads(file.with_name(f"{file.name}.expected.json").read_text("utf-8"))
    found = parsed(file.read_bytes())
    assert len(found.entries) == expected["papers"]
    assert clean_line(found.entries[0].title) == clean_line(expected["first_title"])
    assert clean_line(found.entries[-1].title) == clean_line(expected["last_title"])
    assert found.line_counts["unparsed"] == 0


@pytest.mark.parametrize("sign", ["# ", "- [", "| ", '{"', "<p>", '"'])
def test_markup_and_data_are_not_taken_for_a_listing(sign):
    lines = [f"{sign}Title {n}\n{sign}{abstract(f'subject {n}')}\n" for n in range(10)]
    with pytest.raises(BadInput, match="not a listing"):
        parsed("".join(lines))
