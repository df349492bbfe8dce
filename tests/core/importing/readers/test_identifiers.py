"""Plain lists of arXiv ids, links and DOIs."""

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.identifiers import READER
from tests.conftest import SHARED


def file_of(text):
    return document(pasted(text.encode(), "ids.txt"))


def parsed(text):
    return READER.read(file_of(text))


@pytest.mark.parametrize(
    ("line", "arxiv"),
    [
        ("2401.12345", "2401.12345"),
        ("2401.12345v2", "2401.12345v2"),
        ("arXiv:2401.12345", "2401.12345"),
        ("- arXiv: 2401.12345,", "2401.12345"),
        ("hep-th/9901001", "hep-th/9901001"),
        ("https://arxiv.org/abs/2401.12345", "2401.12345"),
        ("* <https://arxiv.org/pdf/2401.12345v1.pdf>", "2401.12345v1"),
        ("https://huggingface.co/papers/2401.12345", "2401.12345"),
        ("10.48550/arXiv.2401.12345", "2401.12345"),
        ("1. 2401.12345", "2401.12345"),
    ],
)
def test_an_arxiv_id_in_any_spelling(line, arxiv):
    [entry] = parsed(line).entries
    assert (entry.title, entry.details.arxiv) == (f"arXiv:{arxiv}", arxiv)
    assert READER.may_be(file_of(line))


@pytest.mark.parametrize(
    "line", ["10.1145/1.2", "doi:10.1145/1.2", "DOI: 10.1145/1.2", "https://doi.org/10.1145/1.2,"]
)
def test_a_doi_in_any_spelling(line):
    [entry] = parsed(line).entries
    assert (entry.title, entry.details.doi) == ("doi:10.1145/1.2", "10.1145/1.2")


def test_comments_belong_to_no_paper_and_short_text_is_a_remark():
    found = parsed("# to read\n2401.12345  from Anna\n\n2401.12346 # later\n// end\n")
    assert [e.details.fields.get("ids:text") for e in found.entries] == ["from Anna", "later"]
    assert [kind.value for kind in found.kinds] == ["header", "title", "blank", "title", "header"]
    assert found.confidence == 1


def test_an_id_twice_is_one_paper():
    found = parsed("2401.12345\n2401.12346\narXiv:2401.12345\n")
    assert [entry.rank for entry in found.entries] == [1, 2]
    assert found.kinds[2] is LineKind.DETAIL


def test_a_line_without_an_id_is_not_passed_over():
    found = parsed("2401.12345\n2401.12346\n2401.12347\n2401.12348\nwhat?\n")
    assert found.unparsed == ((5, "what?"),)
    assert found.confidence == pytest.approx(0.8)


@pytest.mark.parametrize(
    "text",
    [
        "milk\nbread\n",
        "- [Walking](https://arxiv.org/abs/2401.12345)\n",
        "Walking Backwards https://arxiv.org/abs/2401.12345\n",
        "2401.12345,Walking Backwards,2024\n2401.12346,Gentle Descent,2024\n",
        "2401.12345 " + "and so on " * 30,
        "https://example.org/2401.12345x\n",
        "2401.123456789\n",
        "1/2\n3.5\n",
        "x" * 900_000,
        "10.1234/" * 50_000,
        "# only a comment\n",
    ],
)
def test_what_is_no_list_of_identifiers(text):
    assert not READER.may_be(file_of(text))
    assert READER.read(file_of(text)).entries == ()


def test_ids_in_another_format_make_nobody_sure():
    text = "2401.12345\n" + "A Title\nIts authors\n" * 3
    assert not READER.may_be(file_of(text))
    assert parsed(text).confidence < 0.6


DEV = SHARED / "real" / "dev"


@pytest.mark.skipif(not DEV.is_dir(), reason="the shared data are not here")
def test_no_real_file_of_another_kind_is_taken_for_such_a_list():
    files = [document(pasted(file.read_bytes(), file.name)) for file in DEV.iterdir()]
    assert [file.name for file in files if READER.may_be(file)] == []
