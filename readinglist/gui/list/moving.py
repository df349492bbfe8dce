"""Moving papers in a list that has an order of the user's."""

from collections.abc import Collection, Sequence


def moved(
    ids: Sequence[int], chosen: Collection[int], steps: int
) -> tuple[list[int], int | None] | None:
    """The chosen papers, in their order, and before which one they stand after so many steps.

    Those that are apart come together. None for the one before: they stand at the end. None at
    all: nothing moves.
    """
    chosen = set(chosen)
    together = [paper for paper in ids if paper in chosen]
    if not together or not steps:
        return None
    edge = ids.index(together[-1] if steps > 0 else together[0])
    others = [paper for paper in ids if paper not in chosen]
    before = sum(paper not in chosen for paper in ids[:edge])
    return placed(ids, together, min(max(before + steps, 0), len(others)))


def dropped(
    ids: Sequence[int], chosen: Collection[int], place: int
) -> tuple[list[int], int | None] | None:
    """The same for papers that are dropped above the row at `place`."""
    chosen = set(chosen)
    together = [paper for paper in ids if paper in chosen]
    return placed(ids, together, sum(paper not in chosen for paper in ids[:place]))


def placed(
    ids: Sequence[int], together: list[int], place: int
) -> tuple[list[int], int | None] | None:
    """The same for papers that are to stand behind `place` others."""
    chosen = set(together)
    others = [paper for paper in ids if paper not in chosen]
    if not together or [*others[:place], *together, *others[place:]] == list(ids):
        return None
    return together, (others[place] if place < len(others) else None)
