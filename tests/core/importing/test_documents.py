"""From bytes to lines, or a sentence that says why not."""

import os
import tracemalloc
from datetime import date

import pytest

from readinglist.core.errors import BadInput
from readinglist.core.importing import documents
from readinglist.core.importing.documents import (
    LARGEST_FILE,
    LONGEST_LINE,
    InputFile,
    document,
    files_below,
    pasted,
    read_file,
)
from readinglist.core.importing.guidance import Guidance
from tests.conftest import abstract, import_papers
from tests.core.conftest import input_file, parsed


def refusal(data, encoding=""):
    with pytest.raises(BadInput) as caught:
        document(input_file(data), Guidance(encoding=encoding))
    assert caught.value.kept == "Nothing of it was imported."
    return str(caught.value)


def test_files_put_behind_each_other_bring_byte_order_marks_along():
    lines = document(input_file("\ufeffone\n\ufeff\ufeffnew\r\n\ufeff\n")).lines
    assert lines == ["one", "new", ""]


@pytest.mark.parametrize("data", [b"", b"\n", b" \r\n\t\n"])
def test_an_empty_file_is_refused(data):
    assert "is empty" in refusal(data)


def test_a_file_that_holds_only_a_byte_order_mark_is_refused():
    with pytest.raises(BadInput):
        parsed(b"\xef\xbb\xbf")


def test_nul_bytes_are_refused_with_their_line():
    assert "line 2 holds NUL bytes" in refusal(b"fine\nnot \x00 fine\n")


def test_nul_bytes_are_refused_whatever_encoding_was_named():
    assert "line 2" in refusal(b"fine\nnot \x00 fine\n", "latin-1")


def test_a_binary_file_is_refused():
    assert "is not" in refusal(bytes(range(256)) * 20)
    assert "is not" in refusal(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    assert "is not" in refusal(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")


def test_latin_1_is_refused_with_its_line_and_the_way_to_read_it():
    said = refusal("fine\nnaïve\n".encode("latin-1"))
    assert "line 2" in said
    assert "Latin-1" in said


def test_latin_1_is_read_when_it_is_named():
    found = document(input_file("fine\nnaïve\n".encode("latin-1")), Guidance(encoding="latin-1"))
    assert found.lines == ["fine", "naïve"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(encoding):
    assert document(input_file("Ω\nb".encode(encoding))).lines == ["Ω", "b"]


def test_big_endian_utf_16_is_read_by_its_mark():
    assert document(input_file(b"\xfe\xff" + "Ω\nb".encode("utf-16-be"))).lines == ["Ω", "b"]


@pytest.mark.parametrize("text", ["plain text\n", "深度学习\n"])
def test_utf_16_without_a_mark_is_refused_and_read_when_it_is_named(text):
    data = text.encode("utf-16-le")
    refusal(data)
    assert document(input_file(data), Guidance(encoding="utf-16-le")).lines == [text.rstrip()]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [(b"\xef\xbb\xbfabc\n", "utf-8"), (b"\xff\xfea\x00\n\x00", "utf-16-le")],
)
def test_a_byte_order_mark_is_no_text_either_when_the_encoding_is_named(data, encoding):
    assert not document(input_file(data), Guidance(encoding=encoding)).lines[0].startswith("\ufeff")


@pytest.mark.parametrize("encoding", ["klingon", "hex", "rot13", "zip"])
def test_an_encoding_that_is_none_is_refused(encoding):
    assert encoding in refusal(b"text", encoding)


def test_a_line_over_a_million_characters_is_refused_with_its_number():
    assert "Line 2 of" in refusal(b"short\n" + b"a" * (LONGEST_LINE + 1) + b"\n")


def test_a_line_of_a_million_characters_is_read():
    assert len(document(input_file(b"a" * LONGEST_LINE)).lines[0]) == LONGEST_LINE


def test_lines_end_at_any_of_the_three_line_ends_and_nowhere_else():
    found = document(input_file("a\nb\r\nc\rd\u2028e\u0085f\x0bg\x0ch\n"))
    assert found.lines == ["a", "b", "c", "d\u2028e\u0085f\x0bg\x0ch"]


def test_whether_the_last_line_ends_is_known():
    assert document(input_file("a\n")).ends_whole
    assert not document(input_file("a")).ends_whole


def test_a_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(BadInput, match=r"nowhere\.txt cannot be read: No such file"):
        read_file(tmp_path / "nowhere.txt")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(BadInput, match="is not a file"):
        read_file(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput, match="is not a file"):
        read_file(tmp_path / "pipe")


def test_a_file_brings_its_name_its_place_and_its_day(tmp_path):
    file = tmp_path / "listing.txt"
    file.write_bytes(b"text")
    os.utime(file, (1_720_699_200, 1_720_699_200))  # 11 July 2024, noon UTC
    found = read_file(file)
    assert (found.name, found.path, found.data) == ("listing.txt", str(file), b"text")
    assert found.written == date(2024, 7, 11)


def test_the_same_bytes_have_the_same_hash_whatever_they_are_called():
    one, other = pasted(b"text", "a"), InputFile("b", "/b", b"text", date(2020, 1, 1))
    assert one.hash == other.hash != pasted(b"text ", "a").hash


def names_below(folder):
    return [file.relative_to(folder).as_posix() for file in files_below(folder)]


def test_a_folders_files_are_read_in_order_without_hidden_ones(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text("x")
    (tmp_path / "empty").mkdir()
    assert names_below(tmp_path) == ["a.txt", "b.txt"]


def test_files_of_folders_below_are_read_too_and_those_of_hidden_ones_are_not(tmp_path):
    for name in ("z.txt", "b/info.yaml", "b/deep/er.txt", "a/info.yaml", ".git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names_below(tmp_path) == ["a/info.yaml", "b/deep/er.txt", "b/info.yaml", "z.txt"]


@pytest.mark.skipif(os.name != "posix", reason="making links takes rights there")
def test_links_to_folders_are_not_followed(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/a.txt").write_text("x")
    (tmp_path / "inner/again").symlink_to(tmp_path, target_is_directory=True)
    assert names_below(tmp_path) == ["inner/a.txt"]


def test_a_folder_of_very_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "MOST_FILES", 5)
    for number in range(6):
        (tmp_path / f"{number % 2}").mkdir(exist_ok=True)
        (tmp_path / f"{number % 2}/{number}.txt").write_text("x")
    with pytest.raises(BadInput, match="holds more than 5 files"):
        files_below(tmp_path)


@pytest.mark.parametrize(
    ("beginning", "why"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "paper is not a text file: it is a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "paper is not a text file: line 3 holds NUL bytes"),
        (b"PK\x03\x04\0\0", "paper is not a text file: line 1 holds NUL bytes"),
    ],
)
def test_what_is_no_text_is_refused_by_its_beginning(tmp_path, beginning, why):
    file = tmp_path / "paper"
    file.write_bytes(beginning)
    os.truncate(file, LARGEST_FILE)
    tracemalloc.start()
    try:
        with pytest.raises(BadInput, match=why):
            read_file(file)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf_16_is_text_by_its_mark_or_where_it_is_named(tmp_path, encoding):
    file = tmp_path / "listing.txt"
    file.write_bytes("Ω\nb".encode(encoding))
    read = read_file(file, "" if encoding == "utf-16" else encoding)
    assert document(read, Guidance(encoding=encoding)).lines == ["Ω", "b"]


@pytest.mark.skipif(os.name != "posix", reason="names are Unicode there")
def test_a_file_whose_name_is_no_utf_8_can_be_imported(tmp_path, library):
    import_papers(library, ("One", abstract("one")))  # the library is there and works
    file = tmp_path / os.fsdecode(b"caf\xe9.txt")
    file.write_text("Subscribe\nA Title\n" + "A sentence of some length that says a thing. " * 8)
    [plan] = library.plan_import([read_file(file)])
    library.apply_import(plan)
    assert library.count() == 2
