"""Text as TeX prints it: escaped, with TeX's spelling where it has one, UTF-8 where it has none.

Accents are the commands of LaTeX's kernel (ltoutenc), Greek letters and signs those of plain TeX
(The TeXbook, appendix F).
"""

import re
import unicodedata

from readinglist.core.exporting.texmaths import harmless

_SPECIAL = {
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$",
    "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
    "<": r"{\textless}", ">": r"{\textgreater}", "|": r"{\textbar}",
    "–": "--", "—": "---", "‐": "-", "‑": "-", "−": r"{$-$}",
    "‘": "`", "’": "'", "“": "``", "”": "''", "„": ",,", "…": r"{\ldots}",
    "\u00a0": "~", "\u202f": "~", "\u2009": " ", "\u00ad": "", "\u200b": "", "\ufeff": "",
    "ß": r"{\ss}", "æ": r"{\ae}", "Æ": r"{\AE}", "œ": r"{\oe}", "Œ": r"{\OE}",
    "ø": r"{\o}", "Ø": r"{\O}", "ł": r"{\l}", "Ł": r"{\L}", "å": r"{\aa}", "Å": r"{\AA}",
    "ı": r"{\i}", "¡": "!`", "¿": "?`", "§": r"{\S}", "¶": r"{\P}", "†": r"{\dag}",
    "©": r"{\copyright}", "£": r"{\pounds}",
}  # fmt: skip
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d",
    "\u0327": "c", "\u0331": "b",
}  # fmt: skip
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ϵ": "epsilon",
    "ζ": "zeta", "η": "eta", "θ": "theta", "ϑ": "vartheta", "ι": "iota", "κ": "kappa",
    "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma",
    "ς": "varsigma", "τ": "tau", "υ": "upsilon", "φ": "varphi", "ϕ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi",
    "Π": "Pi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
_SIGNS = {
    "×": "times", "÷": "div", "±": "pm", "∓": "mp", "·": "cdot", "∞": "infty", "≤": "leq",
    "≥": "geq", "≠": "neq", "≈": "approx", "≡": "equiv", "∈": "in", "∉": "notin", "⊂": "subset",
    "∪": "cup", "∩": "cap", "→": "rightarrow", "←": "leftarrow", "↔": "leftrightarrow",
    "⇒": "Rightarrow", "∂": "partial", "∇": "nabla", "∑": "sum", "∏": "prod", "∫": "int",
    "√": "surd", "∀": "forall", "∃": "exists", "ℓ": "ell", "∼": "sim", "°": "circ",
}  # fmt: skip
_SYMBOLS = frozenset(_GREEK.values()) | frozenset(_SIGNS.values())
_SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n", strict=True))
_SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))

_MATHS = re.compile(r"(?<!\\)\$([^$]+)\$")


def encode(text: str) -> str:
    """`text` for a BibTeX or LaTeX file; balanced and harmless `$…$` stays maths."""
    pieces: list[str] = []
    place = 0
    for match in _MATHS.finditer(text):
        if harmless(match[1], _SYMBOLS):
            pieces += [_encode_text(text[place : match.start()]), match.group()]
            place = match.end()
    pieces.append(_encode_text(text[place:]))
    return "".join(pieces)


def _encode_text(text: str) -> str:
    if text.isascii() and text.replace(" ", "").isalnum():
        return text
    return "".join(_encode_character(c) for c in unicodedata.normalize("NFC", text))


def _encode_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    if character.isascii():
        return character if character.isprintable() else " "
    for table, form in ((_GREEK, "{{$\\{}$}}"), (_SIGNS, "{{$\\{}$}}")):
        if character in table:
            return form.format(table[character])
    if character in _SUPERSCRIPTS:
        return f"{{$^{_SUPERSCRIPTS[character]}$}}"
    if character in _SUBSCRIPTS:
        return f"{{$_{_SUBSCRIPTS[character]}$}}"
    return _accented(character)


def _accented(character: str) -> str:
    """A letter with accents as nested commands; anything else as it is."""
    base, *accents = unicodedata.normalize("NFD", character)
    if not accents or not base.isascii() or any(a not in _ACCENTS for a in accents):
        return character
    spelled = base
    for accent in accents:
        command = _ACCENTS[accent]
        spelled = (
            f"\\{command}{{{spelled}}}"
            if command.isalpha() or "\\" in spelled
            else f"\\{command}{spelled}"
        )
    return f"{{{spelled}}}"
