"""BibTeX, read back by somebody else's parser."""

import pytest
from pybtex.database.input.bibtex import LowLevelParser

from readinglist.core.errors import BadInput
from readinglist.core.exporting import exporter
from readinglist.core.exporting.bibtex import EXPORTER
from readinglist.core.exporting.options import Options
from readinglist.core.model import OTHERS, Name, Paper
from tests.conftest import abstract, import_papers


def written(papers, options=Options()):  # noqa: B008
    return "".join(EXPORTER.export(papers, options))


def paper(title="A Title", **fields):
    return Paper(id=1, uid="u", key=fields.pop("key", "key1"), title=title, **fields)


def read_back(text):
    """All entries as they stand there, without what encloses them; raises for broken ones."""
    return [
        {"ENTRYTYPE": kind, "ID": key} | {name: "".join(parts) for name, parts in fields}
        for kind, (key, fields) in LowLevelParser(text)
    ]


def entry(**fields):
    [found] = read_back(written([paper(**fields)]))
    return found


def test_an_entry_holds_what_is_known_and_nothing_made_up():
    found = entry(
        title="Gentle Descent", key="doe2025gentle", authors=(Name("Doe", "Jane"),), year=2025,
        arxiv="2507.06203", doi="10.1000/182", url="https://example.org/x",
    )  # fmt: skip
    assert found == {
        "ENTRYTYPE": "misc", "ID": "doe2025gentle", "title": "{Gentle Descent}",
        "author": "Doe, Jane", "year": "2025", "eprint": "2507.06203", "archiveprefix": "arXiv",
        "doi": "10.1000/182", "url": "https://example.org/x",
    }  # fmt: skip


def test_what_is_not_known_is_left_out():
    assert set(entry()) == {"ENTRYTYPE", "ID", "title", "key"}


def test_the_title_stands_in_two_pairs_of_braces_so_that_it_keeps_its_capitals():
    assert "title = {{Walking in O(n) BackWards}}" in written([paper("Walking in O(n) BackWards")])


@pytest.mark.parametrize(
    "title",
    ["100% & more_#1", "{", "}", "}{", "a } title { of braces", "\\", "$5 {or} $6", '"', "@misc{x,",
     "ends with \\", "% not a comment", "a, b = {c}", "Étude in μP: Co$^4$", "深度学习", "#",
     '"a" # "b"'],
)  # fmt: skip
def test_any_title_keeps_its_entry_whole(title):
    text = written([paper(title), paper("After", key="key2")])
    assert [found["ID"] for found in read_back(text)] == ["key1", "key2"]
    assert text.count("{") == text.count("}")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name("Doe", "Jane"), "Doe, Jane"),
        (Name("Beethoven", "Ludwig", non_dropping_particle="van"), "van Beethoven, Ludwig"),
        (Name("King", "Martin", suffix="Jr."), "King, Jr., Martin"),
        (Name(literal="Barnes and Noble, Inc."), "{Barnes and Noble, Inc.}"),
        (Name(family="Plato"), "{Plato}"),
        (Name("Møller", "Åse"), r"M{\o}ller, {\AA}se"),
    ],
)
def test_names_are_written_so_that_bibtex_takes_them_apart_rightly(name, text):
    assert entry(authors=(name,))["author"] == text


def test_several_authors_are_joined_by_and():
    authors = (Name("Doe", "Jane"), Name("Roe", "Richard"), Name(literal="The Tide Board"))
    assert entry(authors=authors)["author"] == "Doe, Jane and Roe, Richard and {The Tide Board}"


def test_others_are_no_name():
    assert entry(authors=(Name("Doe", "Jane"), OTHERS))["author"] == "Doe, Jane and others"


def test_without_an_author_there_is_what_plain_styles_sort_by():
    assert entry(title="Gentle Descent")["key"] == "Gentle Descent"
    assert "key" not in entry(authors=(Name("Doe", "Jane"),))


def test_a_link_stays_a_link():
    assert entry(url="https://example.org/~a_b?x=1&y=2#z")["url"] in (
        r"https://example.org/~a\_b?x=1\&y=2\#z",
        "https://example.org/~a_b?x=1&y=2#z",
    )


def test_a_link_with_braces_keeps_its_entry_whole():
    text = written([paper(url="https://example.org/}{%"), paper("After", key="key2")])
    assert len(read_back(text)) == 2


def test_lines_end_in_one_way_and_the_last_one_too():
    text = written([paper(), paper(key="key2")])
    assert "\r" not in text
    assert text.endswith("}\n")


def test_no_papers_are_no_text():
    assert written([]) == ""


def test_the_whole_sample_is_read_back(sample):
    text = sample.export("bibtex")
    found = read_back(text)
    keys = [p.key for p in sample.papers(sorted(sample.view("all")))]
    assert [item["ID"] for item in found] == keys
    assert len({key.lower() for key in keys}) == 24
    assert all(key.isascii() for key in keys)


def test_two_exports_are_the_same_bytes(sample):
    assert sample.export("bibtex") == sample.export("bibtex")


def test_papers_come_in_the_order_that_was_asked_for(sample):
    assert [item["ID"] for item in read_back(sample.export("bibtex", [3, 1, 2]))] == [
        p.key for p in sample.papers([3, 1, 2])
    ]


def test_trashed_papers_are_not_exported_unless_they_are_named(library):
    import_papers(library, ("One", abstract("one")), ("Two", abstract("two")))
    library.trash([1])
    assert len(read_back(library.export("bibtex"))) == 1
    assert len(read_back(library.export("bibtex", [1, 2]))) == 2


def test_a_format_that_is_none_is_refused():
    with pytest.raises(BadInput, match=r"Known: .*bibtex"):
        exporter("stone tablet")


def test_a_title_that_nobody_sees_is_labelled_by_its_key():
    assert "  key = {key1}," in "".join(EXPORTER.export([paper("\ufeff")], Options()))


def test_an_article_has_a_number_only_of_a_volume():
    known = {"authors": (Name("Doe", "J."),), "year": 2020, "entry_type": "article"}
    alone = entry(**known, fields={"journal": "J", "number": "7"})
    assert (alone.get("number"), alone["issue"]) == (None, "7")
    assert entry(**known, fields={"journal": "J", "number": "7", "volume": "3"})["number"] == "7"
