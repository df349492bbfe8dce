"""A disk that is full or fails at any call: the command is done, or says why not; nothing between.

`once` the call fails and those after it work; `from then on` every one of that kind fails.
"""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.faults.tracing import (
    Place,
    Point,
    Tries,
    at_two,
    listing_file,
    need_strace,
    sampled,
)

CALLS = ("pwrite64", "fsync", "fdatasync")
FAULTS = {
    "ENOSPC once": "error=ENOSPC:when={}",
    "EIO once": "error=EIO:when={}",
    "ENOSPC from then on": "error=ENOSPC:when={}+",
}
COMMANDS = ("import", "note")
Made = Callable[[str], Tries]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    need_strace()
    known: dict[str, Tries] = {}

    def make(command: str) -> Tries:
        if command not in known:
            root = tmp_path_factory.mktemp(command)
            full = {
                "import": ("import", listing_file(root)),
                "note": ("note", 2, "--text", "another note"),
            }
            known[command] = Tries(root, full[command])
        return known[command]

    return make


def attempt(tries: Tries, place: Place, point: Point, fault: str) -> tuple[str, list[str]]:
    """What one try came to, and what was wrong with it."""
    ran = place.inject(tries.command, point, fault.format(point.number))
    data, problems = place.look()
    stands = tries.standing(data)
    wrong = [*problems]
    if ran.code not in (0, 1):
        wrong.append(f"exit {ran.code}")
    if "Traceback" in ran.err:
        wrong.append("a traceback")
    if ran.code == 1 and not ran.err.strip():
        wrong.append("not a word of why")
    if stands not in ("before", "after") or (ran.code == 0 and stands != "after"):
        wrong.append(f"exit {ran.code}, and the data are {stands}")
    again = place.run(tries.command)
    data, problems = place.look()
    if again.code != 0 or tries.standing(data) != "after" or problems:
        wrong.append(f"again: exit {again.code}, {tries.standing(data)} {problems}")
        wrong.append(again.err.strip())
    if wrong:
        wrong = [str(point), *wrong, ran.err.strip()[-600:]]
    said_not = "this change was not made" in ran.err and stands == "after"
    return f"exit {ran.code}, {stands}{' (said not made!)' * said_not}", wrong


def fail_at(tries: Tries, points: list[Point], fault: str) -> None:
    def one(job: tuple[int, Point]) -> tuple[str, list[str]]:
        place = tries.place(f"{fault.replace(' ', '-')}-{len(points)}-{job[0]}")
        return attempt(tries, place, job[1], FAULTS[fault])

    results = at_two(one, enumerate(points))
    lost = [wrong for _, wrong in results if wrong]
    print(
        f"{tries.command[0]}, {fault}, at {len(points)} of {len(tries.points(*CALLS))} calls "
        f"({dict(Counter(point.syscall for point in points))}): "
        f"{dict(Counter(came_to for came_to, _ in results))}; lost or wrong: {lost or 'nothing'}"
    )
    for point, (came_to, _) in zip(points, results, strict=True):
        if "(said not made!)" in came_to:
            print(f"said not to be made, and it was: {point}")
    assert lost == []


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if "once" in fault])
def test_failing_at_some_calls(made: Made, command: str, fault: str):
    tries = made(command)
    fail_at(tries, sampled(tries.points(*CALLS), 8), fault)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_failing_at_every_call(made: Made, command: str, fault: str):
    tries = made(command)
    fail_at(tries, tries.points(*CALLS), fault)
