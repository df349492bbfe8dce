"""The folder of a mirror: names from anywhere stay inside, files are whole, strangers stay."""

import contextlib
import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from readinglist.core.errors import BadInput, DiskTrouble, LibraryBusy
from readinglist.core.mirror import folder as folders
from readinglist.core.mirror.folder import OWN, Last, MirrorFolder, State, library_id
from tests.conftest import CHECKOUT

UID, OTHER = "0123456789abcdef", "f" * 16
posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and FIFOs are POSIX's here")


@pytest.fixture
def mirror(tmp_path):
    """An open mirror."""
    made = MirrorFolder(tmp_path / "mirror", "library")
    with made.open():
        yield made


def own(mirror: MirrorFolder) -> Path:
    """Where the library keeps what it wrote."""
    return mirror.root / OWN / "library"


def put(mirror: MirrorFolder, **files: str) -> None:
    """Files by name, written by somebody else."""
    for name, text in files.items():
        (mirror.root / f"{name}.md").write_bytes(text.encode())


def leftovers(mirror: MirrorFolder) -> list[str]:
    return [file.name for file in mirror.root.rglob("*") if file.name.startswith("making")]


# Opening --------------------------------------------------------------------------------------


def test_an_opened_folder_keeps_its_own_things_from_git(mirror):
    assert (mirror.root / OWN / ".gitignore").read_text() == "*\n"
    assert list(mirror.names()) == []


def test_what_somebody_wrote_for_git_stays(tmp_path):
    (tmp_path / OWN).mkdir()
    (tmp_path / OWN / ".gitignore").write_text("mine\n")
    with MirrorFolder(tmp_path, "library").open():
        assert (tmp_path / OWN / ".gitignore").read_text() == "mine\n"


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("mine")
    with (
        pytest.raises(BadInput, match="is not a folder"),
        MirrorFolder(tmp_path / "file", "l").open(),
    ):
        pass
    assert (tmp_path / "file").read_text() == "mine"


def test_of_two_at_once_the_second_is_told_and_the_first_goes_on(mirror, monkeypatch):
    monkeypatch.setattr(folders, "_PATIENCE", 0.05)
    second = MirrorFolder(mirror.root, "library")
    with pytest.raises(LibraryBusy), second.open():
        pass
    assert mirror.write({"a.md": "x"}, {}) == set()
    with MirrorFolder(mirror.root, "another library").open():
        pass


def test_what_is_raised_inside_lets_go_of_the_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "_PATIENCE", 0.05)
    for _ in range(2):
        with pytest.raises(KeyError), MirrorFolder(tmp_path, "library").open():
            raise KeyError


def test_the_name_of_a_library_is_of_its_uid_and_its_place(tmp_path):
    one, other = (library_id("uid", tmp_path / name) for name in ("one", "other"))
    assert one != other
    assert one == library_id("uid", tmp_path / "other" / ".." / "one")
    assert one.startswith("uid-")


# Names ----------------------------------------------------------------------------------------


def test_names_are_those_of_markdown_files_in_folders_below_too(mirror):
    for folder in ("sub/deeper", ".hidden", "sub/.git", "z"):
        (mirror.root / folder).mkdir(parents=True)
    for name in ("b.md", "a.md", "sub/c.md", "sub/deeper/d.md", "A paper (2).md", "漢字.md"):
        (mirror.root / name).write_text("x")
    for name in (".e.md", "f.txt", "g.md.bak", "md", ".hidden/h.md", "sub/.git/i.md", "z/.j.md"):
        (mirror.root / name).write_text("x")

    expected = ["A paper (2).md", "a.md", "b.md", "漢字.md", "sub/c.md", "sub/deeper/d.md"]
    assert list(mirror.names()) == expected
    assert all(mirror.holds(name) for name in expected)


@posix
def test_links_pipes_and_folders_that_are_called_like_files_are_passed_over(mirror, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("x")
    put(mirror, real="x")
    (mirror.root / "file.md").symlink_to(outside / "secret.md")
    (mirror.root / "inner.md").symlink_to("real.md")
    (mirror.root / "dangling.md").symlink_to("nowhere")
    (mirror.root / "folder").symlink_to(outside)
    (mirror.root / "round").symlink_to(mirror.root)
    (mirror.root / "folder.md").mkdir()
    os.mkfifo(mirror.root / "pipe.md")

    assert list(mirror.names()) == ["real.md"]


@pytest.mark.parametrize(
    "name",
    (
        "|.|..|../x.md|a/../x.md|a/../../x.md|/x.md|//x.md|/etc/x.md|.x.md|./.x.md|.md|a/.md|"
        ".readinglist/x.md|a/.git/x.md|a\\x.md|..\\x.md|C:\\x.md|x\0.md|\0/x.md|"
        "x|x.txt|x.md.txt|x.md\n|x.md/y"
    ).split("|"),
)
def test_names_that_lead_out_of_the_folder_or_to_no_paper_are_not_in_it(mirror, name):
    assert mirror.holds(name) is False


@pytest.mark.parametrize(
    "name", ["x.md", "a/x.md", "a/b/x.md", "a..b.md", "a b.md", "漢.md", "x..md"]
)
def test_names_that_stay_inside_may_be_in_it_though_nothing_is_there(mirror, name):
    assert mirror.holds(name) is True


@posix
def test_a_linked_folder_must_not_lead_outside(mirror, tmp_path):
    (mirror.root / "sub").mkdir()
    (mirror.root / "in").symlink_to("sub")
    (mirror.root / "out").symlink_to(tmp_path)
    (mirror.root / "sub" / "up").symlink_to("../..")

    assert mirror.holds("sub/x.md")
    names = ("in/x.md", "out/x.md", "sub/up/x.md", "out/a/x.md")
    assert [mirror.holds(name) for name in names] == [False] * 4


# Writing --------------------------------------------------------------------------------------


@pytest.mark.parametrize("many", [1, 30])
def test_files_are_written_whole_in_folders_that_are_made(mirror, many):
    files = {f"sub {n}/x.md": f"text é {n}\n" for n in range(many)}
    assert mirror.write(files, dict.fromkeys(files)) == set()
    assert {name: mirror.read(name).decode() for name in mirror.names()} == files
    assert leftovers(mirror) == []


@pytest.mark.parametrize("many", [0, 30])
def test_files_that_are_not_what_is_expected_are_left_alone_and_told(mirror, many):
    put(mirror, same="old", edited="edited", appeared="new here")
    expected = dict.fromkeys(("same.md", "edited.md", "gone.md"), b"old")
    more = {f"{n}.md": "more" for n in range(many)}
    files = dict.fromkeys([*expected, "appeared.md", "fresh.md"], "written") | more

    assert mirror.write(files, expected) == {"edited.md", "gone.md", "appeared.md"}
    found = {
        name: mirror.read(name) for name in ("same.md", "edited.md", "appeared.md", "fresh.md")
    }
    assert list(found.values()) == [b"written", b"edited", b"new here", b"written"]
    assert mirror.read("gone.md") is None
    assert len(list(mirror.names())) == 4 + many
    assert leftovers(mirror) == []


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444])
def test_a_file_keeps_its_mode(mirror, mode):
    put(mirror, a="old")
    (mirror.root / "a.md").chmod(mode)
    assert mirror.write({"a.md": "new"}, {"a.md": b"old"}) == set()
    assert mirror.read("a.md") == b"new"
    assert stat.S_IMODE((mirror.root / "a.md").stat().st_mode) == mode


def test_a_file_is_removed_only_as_long_as_it_is_what_is_expected(mirror):
    put(mirror, a="old")
    assert mirror.remove("a.md", b"other") is False
    assert mirror.read("a.md") == b"old"
    assert mirror.remove("a.md", b"old") is True
    assert mirror.read("a.md") is None
    assert mirror.remove("a.md", b"old") is False


def test_what_is_put_aside_is_no_file_of_the_mirror(mirror):
    mirror.put_aside("sub/a.md", b"loser", "2026-07-11T10:00:00Z")
    [kept] = (mirror.root / OWN / "aside").iterdir()
    assert (kept.name, kept.read_bytes()) == ("20260711T100000Z-1-sub-a.md", b"loser")
    assert list(mirror.names()) == []


# Troubles with the disk -----------------------------------------------------------------------


def test_a_file_where_a_folder_should_be_is_a_trouble_with_the_disk(tmp_path):
    mirror = MirrorFolder(tmp_path, "library")
    (tmp_path / "sub").write_text("mine")
    with pytest.raises(DiskTrouble, match="cannot be used"), mirror.open():
        mirror.write({"a.md": "x", "sub/b.md": "x"}, {})
    assert (tmp_path / "sub").read_text() == "mine"
    assert leftovers(mirror) == list(mirror.names()) == []


@posix
def test_a_file_that_does_not_fit_is_a_trouble_with_the_disk_and_the_old_one_stays(tmp_path):
    import resource

    @contextlib.contextmanager
    def little_room():
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    mirror = MirrorFolder(tmp_path, "library")
    (tmp_path / "a.md").write_text("old")
    with pytest.raises(DiskTrouble) as caught, mirror.open(), little_room():
        mirror.write({"b.md": "small", "a.md": "x" * 60_000}, {"a.md": b"old"})

    assert caught.value.do and "whole" in caught.value.kept
    assert (tmp_path / "a.md").read_text() == "old"
    assert list(mirror.names()) == ["a.md"]
    assert leftovers(mirror) == []


WRITE = """
import sys
from pathlib import Path
from readinglist.core.errors import DiskTrouble
from readinglist.core.mirror.folder import MirrorFolder
mirror = MirrorFolder(Path(sys.argv[1]), "library")
try:
    with mirror.open():
        mirror.write({"a.md": "new"}, {"a.md": b"old"})
except DiskTrouble as error:
    print(error.what)
"""


def as_common_user(words: list[str]) -> list[str]:
    """The command line `words`, run by somebody whom permissions keep out."""
    if os.getuid() != 0:
        return words
    if shutil.which("setpriv") is None:
        pytest.skip("root may do everything, and there is no setpriv to take that away")
    lost = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={lost}", f"--inh-caps={lost}", *words]


LIST = """
import sys
from pathlib import Path
from readinglist.core.mirror.folder import MirrorFolder
try:
    print(list(MirrorFolder(Path(sys.argv[1]), "library").names()))
except PermissionError:
    print("refused")
"""


@posix
def test_a_folder_that_cannot_be_read_does_not_look_as_if_its_files_were_deleted(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.md").write_text("x")
    closed.chmod(0)
    words = as_common_user([sys.executable, "-c", LIST, str(tmp_path)])

    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, cwd=CHECKOUT)
    closed.chmod(0o755)

    assert (ran.stdout, ran.stderr) == ("refused\n", "")


@posix
@pytest.mark.parametrize("opened_before", [False, True])
def test_a_folder_that_may_not_be_written_is_a_trouble_with_the_disk(tmp_path, opened_before):
    words = as_common_user([sys.executable, "-c", WRITE, str(tmp_path / "mirror")])
    mirror = MirrorFolder(tmp_path / "mirror", "library")
    with mirror.open() if opened_before else contextlib.nullcontext(mirror.root.mkdir()):
        put(mirror, a="old")
    mirror.root.chmod(0o555)

    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, cwd=CHECKOUT)
    mirror.root.chmod(0o755)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert "cannot be used: Permission denied" in ran.stdout
    assert mirror.read("a.md") == b"old"
    assert leftovers(mirror) == []


# What was last written ------------------------------------------------------------------------


def test_what_was_written_is_remembered_until_it_is_forgotten(mirror):
    written = {UID: Last("a.md", False, "é\n{}\n"), OTHER: Last("sub/b.md", True, "")}
    mirror.remember(written)
    assert {uid: mirror.last(uid) for uid in mirror.uids()} == written
    assert mirror.known() == {UID: ("a.md", False), OTHER: ("sub/b.md", True)}
    mirror.forget([UID, UID, "../state.json"])
    assert mirror.known() == {OTHER: ("sub/b.md", True)}
    assert leftovers(mirror) == []


def head(name: object, gone: object = False) -> bytes:
    return json.dumps({"name": name, "gone": gone}).encode() + b"\ntext"


@pytest.mark.parametrize(
    "damaged",
    [b"", b"\n", b"\0" * 500, b"\xff\xfe\n", b"{", b"[]\n", b"null\n", b"5\n", b'"name"\n', b"{}\n"]
    + [b'{"name": "a.md"}\nx', b'{"gone": false}\nx', head("a.md")[:12], head("a.md") + b"\xff"]
    + [head(name) for name in ("../a.md", "/etc/a.md", ".git/a.md", "a", "", "a\0.md", "..\\a.md")]
    + [head(name) for name in (None, 5, ["a.md"], {"a.md": "b"})],
)
def test_what_is_damaged_or_leads_elsewhere_was_not_written(mirror, damaged):
    mirror.remember({UID: Last("a.md", False, "text")})
    (own(mirror) / "last" / UID).write_bytes(damaged)
    assert mirror.last(UID) is None
    assert mirror.known() == {}


@pytest.mark.parametrize(
    "uid", ["../state.json", "", "..", "0123", UID.upper(), UID + "\n", "g" * 16]
)
def test_what_is_no_uid_was_not_written(mirror, uid):
    with contextlib.suppress(OSError):
        (own(mirror) / "last" / uid).write_bytes(head("a.md"))
    assert mirror.last(uid) is None
    assert mirror.uids() == set()


# How far it follows ---------------------------------------------------------------------------


def test_how_far_it_follows_is_kept(mirror):
    assert mirror.state() == State()
    state = State(7, "head", frozenset([UID, OTHER]))
    mirror.set_state(state)
    assert mirror.state() == state


@pytest.mark.parametrize(
    "damaged", [b"", b"[]", b"\xff", b"{}", b"null", b'{"number": "x", "head": "", "left": []}',
    b'{"number": 1, "head": "", "left": null}', b'{"number": 1, "head": "", "left": [[1]]}'],
)  # fmt: skip
def test_a_damaged_state_is_the_beginning(mirror, damaged):
    (own(mirror) / "state.json").write_bytes(damaged)
    assert mirror.state() == State()
