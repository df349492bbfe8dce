"""An import killed (SIGKILL) at any call that writes: afterwards all of it is there, or nothing."""

from collections import Counter

import pytest

from tests.faults.tracing import (
    Point,
    Tries,
    at_two,
    listing_file,
    need_strace,
    sampled,
)

FEWEST = 12  # calls; an import has many more


@pytest.fixture(scope="module")
def tries(tmp_path_factory: pytest.TempPathFactory) -> Tries:
    need_strace()
    root = tmp_path_factory.mktemp("killed")
    return Tries(root, ("import", listing_file(root)))


def kill_at(tries: Tries, points: list[Point], name: str) -> None:
    def attempt(job: tuple[int, Point]) -> tuple[str, str]:
        number, point = job
        place = tries.place(f"{name}-{number}")
        ran = place.inject(tries.command, point, f"signal=KILL:when={point.number}")
        data, problems = place.look()
        stands = tries.standing(data)
        wrong = [] if stands in ("before", "after") else [stands]
        if ran.code != -9:
            wrong.append(f"it was not killed (exit {ran.code})")
        if ran.code == 0 and stands != "after":
            wrong.append("it ended well, and its papers are not there")
        return stands, "; ".join([*wrong, *problems] and [str(point), *wrong, *problems])

    results = at_two(attempt, enumerate(points))
    lost = [wrong for _, wrong in results if wrong]
    print(
        f"killed at {len(points)} of {len(tries.points())} writing calls "
        f"({dict(Counter(point.syscall for point in points))}): "
        f"{dict(Counter(stands for stands, _ in results))}; lost: {lost or 'nothing'}"
    )
    assert lost == []
    assert len(points) >= FEWEST, "hardly any call was seen"


def test_killed_at_some_calls_an_import_is_whole_or_not_there(tries: Tries):
    kill_at(tries, sampled(tries.points(), 12), "some")


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_killed_at_every_call_an_import_is_whole_or_not_there(tries: Tries):
    kill_at(tries, tries.points(), "every")
