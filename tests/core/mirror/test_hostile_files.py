"""Files that make no sense or mean harm: said, left as they are, and nothing outside is touched."""

import json

import pytest

from tests.core.mirror.files import TITLES, Mirrored, left


@pytest.fixture
def mirrored(library, tmp_path) -> Mirrored:
    return Mirrored(library, tmp_path / "mirror")


USELESS = {
    "nothing": b"",
    "spaces": b"  \n\n",
    "no front matter": b"# A paper\n\nwords\n",
    "front matter without an end": b"---\ntitle: x\n",
    "no YAML": b"---\ntitle: [\n---\n",
    "a list": b"---\n- a\n---\n",
    "a name twice": b"---\ntitle: a\ntitle: b\n---\n",
    "a reference": b"---\ntitle: &a x\nkey: *a\n---\n",
    "deep": b"---\ntitle: x\ntags: " + b"[" * 5000 + b"\n---\n",
    "no title": b"---\nkey: x\n---\n",
    "no status": b"---\ntitle: x\nstatus: maybe\n---\n",
    "rating 6": b"---\ntitle: x\nrating: 6\n---\n",
    "rating of many digits": b"---\ntitle: x\nrating: " + b"9" * 5000 + b"\n---\n",
    "queue of many digits": b"---\ntitle: x\nstatus: to-read\nqueue: 99999999999999999999\n---\n",
    "a key with spaces": b"---\ntitle: x\nkey: a b\n---\n",
    "a year of words": b"---\ntitle: x\nyear: soon\n---\n",
    "no day": b"---\ntitle: x\nsnoozed_until: 2026-13-45\n---\n",
    "a link that runs": b"---\ntitle: x\nurl: javascript:alert(1)\n---\n",
    "a sighting without a hash": b"---\ntitle: x\nsightings: [{rank: 1, hash: ../../x}]\n---\n",
    "a highlight without a quote": b"---\ntitle: x\nhighlights: [{comment: a}]\n---\n",
    "not UTF-8": b"---\ntitle: \xff\xfe\n---\n",
    "UTF-16": "---\ntitle: x\n---\n".encode("utf-16"),
    "zeros": bytes(5000),
}


@pytest.mark.parametrize("data", USELESS.values(), ids=USELESS)
def test_what_makes_no_sense_changes_nothing_and_is_left(mirrored, data):
    file = mirrored.file(1)
    (mirrored.folder / "new.md").write_bytes(data)
    file.write_bytes(data)
    before = mirrored.library.user_data()

    assert file.name in left(mirrored.take())
    assert mirrored.library.user_data() == before
    mirrored.library.star([1])
    mirrored.write()
    assert file.read_bytes() == (mirrored.folder / "new.md").read_bytes() == data


def test_one_bad_file_keeps_no_other_from_being_taken(mirrored):
    mirrored.file(1).write_bytes(b"\xff")
    mirrored.append(2, "my words")
    assert mirrored.take().changed == {2}


def test_a_file_of_25_megabytes_is_left_alone(mirrored):
    file = mirrored.file(1)
    with file.open("ab") as stream:
        stream.truncate(25_000_000)
    done = mirrored.take()
    assert (done.trashed, list(left(done))) == (frozenset(), [file.name])
    assert file.stat().st_size == 25_000_000


def test_links_are_not_followed(mirrored, tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text("---\ntitle: Outside\n---\n")
    (mirrored.folder / "link.md").symlink_to(outside)
    (mirrored.folder / "folder").symlink_to(tmp_path)
    assert mirrored.take().new == frozenset()
    assert outside.read_text() == "---\ntitle: Outside\n---\n"


UIDS = [
    "../../outside",
    "/etc/passwd",
    "a" * 10_000,
    "0123456789ABCDEF",
    "0123456789abcde\u0661",
    ".",
]


@pytest.mark.parametrize("uid", UIDS, ids=range(len(UIDS)))
def test_a_uid_that_is_none_is_replaced(mirrored, tmp_path, uid):
    outside = sorted(tmp_path.iterdir())
    mirrored.new(f"title: By hand\nuid: {json.dumps(uid)}\n---\nwords\n")
    mirrored.take()
    assert len(mirrored.paper(4).uid) == 16
    assert mirrored.paper(4).note == "words"
    assert sorted(tmp_path.iterdir()) == outside


def test_a_key_with_slashes_stays_in_the_folder(mirrored, tmp_path):
    mirrored.library.add("By hand", {"key": "a/../../b"})
    mirrored.write()
    assert mirrored.file(4).parent == mirrored.folder
    assert not mirrored.take().changes
    assert not list(tmp_path.glob("*.md"))


ODD_TAGS = {
    "a/../b": ("a/../b",),
    "#tag": ("tag",),
    " a / b ": ("a/b",),
    "[[link]]": ("[[link]]",),
    "yes": ("yes",),
    "null ": (),
    "-": ("-",),
    "日本": ("日本",),
    "=1+1": ("=1+1",),
}


@pytest.mark.parametrize(("tag", "expected"), ODD_TAGS.items())
def test_odd_tags_are_taken_and_written_as_they_are(mirrored, tag, expected):
    mirrored.edit(1, "tags: []", f"tags: [{json.dumps(tag) if expected else tag}]")
    mirrored.take()
    assert mirrored.paper(1).tags == expected


def test_control_characters_are_taken_out(mirrored):
    mirrored.edit(1, f"title: {TITLES[0]}", r'title: "Red \e[31m\0 tides"')
    mirrored.append(1, "a\x00b\x1b[31mc")
    mirrored.take()
    paper = mirrored.paper(1)
    assert "\x1b" not in paper.title + paper.note
    assert "\0" not in paper.title + paper.note


# What the program keeps for itself --------------------------------------------------------------

OUTSIDE = ["../victim.md", "sub/../../victim.md", "./../victim.md", "ABSOLUTE", "link/victim.md"]
VERBS = {
    "written": lambda mirrored: None,
    "edited": lambda mirrored: mirrored.library.star([1]),
    "in Trash": lambda mirrored: mirrored.library.trash([1]),
    "undone": lambda mirrored: mirrored.library.undo(),
    "file gone": lambda mirrored: mirrored.file(1).unlink(),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_that_points_outside_is_never_written_or_removed(mirrored, tmp_path, name, verb):
    victim = tmp_path / "victim.md"
    victim.write_text("VICTIM")
    (mirrored.folder / "sub").mkdir()
    (mirrored.folder / "link").symlink_to(tmp_path)
    said = {"name": str(victim) if name == "ABSOLUTE" else name, "gone": False}
    mirrored.last(1).write_text(f"{json.dumps(said)}\nVICTIM")
    around = sorted(tmp_path.iterdir())

    VERBS[verb](mirrored)
    mirrored.write()
    mirrored.library.import_mirror(mirrored.folder)
    assert victim.read_text() == "VICTIM"
    assert sorted(tmp_path.iterdir()) == around
    assert mirrored.library.damage() == []


TAMPERED = {
    "nothing": b"",
    "no JSON": b"{",
    "a list": b"[]\n",
    "not UTF-8": b"\xff\x00",
    "a number": b'{"name": 5, "gone": 0}\nx',
    "zeros": bytes(100),
}


@pytest.mark.parametrize("data", TAMPERED.values(), ids=TAMPERED)
def test_what_was_last_written_may_be_damaged(mirrored, data):
    mirrored.last(1).write_bytes(data)
    mirrored.append(1, "my words")
    mirrored.library.rate([1], 4)
    assert len(left(mirrored.write())) == 1
    mirrored.take()
    assert mirrored.paper(1).rating == 4
    assert "my words" in mirrored.paper(1).note


STATES = {
    **TAMPERED,
    "negative": b'{"number": -5, "head": "x", "left": []}',
    "another head": b'{"number": 1, "head": "x", "left": []}',
    "lists of lists": b'{"number": 1, "head": "", "left": [[1]]}',
    "numbers left": b'{"number": 1, "head": "", "left": [1, 2]}',
    "nothing left": b'{"number": 1, "head": "", "left": null}',
}


@pytest.mark.parametrize("data", STATES.values(), ids=STATES)
def test_a_damaged_state_makes_all_files_be_looked_at(mirrored, data):
    (mirrored.own / "state.json").write_bytes(data)
    mirrored.library.star([1])
    assert mirrored.write().written == 1
    (mirrored.own / "state.json").write_bytes(data)
    assert not mirrored.take().changes


def test_without_what_was_last_written_nothing_is_lost(mirrored):
    mirrored.library.set_note(1, "from the library")
    mirrored.append(1, "from the file")
    mirrored.file(2).unlink()
    for file in [*mirrored.last(1).parent.iterdir(), mirrored.own / "state.json"]:
        file.unlink()
    assert mirrored.take().trashed == frozenset()
    for words in ("from the library", "from the file"):
        assert words in mirrored.paper(1).note
    assert len(mirrored.files()) == 3
