"""Broken files of every format: a sentence or what is left of them; never a crash, never a loss."""

import codecs
import io
import zipfile
from random import Random, randrange

import pytest

from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import document
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.guidance import Guidance
from readinglist.core.importing.readers import NotUnderstood, read, readers
from tests.core.conftest import input_file
from tests.core.importing.samples import SAMPLES

FORMATS = pytest.mark.parametrize("name", SAMPLES)
CUTS = 60
MUTATIONS = 60
NEVER_GUESSED = "titles"


def refused(library, data):
    """What is said of a file that is refused; nothing was changed."""
    before = library.user_data()
    [plan] = library.plan_import([input_file(data, "input.bib")])
    assert plan.error is not None
    with pytest.raises(BadInput):
        library.apply_import(plan)
    assert library.user_data() == before
    return str(plan.error)


def accounted(text, name=""):
    """Read a text, as one format or as it comes; every line is something."""
    given = document(input_file(text), Guidance(name))
    try:
        found = read(given)
    except NotUnderstood as error:
        found = error.best
    assert len(found.kinds) == len(given.lines)
    assert [entry.rank for entry in found.entries] == list(range(1, len(found.entries) + 1))
    assert all(entry.title.strip() for entry in found.entries)
    for number, kind in enumerate(found.kinds, 1):
        line = given.lines[number - 1]
        if kind is LineKind.BLANK:
            assert not any(sign.isprintable() and not sign.isspace() for sign in line)
        else:
            assert line.strip()
    return found


def test_there_is_a_sample_of_every_format():
    assert set(SAMPLES) == set(readers())


@FORMATS
def test_a_format_is_recognised_by_its_content(name):
    text, papers = SAMPLES[name]
    found = accounted(text, name if name == NEVER_GUESSED else "")
    assert (found.format, len(found.entries)) == (name, papers)


@FORMATS
def test_a_file_that_was_cut_anywhere_is_accounted_for(name):
    text, papers = SAMPLES[name]
    for cut in range(1, CUTS):
        part = text[: len(text) * cut // CUTS]
        if part.strip():
            accounted(part)
            assert len(accounted(part, name).entries) <= papers


@FORMATS
def test_a_file_with_wrong_characters_is_accounted_for(name):
    text, _ = SAMPLES[name]
    seed = randrange(1 << 30)
    print("seed", seed)
    random = Random(seed)
    signs = "{}[]<>\"'\\&#@%,:;|-*`~$\n\n\t =()\u202e\ufeff0x"
    for _ in range(MUTATIONS):
        letters = list(text)
        for _ in range(random.randrange(1, 12)):
            place = random.randrange(len(letters))
            piece = random.choice(signs) * random.choice((1, 1, 3, 40))
            letters[place : place + random.randrange(3)] = piece
        broken = "".join(letters)
        accounted(broken)
        accounted(broken, name)


@FORMATS
def test_line_ends_and_byte_order_marks_make_no_difference(name):
    text, _ = SAMPLES[name]
    guidance = Guidance(name if name == NEVER_GUESSED else "")
    plain = read(document(input_file(text), guidance))
    for data in (
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r").encode(),
        codecs.BOM_UTF8 + text.encode(),
        text.encode("utf-16"),
    ):
        found = read(document(input_file(data), guidance))
        assert found.entries == plain.entries


@FORMATS
def test_a_text_that_is_no_utf_8_is_refused_with_its_line(library, name):
    data = SAMPLES[name][0].encode() + "\nnaïve\n".encode("latin-1")
    assert "is not UTF-8 text: line" in refused(library, data)


@FORMATS
def test_nul_bytes_are_refused_with_their_line(library, name):
    assert "is not a text file: line" in refused(library, SAMPLES[name][0].encode() + b"\0")


@FORMATS
def test_a_zip_is_refused_whatever_it_is_called_and_holds(library, name):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("papers", SAMPLES[name][0])
    assert "is not a text file" in refused(library, held.getvalue())


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize("name", ["feed", "oai-pmh"])
def test_entities_that_grow_or_are_elsewhere_are_not_read(name, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("xyzzy")
    text = SAMPLES[name][0]
    first, rest = text.split("\n", 1)
    for entities in (f'<!ENTITY e0 "ha">{BOMB}', f'<!ENTITY e11 SYSTEM "{secret.as_uri()}">'):
        hostile = f"{first}\n<!DOCTYPE x [{entities}]>\n{rest}".replace("Walking", "&e11;")
        found = accounted(hostile)
        said = " ".join(f"{entry.title} {entry.abstract}" for entry in found.entries)
        assert "xyzzy" not in said
        assert "hahaha" not in said


@pytest.mark.parametrize("opening", ["[", '{"a":', "[[", '{"title": ['])
def test_json_of_ten_thousand_levels_is_refused(library, opening):
    assert "can be understood" in refused(library, opening * 10_000)
