"""TeX as it stands in bibliographies, decoded for reading."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.exporting.tex import encode
from readinglist.core.tex import decoded, unescaped


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"G{\"o}del and G\"odel and G\"{o}del", "Gödel and Gödel and Gödel"),
        (r"{\'E}tude, \'Etude", "Étude, Étude"),
        (r"na{\"\i}ve na\"{\i}ve na{\"i}ve", "naïve naïve naïve"),
        (r"\c{c}a, \c c, \v{s}, \H{o}, \k{a}, \r{u}, \u{g}, \d{s}, \={o}, \.{z}",
         "ça, ç, š, ő, ą, ů, ğ, ṣ, ō, ż"),
        (r"\'{\^e}", "ế"),
        (r"Stra{\ss}e, Gro\ss e, \ss{}", "Straße, Große, ß"),
        (r"{\O}re, M{\o}ller, {\AA}se", "Øre, Møller, Åse"),
        (r"{\L}ukasz, \oe uvre, {\ae}", "Łukasz, œuvre, æ"),
        (r"\~{}, \^{}, {\textasciitilde}", "~, ^, ~"),
    ],
)  # fmt: skip
def test_accents_and_letters_are_characters(tex, text):
    assert decoded(tex) == text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"R\&D, 10\%, \#1, a\_b, \$5, \{x\}", "R&D, 10%, #1, a_b, $5, {x}"),
        (r"1--5, so --- it is", "1–5, so — it is"),
        (r"``quoted'' and `single", "“quoted” and ‘single"),
        (r"Don't and rock 'n' roll", "Don't and rock 'n' roll"),
        (r"5~km\,wide\\and long", "5 km wide and long"),
        (r"a \textgreater{} b, \textbackslash, \ldots{} \S 3", r"a > b, \, … §3"),
        (r"\alpha-helix, \textmu m, \textbeta", "α-helix, μm, β"),
        (r"H\textsubscript{2}O, 10\textsuperscript{6}", "H₂O, 10⁶"),
        (r"{\em Very} \textbf{bold} \emph{text}", "Very bold text"),
        (r"\LaTeX\ and {\TeX}", "LaTeX and TeX"),
        (r"hy\-phen, \url{https://example.org/a_b}", "hyphen, https://example.org/a_b"),
        (r"\href{https://example.org}{Here}", "https://example.org Here"),
    ],
)
def test_signs_are_what_they_print(tex, text):
    assert decoded(tex) == text


def test_braces_that_protect_capitals_go():
    assert decoded("{{NeRF}}: {Representing} {S}cenes") == "NeRF: Representing Scenes"


@pytest.mark.parametrize(
    "maths", ["$x_{1}^{2}$", r"$\alpha\,\{a\}$", "$$a{b}$$", r"\(x_{1}\)", r"\[{y}\]"]
)
def test_maths_stays_as_it_is_written(maths):
    assert decoded(f"{{On}} {maths} {{Again}}") == f"On {maths} Again"


def test_a_single_sign_in_braces_of_its_own_is_a_letter():
    assert decoded(r"{$\mu$}P, 10{$^2$}, x{$_1$}, {$-$}1") == "μP, 10², x₁, −1"
    assert decoded(r"$\mu$P") == r"$\mu$P"


def test_dollars_are_no_maths_where_they_are_escaped_or_alone():
    assert decoded(r"\$5 {or} \$6") == "$5 or $6"
    assert decoded("{$} and {so}") == "$ and so"


def test_unknown_commands_stay_as_they_are_written():
    assert decoded(r"\OurTool: \cite{doe2020} {Now}") == r"\OurTool: \cite{doe2020} Now"


@pytest.mark.parametrize("text", ["plain text", "a, b; c: d!", "", "Größe — ‘x’"])
def test_text_without_tex_is_itself(text):
    assert decoded(text) == text


@pytest.mark.parametrize(
    "character", "&%#_$~^\\{}<>|–—“”…ßæÆœŒøØłŁåÅı¡¿§¶†©£αβγεϵθϑμΩ×±∞≤→∂√°⁰²⁻ⁿ₀₉éñçőšžÅ"
)
def test_what_an_export_writes_comes_back(character):
    text = f"a{character}b"
    assert decoded(encode(text)) == text


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("\\{}$~`'\"-^ab cio&"), max_size=60))
def test_broken_tex_raises_nothing(tex):
    assert isinstance(decoded(tex), str)
    assert isinstance(unescaped(tex), str)


HOSTILE = ["{", "}", "$", "$$", "\\", r"\(", r"\[\(", "$$a $", r"\'", r"\'{", r"\href{", r"\begin{",
           r"\textsuperscript{", r"\foo{", "{$", "'", "-", r"{\textasciitilde"]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_tex_takes_no_longer_than_other_text(piece):
    tex = piece * (300_000 // len(piece))
    started = time.perf_counter()
    decoded(tex)
    unescaped(tex)
    assert time.perf_counter() - started < 30  # a hang; how quick it is, the bench says


def test_braces_may_be_nested_as_deep_as_anyone_likes():
    assert decoded("{" * 100_000 + "x" + "}" * 100_000) == "x"


@pytest.mark.parametrize(
    ("written", "link"),
    [
        (r"https://example.org/{\~{}}doe/a{\_}b\%20c\&d", "https://example.org/~doe/a_b%20c&d"),
        (r"https://example.org/$\sim$doe", "https://example.org/~doe"),
        (r"\url{https://example.org/a--b}", "https://example.org/a--b"),
    ],
)
def test_links_lose_their_escapes_and_nothing_else(written, link):
    assert unescaped(written) == link
