"""Three real listings: what is in them, and that each of their papers is found again."""

import gzip
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from readinglist.core.importing.documents import InputFile, pasted, read_file
from readinglist.core.importing.plan import FilePlan
from readinglist.core.library import Library
from readinglist.core.text import normalise
from tests.conftest import SHARED

pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason=f"the real listings are not here ({SHARED})"
)

SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
SMALL = [
    file
    for file in [*sorted((SHARED / "hf_days").glob("*.txt")), *sorted(SHARED.glob("listing_*.txt"))]
    if Path(f"{file}.expected.json").exists()
]


@dataclass(frozen=True)
class Seeded:
    """A library after the three seeds, and what importing each of them said."""

    library: Library
    plans: list[FilePlan]

    def said(self, *path: str) -> list[object]:
        """One value of each file's `import --json`."""
        values = [plan.json() for plan in self.plans]
        for name in path:
            values = [value[name] for value in values]
        return values


def import_all(library: Library, files: list[Path]) -> list[FilePlan]:
    """Import one file after the other, each known to the next."""
    plans: list[FilePlan] = []
    for file in files:
        [plan] = library.plan_import([read_file(file)])
        library.apply_import(plan)
        plans.append(plan)
    return plans


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seeded]:
    """The seeds in a library that no test changes."""
    place = tmp_path_factory.mktemp("seeded")
    library = Library.open(place / "library", place / "cache")
    yield Seeded(library, import_all(library, SEEDS))
    library.close()


def test_every_paper_and_every_line_is_accounted_for(seeded: Seeded):
    assert seeded.said("layout") == ["compact", "compact", "spaced"]
    assert seeded.said("papers") == [119, 119, 35]
    assert seeded.said("new") == [119, 84, 12]
    assert seeded.said("known") == [0, 35, 23]
    assert seeded.said("doubtful") == [0, 0, 0]
    assert seeded.said("lines", "total") == [240, 240, 149]
    assert seeded.said("lines", "header") == [2, 2, 5]
    assert seeded.said("lines", "title") == [119, 119, 35]
    assert seeded.said("lines", "abstract") == [119, 119, 35]
    assert seeded.said("lines", "unparsed") == [0, 0, 0]
    for lines in seeded.said("lines"):
        assert isinstance(lines, dict)
        assert sum(lines.values()) == 2 * lines["total"]
    assert seeded.library.count() == 215


def test_the_spaced_listing_is_of_the_eleventh_of_july(seeded: Seeded):
    assert [str(day)[4:] for day in seeded.said("day")] == ["", "", "-07-11"]


def test_importing_them_again_adds_neither_papers_nor_sightings(tmp_path: Path):
    library = Library.open(tmp_path / "library")
    try:
        import_all(library, SEEDS)
        before, rev = library.user_data(), library.rev

        again = import_all(library, SEEDS)

        assert [plan.json()["new"] for plan in again] == [0, 0, 0]
        assert all(plan.seen_before for plan in again)
        assert (library.user_data(), library.rev) == (before, rev)
    finally:
        library.close()


def test_every_paper_keeps_each_of_its_sightings(seeded: Seeded):
    papers = seeded.library.papers(seeded.library.view("all"))
    seen = Counter(sighting.file for paper in papers for sighting in paper.sightings)

    assert seen == {SEEDS[0].name: 119, SEEDS[1].name: 119, SEEDS[2].name: 35}


def test_no_title_begins_with_the_button_that_was_glued_to_it(seeded: Seeded):
    papers = seeded.library.papers(seeded.library.view("all"))

    assert [paper.title for paper in papers if paper.title.startswith("Subscribe")] == []


def test_titles_and_abstracts_are_exactly_lines_of_the_files(seeded: Seeded):
    written = {
        line.strip().removeprefix("Subscribe").strip()
        for file in SEEDS
        for line in re.split(r"\r\n|\n|\r", file.read_text("utf-8"))
    }

    for paper in seeded.library.papers(seeded.library.view("all")):
        assert paper.title in written
        assert paper.abstract in written


TITLES = {
    "0:3": "Understanding Transformer Reasoning Capabilities via Graph Algorithms",
    "0:41": "Evidence > Intuition: Transferability Estimation for Encoder Selection",
    "0:45": "Log-Linear Attention",
    "0:47": "Position-Aware Depth Decay Decoding (D^3): Boosting Large Language Model Inference "
    "Efficiency",
    "0:147": "2x Faster Language Model Pre-training via Masked Structural Growth",
    "0:171": "A Nearly-Optimal Bound for Fast Regression with ell_infty Guarantee",
    "1:9": "Stable ResNet",
    "1:145": "A Proof of Learning Rate Transfer under μP",
    "1:181": "infty-Diff: Infinite Resolution Diffusion with Subsampled Mollified States",
    "2:107": "iDisc: Internal Discretization for Monocular Depth Estimation",
}
# Text that an abstract must hold as it stands in the file.
ABSTRACTS = {
    "0:48": "with nearly no performance drop (<1%) on the GSM8K",
    "0:118": "available at https://jhaoshao.github.io/ChronoDepth/{this http URL}.",
    "0:190": "the effectiveness ohttps://info.arxiv.org/help/prep#abstractsf our proposed method",
    "1:24": "can be found at github.com/edwardjhu/TP4.",
    "1:28": "(A theory of representation learning gives a deep generalisation of kernel methods, "
    "Yang et al. 2023) modified",
    "1:152": "ge d_y+1 if d_x<d_yle2d_x. Together",
    "1:212": "available at https://jhaoshao.github.io/ChronoDepth/{this http URL}.",
}


def entry_at(seeded: Seeded, place: str, part: str):
    """The entry of that file (0, 1, 2) whose title or abstract stands in that line."""
    file, line = map(int, place.split(":"))
    parsed = seeded.plans[file].parsed
    assert parsed is not None
    return next((e for e in parsed.entries if getattr(e, f"{part}_line") == line), None)


@pytest.mark.parametrize("place", TITLES)
def test_a_title_that_does_not_look_like_one_is_a_title(seeded: Seeded, place: str):
    entry = entry_at(seeded, place, "title")

    assert entry is not None
    assert entry.title == TITLES[place]
    assert len(entry.abstract) > 300


@pytest.mark.parametrize("place", ABSTRACTS)
def test_an_abstract_with_anything_in_it_is_one_and_stays_as_it_is(seeded: Seeded, place: str):
    entry = entry_at(seeded, place, "abstract")

    assert entry is not None
    assert ABSTRACTS[place] in entry.abstract


def test_a_title_inside_an_abstract_stays_a_paper_of_its_own(seeded: Seeded):
    named = "A theory of representation learning gives a deep generalisation of kernel methods"
    papers = seeded.library.papers(seeded.library.view("all"))

    assert len([paper for paper in papers if paper.title == named]) == 1
    assert seeded.library.papers(seeded.library.search(named).exact[:1])[0].title == named


def test_every_paper_is_found_by_its_title_as_the_first(seeded: Seeded):
    library = seeded.library
    missed = [
        paper.title
        for paper in library.papers(library.view("all"))
        if library.search(paper.title).exact[:1] != [paper.id]
    ]

    assert missed == []


def test_every_paper_is_found_by_three_distinctive_words_of_its_title(seeded: Seeded):
    library = seeded.library
    papers = library.papers(library.view("all"))
    words = {paper.id: set(re.findall(r"\w+", paper.title.lower())) for paper in papers}
    holders = Counter(word for found in words.values() for word in found)

    missed: list[str] = []
    for paper in papers:
        rarest = sorted(words[paper.id], key=lambda word: (holders[word], -len(word), word))[:3]
        if paper.id not in library.search(" ".join(rarest)).exact:
            missed.append(f"{' '.join(rarest)}: {paper.title}")

    assert missed == []


def test_a_misspelt_transformer_is_suggested(seeded: Seeded):
    found = seeded.library.search("transformr")

    assert "transformer" in found.suggestions
    assert found.near


def test_nonsense_is_answered(seeded: Seeded):
    assert seeded.library.search("(((").query == "((("


# Other real listings --------------------------------------------------------------------------


def held(library: Library, file: InputFile, expected: Path) -> tuple[dict[str, object], ...]:
    """What importing the file gave, and what it should have given."""
    [plan] = library.plan_import([file])
    assert plan.error is None
    library.apply_import(plan)
    entries = [planned.entry for planned in plan.chosen()]
    assert plan.json()["lines"]["unparsed"] == 0
    return {
        "papers": len(entries),
        "unique": library.count(),
        "first_title": entries[0].title,
        "last_title": entries[-1].title,
    }, json.loads(expected.read_text("utf-8"))


@pytest.mark.parametrize("file", SMALL, ids=lambda file: file.name)
def test_a_real_day_gives_its_papers(library: Library, file: Path):
    given, expected = held(library, read_file(file), Path(f"{file}.expected.json"))

    assert given == expected


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", ["listing_spaced_2k.txt", "listing_10k.txt"])
def test_a_long_listing_gives_its_papers(library: Library, name: str):
    data = gzip.decompress((SHARED / f"{name}.gz").read_bytes())

    given, expected = held(library, pasted(data, name), SHARED / f"{name}.expected.json")

    assert given == expected


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_in_whatever_order_the_seeds_come_the_library_is_the_same(
    order: tuple[int, ...], tmp_path: Path, seeded: Seeded
) -> None:
    library = Library.open(tmp_path / "library", tmp_path / "cache")
    for place in order:
        [plan] = library.plan_import([read_file(SEEDS[place])])
        library.apply_import(plan)
    found, expected = seen_where(library), seen_where(seeded.library)
    library.close()
    assert len(found) == 215
    assert found == expected


def seen_where(library: Library) -> dict[str, set[tuple[str, int]]]:
    """Where each paper, by its normalised title, was seen."""
    papers = library.papers(library.view("all"))
    return {normalise(p.title): {(seen.file, seen.rank) for seen in p.sightings} for p in papers}
