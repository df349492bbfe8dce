"""Text as TeX prints it: what TeX would take for itself is escaped, harmless maths stays."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.exporting.tex import encode, encode_text


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("plain words 12", "plain words 12"),
        ("A & B", r"A \& B"),
        ("50%", r"50\%"),
        ("#1", r"\#1"),
        ("grad_fn", r"grad\_fn"),
        ("$5", r"\$5"),
        ("$5 and $6", r"\$5 and \$6"),
        ("{x}", r"{\textbraceleft}x{\textbraceright}"),
        ("a}", r"a{\textbraceright}"),
        ("\\", r"{\textbackslash}"),
        ("~", r"{\textasciitilde}"),
        ("O(n^2)", r"O(n{\textasciicircum}2)"),
        ("Depth > Width", r"Depth {\textgreater} Width"),
        ("a – b — c", "a -- b --- c"),
        ("“x” ‘y’", "``x'' `y'"),
        ("Étude naïve", r"{\'E}tude na{\"i}ve"),
        ("Ørsted Åse Łódź", r"{\O}rsted {\AA}se {\L}{\'o}d{\'z}"),
        ("Straße", r"Stra{\ss}e"),
        ("çšő", r"{\c{c}}{\v{s}}{\H{o}}"),
        ("e\u0301", r"{\'e}"),
        ("μP", r"{$\mu$}P"),
        ("a → ∞", r"a {$\rightarrow$} {$\infty$}"),
        ("x²", r"x{$^2$}"),
        ("深度", "深度"),
        ("a\u00a0b", "a~b"),
    ],
)
def test_text_is_spelled_as_tex_prints_it(text, tex):
    assert encode(text) == tex


@pytest.mark.parametrize(
    "maths",
    [
        "$x$",
        "Co$^4$",
        "$O(n^2)$",
        r"$\mathcal{O}(\sqrt{n})$",
        r"$\alpha_{i}^{2}$",
        r"$\ell_1$",
        "$x''$ and $x'^2$ and $x_1'$",
        r"$\sqrt[3]{x}$ and $\sqrt 2$",
        r"$x_\mathrm{min}$ and $x^\frac{1}{2}$ and $\hat\theta$",
    ],
)
def test_harmless_maths_stays(maths):
    assert encode(maths) == maths


@pytest.mark.parametrize(
    "text",
    [
        r"\input{/etc/passwd}",
        r"$\input{/etc/passwd}$",
        r"\write18{rm -rf /}",
        r"$\write18{ls}$",
        r"$\def\x{\x\x}\x$",
        r"$\catcode`\%=0$",
        r"$\csname input\endcsname$",
        r"$^^5cinput{/etc/passwd}$",
        r"^^5cinput{/etc/passwd}",
        r"$a\openin$",
        r"\begin{document}",
    ],
)
def test_commands_that_do_something_come_out_as_text(text):
    tex = encode(text)
    assert not re.search(r"\\(input|write|def|catcode|csname|openin|begin|x)\b", tex)
    assert "^^" not in tex


@pytest.mark.parametrize(
    "text",
    [
        "$x^$",
        "$_$",
        "$^$",
        "$a_b_c$",
        "$x^2^3$",
        "$\\frac$",
        "$\\left($",
        "${$",
        "$x}$",
        "$$",
        "$ x $",
        "$x^2'$",
        "$x'_1'$",
        "$x' ^2$",
        "$x^'$",
        r"$x_\log$",
        r"$x_\sqrt{2}$",
        r"$\hat\frac{1}{2}$",
        r"$\sqrt\log$",
        r"$\sqrt[^(x$",
    ],
)
def test_maths_that_tex_refuses_comes_out_as_text(text):
    assert not re.search(r"(?<!\\)\$", encode(text))


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from("ab {}\\$%&#_^~é<\n\u2028μ−“→²"), max_size=30))
def test_nothing_that_is_live_in_tex_is_left(text):
    tex = encode(text)
    without_maths = re.sub(r"(?<!\\)\$[^$]*\$", "", tex)
    bare = re.sub(r"\\(text[a-z]+|[a-z]+|['`\"^~=.&%#_$])", "", without_maths)
    assert not re.search(r"[%&#_^$\\\n]", bare)
    depth = 0
    for character in tex:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0


SIGNS = "ab -,'!?`&%#_$~^<>|{}\\\"–—’“é\u0308αλ漢\u00a0\n@"


@given(st.text(st.sampled_from(SIGNS)), st.booleans())
def test_a_sign_is_spelled_in_the_same_way_whatever_stands_far_from_it(text, accents):
    rare = "x\u0304 "  # of which TeX has no letter: the text is looked through sign by sign
    text = text.lstrip("\u0308")
    spelled = encode_text(rare, accents) + encode_text(text, accents)
    assert encode_text(rare + text, accents) == spelled
