"""Records of data files: their fields are found by their usual names, and none is lost."""

import pytest

from readinglist.core.importing.parsing.authors import split_names
from readinglist.core.importing.parsing.records import entry_of, recognised
from tests.conftest import abstract


def read(record):
    return entry_of(record, recognised([record]))


def details(**fields):
    entry = read({"title": "Gentle Descent", **fields})
    assert entry is not None
    return entry.details


# Names of fields -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["title", "Title", "TITLE", "paper_title", "Paper Title"])
def test_a_title_is_found_however_it_is_cased_and_separated(name):
    entry = read({name: "Gentle\n  Descent"})
    assert entry is not None
    assert entry.title == "Gentle Descent"


@pytest.mark.parametrize("name", ["abstract", "summary", "paper_abstract", "abstractNote"])
def test_an_abstract_is_found_under_its_usual_names(name):
    entry = read({"title": "Gentle Descent", name: abstract("slopes")})
    assert entry is not None
    assert entry.abstract == abstract("slopes")


@pytest.mark.parametrize("name", ["tldr", "ai_summary", "ai"])
def test_what_a_machine_wrote_is_no_abstract_but_kept(name):
    entry = read({"title": "Gentle Descent", name: "It goes down."})
    assert entry is not None
    assert entry.abstract == ""
    assert entry.details.fields == {f"json:{name}": "It goes down."}


def test_one_level_of_nesting_is_looked_into():
    entry = read(
        {
            "paper": {"title": "Gentle Descent", "id": "2401.12345"},
            "details": {"abstract": "We go."},
        }
    )
    assert entry is not None
    assert (entry.title, entry.abstract, entry.details.arxiv) == (
        "Gentle Descent",
        "We go.",
        "2401.12345",
    )


def test_the_mapping_names_what_was_recognised_in_the_order_of_trying():
    records = [{"title": "A", "paper": {"title": "A"}, "summary": "x", "upvotes": 3}]
    assert recognised(records) == {"paper.title": "title", "title": "title", "summary": "abstract"}


def test_the_mapping_may_be_changed():
    record = {"title": "Gentle Descent", "blurb": "We go down."}
    entry = entry_of(record, recognised([record]) | {"blurb": "abstract"})
    assert entry is not None
    assert entry.abstract == "We go down."
    assert entry.details.fields == {}


def test_a_journals_title_is_not_the_papers():
    entry = read({"journal": {"title": "Slopes Quarterly"}, "doi": "10.1234/slopes"})
    assert entry is not None
    assert entry.title == "doi:10.1234/slopes"
    assert entry.details.fields["journal"] == "Slopes Quarterly"


def test_without_title_and_identifier_there_is_no_entry():
    assert read({"summary": abstract("nothing"), "upvotes": 3}) is None


def test_an_identifier_stands_for_a_missing_title():
    entry = read({"arxiv_id": "2401.12345v2"})
    assert entry is not None
    assert entry.title == "arXiv:2401.12345v2"


# Values ----------------------------------------------------------------------------------------

PEOPLE = ["Anna Berg", "Bo Carlsen"]


@pytest.mark.parametrize(
    "value",
    [
        PEOPLE,
        "Anna Berg; Bo Carlsen",
        "Anna Berg and Bo Carlsen",
        "Anna Berg, Bo Carlsen",
        "Berg, Anna and Carlsen, Bo",
        ["Anna Berg, Bo Carlsen"],
        [{"name": "Anna Berg", "hidden": False}, {"fullname": "Bo Carlsen"}],
        [{"given": "Anna", "family": "Berg"}, {"firstName": "Bo", "lastName": "Carlsen"}],
        [{"user": {"fullname": "Anna Berg"}}, {"author": {"display_name": "Bo Carlsen"}}],
        [["Berg", "Anna", ""], ["Carlsen", "Bo", ""]],
        ["Anna Berg", None, 3, ":", {}, [], "Bo Carlsen"],
    ],
)
def test_authors_come_in_many_makes(value):
    assert [str(name) for name in details(authors=value).authors] == PEOPLE


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A. Berg, B. Carlsen and C. Dahl", ["A. Berg", "B. Carlsen", "C. Dahl"]),
        ("Berg, A., Carlsen, B. C.", ["Berg, A.", "Carlsen, B. C."]),
        ("van der Berg, Anna", ["van der Berg, Anna"]),
        ("Anna Berg\nBo Carlsen", ["Anna Berg", "Bo Carlsen"]),
        ("Plato", ["Plato"]),
    ],
)
def test_one_string_may_name_many(text, names):
    assert split_names(text) == names


@pytest.mark.parametrize("name", ["date", "published", "publishedAt", "submitted", "updated"])
def test_a_date_gives_the_year_too(name):
    found = details(**{name: "2024-05-27T03:50:58.348Z"})
    assert (found.year, found.date) == (2024, "2024-05-27")


def test_a_papers_own_date_goes_before_the_listings():
    found = read(
        {"paper": {"title": "A", "publishedAt": "2024-05-24"}, "publishedAt": "2024-05-27"}
    )
    assert found is not None
    assert found.details.date == "2024-05-24"
    assert found.details.fields == {"json:publishedAt": "2024-05-27"}


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "2401.12345"},
        {"url": "https://arxiv.org/abs/2401.12345"},
        {"arxiv": "arXiv:2401.12345"},
        {"externalIds": {"ArXiv": "2401.12345"}},
        {"pdf": "https://arxiv.org/pdf/2401.12345"},
    ],
)
def test_an_arxiv_id_is_found_wherever_it_stands(fields):
    assert details(**fields).arxiv == "2401.12345"


def test_an_id_of_another_kind_is_only_kept():
    found = details(id="906549ec18")
    assert found.arxiv is None
    assert found.fields == {"json:id": "906549ec18"}


def test_keywords_are_tags_but_arxivs_categories_are_not():
    found = details(keywords="ice; snow", categories=["cs.CL", "hep-th"])
    assert found.tags == ("ice", "snow")
    assert found.fields == {"json:categories": "cs.CL, hep-th"}


def test_a_comment_is_a_note_except_arxivs():
    assert details(comment="Read this first.").note == "Read this first."
    assert details(comment="30 pages", categories="cs.CL").note == ""


@pytest.mark.parametrize(
    ("value", "status"),
    [("Read", "read"), ("to read", "to-read"), (True, "read"), ("unread", "new"), ("Poster", "")],
)
def test_a_status_is_taken_only_if_it_is_a_readers(value, status):
    assert details(status=value).status == status


def test_a_status_that_means_something_else_is_kept():
    assert details(status="Poster").fields == {"json:status": "Poster"}


def test_stars_and_ratings():
    found = details(starred=True, rating="4")
    assert (found.starred, found.rating) == (True, 4)


def test_reviewers_ratings_are_not_the_users():
    records = [{"title": "A", "rating": "3"}, {"title": "B", "rating": "6;5;8"}]
    assert "rating" not in recognised(records).values()


def test_everything_else_goes_into_the_fields():
    found = details(
        volume=3, issue="4", upvotes=12, links={"code": "https://example.org"}, flags=["a", "b"],
        matrix=[[1, 2]], nothing=None, empty=[],
    )  # fmt: skip
    assert found.fields == {
        "volume": "3",
        "number": "4",
        "json:upvotes": "12",
        "json:links": '{"code":"https://example.org"}',
        "json:flags": "a, b",
        "json:matrix": "[[1,2]]",
    }


def test_where_it_appeared_goes_under_bibtexs_names():
    assert details(venue="ICLR 2025").fields == {"booktitle": "ICLR 2025"}
    assert details(venue="Journal of Slopes").fields == {"journal": "Journal of Slopes"}


def test_marks_of_html_are_no_part_of_a_title():
    entry = read({"title": ["Depth <i>&gt;</i> Width, x < y"]})
    assert entry is not None
    assert entry.title == "Depth > Width, x < y"


@pytest.mark.parametrize("value", [None, 3, True, [], {}, [[]], {"a": {}}, [None], "\ud800", "  "])
@pytest.mark.parametrize("name", ["abstract", "authors", "date", "url", "tags", "rating", "note"])
def test_odd_values_harm_nothing(name, value):
    entry = read({"title": "Gentle Descent", name: value})
    assert entry is not None
    assert entry.title == "Gentle Descent"


def test_many_kinds_of_one_field_do_not_make_it_slow():
    records = [{f"source{n}": {"doi": f"10.1234/{n}"}} for n in range(20_000)]
    mapping = recognised(records)
    assert len(mapping) < 20
    assert sum(entry_of(record, mapping) is not None for record in records) == len(mapping)
