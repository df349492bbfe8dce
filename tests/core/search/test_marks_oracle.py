"""What is marked is exactly what marking.py, which does it all by itself, wants marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pytest

from readinglist.core.library import Library
from readinglist.core.search.marks import marks
from tests.core.search.brute import Brute, Held
from tests.core.search.judged import SAVED, judged
from tests.core.search.marking import Marking, Together, is_ideograph, spans, tokens
from tests.core.search.sayings import Meanings
from tests.core.search.writing import Writer

SEED = 1
COUNT = 500
ODD = (
    ("Étude of naïve résumés", "The e\u0301tudes’ ÉTUDE; an Étude's etude, and étuder."),
    ("Eﬃcient ﬁne ﬂows", "eﬃciently, an eﬀicient eﬃciency; inefficient ﬁnetuning"),
    ("μP, µP and $\\mu$P", "Of μ, mu and MU: muP, the μs, μ-P, multi-μ, Μ and ΔW of λόγος."),
    ("Co$^4$ and Co$^{4}$", "Co^4, CO4, co⁴, Co$^4$'s; Co 4, Co-4, Co4x, xCo4; $x_{co4}$ $co^4$."),
    ("漢字の本", "GPU漢字 of 字漢 and 漢 字; 漢字漢字, カタカナ and 한국어."),
    ("Soft\u00adware", "soft\u00adware; the soft ware, soft-ware\u200b; so\u200dftware, SOFTWARE"),
    ("Don't and O'Neil’s", "don’t, dont, 'don't'; ONeil's O'Neil, d'Arc's l'étude, it'll've"),
    ("THE PEOPLE'S DON'T", "PEOPLE’S choice, PEOPLE'Sx, the people's choice: DON’T"),
    ("Fine-tuning", "fine tuning, finetuning, fine—tuning, fine, tuning; fine.\nTuning"),
    ("$\\mathcal{O}(n^2)$ \\alpha_1", "α_1, \\varepsilon, $\\ell_2$, ℓ2, \\mathbf{K}-means αβ αβγ"),
    ("👩\u200d🔬 emoji 🏳️\u200d🌈", "x²+x2 = 2x², model🙂model, ½ and 1/2, № 5, ａｂｃ"),
    ("Łukasz Ørsted’s Straße", "STRASSE, strasse, Ørsteds orsted, Æther œuvre ıi İi"),
    ("a" * 80, "a" * 64 + " " + "a" * 63 + " state-of-the-art, state of the art"),
)  # fmt: skip


@dataclass(frozen=True)
class Shelf:
    library: Library
    brute: Brute
    held: list[Held]
    marking: Marking


@pytest.fixture(scope="module")
def shelf(tmp_path_factory) -> Iterator[Shelf]:
    """Only read."""
    for made in judged(tmp_path_factory.mktemp("judged"), SEED, COUNT):
        for title, abstract in ODD:
            made.library.add(title, {"abstract": abstract})
        brute = made.brute()
        texts = (text for held in brute._held for text in held.texts.values())
        yield Shelf(made.library, brute, brute._held, Marking(texts))


QUERIES = {
    # words by their stems
    "model": lambda m: m.word("model"),
    "MODELS": lambda m: m.word("models"),
    "learning": lambda m: m.word("learning"),
    "relational": lambda m: m.word("relational"),
    "the": lambda m: m.word("the"),
    "x2": lambda m: m.word("x2"),
    "½": lambda m: m.word("12"),
    # folded
    "étude": lambda m: m.word("etude"),
    "Étude's": lambda m: m.word("etude"),
    "naive": lambda m: m.word("naive"),
    "efficient": lambda m: m.word("efficient"),
    "eﬃciency": lambda m: m.word("efficiency"),
    "mu": lambda m: m.word("mu"),
    "μ": lambda m: m.word("mu"),
    "μP": lambda m: m.word("mup"),
    "p": lambda m: m.word("p"),
    "λόγος": lambda m: m.word("λογοσ"),
    "alpha": lambda m: m.word("alpha"),
    "α_1": lambda m: m.word("alpha1"),
    "epsilon": lambda m: m.word("epsilon"),
    "ℓ2": lambda m: m.word("l2"),
    "\\ell_2": lambda m: m.word("l2"),
    "co4": lambda m: m.word("co4"),
    "Co^4": lambda m: m.word("co4"),
    "Co$^{4}$": lambda m: m.word("co4"),
    "4": lambda m: m.word("4"),
    "strasse": lambda m: m.word("strasse"),
    "orsted": lambda m: m.word("orsted"),
    "software": lambda m: m.word("software"),
    "don't": lambda m: m.word("dont"),
    "people": lambda m: m.word("people"),
    "PEOPLE'S": lambda m: m.word("people"),
    '"people\'s choice"': lambda m: m.row("people", "choice"),
    "O'Neil": lambda m: [*m.row("o", "neil"), *m.row("oneil")],
    "漢": lambda m: m.word("漢"),
    "漢字": lambda m: m.row("漢", "字"),
    "GPU": lambda m: m.word("gpu"),
    "abc": lambda m: m.word("abc"),
    "a" * 64: lambda m: m.word("a" * 64),
    # beginnings
    "trans*": lambda m: m.begins("trans"),
    "relati*": lambda m: m.begins("relati"),
    "a*": lambda m: m.begins("a"),
    "s*": lambda m: m.begins("s"),
    "transform*": lambda m: m.begins("transform"),
    "softwar*": lambda m: m.begins("softwar"),
    "漢*": lambda m: m.begins("漢"),
    "language-mod*": lambda m: m.begins("language", "mod"),
    "漢字*": lambda m: m.begins("漢", "字"),
    # phrases, near words
    '"language model"': lambda m: m.row("language", "model"),
    '"the model"': lambda m: m.row("the", "model"),
    '"of the"': lambda m: m.row("of", "the"),
    '"the of the"': lambda m: m.row("the", "of", "the"),
    "state-of-the-art": lambda m: m.row("state", "of", "the", "art"),
    '"software"': lambda m: m.row("software"),
    '"model data"~5': lambda m: m.near(5, "model", "data"),
    '"data the model"~2': lambda m: m.near(2, "data", "the", "model"),
    '"字 漢"~1': lambda m: m.near(1, "字", "漢"),
    '"model model"~3': lambda m: m.near(3, "model", "model"),
    # misspelt
    "modle~1": lambda m: m.like("modle", 1),
    "trnsformer~": lambda m: m.like("trnsformer", 2),
    "etdue~1": lambda m: m.like("etdue", 1),
    # together and apart
    "finetuning": lambda m: m.word("finetuning"),
    "fine tuning": lambda m: [*m.word("fine"), *m.word("tuning"), *m.row("finetuning")],
    "fine-tuning": lambda m: [*m.row("fine", "tuning"), *m.row("finetuning")],
    "soft ware": lambda m: [*m.word("soft"), *m.word("ware"), *m.row("software")],
    "data set": lambda m: [*m.word("data"), *m.word("set"), *m.row("dataset")],
    "dataset": lambda m: m.word("dataset"),
    # fields, exclusions, alternatives
    "title:model": lambda m: m.word("model", "title"),
    "abstract:learn*": lambda m: m.begins("learn", field="abstract"),
    'title:"fine tuning"': lambda m: m.row("fine", "tuning", field="title"),
    "title:(deep OR model) data": lambda m: [
        *m.word("deep", "title"), *m.word("model", "title"), *m.word("data")
    ],
    "model -data": lambda m: m.word("model"),
    "model OR etude": lambda m: [*m.word("model"), *m.word("etude")],
    "-model": lambda m: [],
    "-(model OR -data)": lambda m: [],
    "model -(data OR etude)": lambda m: m.word("model"),
    "is:starred": lambda m: [],
    "model tag:ml": lambda m: m.word("model"),
    'title:"=finetuning"': lambda m: [],
    "search:starred model": lambda m: m.word("model"),
}  # fmt: skip
TYPED = {
    "lang": lambda m: m.begins("lang"),
    "étu": lambda m: m.begins("etu"),
    "model lea": lambda m: [*m.word("model"), *m.begins("lea")],
    "fine tun": lambda m: [*m.word("fine"), *m.begins("tun"), *m.begins("finetun")[:1]],
    "finetuni": lambda m: m.begins("finetuni"),
    "μ": lambda m: m.begins("mu"),
    "co$^": lambda m: m.begins("co"),
    "title:mod": lambda m: m.begins("mod", field="title"),
    "-mod": lambda m: [],
    "model ": lambda m: m.word("model"),
    "漢": lambda m: m.begins("漢"),
}


def some_of(shelf: Shelf, text: str) -> list[Held]:
    """The odd papers, and a fifth of the others: another fifth for another query."""
    return [*shelf.held[sum(map(ord, text)) % 5 : COUNT : 5], *shelf.held[COUNT:]]


def wrongly_marked(
    shelf: Shelf, papers: list[Held], text: str, wanted: list[Together], typing: bool
) -> list[str]:
    """Where marks differ from those that are expected, and those inside of other words."""
    answer = shelf.library.search(text, typing=typing)
    wrong: list[str] = []
    for held in papers:
        for field, body in held.texts.items():
            found = marks(body, field, answer.wanted)
            expected = spans(body, field, wanted)
            for start, end in set(found) ^ set(expected):
                kind = "not expected" if (start, end) in found else "not marked"
                around = body[max(0, start - 20) : end + 20]
                wrong.append(
                    f"{kind} in {field} of {held.paper.id}: {body[start:end]!r} {around!r}"
                )
            wrong += [f"inside: {body[a - 5 : b + 5]!r}" for a, b in found if is_inside(body, a, b)]
            assert found == sorted(found)
    return wrong


def is_inside(text: str, start: int, end: int) -> bool:
    """Whether a letter stands at both sides of an end of the span."""
    return any(
        text[at - 1].isalnum()
        and text[at].isalnum()
        and not (is_ideograph(text[at - 1]) or is_ideograph(text[at]))
        for at in (start, end)
        if 0 < at < len(text)
    )


@pytest.mark.parametrize("text", QUERIES)
def test_exactly_the_words_that_were_asked_for_are_marked(shelf, text):
    wanted = QUERIES[text](shelf.marking)
    assert not wrongly_marked(shelf, some_of(shelf, text), text, wanted, typing=False)


@pytest.mark.parametrize("text", TYPED)
def test_exactly_the_words_that_are_being_typed_are_marked(shelf, text):
    wanted = TYPED[text](shelf.marking)
    assert not wrongly_marked(shelf, some_of(shelf, text), text, wanted, typing=True)


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_exactly_these_words_are_marked_in_all_texts(shelf):
    compared = 0
    for typing, queries in ((False, QUERIES), (True, TYPED)):
        for text, wanted in queries.items():
            assert not wrongly_marked(shelf, shelf.held, text, wanted(shelf.marking), typing)
            compared += 1
    print(f"\n{compared} queries, {len(shelf.held)} papers")


def test_most_of_these_queries_mark_something(shelf):
    held = [(field, body) for held in shelf.held for field, body in held.texts.items()]
    marked = [
        text
        for text, wanted in QUERIES.items()
        if any(spans(body, field, wanted(shelf.marking)) for field, body in held[-80:])
    ]
    assert len(marked) > len(QUERIES) / 2


def test_the_words_of_the_oracle_are_those_that_people_see():
    text = "Étude's $\\mu$P: Co$^4$, soft\u00adware of 漢字x"
    assert [(text[t.start : t.end], t.forms) for t in tokens(text)] == [
        ("Étude's", ("etude",)),
        ("\\mu$P", ("mup", "mu", "p")),
        ("Co$^4", ("co4", "co", "4")),
        ("soft\u00adware", ("software",)),
        ("of", ("of",)),
        ("漢", ("漢",)),
        ("字", ("字",)),
        ("x", ("x",)),
    ]


def test_what_was_found_by_its_words_has_a_mark(shelf):
    """Of every kind of words, alone and several at once."""
    dice = Random(SEED)
    meanings = Meanings([held.paper for held in shelf.held], shelf.brute, list(SAVED), dice)
    writer = Writer(dice)
    texts = {held.paper.id: held.texts for held in shelf.held}
    kinds = ("word", "run", "beginning", "like", "row", "close", "halves", "as_one", "misspelt")
    found = 0
    for _ in range(150):
        meanings._paper = dice.choice(shelf.held).paper
        parts = [getattr(meanings, f"_{dice.choice(kinds)}")(meanings._field()) for _ in range(2)]
        text = " ".join(writer._one(part, None) for part in parts[: dice.randint(1, 2)])
        answer = shelf.library.search(text)
        for paper in answer.exact:
            bodies = texts[paper].items()
            assert any(marks(body, field, answer.wanted) for field, body in bodies), (text, paper)
        found += len(answer.exact)
    assert found > 1500
