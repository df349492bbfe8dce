"""Patterns of citation keys, in the terms of JabRef and of Better BibTeX."""

import pytest

from readinglist.core.citekeys import KeyMaker, Subject, key_pattern
from readinglist.core.errors import BadInput
from readinglist.core.model import Name

LOVELACE, MENABREA, BABBAGE = Name("Lovelace", "Ada"), Name("Menabrea", "L."), Name("Babbage", "C.")
ÅNGSTRÖM = Name("Ångström-Łukasz", "Émile")
PAPER = Subject(
    "An awesome paper on JabRef",
    (LOVELACE, MENABREA, BABBAGE),
    2025,
    7,
    "2025-03-09",
    "article",
    {"journal": "Journal of Fish Biology", "volume": "12"},
    ("machine learning", "tides"),
)


def said(pattern, subject=PAPER):
    return KeyMaker(set(), key_pattern(pattern)).make(subject)


# The examples are those of https://docs.jabref.org/setup/citationkeypatterns, except that words
# keep the capitals within them ("JabRef").
@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[auth]", "Lovelace"),
        ("[auth3]", "Lov"),
        ("[auth3_2]", "Men"),
        ("[authors]", "LovelaceMenabreaBabbage"),
        ("[authors2]", "LovelaceMenabreaEtAl"),
        ("[authors3]", "LovelaceMenabreaBabbage"),
        ("[authEtAl]", "LovelaceEtAl"),
        ("[auth.etal]", "Lovelace.etal"),
        ("[auth.auth.ea]", "Lovelace.Menabrea.ea"),
        ("[authIni2]", "LoMeBa"),
        ("[authorIni]", "LovelMB"),
        ("[authorLast]", "Babbage"),
        ("[authForeIni]", "A"),
        ("[authorLastForeIni]", "C"),
        ("[authorsAlpha]", "LMB"),
        ("[authshort]", "LMB"),
        ("[title]", "AnAwesomePaperonJabRef"),
        ("[camel]", "AnAwesomePaperOnJabRef"),
        ("[fulltitle]", "AnawesomepaperonJabRef"),
        ("[shorttitle]", "AwesomePaperJabRef"),
        ("[shorttitle2]", "AwesomePaper"),
        ("[veryshorttitle]", "Awesome"),
        ("[shorttitleINI]", "APJ"),
        ("[year]x", "2025x"),
        ("a[shortyear]", "a25"),
        ("[month]", "March"),
        ("d[day]", "d9"),
        ("x[date]", "x2025-03-09"),
        ("[entrytype]", "Article"),
        ("[keyword1]", "machinelearning"),
        ("[keyword2]", "tides"),
        ("[journal]", "JournalofFishBiology"),
        ("[auth:lower]", "lovelace"),
        ("[auth:upper]", "LOVELACE"),
        ("[journal:abbr]", "JoFB"),
        ("[title:abbr]", "AAPoJ"),
        ("[camel:abbr]", "AAPOJ"),
        ("[fulltitle:capitalize]", "AnAwesomePaperOnJabref"),
        ("[fulltitle:titlecase]", "anAwesomePaperonJabref"),
        ("[fulltitle:sentencecase]", "Anawesomepaperonjabref"),
        ("[fulltitle:truncate3]", "Ana"),
        ("[volume:(unknown)]v", "12v"),
        ("[series:(unknown)]", "unknown"),
        ("demo[title:abbr]", "demoAAPoJ"),
        ("[authors2]:[shortyear]_[veryshorttitle:lower]", "LovelaceMenabreaEtAl:25_awesome"),
    ],
)
def test_in_jabrefs_notation(pattern, expected):
    assert said(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("auth year shorttitle", "Lovelace2025AwesomePaperJabRef"),
        ("auth + year + shorttitle", "Lovelace2025AwesomePaperJabRef"),
        ("auth.lower+year+veryshorttitle.lower", "lovelace2025awesome"),
        ("auth.lower + year + shorttitle(2)", "lovelace2025AwesomePaper"),
        ("auth(3, 2).lower + '_' + year", "men_2025"),
        ("auth(n=3)", "Lov"),
        ("authEtal2.lower + year", "lovelaceetal2025"),
        ("auth.etal year", "Lovelace.etal2025"),
        ("title.skipwords.select(1, 2)", "AwesomePaper"),
        ("title.skipwords.select(2, 1).lower", "paper"),
        ("shorttitle.condense('_').lower", "awesome_paper_jabref"),
        ("auth.prefix('by-') year.postfix('_')", "by-Lovelace2025_"),
        ("series.prefix('in-') auth", "Lovelace"),
        ("auth.lower > 0 year | title", "lovelace2025"),
        ("[Auth:lower]_[Title:skipwords:select,1,1:lower]_[Year]", "lovelace_awesome_2025"),
        ("[auth:condense,_]", "Lovelace"),
    ],
)
def test_in_better_bibtexs_notation(pattern, expected):
    assert said(pattern) == expected


NOBODY = Subject("Gentle Descent in Mud", (), 2025, 7)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("auth year | shorttitle year", "GentleDescentMud2025"),
        ("[auth:lower][>0][year]|[shorttitle][year]", "GentleDescentMud2025"),
        ("[year][>4][auth]|[veryshorttitle]", "Gentle"),
        ("auth.(anon) year", "anon2025"),
        ("[auth:(anon)][year]", "anon2025"),
        ("auth | authors | journal", "paper7"),  # nothing has anything to say
        ("year", "paper2025"),  # digits alone are an id
    ],
)
def test_what_a_paper_lacks_is_passed_over_or_stood_in_for(pattern, expected):
    assert said(pattern, NOBODY) == expected


@pytest.mark.parametrize(
    ("authors", "pattern", "expected"),
    [
        ((ÅNGSTRÖM,), "auth year", "AngstromLukasz2025"),
        ((ÅNGSTRÖM,), "authForeIni auth(2)", "EAn"),
        ((Name(literal="Tide Board {of} Kiel"),), "auth", "TideBoardofKiel"),
        ((Name("孔子"), LOVELACE), "auth(0, 2)", "Lovelace"),
        ((Name("孔子"), LOVELACE), "auth | auth(0, 2)", "Lovelace"),
        ((LOVELACE,) * 6, "authorsAlpha", "LLL+"),
        ((LOVELACE,), "authorsAlpha", "Lov"),
        ((LOVELACE,), "authshort", "Lovelace"),
        ((LOVELACE, MENABREA), "authEtAl", "LovelaceMenabrea"),
        ((LOVELACE, MENABREA), "auth.etal", "Lovelace.Menabrea"),
    ],
)
def test_names_are_folded_to_ascii(authors, pattern, expected):
    assert said(pattern, Subject("Gentle Descent", authors, 2025, 7)) == expected


def test_what_tex_would_not_take_is_left_out():
    assert said("'{%' auth '},~' year") == "Lovelace2025"
    assert said("'-_' auth") == "Lovelace"


def test_a_long_title_makes_a_key_of_bounded_length():
    assert len(said("camel", Subject("Very long words " * 60, (), None, 7))) == 120


@pytest.mark.parametrize(
    ("pattern", "named"),
    [
        ("", "needs a field"),
        ("''", "needs a field"),
        ("[]", "[]"),
        ("aut year", "aut"),
        ("[auth:lowr]", "lowr"),
        ("[auth", "["),
        ("auth]", "]"),
        ("year3", "year"),
        ("auth(1, 2, 3)", "auth"),
        ("auth(x)", "x"),
        ("auth.truncate(-1)", "-1"),
        ("auth $ year", "$"),
        ("auth..year", ".."),
        ("auth.lower(3)", "lower"),
        ("[>x][auth]", ">x"),
        ("auth(99999999999)", "99999999999"),
        ("auth " * 200, "500 characters"),
    ],
)
def test_what_is_not_understood_is_named(pattern, named):
    with pytest.raises(BadInput) as refused:
        key_pattern(pattern)
    assert named in str(refused.value)
