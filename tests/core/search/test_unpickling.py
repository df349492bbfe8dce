"""Index files lie in a folder that others may write: nothing in them is run."""

import io
import pickle
import sys
from pathlib import Path
from typing import Any

import pytest

from readinglist.core.library import Library
from readinglist.core.search import unpickling
from tests.conftest import abstract, import_papers

NAMES: list[str] = []  # what was unpickled by name while a test listens
LISTENING = [False]


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "pickle.find_class" and LISTENING[0]:
        NAMES.append(".".join(map(str, arguments)))


sys.addaudithook(_listen)


class Hostile:
    """Unpickled, it makes a file."""

    def __init__(self, proof: Path) -> None:
        self.proof = proof

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.proof,)


@pytest.fixture
def filled(library: Library) -> Library:
    import_papers(library, *((f"Paper about topic{n}", abstract(f"topic{n}")) for n in range(30)))
    library.search("topic1")
    return library


def _index_files(library: Library) -> list[Path]:
    return sorted(f for f in library._index._index._folder.iterdir() if f.is_file())


def test_a_general_unpickler_would_run_the_hostile_pickle(tmp_path: Path) -> None:
    proof = tmp_path / "proof"
    pickle.loads(pickle.dumps(Hostile(proof)))
    assert proof.exists()


def test_the_index_unpickler_refuses_it(tmp_path: Path) -> None:
    proof = tmp_path / "proof"
    with pytest.raises(pickle.UnpicklingError):
        unpickling.load(io.BytesIO(pickle.dumps(Hostile(proof))))
    assert not proof.exists()


def test_a_hostile_pickle_in_any_file_of_the_index_is_not_run_and_the_index_is_rebuilt(
    filled: Library, folder: Path, tmp_path: Path
) -> None:
    proof = tmp_path / "proof"
    hostile = pickle.dumps(Hostile(proof))
    tried = 0
    for name in [file.name for file in _index_files(filled)]:
        for spoil in (_instead, _behind, _in_place_of_a_pickle):
            files = {file.name: file for file in _index_files(filled)}
            if name not in files:  # rebuilt under another name
                continue
            files[name].write_bytes(spoil(files[name].read_bytes(), hostile))
            filled.close()
            filled = Library.open(folder)
            assert len(filled.search("topic7").exact) == 1
            assert not proof.exists()
            tried += 1
    assert tried >= 6
    filled.close()


def _instead(old: bytes, hostile: bytes) -> bytes:
    return hostile


def _behind(old: bytes, hostile: bytes) -> bytes:
    return old + hostile


def _in_place_of_a_pickle(old: bytes, hostile: bytes) -> bytes:
    """The first thing in the file that looks like a pickle (protocol 2 or 4) is the hostile one."""
    starts = [at for at in (old.find(b"\x80\x02"), old.find(b"\x80\x04")) if at >= 0]
    at = min(starts, default=0)
    return old[:at] + hostile + old[at + len(hostile) :]


def test_opening_and_searching_an_index_unpickles_nothing_by_name_but_its_own_segment(
    filled: Library, folder: Path
) -> None:
    filled.close()
    NAMES.clear()
    LISTENING[0] = True
    try:
        library = Library.open(folder)
        assert len(library.search("topic7 -topic9 title:paper pap*").exact) == 1
        library.set_note(1, "a word that is indexed in a second segment")
        assert library.search("segment").exact == [1]
        library.close()
    finally:
        LISTENING[0] = False
    assert set(NAMES) <= {f"{module}.{name}" for module, name in unpickling.ADMITTED}
