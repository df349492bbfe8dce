"""Every real file: read without an exception, with as many papers as were counted in it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from readinglist.core.importing.documents import document, read_file
from readinglist.core.importing.entries import Parsed
from readinglist.core.importing.plan import Fate
from readinglist.core.importing.readers import read
from readinglist.core.library import Library
from tests.conftest import SHARED

PLACE = SHARED / "real" / "dev"
COUNTS = PLACE / "README.md"

pytestmark = pytest.mark.skipif(
    not COUNTS.exists(), reason=f"the real files are not here ({PLACE})"
)

# Where there is more in a file than what was counted: papers, papers with an abstract.
EXPLAINED = {
    # 201 different arXiv ids are linked; 51 more papers have other links, or arXiv's as DOIs.
    "awesome-md__WooooDyy__README.md": (252, None),
    # What is counted as abstracts are the digest's own sentences about the papers, in Chinese.
    "arxiv-digest-atom__quxnb__atom.xml": (226, 0),
}


@dataclass(frozen=True)
class Counted:
    """A file, and what was counted in it; None: nobody did."""

    file: Path
    papers: int | None
    abstracts: int | None


def counted() -> list[Counted]:
    """The rows of the table; a cell of a title may hold the table's own sign."""
    found: list[Counted] = []
    for line in COUNTS.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if len(cells) < 9 or not (PLACE / cells[0]).is_file():
            continue
        papers, abstracts = EXPLAINED.get(cells[0], (_number(cells[-4]), _number(cells[-3])))
        found.append(Counted(PLACE / cells[0], papers, abstracts))
    return found


def _number(cell: str) -> int | None:
    return int(cell) if re.fullmatch(r"\d+", cell) else None


FILES = counted() if COUNTS.exists() else []


def parsed(file: Path) -> Parsed:
    return read(document(read_file(file)))


def test_each_file_gives_the_papers_that_are_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(FILES) == 39
    rows: list[str] = []
    wrong: list[str] = []
    for expected in FILES:
        found = parsed(expected.file)
        papers = len(found.entries)
        abstracts = sum(bool(entry.abstract) for entry in found.entries)
        rows.append(
            f"{expected.file.name[:60]:60} {found.format:13} {expected.papers!s:>5} {papers:5} "
            f"{expected.abstracts!s:>5} {abstracts:5} {len(found.unparsed):5}"
        )
        said = {expected.papers: papers, expected.abstracts: abstracts}
        if any(want is not None and want != got for want, got in said.items()):
            wrong.append(rows[-1])
        assert sum(found.line_counts.values()) == 2 * found.line_counts["total"]
        assert all(entry.title.strip() for entry in found.entries)
    with capsys.disabled():
        head = f"{'file':60} {'format':13} {'papers, found':>11} {'abstr., found':>11} unparsed"
        print("\n" + "\n".join([head, *rows]))
    assert wrong == []


def test_all_of_them_become_one_library(library: Library) -> None:
    for expected in FILES:
        [plan] = library.plan_import([read_file(expected.file)])
        assert plan.error is None
        plan, _ = library.apply_import(plan)
        assert plan.counts().total() == len(plan.entries)
    brought = library.count()
    assert brought > 4000
    for expected in FILES:
        [plan] = library.plan_import([read_file(expected.file)])
        assert plan.counts()[Fate.KNOWN] == len(plan.entries), expected.file.name
        assert not library.apply_import(plan)[1]
    while library.count():
        library.undo()
    assert not any(library.user_data().values())
