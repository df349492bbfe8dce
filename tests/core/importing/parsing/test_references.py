"""What reference managers put into notes: taken where it is theirs, left where it is the user's."""

import pytest

from readinglist.core.importing.parsing.references import extra

SENTENCES = [
    "Builds on arXiv:1706.03762 and its successors. Must re-read section 3!",
    "My thoughts: the DOI: 10.1000/xyz123 is wrong. Publisher: Foo says hello",
    "arXiv:1706.03762 is what this one builds on",
    "DOI: 10.1000/xyz123 is somebody else's",
    "Pages: I have only read those up to the proof.",
    "Type: I like it! Read it again.",
    "See arXiv: 1706.03762",
]


@pytest.mark.parametrize("one_line", [False, True])
@pytest.mark.parametrize("note", SENTENCES)
def test_a_sentence_stays_a_note(note, one_line):
    assert extra(note, one_line) == ({}, note)


@pytest.mark.parametrize("one_line", [False, True])
@pytest.mark.parametrize(
    "note",
    ["arXiv:1706.03762", "arXiv: 1706.03762", "arXiv preprint arXiv:1706.03762",
     "arXiv:1706.03762v2"],
)  # fmt: skip
def test_an_id_alone_is_the_papers(note, one_line):
    found = extra(note, one_line)
    assert (found.fields["arxiv"][:10], found.note) == ("1706.03762", "")


def test_so_is_one_with_its_categories():
    assert extra("arXiv:1706.03762 [cs.CL, stat]").fields == {"arxiv": "1706.03762 [cs.CL, stat]"}


def test_lines_with_a_key_are_taken_and_all_others_stay():
    found = extra("First.\nPublisher: Shore & Co. Ltd\nPMID: 77\n\nMine: all of it.\nPMID: 78")
    assert found.fields == {"publisher": "Shore & Co. Ltd", "pmid": "77"}
    assert found.note == "First.\n\nMine: all of it.\nPMID: 78"


def test_where_line_ends_were_lost_all_of_it_has_to_be_pairs():
    assert extra("Publisher: Shore PMID: 77", one_line=True).fields == {
        "publisher": "Shore",
        "pmid": "77",
    }
    mine = "PMID: 77 Read it, and see DOI: 10.1000/other for more."
    assert extra(mine, one_line=True) == ({}, mine)


def test_what_contradicts_the_entry_is_kept_beside_it():
    noted = extra("DOI: 10.1000/A\nPublisher: Shore\nISSN: 1234-5678")
    assert noted.beside({"doi": "10.1000/a", "publisher": "Sea"}) == {
        "extra:publisher": "Shore",
        "issn": "1234-5678",
    }
