"""Every part of the query language, alone and with others: what it means, and what it finds.

What a query means is said in the words of meanings.py, and what it finds by hand.
"""

import time
from datetime import date, timedelta

import pytest

from readinglist.core.library import Library
from readinglist.core.store import edits, pairs
from readinglist.core.store.operations import operation
from tests.core.search.brute import Brute
from tests.core.search.meanings import (
    All,
    Any,
    Begins,
    But,
    Close,
    Counted,
    Dated,
    Is,
    Like,
    Named,
    Row,
    Silence,
    Titled,
    Word,
)  # fmt: skip

PAPERS = (
    ("Étude in μP", "Scaling laws for naïve learners."),
    ("Co$^4$: Cooperative Coding", "Learning to cooperate with eﬃcient codes."),
    ("Deep Learning of Tides", "Neural networks forecast the sea."),
    ("Learning Deep Seas", "A network of buoys and no neurons."),
    ("Quiet Attention", "Transformers attend to nothing; see Deep Learning."),
    ("Relativistic Relations", "Relational data of the sea."),
    ("Fine-Tuning Waves", "We study fine-tuning of tide gauges."),
    ("Finetuning Rivers", "Rivers are finetuned, slowly."),
    ("Data Bases", "Two words for stores."),
    ("Databases, Again", "One word for stores."),
    ("Graphs and Trees", "Trees grow; graphs do not."),
    ("Graphs & Trees, Again", "Trees grow again; graphs still do not."),
)
ALL = set(range(1, 13)) - {6}
SAVED = {
    "Sea": ("sea OR tide", Any((Word("sea"), Word("tide")))),
    "My Sea": ("search:Sea is:starred", All((Named("Sea"), Is("is", "starred")))),
    "gone": ("in:trash sea", All((Is("in", "trash"), Word("sea")))),
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Only read: what each paper is, is said once, here."""
    place = tmp_path_factory.mktemp("shelf")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "America/St_Johns")
        time.tzset()
        library = Library.open(place / "library", place / "cache")
        for title, abstract in PAPERS:
            library.add(title, {"abstract": abstract})
        _judge(library)
        _list(library)
        yield library
        library.close()
    time.tzset()


def _judge(library: Library) -> None:
    library.star([1, 3])
    library.tag([1], add=["ml/theory"])
    library.tag([2], add=["ML"])
    library.tag([3], add=["to discuss", "Élan"])
    library.tag([8], add=["ml/theory/bounds", "mlops"])
    library.set_note(3, "Ask Ørsted about gauges.")
    library.set_status([2, 7], "to-read")
    library.set_status([3], "reading")
    library.set_status([4], "read")
    library.set_status([5], "skipped")
    for rating, paper in ((5, 1), (3, 4), (1, 5)):
        library.rate([paper], rating)
    library.snooze([7], date.today() + timedelta(days=3))
    library.highlight(9, "Two words", "a graph of stores")
    library.set_fields([1], {"year": "2023"})
    library.set_fields([2], {"authors": "Møller, Anna and {Tide Board}", "year": "2024"})
    library.set_fields([2], {"url": "https://x.example/a.PDF"})
    library.set_fields([3], {"year": "2025", "arxiv": "2507.06203", "key": "tides"})
    library.set_fields([10], {"doi": "10.1000/182"})
    library.trash([6])
    for name, (query, _) in SAVED.items():
        library.save_search(name, query)


def _list(library: Library) -> None:
    """Two listings; days on which papers came; two pairs that may be one paper each."""
    db = library._db
    with operation(db, "test", "listings") as edit:
        for name, day, ids in (
            ("002 Juli.txt", "2026-07-11", [3, 11]),
            ("b.txt", "2026-06-30", [11, 4]),
        ):
            values = {"hash": name, "name": name, "day": day, "format": "x", "imported": edit.time}
            source = edits.insert_source(db, values)
            edits.insert_sightings(db, source, list(enumerate(ids, 1)))
        edits.update(db, [12], {"added": "2020-03-15T12:00:00Z"}, "2020-03-16T12:00:00Z")
        edits.update(db, [9], {"added": "2026-01-01T02:00:00Z"}, edit.time)  # 22:30 the day before
        pairs.suspect(db, [(11, 12, "titles"), (4, 6, "words")])


W, P, TODAY = Word, Row, date.today()
DEEP, SEA, TIDE, LEARN = Word("deep"), Word("sea"), Word("tide"), Word("learn")


def days(name, text, first, last):
    read = [day and date.fromisoformat(day) for day in (first, last)]
    return Dated(name, text, *read)


def number(name, text, low, high=10**9):
    return Counted(name, text, low, high)


ROWS = [
    # words: folded, by their stems, never a part of another word
    ("deep", DEEP, {3, 4, 5}),
    ("DEEP", W("DEEP"), {3, 4, 5}),
    ("learned", LEARN, {2, 3, 4, 5}),
    ("learner", W("learner"), {1}),
    ("etude", W("etude"), {1}),
    ("naive", W("naive"), {1}),
    ("efficient", W("efficient"), {2}),
    ("mu", W("mu"), {1}),
    ("µP", W("µP"), {1}),
    ("co4", W("co4"), {2}),
    ("Co^4", W("Co^4"), {2}),
    ("orsted", W("orsted"), {3}),
    ("moller", W("moller"), {2}),
    ("ide", W("ide"), set()),
    # and, or, not, parentheses
    ("deep sea", All((DEEP, SEA)), {3, 4}),
    ("deep AND sea", All((DEEP, SEA)), {3, 4}),
    ("deep OR tide", Any((DEEP, TIDE)), {2, 3, 4, 5, 7}),
    ("deep or tide", All((DEEP, W("or"), TIDE)), set()),
    ("deep -sea", All((DEEP, But(SEA))), {5}),
    ("deep NOT sea", All((DEEP, But(SEA))), {5}),
    ("-deep -stores", All((But(DEEP), But(W("stores")))), {1, 2, 7, 8, 11, 12}),
    ("NOT NOT deep", DEEP, {3, 4, 5}),
    ("-NOT deep", DEEP, {3, 4, 5}),
    ("tide (deep OR gauge)", All((TIDE, Any((DEEP, W("gauge"))))), {3, 7}),
    ("tide deep OR stores", Any((All((TIDE, DEEP)), W("stores"))), {3, 9, 10}),
    ("-(deep OR stores)", But(Any((DEEP, W("stores")))), {1, 2, 7, 8, 11, 12}),
    ("-(deep sea)", But(All((DEEP, SEA))), ALL - {3, 4}),
    ("((deep) (sea))", All((DEEP, SEA)), {3, 4}),
    ("deep ) sea", All((DEEP, SEA)), {3, 4}),
    ("stores OR deep ) sea", Any((W("stores"), All((DEEP, SEA)))), {3, 4, 9, 10}),
    ("( deep sea", All((DEEP, SEA)), {3, 4}),
    # what says nothing
    ("", Silence(""), ALL),
    ("?! —", Silence("?! —"), ALL),
    ("deep ?!", DEEP, {3, 4, 5}),
    ("deep OR ?!", DEEP, {3, 4, 5}),
    ('deep OR "?!"', DEEP, {3, 4, 5}),
    ('-"?!"', Silence(""), ALL),
    ("-!~1", Silence(""), ALL),
    ("deep OR", DEEP, {3, 4, 5}),
    ("deep ()", DEEP, {3, 4, 5}),
    # phrases, near words, beginnings, misspelt ones
    ('"deep learning"', P("deep learning"), {3, 5}),
    ('"learning deep"', P("learning deep"), {4}),
    ('"deep tides"', P("deep tides"), set()),
    ('"deep tides"~0', P("deep tides"), set()),
    ('"deep tides"~2', Close("deep tides", 2), {3}),
    ('"tides deep"~2', Close("tides deep", 2), {3}),
    ('"tides deep"~1', Close("tides deep", 1), set()),
    ('"tides learn of deep"~1', Close("tides learn of deep", 1), {3}),
    ('"seas learning"~1', Close("seas learning", 1), {4}),
    ('"deep learn', P("deep learn"), {3, 5}),
    ("deep-learning", W("deep-learning"), {3, 5}),
    ("relat*", Begins("relat"), set()),
    ("relat* in:trash", All((Begins("relat"), Is("in", "trash"))), {6}),
    ("tre*", Begins("tre"), {11, 12}),
    ("ÉTU*", Begins("ÉTU"), {1}),
    ("deep-lear*", Begins("deep-lear"), {3, 5}),
    ("learning*", Begins("learning"), {2, 3, 4, 5}),
    ("forcast~", Like("forcast", 2), {3}),
    ("forcast~1", Like("forcast", 1), {3}),
    ("focrast~1", Like("focrast", 1), set()),
    ("focrast~9", Like("focrast", 2), set()),
    ("teid~1", Like("teid", 1), set()),
    ("tdie~1", Like("tdie", 1), {2, 3, 7}),
    ("deep~0", P("deep"), {3, 4, 5}),
    ("OR~0", P("OR"), set()),
    # together and apart
    ("finetuning", W("finetuning"), {7, 8}),
    ("fine tuning", All((W("fine"), W("tuning"))), {7, 8}),
    ("fine-tuning", W("fine-tuning"), {7, 8}),
    ('"finetuning"', P("finetuning"), {8}),
    ("finetuning~0", P("finetuning"), {8}),
    ("database", W("database"), {9, 10}),
    ("data bases", All((W("data"), W("bases"))), {9, 10}),
    ("data -bases", All((W("data"), But(W("bases")))), set()),
    ("(stores data) bases", All((W("stores"), W("data"), W("bases"))), {9, 10}),
    ("stores (data OR bases)", All((W("stores"), Any((W("data"), W("bases"))))), {9}),
    ("fine* tuning", All((Begins("fine"), W("tuning"))), {7}),
    ("fine tun*", All((W("fine"), Begins("tun"))), {7, 8}),
    ("finetuni*", Begins("finetuni"), {7, 8}),
    ("title:fine title:tuning", All((W("fine", "title"), W("tuning", "title"))), {7, 8}),
    ("title:fine tuning", All((W("fine", "title"), W("tuning"))), {7}),
    ("-finetuning tide", All((But(W("finetuning")), TIDE)), {2, 3}),
    # fields
    ("title:deep", W("deep", "title"), {3, 4}),
    ("abstract:deep", W("deep", "abstract"), {5}),
    ("note:gauge", W("gauge", "note"), {3}),
    ("note:graph", W("graph", "note"), {9}),
    ("author:anna", W("anna", "author"), {2}),
    ("AUTHOR:board", W("board", "author"), {2}),
    ('title:"deep learning"', P("deep learning", "title"), {3}),
    ('abstract:"learning deep"~1', Close("learning deep", 1, "abstract"), {5}),
    ("abstract:tra*", Begins("tra", "abstract"), {5}),
    ("title:tidse~1", Like("tidse", 1, "title"), {3}),
    ("title:(deep OR graph)", Any((W("deep", "title"), W("graph", "title"))), {3, 4, 11, 12}),
    ("title:(deep -tide)", All((W("deep", "title"), But(W("tide", "title")))), {4}),
    ("title:(deep abstract:sea)", All((W("deep", "title"), W("sea", "abstract"))), {3}),
    ("title:(deep is:starred)", All((W("deep", "title"), Is("is", "starred"))), {3}),
    ("-title:(deep OR graph)", But(Any((W("deep", "title"), W("graph", "title")))),
     {1, 2, 5, 7, 8, 9, 10}),
    ("title:(deep (tide OR sea))",
     All((W("deep", "title"), Any((W("tide", "title"), W("sea", "title"))))), {3, 4}),
    # exact titles
    ('title:"=quiet attention"', Titled("quiet attention"), {5}),
    ('title:"=QUIET — ATTENTION!"', Titled("quiet attention"), {5}),
    ('title:"=quiet"', Titled("quiet"), set()),
    ("title:=databasesAgain", Titled("databases again"), {10}),
    ('-title:"=data bases" store', All((But(Titled("data bases")), W("store"))), {10}),
    # what is said of papers
    ("is:starred", Is("is", "starred"), {1, 3}),
    ("IS:Starred", Is("is", "Starred"), {1, 3}),
    ("is:unread", Is("is", "unread"), ALL - {4, 5}),
    ("is:read", Is("is", "read"), {4}),
    ("is:new", Is("is", "new"), {1, 8, 9, 10, 11, 12}),
    ("is:queued", Is("is", "queued"), {2, 3, 7}),
    ("is:snoozed", Is("is", "snoozed"), {7}),
    ("is:trashed", Is("is", "trashed"), {6}),
    ("is:duplicate", Is("is", "duplicate"), {11, 12}),
    ("is:duplicate in:trash", All((Is("is", "duplicate"), Is("in", "trash"))), {6}),
    ("in:inbox", Is("in", "inbox"), {1, 8, 9, 10, 11, 12}),
    ("in:queue", Is("in", "queue"), {2, 3}),
    ("in:done", Is("in", "done"), {4, 5}),
    ("in:trash", Is("in", "trash"), {6}),
    ("-in:trash", But(Is("in", "trash")), ALL),
    ("sea OR is:trashed", Any((SEA, Is("is", "trashed"))), {3, 4, 6}),
    ("status:to-read", Is("status", "to-read"), {2, 7}),
    ("status:skipped", Is("status", "skipped"), {5}),
    ("has:note", Is("has", "note"), {3}),
    ("has:highlight", Is("has", "highlight"), {9}),
    ("has:abstract", Is("has", "abstract"), ALL),
    ("has:url", Is("has", "url"), {2}),
    ("has:doi", Is("has", "doi"), {10}),
    ("has:arxiv", Is("has", "arxiv"), {3}),
    ("has:pdf", Is("has", "pdf"), {2}),
    ("tag:ml", Is("tag", "ml"), {1, 2, 8}),
    ("tag:ML/Theory", Is("tag", "ML/Theory"), {1, 8}),
    ('tag:"to discuss"', Is("tag", "to discuss"), {3}),
    ("tag:élan", Is("tag", "élan"), {3}),
    ('tag:"/ml / theory/"', Is("tag", "ml/theory"), {1, 8}),
    ("tag:none", Is("tag", "none"), {4, 5, 7, 9, 10, 11, 12}),
    ("-tag:none -tag:ml", All((But(Is("tag", "none")), But(Is("tag", "ml")))), {3}),
    ('tag:(mlops OR "to discuss")', Any((Is("tag", "mlops"), Is("tag", "to discuss"))), {3, 8}),
    ("rating:>=3", number("rating", ">=3", 3), {1, 4}),
    ("rating:1..3", number("rating", "1..3", 1, 3), {4, 5}),
    ("rating:0", number("rating", "0", 0, 0), ALL - {1, 4, 5}),
    ("year:2024", number("year", "2024", 2024, 2024), {2}),
    ("year:2024..2025", number("year", "2024..2025", 2024, 2025), {2, 3}),
    ("year:<2024", number("year", "<2024", 0, 2023), {1}),
    ("-year:0..", But(number("year", "0..", 0)), ALL - {1, 2, 3}),
    ("seen:>1", number("seen", ">1", 2), {11}),
    ("seen:0", number("seen", "0", 0, 0), ALL - {3, 4, 11}),
    ("source:002", Is("source", "002"), {3, 11}),
    ('source:"002 juli"', Is("source", "002 juli"), {3, 11}),
    ("key:tides", Is("key", "tides"), {3}),
    ("key:deepLearningTides", Is("key", "deepLearningTides"), {3}),
    # days
    ("added:2020", days("added", "2020", "2020-01-01", "2020-12-31"), {12}),
    ("added:2020-03", days("added", "2020-03", "2020-03-01", "2020-03-31"), {12}),
    ("added:2025-12-31", days("added", "2025-12-31", "2025-12-31", "2025-12-31"), {9}),
    ("added:2026-01-01", days("added", "2026-01-01", "2026-01-01", "2026-01-01"), set()),
    ("added:2020..2025", days("added", "2020..2025", "2020-01-01", "2025-12-31"), {9, 12}),
    ("added:2020-00", P("added:2020-00"), set()),
    ("added:today", Dated("added", "today", TODAY, TODAY), ALL - {9, 12}),
    ("added:-1w..", Dated("added", "-1w..", TODAY - timedelta(7), None), ALL - {9, 12}),
    ("before:2026", days("before", "2026", None, "2025-12-31"), {9, 12}),
    ("after:2020-03-16 -after:2026", All((days("after", "2020-03-16", "2020-03-16", None),
     But(days("after", "2026", "2026-01-01", None)))), {9}),
    ("older_than:1m before:2021", All((days("before", "2021", None, "2020-12-31"),)), {12}),
    ("newer_than:2w", Dated("newer_than", "2w", TODAY - timedelta(14), None), ALL - {9, 12}),
    ("updated:2020", days("updated", "2020", "2020-01-01", "2020-12-31"), {12}),
    ("listed:2026-07", days("listed", "2026-07", "2026-07-01", "2026-07-31"), {3, 11}),
    ("listed:..2026-06", days("listed", "..2026-06", None, "2026-06-30"), {4, 11}),
    # saved searches
    ("search:sea", Named("Sea"), {2, 3, 4, 7}),
    ('search:"my sea"', Named("My Sea"), {3}),
    ("search:gone", Named("gone"), {6}),
    ("deep -search:Sea", All((DEEP, But(Named("Sea")))), {5}),
    ("search:nothing", P("search:nothing"), set()),
    # orders
    ("sort:title deep", DEEP, {3, 4, 5}),
    ("deep OR sort:year- tide", Any((DEEP, TIDE)), {2, 3, 4, 5, 7}),
    # all kinds together
    ("tag:ml OR (is:starred title:(tide OR sea) -rating:>3)",
     Any((Is("tag", "ml"), All((Is("is", "starred"), Any((W("tide", "title"), W("sea", "title"))),
      But(number("rating", ">3", 4)))))), {1, 2, 3, 8}),
    ('"deep learning" listed:2026-07-11 -status:(new OR read)',
     All((P("deep learning"), days("listed", "2026-07-11", "2026-07-11", "2026-07-11"),
          But(Any((Is("status", "new"), Is("status", "read")))))), {3}),
]  # fmt: skip


@pytest.fixture(scope="module")
def brute(shelf):
    return Brute(
        shelf.papers(range(1, 13)),
        {name: meant for name, (_, meant) in SAVED.items()},
        [(11, 12), (4, 6)],
    )


@pytest.mark.parametrize(("text", "meaning", "ids"), ROWS, ids=[row[0] for row in ROWS])
def test_a_query_finds_what_it_means(shelf, brute, text, meaning, ids):
    assert brute.finds(meaning) == ids
    assert set(shelf.search(text).exact) == ids
    query = shelf.parsed(text)
    assert shelf.parsed(query.canonical).tree == query.tree
    assert set(shelf.search(query.canonical).exact) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("dee", {3, 4, 5}), ("sea dee", {3, 4}), ("dee sea", set()), ("dee ", set()),
        ("title:dee", {3, 4}), ("-dee", ALL - {3, 4, 5}), ("fine tu", {7, 8}),
        ("finetuni", {7, 8}), ("data ba", {9, 10}), ("title:(graph tre", {11, 12}),
        ('"deep lear', set()), ("is:star", set()), ("tag:ml", {1, 2, 8}),
    ],
)  # fmt: skip
def test_while_typing_the_last_word_is_a_beginning(shelf, text, ids):
    assert set(shelf.search(text, typing=True).exact) == ids
