"""Random meanings of queries, mostly about one paper, and the many ways to write each."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from readinglist.core.model import STATUSES, Paper
from readinglist.core.text import words
from tests.core.search import meanings as b
from tests.core.search.brute import Brute
from tests.core.search.facts import days, is_so

LEAVES = {
    "word": 26, "run": 4, "beginning": 8, "like": 4, "row": 10, "close": 8, "titled": 3,
    "fact": 26, "named": 4, "halves": 3, "as_one": 4, "misspelt": 2, "silence": 1,
}  # fmt: skip
FACTS = {
    "is": 4, "in": 2, "has": 4, "status": 2, "tag": 5, "source": 2, "key": 2,
    "rating": 2, "year": 3, "seen": 2, "added": 3, "updated": 1, "listed": 2,
    "before": 1, "after": 1, "older_than": 1, "newer_than": 1,
}  # fmt: skip
IS = ("starred", "unread", "read", "new", "queued", "snoozed", "trashed", "duplicate")
IN = ("inbox", "queue", "done", "starred", "all", "trash")
HAS = ("note", "highlight", "abstract", "author", "url", "doi", "arxiv", "pdf", "tag")
OPERATORS = ("AND", "OR", "NOT")


class Meanings:
    """Generates meanings of queries about these papers."""

    def __init__(
        self, papers: Sequence[Paper], brute: Brute, saved: Sequence[str], dice: Random
    ) -> None:
        self._papers = papers
        self._brute = brute
        self._saved = saved
        self._dice = dice
        self._texts = {held.paper.id: held.texts for held in brute._held}
        there = {word for word in brute._words if word.isalpha() and len(word) > 2}
        self._compounds = [
            (word[:n], word[n:])
            for word in sorted(there)
            for n in range(3, len(word) - 2)
            if word[:n] in there and word[n:] in there
        ]
        self._paper = papers[0]

    def meaning(self) -> b.Meaning:
        self._paper = self._dice.choice(self._papers)
        return self._tree(self._dice.choice((0, 1, 1, 2, 2, 3)), None)

    def _tree(self, depth: int, field: str | None) -> b.Meaning:
        dice = self._dice
        if not depth:
            [kind] = dice.choices(list(LEAVES), list(LEAVES.values()))
            return getattr(self, f"_{kind}")(field or self._field())
        if dice.random() < 0.15:
            return b.But(self._tree(depth - 1, field))
        if dice.random() < 0.08:
            return self._facts(dice.choice(("tag", "year", "status", "is", "added")))
        within = field or (dice.choice(b.FIELDS) if dice.random() < 0.15 else None)
        parts = [
            self._tree(max(0, depth - dice.randint(1, 2)), within)
            for _ in range(dice.choice((2, 2, 3)))
        ]
        return dice.choice((b.All, b.Any))(tuple(parts))

    def _field(self) -> str | None:
        return self._dice.choice(b.FIELDS) if self._dice.random() < 0.25 else None

    def _facts(self, name: str) -> b.Meaning:
        parts = [self._fact_of(name) for _ in range(self._dice.randint(2, 3))]
        return self._dice.choice((b.All, b.Any, b.Any))(tuple(parts))

    # Words

    def _piece(self, field: str | None, most: int) -> str:
        """Some words of a text that follow each other, as they are written there."""
        dice = self._dice
        paper = self._paper if dice.random() < 0.85 else dice.choice(self._papers)
        texts = self._texts[paper.id]
        text = texts[field] if field else dice.choice((texts["title"], texts["abstract"]))
        text = text or texts["title"]
        held = list(words(text))
        if not held:
            return "nothing"
        first = dice.randrange(len(held))
        last = min(len(held) - 1, first + dice.randint(min(2, most), most) - 1)
        return text[held[first].start : held[last].end].replace('"', " ")

    def _one(self, field: str | None) -> str:
        text = self._piece(field, 1)
        text = text.upper() if self._dice.random() < 0.1 else text
        return text.lower() if text in OPERATORS else text

    def _word(self, field: str | None) -> b.Meaning:
        return b.Word(self._one(field), field)

    def _run(self, field: str | None) -> b.Meaning:
        """Several words without a space: written so, or put together here."""
        between = self._dice.choice("-/,.+")
        return b.Word(between.join(w.joined for w in words(self._piece(field, 2))) or "x", field)

    def _beginning(self, field: str | None) -> b.Meaning:
        word = self._one(field)
        text = word[: self._dice.randint(2, 9)]
        return b.Begins(text if b.folded(text) else word, field)

    def _damaged(self, field: str | None) -> str:
        dice, word = self._dice, (b.folded(self._one(field)) or ["x"])[0]
        n = dice.randrange(len(word))
        before, letter, after = word[:n], word[n], word[n + 1 :]
        other = dice.choice(("", letter * 2, dice.choice("aeirst")))
        return before + other + after or "x"

    def _like(self, field: str | None) -> b.Meaning:
        return b.Like(self._damaged(field), self._dice.randint(1, 2), field)

    def _misspelt(self, field: str | None) -> b.Meaning:
        return b.Word(self._damaged(field), field)

    def _row(self, field: str | None) -> b.Meaning:
        return b.Row(self._piece(field, self._dice.choice((1, 2, 3, 6))), field)

    def _close(self, field: str | None) -> b.Meaning:
        dice, held = self._dice, b.folded(self._piece(field, 7))
        some = dice.sample(held, min(len(held), dice.randint(1, 3)))
        return b.Close(" ".join(some), dice.choice((1, 2, 3, 5, 9, 100)), field)

    def _titled(self, field: str | None) -> b.Meaning:
        title = self._paper.title.replace('"', " ")
        return b.Titled(self._dice.choice((title, title, title.upper(), title[:-4])))

    def _halves(self, field: str | None) -> b.Meaning:
        """A word that two words of a text make."""
        held = [w for w in b.folded(self._piece(field, 2)) if w.isalpha() and w not in OPERATORS]
        return b.Word("".join(held) or "x", field)

    def _as_one(self, field: str | None) -> b.Meaning:
        """Two words that somewhere stand as one."""
        one, other = self._dice.choice(self._compounds or [("fine", "tuning")])
        last = b.Begins(other[:3], field) if self._dice.random() < 0.2 else b.Word(other, field)
        return b.All((b.Word(one, field), last))

    def _silence(self, field: str | None) -> b.Meaning:
        return b.Silence(self._dice.choice(("—", "?!", "&", "+", "…")))

    def _named(self, field: str | None) -> b.Meaning:
        return b.Named(self._dice.choice(self._saved))

    # Facts

    def _fact(self, field: str | None) -> b.Meaning:
        [name] = self._dice.choices(list(FACTS), list(FACTS.values()))
        return self._fact_of(name)

    def _fact_of(self, name: str) -> b.Meaning:
        if name in ("rating", "year", "seen"):
            return self._counted(name)
        if name in ("before", "after", "older_than", "newer_than", "added", "updated", "listed"):
            return self._dated(name)
        return b.Is(name, self._value(name))

    def _value(self, name: str) -> str:
        dice, paper = self._dice, self._paper
        if name in ("is", "in", "has"):
            known = {"is": IS, "in": IN, "has": HAS}[name]
            true = [v for v in known if is_so(paper, name, v, False)]
            value = dice.choice(true if true and dice.random() < 0.8 else known)
            return value.title() if dice.random() < 0.1 else value
        if name == "status":
            return dice.choice((paper.status, *STATUSES, "toread", "TO_READ"))
        if name == "tag":
            tag = dice.choice((*paper.tags, "none", "ml", "to discuss", "NoSuchTag"))
            tag = tag.rpartition("/")[0] or tag if dice.random() < 0.3 else tag
            return dice.choice((tag, tag, tag.upper(), f"{tag}/"))
        if name == "source":
            file = dice.choice(paper.sightings).file if paper.sightings else "x"
            return dice.choice((file, file[:3], file.upper(), file[-4:])).strip()
        key = dice.choice((paper.key, *paper.aliases))
        return dice.choice((key, key, key.upper(), key[:-1] or "x"))

    def _counted(self, name: str) -> b.Meaning:
        dice, paper = self._dice, self._paper
        seen = len({s.source for s in paper.sightings})
        n = {"rating": paper.rating, "year": paper.year or 2024, "seen": seen}[name]
        n = max(0, n + dice.choice((0, 0, 0, 1, -1)))
        most = 10**9
        text, low, high = dice.choice(
            ((f"{n}", n, n), (f"={n}", n, n), (f">={n}", n, most), (f">{n}", n + 1, most),
             (f"<={n}", -most, n), (f"<{n}", -most, n - 1), (f"{n}..{n + 1}", n, n + 1),
             (f"{n}..", n, most), (f"..{n}", 0, n))
        )  # fmt: skip
        return b.Counted(name, text, low, high)

    def _dated(self, name: str) -> b.Meaning:
        dice = self._dice
        known = days(self._paper, name) or [date.today()]
        day = dice.choice(known) + timedelta(days=dice.choice((0, 0, 0, 1, -1)))
        if name in ("older_than", "newer_than"):
            text, ago = some_time_ago(dice)
            if name == "newer_than":
                return b.Dated(name, text, ago, None)
            return b.Dated(name, text, None, ago - timedelta(days=1))
        text, first, last = a_time(day, dice)
        eve = first - timedelta(days=1)
        if name == "before":
            return b.Dated(name, text, None, eve)
        if name == "after":
            return b.Dated(name, text, first, None)
        day_after = last + timedelta(days=1)
        if text.startswith("-"):
            return b.Dated(name, *dice.choice(((text, first, None), (f"{text}..", first, None),
                                               (f"..{text}", None, last))))  # fmt: skip
        other, start, end = a_time(date.today(), dice)
        return b.Dated(name, *dice.choice((
            (text, first, last), (text, first, last), (f">={text}", first, None),
            (f">{text}", day_after, None), (f"<{text}", None, eve), (f"<={text}", None, last),
            (f"{text}..", first, None), (f"..{text}", None, last), (f"{text}..{other}", first, end),
            (f"{other}..{text}", start, last),
        )))  # fmt: skip


def a_time(day: date, dice: Random) -> tuple[str, date, date]:
    """A text, and the first and the last day that it means; the day is of those."""
    today = date.today()
    last_of_month = day.replace(day=monthrange(day.year, day.month)[1])
    found = [
        (f"{day:%Y}", date(day.year, 1, 1), date(day.year, 12, 31)),
        (f"{day:%Y-%m}", day.replace(day=1), last_of_month),
        (f"{day.year}-{day.month}", day.replace(day=1), last_of_month),
        (day.isoformat(), day, day),
        (f"{day.year}-{day.month}-{day.day}", day, day),
    ]
    if day in (today, today - timedelta(days=1)):
        found += [("today" if day == today else "Yesterday", day, day)] * 3
    text, ago = some_time_ago(dice)
    return dice.choice([*found, (f"-{text}", ago, ago)])


def some_time_ago(dice: Random) -> tuple[str, date]:
    """A text such as 2w, and the day that was so long ago."""
    today = date.today()
    number, unit = dice.randint(0, 14), dice.choice("dwmyDM")
    text = f"{number}{unit}"
    if unit in "dDw":
        return text, today - timedelta(days=number * (7 if unit == "w" else 1))
    year, month = today.year, today.month
    for _ in range(number * (12 if unit == "y" else 1)):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return text, date(year, month, min(today.day, monthrange(year, month)[1]))
