"""Lists, tables and digests of papers in Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.markdown import READER
from tests.conftest import SHARED


def parsed(text):
    return READER.read(document(pasted(text.encode(), "list.md")))


def only(text):
    """The one entry of a text."""
    [entry] = parsed(text).entries
    return entry


def titles(text):
    return [entry.title for entry in parsed(text).entries]


def names(entry):
    return [str(name) for name in entry.details.authors]


ARXIV = "https://arxiv.org/abs/2301.0000"

# Bullets ---------------------------------------------------------------------------------------

AWESOME = f"""# Awesome Mud

Papers on mud, and [a tool](https://mud.example.org/tool).

- [Contents](#walking)

## Walking

- [2023/01] **Walking Backwards: Robots in Mud.** *Anna Berg (Mud Lab) et al. ICRA 2023.* \
[[paper]({ARXIV}1)] [[code](https://github.com/mud/walk)]
- [Gentle Descent]({ARXIV}2), Eva Falk and Gustav Holm, ICML 2022
- Does Anything Scale in Mud? Ida Jung, Karl Lund. *NeurIPS 2023*. [[Paper]]({ARXIV}3)
"""


def test_titles_of_an_awesome_list_are_links_bold_or_plain():
    assert titles(AWESOME) == [
        "Walking Backwards: Robots in Mud", "Gentle Descent", "Does Anything Scale in Mud?",
    ]  # fmt: skip


def test_authors_days_and_venues_stand_around_the_titles():
    walking, descent, scale = parsed(AWESOME).entries
    assert names(walking) == ["Anna Berg"]
    assert walking.details.fields["md:authors"] == "Anna Berg (Mud Lab) et al. ICRA 2023."
    assert (walking.details.year, walking.details.fields["month"]) == (2023, "1")
    assert names(descent) == ["Eva Falk", "Gustav Holm"]
    assert (descent.details.year, descent.details.fields["md:venue"]) == (2022, "ICML 2022")
    assert names(scale) == ["Ida Jung", "Karl Lund"]


def test_links_are_identifiers_or_fields():
    walking = parsed(AWESOME).entries[0].details
    assert (walking.arxiv, walking.url) == ("2301.00001", ARXIV + "1")
    assert walking.fields["md:code"] == "https://github.com/mud/walk"


def test_lines_of_a_list_are_titles_and_what_is_around_it_is_header():
    found = parsed(AWESOME)
    assert found.line_counts == {
        "total": 11, "title": 3, "abstract": 0, "header": 4, "blank": 4, "unparsed": 0
    }  # fmt: skip
    assert [entry.title_line for entry in found.entries] == [9, 10, 11]
    assert found.confidence > 0.6


@pytest.mark.parametrize(
    "item",
    [
        "**[Quiet Rooms for Loud Machines]({})**",
        "[**Quiet Rooms for Loud Machines**]({})",
        "**Quiet Rooms for Loud Machines** [[Paper]({})]",
        "**Quiet Rooms for Loud Machines.** [PDF]({})",
        "*Quiet Rooms for Loud Machines*, Ida Jung. [pdf]({})",
        "Quiet Rooms for Loud Machines [[arXiv]]({})",
        "Quiet Rooms for Loud Machines: {}",
        'I. Jung and K. Lund, "Quiet Rooms for Loud Machines," in Proc. of Rooms, 2021. [PDF]({})',
        "(2023-05-04) [Quiet Rooms for Loud Machines]({})",
        "[2023.05] [NeurIPS 2023] **Quiet Rooms for Loud Machines** [[Paper]({})]",
        "🔥 **Quiet Rooms for Loud Machines** [![arXiv](https://img.example.org/b.svg)]({})",
        "[ ] [Quiet Rooms for Loud Machines]({})",
        "12. “Quiet Rooms for Loud Machines” ([link]({}))",
        "`2301.00009` — [Quiet Rooms for Loud Machines]({})",
        "<b>Quiet Rooms for Loud Machines</b> <a href='{}'>paper</a>",
        "[Quiet Rooms for\n  Loud Machines]({})",
    ],
)
def test_a_title_is_a_title_whatever_is_around_it(item):
    assert titles("- " + item.replace("{}", ARXIV + "9")) == ["Quiet Rooms for Loud Machines"]


@pytest.mark.parametrize(
    ("link", "arxiv", "doi"),
    [
        ("https://arxiv.org/pdf/2301.00001v2.pdf", "2301.00001v2", None),
        ("https://huggingface.co/papers/2301.00001", "2301.00001", None),
        ("https://www.alphaxiv.org/abs/2301.00001", "2301.00001", None),
        ("https://doi.org/10.48550/arXiv.2301.00001", "2301.00001", None),
        ("https://dl.acm.org/doi/10.1145/3526113.3545616", None, "10.1145/3526113.3545616"),
        ("https://openreview.net/forum?id=aBcD", None, None),
        ("https://aclanthology.org/2023.acl-long.1/", None, None),
        ("https://mud.example.org/walk.pdf", None, None),
    ],
)
def test_a_paper_is_where_papers_are(link, arxiv, doi):
    details = only(f"- **Walking Backwards in Mud** [[Paper]({link})]").details
    assert (details.arxiv, details.doi, details.url) == (arxiv, doi, link)


def test_a_link_to_anywhere_else_makes_no_paper():
    assert parsed("- [A Tool for Mud](https://github.com/mud/tool), see arxiv.org/").entries == ()


def test_maths_and_entities_in_titles():
    text = rf"- [Walking in $O(n_1 * n_2)$ & $\mathcal{{M}}$ud &amp; S<sup>3</sup>]({ARXIV}1)"
    assert titles(text) == [r"Walking in $O(n_1 * n_2)$ & $\mathcal{M}$ud & S3"]


def test_a_ticked_box_is_a_paper_that_was_read():
    found = parsed(f"- [x] [Walking Backwards]({ARXIV}1)\n- [ ] [Gentle Descent]({ARXIV}2)\n")
    assert [entry.details.status for entry in found.entries] == ["read", ""]


def test_details_may_stand_in_items_of_their_own():
    entry = only(
        "- **Walking Backwards in Mud**\n"
        "  - Authors: Anna Berg, Carl Dorn\n"
        f"  - Link: {ARXIV}1\n"
        "  - Date: 2023-01-02\n"
        "  - Keywords: mud, robots\n"
        "  - Notes: read this twice\n"
    )
    assert names(entry) == ["Anna Berg", "Carl Dorn"]
    assert (entry.details.arxiv, entry.details.date) == ("2301.00001", "2023-01-02")
    assert (entry.details.tags, entry.details.note) == (("mud", "robots"), "read this twice")


def test_the_same_id_twice_is_one_paper_with_the_better_title():
    entry = only(
        f"- News: [Walk]({ARXIV}1) is out!\n\n"
        "- **Walking Backwards: A Study of Robots in Mud** "
        "[[pdf](https://arxiv.org/pdf/2301.00001v3)]\n"
    )
    assert entry.title == "Walking Backwards: A Study of Robots in Mud"
    assert (entry.rank, entry.title_line) == (1, 3)


def test_links_without_any_title_are_known_by_their_identifier():
    [entry, other] = parsed(f"See [arXiv]({ARXIV}1).\n\n- [PDF]({ARXIV}2)\n").entries
    assert (entry.title, other.title) == ("arXiv:2301.00001", "arXiv:2301.00002")


def test_a_link_to_a_paper_that_nothing_names_is_not_passed_over():
    found = parsed(f"- [Walking Backwards]({ARXIV}1)\n\n[PDF](https://mud.example.org/a.pdf)\n")
    assert found.unparsed == ((3, "[PDF](https://mud.example.org/a.pdf)"),)


# Digests ---------------------------------------------------------------------------------------

DIGEST = f"""---
title: Mud, daily
---
# Daily mud 2024-05-01

## 1. [Walking Backwards]({ARXIV}1)

**Authors:** Anna Berg, Carl Dorn
**Published:** 2024-04-30

**Abstract:** We study mud. It is
deep and brown.

**TL;DR**: mud

---

## 2. Gentle Descent

*Eva Falk, Gustav Holm*

### Abstract

We descend.

Over two paragraphs.

### Our view

It is gentle.

### Links

[PDF](https://arxiv.org/pdf/2301.00002) | [Code](https://github.com/mud/descent)
"""


def test_a_heading_and_what_is_below_it_is_a_paper():
    walking, descent = parsed(DIGEST).entries
    assert (walking.title, descent.title) == ("Walking Backwards", "Gentle Descent")
    assert (walking.details.arxiv, descent.details.arxiv) == ("2301.00001", "2301.00002")
    assert names(walking) == ["Anna Berg", "Carl Dorn"]
    assert names(descent) == ["Eva Falk", "Gustav Holm"]
    assert walking.details.date == "2024-04-30"


def test_only_what_is_called_an_abstract_is_one():
    walking, descent = parsed(DIGEST).entries
    assert walking.abstract == "We study mud. It is deep and brown."
    assert descent.abstract == "We descend. Over two paragraphs."
    assert walking.details.fields["md:TL;DR"] == "mud"
    assert descent.details.fields["md:Our view"] == "It is gentle."


def test_each_line_of_a_digest_has_its_kind():
    found = parsed(DIGEST)
    walking, descent = found.entries
    kinds = dict(enumerate(found.kinds, 1))
    assert [kinds[n] for n in (walking.title_line, descent.title_line)] == [LineKind.TITLE] * 2
    assert [n for n, kind in kinds.items() if kind is LineKind.ABSTRACT] == [11, 12, 24, 26]
    assert [n for n, kind in kinds.items() if kind is LineKind.HEADER] == [1, 2, 3, 4, 16]
    assert kinds[8] is LineKind.DETAIL


def test_bold_lines_may_be_the_headings():
    text = (
        f"**Walking Backwards in Mud**\nAnna Berg, Carl Dorn\n[Paper]({ARXIV}1)\n\n"
        f"**Gentle Descent Into Valleys**\n\n[Paper]({ARXIV}2)\n\nA summary.\n"
    )
    walking, descent = parsed(text).entries
    assert (walking.title, descent.title) == (
        "Walking Backwards in Mud", "Gentle Descent Into Valleys",
    )  # fmt: skip
    assert names(walking) == ["Anna Berg", "Carl Dorn"]
    assert (names(descent), descent.abstract) == ([], "")


def test_an_abstract_may_be_folded_away():
    entry = only(
        f"- **[Walking Backwards]({ARXIV}1)** `arXiv:2301.00001` `cs.RO` `cs.LG`\n"
        "  _Anna Berg, Carl Dorn, et al._\n"
        "  <details open><summary>Abstract</summary>\n  We study mud &amp; more.\n  </details>\n"
        "\n  Not of it.\n"
    )
    assert (entry.abstract, entry.abstract_line) == ("We study mud & more.", 4)
    assert entry.details.fields["primaryclass"] == "cs.RO"
    assert entry.details.fields["md:categories"] == "cs.LG"


@pytest.mark.parametrize("heading", ["News", "## Citation", "Papers", "Abstract"])
def test_a_part_of_a_file_is_no_title(heading):
    assert titles(f"## {heading}\n\n[PDF]({ARXIV}1)\n") == ["arXiv:2301.00001"]


# Tables ----------------------------------------------------------------------------------------

TABLE = f"""| Date | Title | Authors | Venue | Summary | Paper | Code |
|:--|:--|:--|:--|:--|:--|--:|
| 2024-05-01 | Walking Backwards. In Mud | Anna Berg, Carl Dorn | ICRA 2024 | Walks. \
| [pdf]({ARXIV}1) | [c](https://github.com/x/y) |
| 2024-05-02 | **[Gentle Descent]({ARXIV}2)** | Eva Falk et.al. | - | | [2301]({ARXIV}2) | null |
| 2024-05-03 | Nothing Linked Here | Ida Jung | | | | |
"""


def test_a_row_is_a_paper_by_its_columns():
    walking, descent, nothing = parsed(TABLE).entries
    assert walking.title == "Walking Backwards. In Mud"
    assert names(walking) == ["Anna Berg", "Carl Dorn"]
    assert (walking.details.date, walking.details.arxiv) == ("2024-05-01", "2301.00001")
    assert dict(walking.details.fields) == {
        "md:venue": "ICRA 2024", "md:Summary": "Walks.", "md:Code": "https://github.com/x/y",
    }  # fmt: skip
    assert (descent.title, names(descent)) == ("Gentle Descent", ["Eva Falk"])
    assert nothing.title == "Nothing Linked Here"


def test_a_row_may_be_broken_within_its_title():
    text = (
        "| Title | Authors |\n|---|---|\n"
        f"| Walking Backwards in\n  Deep Mud (Read more on [arXiv]({ARXIV}1) or "
        f"[HF](https://huggingface.co/papers/2301.00001))| Anna Berg |\n"
        f"| Gentle Descent [arXiv]({ARXIV}2) | Eva Falk |\n"
    )
    walking, descent = parsed(text).entries
    assert (walking.title, names(walking)) == ("Walking Backwards in Deep Mud", ["Anna Berg"])
    assert descent.title == "Gentle Descent"


def test_a_table_may_be_html():
    row = (
        '<tr>\n  <td>{n}</td>\n  <td><a href="./p/{n}.html">{title}</a></td>\n  <td>a view</td>\n'
        "  <td><span>mud</span> <span>robots</span></td>\n"
        '  <td><button data-arxiv-id="2301.0000{n}v2">☆</button></td>\n</tr>\n'
    )
    text = (
        "# cs.RO\n\nSee [arXiv](https://arxiv.org/)\n\n<table>\n<thead>\n<tr><th>#</th><th>题目</th>"
        "<th>一句话要点</th><th>标签</th><th>⭐</th></tr>\n</thead>\n<tbody>\n"
        + row.format(n=1, title="Walking &amp; Falling")
        + row.format(n=2, title="Gentle Descent")
        + "</tbody>\n</table>\n"
    )
    walking, descent = parsed(text).entries
    assert (walking.title, descent.title) == ("Walking & Falling", "Gentle Descent")
    assert (walking.title_line, walking.details.arxiv) == (12, "2301.00001v2")
    assert walking.details.tags == ("mud", "robots")
    assert walking.details.fields["md:一句话要点"] == "a view"


def test_a_row_that_compares_two_papers_is_none():
    text = f"| A | B | How |\n|--|--|--|\n| [arXiv]({ARXIV}1) | [arXiv]({ARXIV}2) | like it |\n"
    assert titles(text) == ["arXiv:2301.00001", "arXiv:2301.00002"]
    assert parsed(text).confidence < 0.6


# What is no list of papers ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f'[{{"title": "Walking", "url": "{ARXIV}1"}}]',
        f"<?xml version='1.0'?>\n<feed><id>{ARXIV}1</id>\n# no\n</feed>",
        f"<!DOCTYPE html>\n<a href='{ARXIV}1'>Walking</a>\n- [a]({ARXIV}1)",
        f"@misc{{walk,\n  url = {{{ARXIV}1}},\n  note = {{[a](b)}}\n}}",
        f"- title: Walking\n  url: {ARXIV}1\n- title: Descent\n  url: {ARXIV}2\n",
        f"# papers\n- title: Walking\n  url: {ARXIV}1\n  tags: mud\n- title: D\n  url: {ARXIV}2\n",
        f"Title: Walking\nPDF: {ARXIV}1\n",
        "# A file\n\n- [without](https://example.org/papers)\n",
    ],
)
def test_other_formats_are_left_to_others(text):
    file = document(pasted(text.encode(), "x"))
    assert not READER.may_be(file)
    assert READER.read(file).entries == ()


def test_a_programs_readme_that_cites_papers_is_no_list():
    text = (
        "# mudlib\n\nA library.\n\n## Installation\n- [pip](https://pip.pypa.io)\n"
        f"\nIt does what [Attention to Mud]({ARXIV}1) and [Mud Nets]({ARXIV}2) say.\n"
    )
    assert parsed(text).confidence < 0.6


# Hostile Markdown ------------------------------------------------------------------------------

HOSTILE = {
    "brackets": "[" * 10_000,
    "images": "![" * 10_000,
    "half links": "[a](" * 10_000,
    "stars": "*a **b " * 5_000,
    "quotes": "> " * 10_000 + "x",
    "steps of quotes": "\n".join(">" * n + " a" for n in range(300)),
    "lists": "- " * 10_000 + "x",
    "steps of lists": "\n".join("  " * n + "- a" for n in range(300)),
    "back-ticks": "".join("`" * n + " " for n in range(300)),
    "tags": "<div " * 10_000 + "\n" + "<a href='" * 10_000,
    "comments": "<!-- " * 10_000,
    "cells": "|a" * 500 + "\n" + "|-" * 500 + "\n" + "|\n" * 500,
    "dollars": "$a" * 10_000,
    "links": f"[a b c]({ARXIV}1) " * 2_000,
    "links in lines": f"[a b c]({ARXIV}1)\n" * 2_000,
    "dashes": "- " + "-" * 100_000,
    "names": "- **A Title Here** " + "Aa Bb, " * 10_000 + f"[pdf]({ARXIV}1)",
    "days": "- " + "[2023/04] " * 5_000,
    "headings": "# a b c\n" * 3_000,
}


@pytest.mark.timeout(5)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_markdown_costs_no_more_than_its_length(text):
    found = parsed(f"- [Walking Backwards]({ARXIV}7)\n\n{text}\n")
    assert "Walking Backwards" in [entry.title for entry in found.entries]
    assert sum(found.line_counts.values()) == 2 * len(found.kinds)


@pytest.mark.timeout(60)
@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.sampled_from(
            ["- ", "# ", "**", "*", "[", "]", "(", ")", f"({ARXIV}1)", "|", "|--|--|", "\n", "\n\n",
             "`", "<td>", "<tr>", "</a>", f"<a href='{ARXIV}2'>", "<summary>", "Abstract", ":",
             "$", "Walking Backwards", "2301.00001", "  ", "> ", "---", "&amp;", "<!--", "\\"]
        ),
        max_size=60,
    )
)  # fmt: skip
def test_whatever_it_holds_every_line_has_one_kind(parts):
    text = f"[a b c]({ARXIV}3)\n" + "".join(parts)
    file = document(pasted(text.encode(), "x"))
    found = READER.read(file)
    assert len(found.kinds) == len(file.lines)
    assert [entry.rank for entry in found.entries] == list(range(1, len(found.entries) + 1))
    for entry in found.entries:
        assert entry.title
        assert found.kinds[entry.title_line - 1] is LineKind.TITLE
        assert 0 <= entry.abstract_line <= len(file.lines)


# Files from outside ----------------------------------------------------------------------------

DEV = SHARED / "real" / "dev"
# Papers, and those with an abstract; the file's own README counts only different arXiv ids.
SAMPLES = {
    "arxiv-markdown-digest__WhitePlusMS__2025-08-23_ARXIV_summary.md": (6, 0),
    "arxiv-markdown-digest__shiyibihua__cs-CL_2025-05-20_index.md": (109, 0),
    "awesome-md__LindongGuo__MLLM.md": (46, 46),
    # 201 by links to arxiv.org, 15 more by arXiv's DOIs, 36 in other places.
    "awesome-md__WooooDyy__README.md": (252, 0),
    "hf-markdown-digest__gabrielchua__2025-10-01.md": (46, 0),
    "hf-markdown-digest__slbqc__2024-08-02.md": (17, 0),
    "hf-markdown-digest__vollero__2026-08-07.md": (42, 0),
}


@pytest.mark.skipif(not DEV.is_dir(), reason="the shared data are not here")
@pytest.mark.parametrize("name", SAMPLES)
def test_real_files_give_their_papers(name):
    file = document(pasted((DEV / name).read_bytes(), name))
    found = READER.read(file)
    abstracts = sum(bool(entry.abstract) for entry in found.entries)
    assert READER.may_be(file)
    assert (len(found.entries), abstracts) == SAMPLES[name]
    assert all(len(entry.title.split()) > 1 for entry in found.entries if entry.title)
    assert not any(entry.title.startswith("arXiv:") for entry in found.entries)
    assert found.confidence > 0.9
    assert found.line_counts["unparsed"] == 0


@pytest.mark.skipif(not DEV.is_dir(), reason="the shared data are not here")
def test_no_other_real_file_is_taken_for_markdown():
    others = [file for file in DEV.iterdir() if file.name not in SAMPLES]
    taken = [f.name for f in others if READER.may_be(document(pasted(f.read_bytes(), f.name)))]
    assert taken == []


def test_in_a_table_of_papers_any_links_title_leads_to_the_paper():
    found = parsed(
        "| Title | Venue | Code |\n|---|---|---|\n"
        "| [Linked paper](https://x.org/p) | ICML 2023 | |\n"
        f"| [Gentle Descent]({ARXIV}1) | ICML 2023 | |\n"
        f"| [Walking Backwards]({ARXIV}2) | ICML 2023 | |\n"
    )
    urls = {entry.title: entry.details.url for entry in found.entries}
    assert urls["Linked paper"] == "https://x.org/p"


def test_marks_behind_names_and_venues_are_no_part_of_them():
    found = only(
        "| Title | Authors | Venue |\n|---|---|---|\n"
        f"| [Gentle Descent]({ARXIV}1) | [Anna Berg](https://a.org), Carl Dorn "
        "[[1]](https://b.org) [[2](https://c.org)] [] | ICML 2023 [[code]](https://d.org) |\n"
    )
    assert names(found) == ["Anna Berg", "Carl Dorn"]
    assert found.details.fields["md:venue"] == "ICML 2023"
