"""What a known paper gains: what it lacks, and nothing that its user has decided."""

import pytest

from readinglist.core.importing.completion import gains
from readinglist.core.importing.entries import Details, Entry
from readinglist.core.model import Name, Paper
from tests.conftest import abstract

LONG = abstract("tides")
ADA = (Name("Lovelace", "Ada"),)
FULL = Details(
    authors=ADA, year=2025, date="2025-05-27", arxiv="2505.00001", doi="10.1000/182",
    url="https://example.org/x", entry_type="article", key="lovelace2025tides",
    fields={"journal": "Annals", "volume": "3"}, tags=("tides", "sea"), note="Read twice.",
    status="read", starred=True, rating=4,
)  # fmt: skip


def paper(**known):
    return Paper(id=1, uid="u", key=known.pop("key", "tides"), title="On Tides", **known)


def entry(details=FULL, text=LONG, title="On Tides"):
    return Entry(1, title, text, 1, 2, details)


def test_a_paper_of_a_listing_gains_all_that_a_reference_says():
    found = gains(paper(abstract=LONG), entry(), ())
    assert found.columns == {
        "authors": ADA, "year": 2025, "date": "2025-05-27", "arxiv": "2505.00001",
        "doi": "10.1000/182", "url": "https://example.org/x", "entry_type": "article",
        "fields": {"journal": "Annals", "volume": "3"}, "note": "Read twice.", "status": "read",
        "starred": True, "rating": 4,
    }  # fmt: skip
    assert (found.tags, found.alias, found.conflicts) == (("tides", "sea"), "lovelace2025tides", ())
    assert "authors" in found.names()
    assert "tags" in found.names()


def test_what_the_paper_has_stays_and_what_differs_is_named():
    own = paper(
        abstract=LONG, authors=(Name("Byron", "Ada"),), year=2024, doi="10.1000/9",
        url="https://example.org/y", tags=("mine",), note="Mine.", status="reading", rating=2,
        fields={"journal": "Other"},
    )  # fmt: skip
    found = gains(own, entry(), ())
    assert set(found.columns) == {"date", "arxiv", "entry_type", "fields", "starred"}
    assert found.columns["fields"] == {"journal": "Other", "volume": "3"}
    assert found.tags == ()
    assert found.conflicts == ("authors", "year", "doi", "note", "journal")


@pytest.mark.parametrize(
    "column", ["authors", "year", "doi", "url", "note", "status", "starred", "rating", "entry_type"]
)
def test_what_the_user_has_emptied_stays_empty(column):
    assert column not in gains(paper(abstract=LONG), entry(), {column}).columns


def test_a_paper_without_an_abstract_gains_one_whoever_says_it():
    found = gains(paper(), Entry(1, "On Tides", LONG, 1), ())
    assert found.columns["abstract"] == LONG
    assert found.names() == ("abstract",)


def test_a_cut_abstract_grows_and_another_does_not():
    assert "abstract" in gains(paper(abstract=LONG[:90] + "…"), entry(), ()).columns
    assert "abstract" not in gains(paper(abstract=LONG), entry(text=LONG[:90]), ()).columns
    assert "abstract" not in gains(paper(abstract=LONG), entry(text="Other. " + LONG), ()).columns
    assert "abstract" not in gains(paper(abstract=LONG[:90]), entry(), {"abstract"}).columns


def test_versions_and_case_of_ids_are_no_conflict():
    own = paper(abstract=LONG, arxiv="2505.00001v3", doi="10.1000/182".upper())
    assert gains(own, entry(), ()).conflicts == ()


def test_a_key_that_the_paper_has_is_no_alias():
    assert gains(paper(key="Lovelace2025Tides"), entry(), ()).alias == ""


def test_the_same_again_gives_nothing():
    found = gains(paper(abstract=LONG), entry(), ())
    complete = paper(abstract=LONG, tags=found.tags, aliases=(found.alias,), **found.columns)
    assert not gains(complete, entry(), ())
