"""BibTeX and BibLaTeX: every entry comes out, and every line is accounted for."""

import logging
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.bibtex import READER
from readinglist.core.model import OTHERS, Name
from tests.conftest import SHARED

TIDES = """\
@article{doe2023tides,
  title = {On the {Nature} of Tides},
  author = {Doe, Jane and Roe, Richard},
  journal = {Annals of the Shore},
  year = {2023},
  abstract = {We measure tides.
    They rise, and they fall.},
}
"""


def doc(text):
    return document(pasted(text.encode(), "a file"))


def read(text):
    return READER.read(doc(text))


def one(fields, kind="article"):
    [entry] = read(f"@{kind}{{key1, title = {{A Title}}, {fields}}}\n").entries
    return entry


def details(fields, kind="article"):
    return one(fields, kind).details


def kinds(found):
    return [kind.value for kind in found.kinds]


# Entries and lines -----------------------------------------------------------------------------


def test_an_entry_comes_out_with_all_that_the_file_says():
    [entry] = read(TIDES).entries
    assert (entry.rank, entry.title) == (1, "On the Nature of Tides")
    assert entry.abstract == "We measure tides. They rise, and they fall."
    assert entry.details.authors == (Name("Doe", "Jane"), Name("Roe", "Richard"))
    assert entry.details.year == 2023
    assert (entry.details.entry_type, entry.details.key) == ("article", "doe2023tides")
    assert entry.details.fields == {"journal": "Annals of the Shore"}


def test_each_line_has_its_kind():
    found = read("A note of mine.\n\n" + TIDES)
    assert kinds(found) == [
        "header", "blank", "detail", "title", "detail", "detail", "detail", "abstract", "abstract",
        "detail",
    ]  # fmt: skip
    [entry] = found.entries
    assert (entry.title_line, entry.abstract_line) == (4, 8)


def test_lines_are_right_after_a_line_that_ends_in_a_backslash():
    found = read("@misc{a,\n  note = {one \\\n  two},\n  title = {T},\n}\n@misc{b,\n title={U}}\n")
    assert [entry.title_line for entry in found.entries] == [4, 7]


def test_comments_preambles_and_macros_are_no_papers():
    found = read('% Encoding: UTF-8\n@comment{jabref-meta: x;}\n@preamble{"\\x"}\n'
                 "@string{a = {b}}\n" + TIDES)  # fmt: skip
    assert len(found.entries) == 1
    assert kinds(found)[:4] == ["header"] * 4
    assert found.confidence == 1


def test_entries_with_the_same_key_are_all_papers():
    assert len(read(TIDES + TIDES).entries) == 2


def test_entries_in_parentheses_and_upper_case_are_entries():
    [entry] = read('@ARTICLE(x1, TITLE = "In {Quotes}", Year = 1999)\n').entries
    assert (entry.title, entry.details.year) == ("In Quotes", 1999)
    assert entry.details.entry_type == "article"


# What is broken --------------------------------------------------------------------------------

BROKEN = [
    "@article{no title at all, author = {Doe, Jane}}",
    "@article{x,\n  title = {Missing comma}\n  year = {2001},\n}",
    "@article{x,\n  title = {Never closed,\n  year = {2001},\n",
    '@article{x,\n  title = "Never closed,\n  year = {2001},\n',
    "@article{x\n  title = {No comma after the key},\n}",
    "@article{x,\n  title = {A} # ,\n}",
    "@article{x,\n  title\n}",
    "@article{x}",
    "@article{x,\n  year = {2001},\n}",
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_entry_is_unparsed_and_the_others_are_read(broken):
    found = read(f"{TIDES}\n{broken}\n\n{TIDES}")
    assert len(found.entries) == 2
    first = TIDES.count("\n") + 2
    numbers = [number for number, _ in found.unparsed]
    assert numbers == list(range(first, first + broken.rstrip("\n").count("\n") + 1))
    assert found.confidence < 1


def test_what_is_broken_is_said_by_the_lines_and_nowhere_else(caplog, capsys):
    with caplog.at_level(logging.DEBUG):
        read(f"{BROKEN[2]}\n{TIDES}")
    assert (caplog.text, capsys.readouterr().err) == ("", "")


def test_repeated_fields_are_kept():
    found = details("doi = {10.1000}, doi = {10.1000/182}, journal = {A}, journal = {B}")
    assert found.doi == "10.1000/182"
    assert found.fields == {"bibtex:doi": "10.1000", "journal": "A", "bibtex:journal": "B"}


def test_an_entry_without_a_title_is_called_by_its_id():
    found = read(
        "@misc{a, eprint = {2401.12345}, archiveprefix = {arXiv}}\n@misc{b, doi = {10.1000/182}}\n"
    )
    assert [entry.title for entry in found.entries] == ["arXiv:2401.12345", "doi:10.1000/182"]
    assert [entry.title_line for entry in found.entries] == [0, 0]


# Macros ----------------------------------------------------------------------------------------


def test_macros_months_and_concatenations_are_put_together():
    text = (
        '@string{shore = "Annals of "}\n@STRING(place = shore # {the Shore})\n'
        '@article{x, title = {Tides} # " and " # {Moons}, journal = Place, month = "10~" # jan,'
        " year = 2020, volume = 7}\n"
    )
    [entry] = read(text).entries
    assert entry.title == "Tides and Moons"
    assert entry.details.fields["journal"] == "Annals of the Shore"
    assert entry.details.fields["volume"] == "7"
    assert entry.details.date == "2020-01-10"


def test_a_macro_that_nobody_defined_is_its_name():
    assert details("month = mar, journal = jacm").fields == {"month": "mar", "journal": "jacm"}


def test_macros_of_macros_do_not_explode():
    macros = "".join(f"@string{{m{n} = m{n - 1} # m{n - 1}}}\n" for n in range(1, 80))
    found = read(f"@string{{m0 = {{{'x' * 500}}}}}\n{macros}@misc{{x, title = m79}}\n")
    assert sum(len(entry.title) for entry in found.entries) < 10_000


# Cross-references ------------------------------------------------------------------------------

PROCEEDINGS = (
    "@proceedings{conf, title = {Sea 2020}, year = 2020, publisher = {Shore}, doi = {10.1000/9}}"
)


def test_an_entry_takes_over_what_it_refers_to():
    found = read(f"@inproceedings{{x, title = {{Waves}}, crossref = {{CONF}}}}\n{PROCEEDINGS}\n")
    wave, sea = (entry.details for entry in found.entries)
    assert (wave.year, wave.doi) == (2020, None)
    assert wave.fields == {"booktitle": "Sea 2020", "publisher": "Shore", "crossref": "CONF"}
    assert sea.doi == "10.1000/9"


def test_entries_that_refer_to_each_other_or_to_nothing_do_no_harm():
    references = {"A": "b", "B": "a", "C": "c", "D": "none"}
    found = read(
        "".join(
            f"@misc{{{title.lower()}, title={{{title}}}, crossref={{{other}}}}}\n"
            for title, other in references.items()
        )
    )
    assert [entry.title for entry in found.entries] == list("ABCD")


# Persons ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Doe, Jane", Name("Doe", "Jane")),
        ("Jane A. Doe", Name("Doe", "Jane A.")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", non_dropping_particle="van")),
        ("de la Fontaine, Jean", Name("Fontaine", "Jean", non_dropping_particle="de la")),
        ("King, Jr., Martin Luther", Name("King", "Martin Luther", suffix="Jr.")),
        ("{Barnes and Noble, Inc.}", Name(literal="Barnes and Noble, Inc.")),
        (r"{\'E}tienne Gal{\'a}n", Name("Galán", "Étienne")),
        (r"M{\"u}ller, J{\"o}rg", Name("Müller", "Jörg")),
        ("Plato", Name("Plato")),
        ("family=Beethoven, given=Ludwig, prefix=van, useprefix=true",
         Name("Beethoven", "Ludwig", non_dropping_particle="van")),
        ("family=Goethe, given=Johann, prefix=von, useprefix=false",
         Name("Goethe", "Johann", dropping_particle="von")),
    ],
)  # fmt: skip
def test_names_are_taken_apart(written, name):
    assert details(f"author = {{{written}}}").authors == (name,)


def test_mendeleys_maths_is_maths():
    [entry] = read(r"@misc{a, title = {{On {\$}$\backslash$alpha{\$} of Tides}}}").entries
    assert entry.title == r"On $\alpha$ of Tides"


def test_authors_are_split_at_and_outside_braces():
    found = details("author = {Doe, Jane and {Sand and Sea} and Anders Anderson and others}")
    *names, others = found.authors
    assert [str(name) for name in names] == ["Jane Doe", "Sand and Sea", "Anders Anderson"]
    assert others == OTHERS


@pytest.mark.parametrize("authors", ["others", "et al.", "others and others", ""])
def test_nobody_and_others_are_nobody(authors):
    assert details(f"author = {{{authors}}}").authors == ()


# Ids, links, dates -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        "eprint = {2401.12345}, archivePrefix = {arXiv}, primaryClass = {cs.LG}",
        "eprint = {arXiv:2401.12345}, eprinttype = {arxiv}",
        "eprint = {2401.12345}",
        "journal = {arXiv preprint arXiv:2401.12345}",
        "journal = {CoRR}, volume = {abs/2401.12345}",
        "doi = {10.48550/arXiv.2401.12345}",
        "url = {http://arxiv.org/abs/2401.12345}",
        "howpublished = {\\url{https://arxiv.org/abs/2401.12345}}",
        "note = {arXiv: 2401.12345 [cs]}",
    ],
)
def test_arxiv_ids_are_found_where_people_put_them(fields):
    found = details(fields, "misc")
    assert (found.arxiv, found.doi) == ("2401.12345", None)
    assert found.note == ""


def test_another_archive_is_not_arxiv():
    found = details("eprint = {2401.12345}, eprinttype = {jstor}")
    assert found.arxiv is None
    assert found.fields == {"eprinttype": "jstor", "bibtex:eprint": "2401.12345"}


@pytest.mark.parametrize(
    "doi", ["10.1000/a_b", r"10.1000/a\_b", r"10.1000/a{\_}b", "https://doi.org/10.1000/a_b"]
)
def test_dois_lose_escapes_and_prefixes(doi):
    assert details(f"doi = {{{doi}}}").doi == "10.1000/a_b"


def test_ids_in_the_sentences_of_a_note_are_other_papers():
    note = "Builds on arXiv:1706.03762, https://doi.org/10.1000/182 and more."
    found = details(f"note = {{{note}}}")
    assert (found.arxiv, found.doi, found.url) == (None, None, None)
    assert found.note == note


def test_all_notes_of_an_entry_are_its_note():
    found = details("annote = {One.}, annote = {Two.}, note = {Three.}, note = {Four.}")
    assert found.note == "Three.\n\nFour.\n\nOne.\n\nTwo."
    assert found.fields == {}


def test_links_stand_in_several_fields():
    assert (
        details(r"url = {https://example.org/a\_b?c=1\&d=2}").url
        == "https://example.org/a_b?c=1&d=2"
    )
    found = details(r"howpublished = {Online: \url{https://example.org/x}.}")
    assert found.url == "https://example.org/x"
    assert found.fields == {"howpublished": "Online: https://example.org/x."}
    assert details(r"note = {See \url{https://example.org/x}}").url == "https://example.org/x"


@pytest.mark.parametrize(
    ("fields", "year", "date", "rest"),
    [
        ("year = {2023}", 2023, None, {}),
        ("year = 2023, month = may", 2023, None, {"month": "may"}),
        ("year = 2023, month = 5, day = 17", 2023, "2023-05-17", {"month": "5"}),
        ("date = {2023-05-17}", 2023, "2023-05-17", {}),
        ("date = {2023-05}", 2023, None, {"date": "2023-05"}),
        ("date = {2023-05-17/2023-05-20}", 2023, "2023-05-17", {"date": "2023-05-17/2023-05-20"}),
        ("year = {in press}", None, None, {"year": "in press"}),
    ],
)
def test_dates_are_read_as_far_as_they_go(fields, year, date, rest):
    found = details(fields)
    assert (found.year, found.date, found.fields) == (year, date, rest)


# What other programs know ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "keywords", ["sea, tides , moon", "sea; tides; moon", "sea,tides,moon,sea"]
)
def test_keywords_are_tags(keywords):
    found = details(f"keywords = {{{keywords}}}")
    assert (found.tags, dict(found.fields)) == (("sea", "tides", "moon"), {})


def test_keywords_are_written_as_typed_tags_are():
    assert details("keywords = {/, /lead, sea / tides, sea/tides, #moon}").tags == (
        "lead", "sea/tides", "moon",
    )  # fmt: skip


def test_what_jabref_knows_of_its_user():
    found = details(
        "groups = {Thesis, Later}, readstatus = {read}, ranking = {rank4}, priority = {prio1},"
        " comment = {Mine}, comment-jane = {Hers}, file = {:C\\:\\\\a_b.pdf:PDF}"
    )
    assert found.tags == ("Thesis", "Later")
    assert (found.status, found.rating) == ("read", 4)
    assert found.note == "Mine\n\nHers"
    assert found.fields == {"priority": "prio1", "file": ":C\\:\\\\a_b.pdf:PDF"}


def test_what_mendeley_and_zotero_know_of_their_user():
    found = details(
        "mendeley-tags = {a;b}, keywords = {c}, annote = {One.\n\nTwo.}, note = {Three}"
    )
    assert found.tags == ("c", "a", "b")
    assert found.note == "Three\n\nOne.\n\nTwo."


def test_what_zotero_has_no_field_for_is_no_note():
    found = details("note = {ISSN: 1234-5678\nPublisher: Shore\nStill to read}")
    assert found.fields == {"issn": "1234-5678", "publisher": "Shore"}
    assert found.note == "Still to read"


def test_html_in_titles_goes():
    [entry] = read("@misc{x, title = {On <i>E. coli</i> in H<sub>2</sub>O \\&amp; Sand}}\n").entries
    assert entry.title == "On E. coli in H2O & Sand"


# What is something else, and what is hostile ---------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["A title\nAn abstract\n", '[{"title": "@article{x"}]\n', "TY  - JOUR\n", "@ home\n",
     "@property\ndef x(self): ...\n", "Title,Author\n"],
)  # fmt: skip
def test_other_files_are_not_looked_at(text):
    assert not READER.may_be(doc(text))
    found = READER.read(doc(text))
    assert (found.entries, found.confidence) == ((), 0)


def test_a_page_that_cites_itself_is_no_bibliography():
    page = "\n".join(f"- A paper of number {n}, which is good" for n in range(30))
    assert read(f"{page}\n\n{TIDES}").confidence < 0.6


def test_code_is_no_bibliography():
    assert read("@dataclass(slots=True)\nclass A:\n    x = 1\n").confidence < 0.6


N = 100_000
HOSTILE = {
    "braces": "@article{a,\n title={" + "{" * N,
    "nested": "@article{a,\n title={" + "{" * 10_000 + "x" + "}" * 10_000 + "}}\n",
    "openings": "@a{\n" * (N // 4),
    "keys": "@a{x,\n" * (N // 6),
    "persons": '@a{x, title={t}, author="' + "}" * N + '"}',
    "commas": "@a{x, title={t}, author={" + "," * N + "}}",
    "brackets": "@a{x, title={t}, doi={10.1234/" + ")" * N + "}}",
    "quotes": '@a{x, title="' + '"' * N + '"}',
    "pieces": '@a{x, title={t} # "' + 'a" # "' * (N // 5) + '"}',
    "tags": "@a{x, title={" + "<a" * (N // 2) + "}}",
    "fields": "@a{x, title={t}, " + "a=1," * (N // 4) + "}",
    "children": "@book{b,title={" + "y" * 400 + "}}\n" + "@misc{c,title={C},crossref={b}}\n" * 3000,
    "uses": "@string{a={" + "x" * 900 + "}}\n" + "@misc{k,title=a # a # a # a}\n" * 3000,
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_take_no_longer_than_others(text):
    hostile = doc(text)
    started = time.perf_counter()
    found = READER.read(hostile)
    assert time.perf_counter() - started < 30  # a hang; how quick it is, the bench says
    assert len(found.kinds) == len(hostile.lines)


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from('@a{}",=#()\\\n t%'), max_size=120))
def test_whatever_it_holds_every_line_is_accounted_for(text):
    found = read(f"{TIDES}\n{text}\n{TIDES}")
    assert found.entries[0].title == "On the Nature of Tides"
    lines = doc(f"{TIDES}\n{text}\n{TIDES}").lines
    assert [kind is LineKind.BLANK for kind in found.kinds] == [not line.strip() for line in lines]


# Real files ------------------------------------------------------------------------------------

REAL = {
    "bib-jabref__AdiJoost__jabref.bib": (10, 2),
    "bib-mendeley__BU-DiSC__library-short.bib": (2392, 0),
    "bib-scopus-wos__amosfigueiredo__scopus.bib": (10, 10),
    "bib-zotero__ControlNet__My_Library.bib": (232, 216),
    "bib-zotero__domenicrosati__Exported_Items.bib": (50, 46),
}


@pytest.mark.parametrize("name", REAL)
def test_real_files_come_out_whole(name):
    file = SHARED / "real" / "dev" / name
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), name)))
    papers, with_abstract = REAL[name]
    assert len(found.entries) == papers
    assert sum(bool(entry.abstract) for entry in found.entries) == with_abstract
    assert all(entry.title and entry.title_line for entry in found.entries)
    assert all(entry.details.year for entry in found.entries[:10])
    assert found.line_counts["unparsed"] == 0
    assert found.confidence == 1
