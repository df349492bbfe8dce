"""Listings as pages are saved and pasted: translated, wrapped, doubled, with all of their cards."""

import textwrap

import pytest

from readinglist.core.importing.documents import document
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.listing import READER
from tests.conftest import abstract
from tests.core.conftest import COMPACT_HEADER, compact, input_file, pairs, parsed, spaced

SUBJECTS = (
    "slow walks of robots through mud", "noise in large models of language", "gentle descent",
    "the geometry of very deep layers", "maps drawn by sound", "forests that fit in a watch",
    "auctions with few buyers", "video made of single words", "sparse graphs", "quiet attention",
)  # fmt: skip
PAPERS = [
    (f"{subject.title()}: A Study of What Nobody Has Looked At, Part {n}", abstract(subject) * 2)
    for n, subject in enumerate(SUBJECTS, 1)
]
PAPERS = [(title, " ".join(text.replace(".We", ". We").split())) for title, text in PAPERS]
LAYOUTS = pytest.mark.parametrize("layout", [compact, spaced])


def read(text):
    """A file as this reader understands it, however sure it is."""
    return READER.read(document(input_file(text)))


def headers(found):
    return found.line_counts["header"]


# In other languages ----------------------------------------------------------------------------

# The invitations, the button, who chose the papers, the day.
LANGUAGES = {
    "German": (
        "Erhalten Sie einmal am Tag angesagte Paper per E-Mail!",
        "Erhalten Sie angesagte Paper per E-Mail!",
        "Abonnieren", "von AK und der Forschungsgemeinschaft", "11. Juli",
    ),
    "French": (
        "Recevez les articles tendance dans votre boîte mail une fois par jour !",
        "Recevez les articles tendance dans votre boîte mail !",
        "S'abonner", "par AK et la communauté de recherche", "11 juil.",
    ),
    "Spanish": (
        "¡Recibe los artículos en tendencia en tu correo una vez al día!",
        "¡Recibe los artículos en tendencia en tu correo!",
        "Suscribirse", "por AK y la comunidad de investigación", "11 de julio",
    ),
    "Chinese": (
        "每天一次在您的邮箱中获取热门论文！", "在您的邮箱中获取热门论文！",
        "订阅", "由 AK 和研究社区提供", "7月11日",
    ),
    "Japanese": (
        "トレンドの論文を1日1回メールで受け取りましょう！",
        "トレンドの論文をメールで受け取りましょう！",
        "購読する", "AKと研究コミュニティより", "7月11日",
    ),
    "Korean": (
        "트렌드 논문을 하루에 한 번 이메일로 받아보세요!", "트렌드 논문을 이메일로 받아보세요!",
        "구독하기", "AK 및 연구 커뮤니티 제공", "7월 11일",
    ),
}  # fmt: skip
TRANSLATED = pytest.mark.parametrize("language", LANGUAGES)


@TRANSLATED
def test_a_translated_compact_page_is_read_with_a_header_in_its_middle(language):
    daily, plain, button, _, _ = LANGUAGES[language]
    page = compact(*PAPERS[:5]).replace(COMPACT_HEADER, f"{daily}\n{plain}\n{button}")
    found = parsed(page + page.replace(PAPERS[0][0], "Another Title"))
    expected = [*PAPERS[:5], ("Another Title", PAPERS[0][1]), *PAPERS[1:5]]
    assert pairs(found) == expected
    assert headers(found) == 4
    assert found.confidence == 1


@TRANSLATED
def test_a_translated_spaced_page_names_its_day(language):
    daily, plain, button, chosen, day = LANGUAGES[language]
    above = "\n\n".join((daily, plain, button, chosen, day))
    cards = "\n\n".join(f"{title}\n\n{text}" for title, text in PAPERS)
    found = parsed(f"{above}\n\n{cards}\n\n{above}\n\n{cards}\n")
    assert pairs(found) == PAPERS * 2
    assert headers(found) == 10
    assert str(found.day) == "2026-07-11"


@pytest.mark.parametrize(
    "title",
    [
        "Trends in E-Mail: A Survey of Papers",
        "AK-47: Community Detection for Weapons",
        "New Papers on Mail",
        "GitHub Stars as a Signal",
        "42",
        "Upvote",
        "12 authors",
    ],
)
@LAYOUTS
def test_titles_that_look_like_a_page_are_titles(layout, title):
    papers = [PAPERS[0], (title, abstract("something else")), PAPERS[1]]
    assert pairs(read(layout(*papers))) == papers


# Cards -----------------------------------------------------------------------------------------

CARDS = {
    "trending": "{title}\n{text}\nDeep Lab {n}\n·\nPublished on Sep {n}, 2026\nUpvote\n{n}4\n"
    "GitHub\n{n}.5k\narXiv Page\n",
    "daily": "Submitted by\nuser{n}'s avatar\nuser{n}\n{n}1\n{title}\n{text}\n·\n{n} authors\n3\n",
    "German": "{title}\n{text}\nHochwertung\n{n}7\n",
    "bullets": "{title}\n{text}\n- {n} authors\n· Dec {n}, 2024\nUpvote 1{n}9\nGitHub 2.1k\n",
}


@LAYOUTS
def test_papers_of_the_same_title_are_no_furniture(layout):
    papers = [("Quiet Attention", text) for _, text in PAPERS]
    assert pairs(parsed(layout(*papers))) == papers


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["compact", "spaced"])
def test_what_a_card_has_beside_title_and_abstract_is_header(card, gap):
    cards = "".join(card.format(title=t, text=a, n=n) for n, (t, a) in enumerate(PAPERS, 1))
    found = parsed(f"{COMPACT_HEADER}\n{cards}".replace("\n", gap))
    assert pairs(found) == PAPERS
    assert headers(found) == 3 + len(PAPERS) * (card.count("\n") - 2)
    assert found.day is None or card is CARDS["bullets"]


def test_a_number_alone_is_a_title_where_there_are_no_others():
    papers = [*PAPERS[:3], ("1984", abstract("novels")), *PAPERS[3:]]
    assert pairs(parsed(compact(*papers))) == papers


@LAYOUTS
def test_a_card_that_is_printed_twice_is_two_entries(layout):
    doubled = [paper for paper in PAPERS for _ in range(2)]
    assert pairs(parsed(layout(*doubled))) == doubled


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["compact", "spaced"])
def test_a_title_that_is_printed_twice_is_one_title(gap):
    text = COMPACT_HEADER + "\n" + "".join(f"{title}\n{title}\n{text}\n" for title, text in PAPERS)
    found = parsed(text.replace("\n", gap))
    assert pairs(found) == PAPERS
    assert found.line_counts["title"] == 2 * len(PAPERS)


@LAYOUTS
def test_papers_without_an_abstract_keep_their_place(layout):
    papers = [(title, "" if n in (2, 5) else text) for n, (title, text) in enumerate(PAPERS)]
    text = layout(*papers).replace("\n\n\n\n", "\n\n")
    text = text.replace("\n\n", "\n") if layout is compact else text
    assert pairs(parsed(text)) == papers


# Wrapped lines ---------------------------------------------------------------------------------


def wrapped(text, width):
    return "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))


WIDTHS = pytest.mark.parametrize("width", [60, 66, 72, 80, 100, 120, 160])


@WIDTHS
@pytest.mark.parametrize("header", [COMPACT_HEADER + "\n", ""], ids=["header", "no header"])
def test_wrapped_titles_and_abstracts_are_put_together(width, header):
    lines = "".join(f"{wrapped(t, width)}\n{wrapped(a, width)}\n" for t, a in PAPERS)
    found = read(header + lines)
    assert pairs(found) == PAPERS
    assert found.layout == "compact"
    assert found.confidence > 0.6
    assert found.line_counts["total"] == len(found.kinds) == (header + lines).count("\n")


@WIDTHS
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["in a card", "in a card, too"])
def test_so_they_are_with_blank_lines_between(width, between):
    lines = "\n\n".join(f"{wrapped(t, width)}{between}{wrapped(a, width)}" for t, a in PAPERS)
    found = parsed(f"{COMPACT_HEADER}\n\n{lines}\n")
    assert pairs(found) == PAPERS
    assert found.layout == ("spaced" if between == "\n\n" else "compact")


@WIDTHS
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["compact", "spaced"])
def test_only_the_abstracts_may_be_wrapped(width, gap):
    lines = gap.join(f"{t}{gap}{wrapped(a, width)}" for t, a in PAPERS)
    assert pairs(parsed(f"{COMPACT_HEADER}{gap}{lines}\n")) == PAPERS


@WIDTHS
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["compact", "spaced"])
def test_only_the_titles_may_be_wrapped(width, gap):
    lines = gap.join(f"{wrapped(t, width)}{gap}{a}" for t, a in PAPERS)
    assert pairs(parsed(f"{COMPACT_HEADER}{gap}{lines}\n")) == PAPERS


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Walking Backwards:", "A Study of Robots in Mud"),
        ("Walking Backwards in the", "Deepest Mud"),
        ("Walking Backwards and Forwards", "through Mud"),
    ],
)
def test_a_single_title_is_put_together_where_a_little_word_says_so(above, below):
    text = compact(PAPERS[0], (f"{above}\n{below}", PAPERS[1][1]), PAPERS[2])
    found = parsed(text)
    assert pairs(found) == [PAPERS[0], (f"{above} {below}", PAPERS[1][1]), PAPERS[2]]
    assert found.line_counts["title"] == 4


def test_two_titles_in_a_row_stay_two_where_nothing_says_that_they_are_one():
    papers = [PAPERS[0], ("A Title on Its Own", ""), PAPERS[1]]
    assert pairs(parsed(compact(*papers).replace("Own\n\n", "Own\n"))) == papers


# What is no listing ----------------------------------------------------------------------------

LETTER = (
    "Dear Anna,\n"
    + wrapped(abstract("the garden") * 2, 72)
    + "\nThe weather\n"
    + wrapped(abstract("the rain"), 72)
    + "\nYours, Bert\n"
)
README = "".join(
    f"{name}\n\n{wrapped(abstract(name.lower()), 72)}\n\n"
    for name in ("Introduction", "Building", "Testing", "Licence")
)
COPYRIGHT = "Files: *\nCopyright: 2020 A\nLicense: MIT\n" + wrapped(
    "Permission is hereby granted, free of charge, to any person obtaining a copy of this. " * 9, 76
)


@pytest.mark.parametrize("text", [LETTER, README, COPYRIGHT * 5], ids=["letter", "readme", "law"])
def test_wrapped_prose_makes_nobody_sure(text):
    assert read(text).confidence < 0.6


def test_separators_between_paragraphs_make_no_page():
    text = "".join(f"---\nName: x{n}\n{abstract(str(n))}\n" for n in range(20))
    found = read(text)
    assert LineKind.HEADER not in found.kinds
    assert found.confidence < 0.6


# Both layouts in one file ------------------------------------------------------------------------


@pytest.mark.parametrize("gap", ["", "\n", "\n\n\n", "\ufeff"])
@pytest.mark.parametrize(
    "layouts",
    [(compact, spaced), (spaced, compact), (spaced, compact, spaced), (compact, spaced, compact)],
)
def test_pages_of_both_layouts_in_one_file_keep_all_their_papers(layouts, gap):
    text = gap.join(layout(*PAPERS).rstrip("\n") + "\n" for layout in layouts)
    found = parsed(text)
    assert pairs(found) == PAPERS * len(layouts)
    assert found.confidence == 1.0
    assert not found.unparsed


@pytest.mark.parametrize("papers", [1, 2])
def test_so_does_a_page_of_few_papers_among_others(papers):
    text = "".join(
        layout(*some) + "\n"
        for layout, some in ((spaced, PAPERS), (compact, PAPERS[:papers]), (spaced, PAPERS))
    )
    assert pairs(parsed(text)) == PAPERS + PAPERS[:papers] + PAPERS


def test_a_compact_page_without_a_header_may_be_glued_to_a_spaced_one():
    text = spaced(*PAPERS).rstrip("\n") + "\n" + compact(*PAPERS).removeprefix(COMPACT_HEADER)
    titles = [title.removeprefix("Subscribe") for title, _ in pairs(parsed(text))]
    assert titles == [title for title, _ in PAPERS] * 2


def test_nobody_is_sure_of_an_endless_title():
    found = parsed(spaced(*PAPERS, ("A title that goes on " * 60, "Really. " * 300)))
    assert "goes on" in found.entries[-1].title
    assert found.entries[-1].title_line in found.doubtful


def test_an_abstract_that_was_broken_is_no_page():
    title, text = PAPERS[0]
    halves = f"{text[:90]}\n{text[90:]}"
    assert pairs(parsed(spaced((title, halves), *PAPERS[1:]))) == PAPERS
