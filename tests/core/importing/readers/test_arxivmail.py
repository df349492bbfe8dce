"""arXiv's daily e-mail, and its "new" and "pastweek" listings as text."""

import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.arxivmail import READER
from tests.conftest import SHARED

RULE = "-" * 78
HEAD = rf"""Date: Fri, 12 Jan 24 00:31:14 GMT
Subject: cs daily 2 new
{RULE}
received from  Wed 10 Jan 24  to  Thu 11 Jan 24
{RULE}
"""
NEW = r"""\\
arXiv:2401.00017
Date: Wed, 10 Jan 2024 18:34:08 GMT   (243kb,D)

Title: Walking Backwards: A Study
  of Robots in Mud
Authors: Bj\"orn Bee (1), Cleo Dee Jr. and
  Mud Collaboration (2) ((1) Bee Ltd., (2) Mud)
Categories: cs.RO stat.ML
Comments: 9 pages, 3 robots
Report-no: MUD-3
Journal-ref: J. Mud 3 (2024)
DOI: 10.1234/mud.17
\\
  We walk backwards
in 90% of mud with $x_{1}$.
\\ ( https://arxiv.org/abs/2401.00017 ,  243kb)
"""
CROSSED = r"""\\
arXiv:2401.00018 (*cross-listing*)
Date: Thu, 11 Jan 2024 01:00:00 GMT   (9kb)

Title: Gentle Descent
Authors: Ann Bee
Categories: cs.LG cs.RO
\\
  We descend.
\\ ( https://arxiv.org/abs/2401.00018 ,  9kb)
"""
REPLACED = r"""\\
arXiv:2301.00019
replaced with revised version Thu, 11 Jan 2024 18:05:58 GMT   (829kb,D)

Title: Does Anything Scale?
Authors: Ann Bee et al. (12 additional authors not shown)
Categories: cs.LG
\\ ( https://arxiv.org/abs/2301.00019 ,  829kb)
"""
LISTED = r"""\\
arXiv:2401.00020
Date: Thu, 11 Jan 2024 01:00:00 GMT   (9kb)

Title: A Short Walk
Authors: Ann Bee
Categories: cs.RO
\\
"""
PASTWEEK = f"{RULE}\n\\\\\n/* Fri, 12 Jan 2024 */\n\\\\\n{RULE}\n{LISTED}{RULE}\n" + (
    f"\\\\\n/* Thu, 11 Jan 2024 */\n\\\\\n{RULE}\n" + LISTED.replace("00020", "00021")
)


def doc(text):
    return document(pasted(text.encode(), "file"))


def mail(*records):
    return HEAD + "".join(f"{record}{RULE}\n" for record in records)


def read(text):
    found = READER.read(doc(text))
    assert len(found.kinds) == len(doc(text).lines)
    return found


def lines_of(found, kind):
    return [number for number, k in enumerate(found.kinds, 1) if k is kind]


def test_a_record_is_read_whole():
    entry = read(mail(NEW)).entries[0]
    details = entry.details
    assert entry.title == "Walking Backwards: A Study of Robots in Mud"
    assert entry.abstract == "We walk backwards in 90% of mud with $x_{1}$."
    assert [str(name) for name in details.authors] == [
        "Björn Bee", "Cleo Dee, Jr.", "Mud Collaboration"
    ]  # fmt: skip
    assert (details.year, details.date) == (2024, "2024-01-10")
    assert (details.arxiv, details.doi) == ("2401.00017", "10.1234/mud.17")
    assert details.url == "https://arxiv.org/abs/2401.00017"
    assert details.fields == {
        "primaryclass": "cs.RO",
        "categories": "cs.RO stat.ML",
        "arxiv:authors_note": "(1) (2) ((1) Bee Ltd., (2) Mud)",
        "arxiv:comment": "9 pages, 3 robots",
        "arxiv:report_no": "MUD-3",
        "arxiv:journal_ref": "J. Mud 3 (2024)",
        "arxiv:size": "243kb,D",
    }


def test_every_line_is_accounted_for():
    found = read(mail(NEW))
    assert lines_of(found, LineKind.HEADER) == [1, 2, 3, 4, 5, 23]
    assert lines_of(found, LineKind.TITLE) == [10, 11]
    assert lines_of(found, LineKind.ABSTRACT) == [20, 21]
    assert lines_of(found, LineKind.BLANK) == [9]
    assert (found.entries[0].title_line, found.entries[0].abstract_line) == (10, 20)


def test_a_mail_is_of_the_day_in_its_head():
    assert read(mail(NEW)).day.isoformat() == "2024-01-12"


def test_crosslisted_and_replaced_papers_are_papers():
    found = read(mail(NEW, CROSSED) + f"%%--%%--%%--%%--%%--%%--\n{RULE}\n{REPLACED}")
    assert [entry.details.arxiv for entry in found.entries] == [
        "2401.00017", "2401.00018", "2301.00019"
    ]  # fmt: skip
    crossed, replaced = found.entries[1:]
    assert crossed.details.fields["arxiv:announced"] == "cross-listing"
    assert (replaced.title, replaced.abstract) == ("Does Anything Scale?", "")
    assert replaced.details.fields["arxiv:replaced"] == "Thu, 11 Jan 2024 18:05:58 GMT"
    assert replaced.details.date is None
    assert [str(name) for name in replaced.details.authors] == ["Ann Bee"]


def test_a_listing_of_the_past_week_has_no_abstracts():
    found = read(PASTWEEK)
    assert [entry.details.arxiv for entry in found.entries] == ["2401.00020", "2401.00021"]
    assert [entry.abstract for entry in found.entries] == ["", ""]
    assert found.day.isoformat() == "2024-01-12"
    assert lines_of(found, LineKind.HEADER) == [1, 2, 3, 4, 5, 14, 15, 16, 17, 18]


def test_an_old_record_is_called_a_paper():
    text = mail(CROSSED.replace("arXiv:2401.00018 (*cross-listing*)", "Paper: hep-th/9901001"))
    assert read(text).entries[0].details.arxiv == "hep-th/9901001"


def test_a_record_without_a_title_is_called_by_its_id():
    entry = read(mail(CROSSED.replace("Title: Gentle Descent\n", ""))).entries[0]
    assert (entry.title, entry.title_line) == ("arXiv:2401.00018", 0)


def test_lines_that_lost_their_indentation_go_on_with_the_one_before():
    entry = read(mail(NEW.replace("  of Robots", "of Robots"))).entries[0]
    assert entry.title == "Walking Backwards: A Study of Robots in Mud"


def test_a_line_that_says_nothing_known_is_shown():
    found = read(mail(CROSSED.replace("Date: Thu, 11 Jan", "Thursday, 11 Jan")))
    assert found.unparsed == ((8, "Thursday, 11 Jan 2024 01:00:00 GMT   (9kb)"),)
    assert found.entries[0].title == "Gentle Descent"


@pytest.mark.parametrize("end", ["Title: Wal", "We walk b", "  of Rob"])
def test_of_a_cut_mail_the_whole_records_are_read(end):
    text = mail(CROSSED, NEW)
    found = read(text[: text.index(end) + len(end)])
    assert [entry.title for entry in found.entries] == ["Gentle Descent"]
    assert found.unparsed[0] == (17, "\\\\")


@pytest.mark.parametrize(
    "text",
    ["A title\nAn abstract.\n", "\\\\\nTitle: Gentle Descent\n", "arXiv:2401.00017\nTitle: X\n"],
)
def test_what_is_no_mail_is_none(text):
    assert not READER.may_be(doc(text))
    assert read(text).confidence == 0


@pytest.mark.parametrize(
    "unit",
    ["\\\\\n", "\\\\\narXiv:2401.00017\n", "Title: x\n", "(", "x\n", "$", '\\"{', f"{RULE}\n"],
)
def test_whatever_it_holds_it_is_read_soon(unit):
    start = time.process_time()
    read(HEAD + NEW[: NEW.index("We walk")] + unit * (100_000 // len(unit)))
    assert time.process_time() - start < 2


REAL = {
    "arxiv-mail__arXiv__astro-ph_new.HE.txt": (27, 18),
    "arxiv-mail__arXiv__q-fin_new.txt": (16, 13),
    "arxiv-pastweek__arXiv__astro-ph_pastweek.CO.txt": (63, 0),
}


@pytest.mark.parametrize("name", REAL)
def test_real_mails_come_out_whole(name):
    file = SHARED / "real" / "dev" / name
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), name)))
    abstracts = sum(bool(entry.abstract) for entry in found.entries)
    assert (len(found.entries), abstracts) == REAL[name]
    assert all(entry.title_line and entry.details.authors for entry in found.entries)
    assert all(entry.details.arxiv for entry in found.entries)
    assert (found.confidence, found.unparsed) == (1, ())
    assert found.day is not None
