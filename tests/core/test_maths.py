"""TeX maths is shown as people read it, and what is shown is found again in what is stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.maths import shown


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("Co$^4$: learning", "Co⁴: learning"),
        ("$\\mu$P", "μP"),
        ("in $O(n^2)$ steps", "in O(n²) steps"),
        ("$\\mathcal{L}_{i+1}$", "ℒᵢ₊₁"),
        ("$x_{t-1}$", "xₜ₋₁"),
        ("\\(10^{-3}\\)", "10⁻³"),
        ("$\\ell_2$-norm", "ℓ₂-norm"),
        ("$\\mathbb{R}^{d \\times d}$", "ℝ^(d ×d)"),
        ("$\\alpha^{\\beta_{i}}$", "α^(βᵢ)"),
        ("$\\frac{a^2}{b}$", "a²/b"),
        ("$\\sqrt{T}$", "√(T)"),
        ("$x^\\prime$", "x′"),
        ("$\\text{reg}$", "reg"),
        ("$\\textbf{32.5}\\%$", "32.5%"),
    ],
)
def test_formulas_are_read(stored: str, said: str) -> None:
    assert shown(stored).text == said


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 for one and $6 for two",
        "from $5 to $10",
        "A plain title",
        "a\\b",
        "only one $ here",
        "$ a note with spaces $",
        "Co^4 without dollars",
        "",
    ],
)
def test_what_is_no_formula_stays(text: str) -> None:
    assert shown(text).text == text


def test_hostile_formulas_end_and_lose_nothing_around_them() -> None:
    for tex in ("{" * 3000, "\\frac" * 500, "^" * 3000, "_{" * 900, "\\begin{x}", "\\", "\\\\%"):
        assert shown(f"before ${tex}$ after").text.startswith("before ")
        assert shown(f"before ${tex}$ after").text.endswith(" after")


def test_places_are_those_of_the_source_outside_of_formulas() -> None:
    text = "Co$^4$ learns $x_1$ well"
    found = shown(text)
    assert found.text == "Co⁴ learns x₁ well"
    for word in ("learns", "well", "Co"):
        assert found.source_place(found.text.index(word)) == text.index(word)
        assert found.place(text.index(word)) == found.text.index(word)
    start, end = found.text.index("⁴"), found.text.index("⁴") + 1
    assert text[found.source_place(start) : found.source_place(end, end=True)] == "$^4$"


@given(st.lists(st.sampled_from(["a word ", "$x^2$", " ", "$\\mu$", "ß", "😀", "$", "b"])))
def test_what_is_between_formulas_is_as_it_was(parts: list[str]) -> None:
    text = "".join(parts)
    found = shown(text)
    place = shown_place = 0
    for start, end, shown_start, shown_end in found.pieces:
        assert text[place:start] == found.text[shown_place:shown_start]
        place, shown_place = end, shown_end
    assert text[place:] == found.text[shown_place:]
    for number in range(len(text) + 1):
        assert found.place(number) <= found.place(number, end=True) <= len(found.text)
