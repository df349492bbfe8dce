"""Broken files of every format: a sentence or what is left of them; never a crash, never a loss."""

import codecs
import io
import json
import time
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


_JSON = json.dumps([{"title": "Gentle Descent", "id": "2401.00017"}] * 9, indent=1)
_XML = '<?xml version="1.0"?>\n<rss version="2.0"><channel>\n<item><title>Gentle'


@pytest.mark.parametrize(
    ("text", "line"), [(_JSON[:-60], 32), (_JSON.replace(",", ";", 1), 3), (_XML, 3)]
)
def test_of_a_file_that_was_cut_is_said_where(library, text, line):
    said = refused(library, text)
    assert f"is not whole: it is cut off or broken in line {line}:" in said


@pytest.mark.parametrize("text", ['{"a": 1}', '"a"\n[1', "[a] is\n", "<p>no\n"])
def test_of_others_it_is_not(library, text):
    assert "is not a listing" in refused(library, text)


# What costs more than its length -----------------------------------------------------------------

FLOODS = (
    "a", "a_", "a ", "Subscribe", "é", "é ", "論", "0", "0.", ".", ":", "[(", "- ", "> ", "'", '"',
    "\\", "@a{", "{", "<", "http://", "x.y/",
)  # fmt: skip
FLOOD, PATIENCE = 200_000, 5.0  # characters; seconds


@pytest.mark.parametrize("sign", FLOODS)
def test_no_reader_is_lost_in_a_flood(sign):
    flood = sign * (FLOOD // len(sign))
    for name, reader in readers().items():
        for start in ("", SAMPLES[name][0].rstrip("\n"), SAMPLES[name][0] + "\n"):
            given = document(input_file(start + flood))
            begun = time.perf_counter()
            if reader.may_be(given):
                reader.read(given)
            assert time.perf_counter() - begun < PATIENCE, (name, start[-40:])


@pytest.mark.parametrize("sign", ["é", "Subscribe", "a_"])
def test_a_bullet_that_never_ends_is_soon_read(sign):
    flood = "- [A title here](https://arxiv.org/abs/2401.00001) " + sign * (FLOOD // len(sign))
    begun = time.perf_counter()
    accounted(flood)
    assert time.perf_counter() - begun < PATIENCE
