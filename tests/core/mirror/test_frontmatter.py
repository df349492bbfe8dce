"""What a paper is can be written as front matter and read again, by this program and by people."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.errors import BadInput
from readinglist.core.fieldvalues import tag_name
from readinglist.core.highlights import COLOURS
from readinglist.core.mirror.document import Document, Seen, by_day, by_time
from readinglist.core.mirror.frontmatter import LONGEST, NoFrontMatter, parse, render
from readinglist.core.model import QUEUE_STATUSES, STATUSES, Highlight, Name
from readinglist.core.text import clean_line, clean_text

HASH = "0123456789abcdef" * 4

# Documents as the library has them -------------------------------------------------------------

PIECES = (
    *"word null ~ yes 1.0 - # : , ' \" { } [ ] & * ! | > ` --- ... \\ ? é 漢字 שלום 😀".split(),
    *" |  |\n|\n\n|\n---\n|\n  |: | #|- |\t|\r\n|\x85|\xa0|\xad|\x07|\0".split("|"),
    *"\u2028\u2029\u200b\u202e\ufeff\ufffe\uffff",
)
raw = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.text(st.characters(exclude_categories=[]), max_size=20),
)
lines = raw.map(clean_line)
texts = raw.map(clean_text)
blocks = texts.map(str.strip)
filled = lines.filter(bool)
days = st.dates(datetime.date(1, 1, 1)).map(datetime.date.isoformat)
times = st.datetimes(datetime.datetime(1970, 1, 1)).map(lambda t: f"{t:%Y-%m-%dT%H:%M:%S}Z")
uids = st.text("0123456789abcdef", min_size=16, max_size=16)
hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
keys = st.from_regex(r"[a-z][a-z0-9]{0,8}(null|yes|1e3)?", fullmatch=True)
words = filled.map(lambda line: line.replace(" ", ""))
tags = filled.filter(lambda line: line.strip(" #/")).map(tag_name)


def unique(values):
    """Some of the values, sorted."""
    return st.lists(values, max_size=3, unique=True).map(lambda found: tuple(sorted(found)))


def possibly(values):
    return st.none() | values


people = st.builds(Name, lines, lines, lines, lines, lines, st.just(""))
authors = people.filter(lambda name: name != Name()) | st.builds(Name, literal=filled)
sightings = st.lists(
    st.builds(Seen, hashes, st.integers(0, 10**8), lines, possibly(days), lines, lines),
    max_size=3,
    unique_by=lambda seen: (seen.hash, seen.rank),
)
highlights = st.lists(
    st.builds(
        Highlight,
        uids,
        texts.filter(str.strip),
        texts,
        texts,
        blocks,
        st.sampled_from(COLOURS),
        st.just("") | times,
    ),
    max_size=3,
    unique_by=lambda mark: mark.uid,
)
documents = st.builds(
    Document,
    title=filled,
    uid=st.just("") | uids,
    key=st.just("") | keys,
    entry_type=st.from_regex(r"[a-z]{1,9}", fullmatch=True),
    authors=st.lists(authors, max_size=3).map(tuple),
    year=possibly(st.integers(1000, 9999)),
    date=possibly(days),
    arxiv=possibly(st.sampled_from(["2507.06203", "2507.06203v2", "hep-th/9901001", "1234.0010"])),
    doi=possibly(words.map("10.1000/{}".format)),
    url=possibly(words.map("https://{}".format)),
    status=st.sampled_from(STATUSES),
    starred=st.booleans(),
    rating=st.integers(0, 5),
    tags=unique(tags),
    queue_position=possibly(st.integers(-(10**15) + 1, 10**15 - 1)),
    queued=possibly(times),
    snoozed_until=possibly(days),
    added=st.just("") | times,
    aliases=unique(keys),
    sightings=sightings.map(lambda found: tuple(sorted(found, key=by_day))),
    highlights=highlights.map(lambda found: tuple(sorted(found, key=by_time))),
    fields=st.dictionaries(lines, texts, max_size=3),
    abstract=blocks,
    note=blocks,
).map(lambda d: d if d.status in QUEUE_STATUSES else replace(d, queue_position=None, queued=None))


@settings(deadline=None, max_examples=150)
@given(documents)
def test_what_is_written_is_read_again(document):
    text = render(document)

    assert parse(text) == document
    assert render(parse(text)) == text


@settings(deadline=None, max_examples=50)
@given(documents)
def test_other_line_ends_and_a_byte_order_mark_change_nothing(document):
    text = render(document)

    assert parse(text.replace("\n", "\r\n")) == document
    assert parse("\ufeff" + text) == document


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from([*PIECES, "title: x\n", "tags:\n", "- {a: b}\n"])).map("".join))
def test_any_front_matter_is_a_document_or_refused_and_a_document_stays_one(front):
    try:
        document = parse(f"---\n{front}\n---\n")
    except BadInput:
        return
    assert parse(render(document)) == document


def test_the_order_of_fields_does_not_matter():
    one = Document("T", fields={"a": "1", "b": "2"})
    other = Document("T", fields={"b": "2", "a": "1"})
    assert render(one) == render(other)


def test_a_file_looks_like_this():
    document = Document(
        "Scaling: a law",
        uid="0123456789abcdef",
        key="lovelace2026",
        authors=(Name("Lovelace", "Ada"),),
        year=2026,
        tags=("ml/scaling", "null"),
        abstract="We scale.\nIt works.",
        note="# Mine\n\n---\n\nGood.",
    )
    assert render(document) == (
        "---\ntitle: 'Scaling: a law'\nuid: 0123456789abcdef\nkey: lovelace2026\nstatus: new\n"
        "starred: false\nrating: 0\ntags:\n- ml/scaling\n- 'null'\ntype: misc\n"
        "authors:\n- {family: Lovelace, given: Ada}\nyear: 2026\n"
        "abstract: |-\n  We scale.\n  It works.\n---\n\n# Mine\n\n---\n\nGood.\n"
    )


@pytest.mark.parametrize(
    "title",
    (
        "null;~;yes;1.0;2026-07-11;- x;a: b;#x;x #y;[a];{a};---;';\";'a' \"b\";\\n;%x;@x;`x`;*x;&x;"
        "!x;|;>;?;...;😀 of 🧪;深度学习;שלום עולם;مرحبا;naïve;e\u0301"
    ).split(";"),
)
def test_no_title_is_taken_for_something_else(title):
    assert parse(render(Document(title))).title == title
    assert parse(render(Document(title, tags=(title.strip("#"),)))).tags == (title.strip("#"),)


def test_words_of_many_writing_systems_can_be_read_in_the_file():
    title = "Naïve 深度学习 שלום"
    assert f"title: {title}\n" in render(Document(title))


# Notes ---------------------------------------------------------------------------------------

FRONT = "---\ntitle: T\n---\n"


@pytest.mark.parametrize(
    "note",
    ["---", "a\n---\nb", "---\ntitle: Another\nstatus: read\n---\nits note", "...\nx", "a: b",
     "# A heading\n=======", "> quoted", "a\n\n\n\nb", "1. x\n   - y", "```\n---\n```"],
)  # fmt: skip
def test_a_note_may_look_like_anything(note):
    found = parse(render(Document("T", note=note)))
    assert (found.title, found.status, found.note) == ("T", "new", note)


def test_white_space_around_a_note_does_not_belong_to_it():
    assert parse(f"{FRONT}\n\n  a\n  b \n\n\n").note == "a\n  b"
    assert parse(FRONT).note == parse(FRONT + "\n\n").note == ""


# What people write ----------------------------------------------------------------------------


def with_front(*lines: str) -> str:
    return "\n".join(["---", "title: T", *lines, "---", ""])


def test_little_is_enough():
    assert parse("---\ntitle: T\n---") == parse("--- \ntitle: T\n...\n") == Document("T")


@pytest.mark.parametrize(
    "tags", ["b, a", "b,a,,b", "' b ,a'", "[b, a, b, '']", "\n- '#b'\n-  a", "\n- ' b '\n- a/"]
)
def test_tags_may_stand_in_a_list_or_with_commas_between(tags):
    assert parse(with_front(f"tags: {tags}")).tags == ("a", "b")


def test_authors_may_be_names_as_people_type_them():
    ada, alan = Name("Lovelace", "Ada"), Name("Turing", "Alan")
    assert parse(with_front("authors: Lovelace, Ada and Alan Turing")).authors == (ada, alan)
    assert parse(with_front("authors: ['Lovelace, Ada', Alan Turing]")).authors == (ada, alan)


@pytest.mark.parametrize(("word", "starred"), [("yes", True), ("True", True), ("no", False)])
def test_starred_may_be_said_in_words(word, starred):
    assert parse(with_front(f"starred: {word}")).starred is starred


def test_unknown_keys_are_kept_among_the_fields():
    found = parse(with_front("mine: 'yes'", "fields: {venue: X}", "more: [a, {b: c}]", "none:"))
    assert found.fields == {"venue": "X", "mine": "yes", "more": "[a, {b: c}]", "none": ""}
    assert parse(render(found)) == found


def test_a_place_in_the_queue_is_of_those_in_the_queue_only():
    assert parse(with_front("status: to-read", "queue: -3")).queue_position == -3
    assert parse(with_front("status: read", "queue: 3")).queue_position is None
    came = "queued: 2026-01-05T10:00:00Z"
    assert parse(with_front("status: to-read", came)).queued == "2026-01-05T10:00:00Z"
    assert parse(with_front("status: read", came)).queued is None


def test_what_only_the_program_writes_is_dropped_where_it_is_none_of_its_own():
    found = parse(with_front("uid: mine", "added: yesterday"))
    assert (found.uid, found.added) == ("", "")


def test_a_highlight_needs_its_quote_only():
    [mark] = parse(with_front("highlights: [{quote: ' a river', colour: mauve}]")).highlights
    assert (mark.quote, mark.colour, mark.created) == (" a river", COLOURS[0], "")
    again = parse(with_front("highlights: [{quote: ' a river'}]"))
    assert again.highlights[0].uid == mark.uid


# What cannot be -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("status: done", "no status done.*Known: new, to-read"),
        ("status: [new]", "status is not a text"),
        ("rating: 6", "rating is “6”, not a number from 0 to 5"),
        ("rating: -1", "rating"),
        ("rating: good", "rating"),
        ("rating: " + "9" * 5000, "rating"),
        ("starred: maybe", "starred is “maybe”, neither true nor false"),
        ("year: soon", "year: soon is not a year"),
        ("year: [2026]", "year is not a text"),
        ("date: soon", "soon is not a day"),
        ("date: 2026-02-30", "2026-02-30 is not a day"),
        ("snoozed_until: soon", "snoozed_until: soon is not a day"),
        ("doi: x", "x is not a DOI"),
        ("arxiv: x", "x is not an arXiv id"),
        ("url: javascript:alert(1)", "is not a link"),
        ("type: '@misc'", "is not an entry type"),
        ("key: a b", "“a b” cannot be a citation key"),
        ("aliases: [a b]", "“a b” cannot be a citation key"),
        ("tags: {a: b}", "tags is not a list of names"),
        ("tags: [[a]]", "tags is not a list of names"),
        ("tags: ['#']", "A tag needs a name"),
        ("authors: {family: x}", "authors is not a list"),
        ("authors: [[x]]", "An author is not"),
        ("authors: ['']", "An author is not"),
        ("sightings: x", "sightings is not a list"),
        ("sightings: [x]", "A sighting is not"),
        ("sightings: [{rank: 1}]", "A sighting has no hash"),
        ("sightings: [{rank: 1, hash: abc}]", "A sighting has no hash"),
        (f"sightings: [{{hash: {HASH}}}]", "rank is “”, not a number"),
        (f"sightings: [{{hash: {HASH}, rank: 1, day: x}}]", "day: x is not a day"),
        ("highlights: {a: b}", "highlights is not a list"),
        ("highlights: [{comment: x}]", "A highlight has no quote"),
        ("highlights: [{quote: ' '}]", "A highlight has no quote"),
        ("fields: [a]", "fields is not a list of names and values"),
        ("abstract: {a: b}", "abstract is not a text"),
    ],
)
def test_a_value_that_cannot_be_is_refused_in_a_sentence_that_names_it(line, sentence):
    with pytest.raises(BadInput, match=sentence):
        parse(with_front(line))


def test_a_place_in_the_queue_that_is_no_number_is_refused():
    with pytest.raises(BadInput, match="queue is “soon”, not a number"):
        parse(with_front("status: to-read", "queue: soon"))


@pytest.mark.parametrize("front", ["", "status: new", "title:", "title: null", "title: ''"])
def test_a_paper_needs_a_title(front):
    with pytest.raises(BadInput, match="needs a title"):
        parse(f"---\n{front}\n---\n")


@pytest.mark.parametrize("front", ["- a", "just words", "'x'"])
def test_front_matter_must_be_names_and_values(front):
    with pytest.raises(BadInput, match="front matter is not a list of names and values"):
        parse(f"---\n{front}\n---\n")


@pytest.mark.parametrize(
    "text", ["", "\n", "# A heading\n", "\n---\ntitle: T\n---\n", "----\n", "x"]
)
def test_other_markdown_has_no_front_matter(text):
    with pytest.raises(NoFrontMatter):
        parse(text)


@pytest.mark.parametrize("text", ["---", "---\n", "---\ntitle: T\n", "---\ntitle: T\n --- \n"])
def test_front_matter_that_does_not_end_is_refused(text):
    with pytest.raises(BadInput, match="does not end") as caught:
        parse(text)
    assert not isinstance(caught.value, NoFrontMatter)


def test_a_file_that_is_far_too_long_is_refused():
    with pytest.raises(BadInput, match="longer than"):
        parse(FRONT + "x" * LONGEST)
