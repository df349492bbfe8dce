"""A library of 2,000 papers that their reader has judged in every way that queries can ask for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from readinglist.core.importing.documents import InputFile
from readinglist.core.library import Library
from readinglist.core.model import STATUSES
from readinglist.core.store import edits, pairs
from readinglist.core.store.operations import operation
from tests.bench.corpus import corpus
from tests.core.conftest import COMPACT_HEADER
from tests.core.search import meanings as b
from tests.core.search.brute import Brute

COUNT = 2000
TAGS = (
    "ml", "ml/theory", "ML/Theory/bounds", "mlops", "to discuss", "Élan", "thesis/chapter 2",
    "GPU", "reading-group", "x:y", "(odd)", "none of these",
)  # fmt: skip
NAMES = (
    "Anna Møller", "Łukasz Ørsted", "Ng, Wei", "Sean O'Neil", "王伟", "José García-Pérez", "Li Kim",
    "{Tide Board}", "van den Berg, Jan", "Ada Straße",
)  # fmt: skip
NOTES = (
    "Ask about the proof; compare with μP and Co$^4$.",
    "To discuss: fine-tuning is not finetuning",
    "漢字の本 and naïve étude",
    "see relational relations, relating $\\alpha_1$",
    "learning — deep learning, transform ers",
)
SAVED: dict[str, tuple[str, b.Meaning]] = {
    "Starred": ("is:starred", b.Is("is", "starred")),
    "graphs or trees": (
        "graph OR tree* OR title:network",
        b.Any((b.Word("graph"), b.Begins("tree"), b.Word("network", "title"))),
    ),
    "Both": (
        'search:starred -search:"Graphs or Trees"',
        b.All((b.Named("Starred"), b.But(b.Named("graphs or trees")))),
    ),
    "thrown away": ("in:trash model", b.All((b.Is("in", "trash"), b.Word("model")))),
    "Réseaux": (
        "language model (rating:>=3 OR tag:ml)",
        b.All(
            (
                b.Word("language"),
                b.Word("model"),
                b.Any((b.Counted("rating", ">=3", 3, 10**9), b.Is("tag", "ml"))),
            )
        ),
    ),
}


@dataclass(frozen=True)
class Judged:
    """The library, and what is not said of its papers themselves."""

    library: Library
    unsure: list[tuple[int, int]]

    def brute(self) -> Brute:
        papers = self.library.papers(self.library.search("in:trash OR -in:trash").exact)
        return Brute(papers, {name: meant for name, (_, meant) in SAVED.items()}, self.unsure)


def judged(place: Path, seed: int, count: int = COUNT) -> Iterator[Judged]:
    """The library, which nobody may change, until it is closed."""
    library = Library.open(place / "library", place / "cache")
    dice = Random(seed)
    _import(library, count, dice)
    library.catch_up_index()
    _judge(library, dice)
    unsure = _doubt(library, dice)
    for name, (query, _) in SAVED.items():
        library.save_search(name, query)
    library.catch_up_index()  # what was written since is in another segment
    yield Judged(library, unsure)
    library.close()


def _import(library: Library, count: int, dice: Random) -> None:
    """Listings of some names and days; some papers stand in several."""
    papers = corpus(count).papers
    for number, name in enumerate(["Juli.txt", "001_compact.txt", "Été (2).txt", "old"] * 2):
        fresh = papers[number::8]
        again = dice.sample(papers, count // 20)
        lines = "".join(f"{title}\n{text}\n" for title, text in [*fresh, *again])
        data = (COMPACT_HEADER + lines).encode()
        written = date.today() - timedelta(days=dice.choice((0, 1, 6, 7, 30, 200, 800)) + number)
        [plan] = library.plan_import([InputFile(f"{number}{name}", "", data, written)])
        if number % 4:
            plan = plan.called(plan.source, written.isoformat())
        library.apply_import(plan)


def _judge(library: Library, dice: Random) -> None:
    ids = sorted(library.view("all"))

    def some(share: float) -> list[int]:
        return dice.sample(ids, int(len(ids) * share))

    _say(library, some)
    _set(library, some, dice)
    _write(library, dice, some(0.06), some(0.03))
    _let_time_pass(library, dice, ids)
    library.trash(some(0.05))


Some = Callable[[float], list[int]]  # a share of the papers


def _say(library: Library, some: Some) -> None:
    library.star(some(0.2))
    for tag in TAGS:
        library.tag(some(0.1), add=[tag])
    for status in STATUSES:
        library.set_status(some(0.12), status)
    for rating in range(1, 6):
        library.rate(some(0.1), rating)
    for days in (1, 2, 40):
        library.snooze(some(0.03), date.today() + timedelta(days=days))


def _set(library: Library, some: Some, dice: Random) -> None:
    for year in (1999, 2023, 2024, 2025, 2026):
        library.set_fields(some(0.15), {"year": str(year)})
    for _ in range(12):
        library.set_fields(some(0.04), {"authors": " and ".join(dice.sample(NAMES, 2))})
    for place in ("https://example.org/a.pdf", "https://arxiv.org/PDF/1", "http://x.example/abs"):
        library.set_fields(some(0.05), {"url": place})
    for number in some(0.03):
        library.set_fields([number], {"arxiv": f"2507.{number:05}", "doi": f"10.1000/{number}"})
    for number in some(0.03):
        library.set_fields([number], {"key": f"Own{number}:x"})  # the former one is an alias


def _write(library: Library, dice: Random, noted: list[int], marked: list[int]) -> None:
    for paper in library.papers(noted):
        pieces = paper.abstract.split() or ["nothing"]
        start = dice.randrange(len(pieces))
        library.set_note(paper.id, " ".join([*pieces[start : start + 9], dice.choice(NOTES)]))
    for paper in library.papers(marked):
        pieces = paper.title.split()
        start = dice.randrange(len(pieces))
        library.highlight(paper.id, " ".join(pieces[start : start + 4]), dice.choice(NOTES))


def _let_time_pass(library: Library, dice: Random, ids: list[int]) -> None:
    """Papers came on many days, many of them minutes before or after a midnight here."""
    midnight = datetime.combine(date.today(), datetime.min.time()).astimezone()
    shuffled = dice.sample(ids, len(ids))
    with operation(library._db, "test", "time passes"):
        for start in range(0, len(ids), 8):
            days = dice.choice((0, 1, 2, 6, 7, 8, 14, 28, 30, 31, 90, 365, 366, 500, 900))
            moment = midnight - timedelta(days=days, minutes=dice.choice((-1, 0, 1, 600)))
            time = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            edits.update(library._db, shuffled[start : start + 8], {"added": time}, time)


def _doubt(library: Library, dice: Random) -> list[tuple[int, int]]:
    """Pairs that may be one paper; of some it was decided."""
    live, gone = sorted(library.view("all")), library.view("trash")
    found = [tuple(sorted(dice.sample(live, 2))) for _ in range(40)]
    found += [tuple(sorted((dice.choice(live), other))) for other in gone[:20]]
    found = list(dict.fromkeys(found))
    with operation(library._db, "test", "doubts"):
        pairs.suspect(library._db, [(*pair, "similar") for pair in found])
    for pair in found[:10]:
        library.tell_apart(*pair)
    return found[10:]
