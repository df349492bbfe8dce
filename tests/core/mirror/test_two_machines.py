"""Two machines that exchange a mirror come to the same library, and neither's words are lost."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import abstract, import_papers
from tests.core.mirror.machines import (
    TITLES,
    Machine,
    Synchroniser,
    clones,
    documents,
    exchange_by_git,
    no_git,
)

needs_git = pytest.mark.skipif(bool(no_git()), reason=no_git())
MOST_ROUNDS = 5


def settle(machines: list[Machine], exchange: Callable[[Machine], None]) -> None:
    """Exchange until nothing changes any more; it must end."""
    for _ in range(MOST_ROUNDS):
        before = [m.library.rev for m in machines]
        for machine in machines:
            exchange(machine)
        if [m.library.rev for m in machines] == before:
            return
    raise AssertionError("it never ends")


def try_rounds(machines: list[Machine], exchange: Callable[[Machine], None], seed: int) -> None:
    """Edit on both machines, exchange, and compare; three times."""
    print(f"seed {seed}")
    dice = random.Random(seed)
    for machine in machines:
        papers = dice.sample(TITLES, 5)
        import_papers(machine.library, *((title, abstract(title.lower())) for title in papers))
    for round_ in range(3):
        for machine in machines:
            machine.said.clear()
            machine.by_hand.clear()
            for number in range(6):
                machine.act(dice, 10 * round_ + number)
        settle(machines, exchange)
        one, other = (documents(machine) for machine in machines)
        assert one == other, f"seed {seed}, round {round_}"
        assert machines[0].texts() == machines[1].texts()
        abstracts = [machine.abstracts() for machine in machines]
        assert all(len(set(each)) == len(each) for each in abstracts), f"seed {seed}: twice"
        for machine in machines:
            for text in (*machine.said.values(), *machine.by_hand):
                assert any(text in m.notes() for m in machines), f"seed {seed}: lost {text}"


def close(machines: list[Machine]) -> None:
    for machine in machines:
        machine.library.close()


@needs_git
@pytest.mark.parametrize("seed", range(4))
def test_two_machines_with_one_git_repository_come_to_the_same_end(tmp_path: Path, seed: int):
    one, other = clones(tmp_path)
    machines = [Machine("a", tmp_path, one), Machine("b", tmp_path, other)]
    try_rounds(machines, exchange_by_git, seed)
    close(machines)


@pytest.mark.parametrize("seed", range(10, 16))
def test_two_machines_with_a_synchroniser_come_to_the_same_end(tmp_path: Path, seed: int):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    machines = [Machine(n, tmp_path, f) for n, f in zip("ab", folders, strict=True)]
    synchronise = Synchroniser(*folders, random.Random(seed))

    def exchange(machine: Machine) -> None:
        machine.take_over()
        synchronise()

    try_rounds(machines, exchange, seed)
    close(machines)


@pytest.mark.parametrize("seed", range(20, 24))
def test_two_machines_with_one_disk_come_to_the_same_end(tmp_path: Path, seed: int):
    shared = tmp_path / "shared"
    shared.mkdir()
    machines = [Machine(name, tmp_path, shared) for name in "ab"]
    try_rounds(machines, Machine.take_over, seed)
    close(machines)
