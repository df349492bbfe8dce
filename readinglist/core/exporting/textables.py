"""What TeX has a spelling for: letters and signs of text, accents, Greek, signs of maths.

Accents and letters are the commands of LaTeX's kernel and its encoding T1 (ltoutenc), Greek letters
and signs those of plain TeX (The TeXbook, appendix F). Each is in a group of its own, so that
nothing behind it is swallowed, and no lone brace is written as a backslash and itself: BibTeX and
biber would count it.
"""

SPECIAL = {
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$",
    "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}", "^": r"{\textasciicircum}", "`": r"{\textasciigrave}",
    "<": r"{\textless}", ">": r"{\textgreater}", "|": r"{\textbar}",
    "–": "--", "—": "---", "‐": "-", "‑": "-", "−": "{$-$}",
    "‘": "`", "’": "'", "“": "``", "”": "''", "„": r"{\quotedblbase}", "‚": r"{\quotesinglbase}",
    "«": r"{\guillemotleft}", "»": r"{\guillemotright}", "‹": r"{\guilsinglleft}",
    "›": r"{\guilsinglright}", "…": r"{\ldots}", "•": r"{\textbullet}",
    "\u00a0": "~", "\u202f": "~", "¡": "!`", "¿": "?`", "§": r"{\S}", "¶": r"{\P}",
    "†": r"{\dag}", "‡": r"{\ddag}", "©": r"{\copyright}", "®": r"{\textregistered}",
    "™": r"{\texttrademark}", "£": r"{\pounds}", "€": r"{\texteuro}", "¢": r"{\textcent}",
    "¥": r"{\textyen}", "°": r"{\textdegree}", "‰": r"{\textperthousand}", "№": r"{\textnumero}",
    "ª": r"{\textordfeminine}", "º": r"{\textordmasculine}",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
}  # fmt: skip
# BibTeX sorts by these commands' names, and old styles know no other spelling.
LETTERS = {
    "ß": r"{\ss}", "æ": r"{\ae}", "Æ": r"{\AE}", "œ": r"{\oe}", "Œ": r"{\OE}",
    "ø": r"{\o}", "Ø": r"{\O}", "ł": r"{\l}", "Ł": r"{\L}", "å": r"{\aa}", "Å": r"{\AA}",
    "ı": r"{\i}", "ð": r"{\dh}", "Ð": r"{\DH}", "þ": r"{\th}", "Þ": r"{\TH}", "đ": r"{\dj}",
    "Đ": r"{\DJ}", "ŋ": r"{\ng}", "Ŋ": r"{\NG}",
}  # fmt: skip
ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d",
    "\u0327": "c", "\u0328": "k", "\u0331": "b",
}  # fmt: skip
GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ϵ": "epsilon",
    "ζ": "zeta", "η": "eta", "θ": "theta", "ϑ": "vartheta", "ι": "iota", "κ": "kappa",
    "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma",
    "ς": "varsigma", "τ": "tau", "υ": "upsilon", "φ": "varphi", "ϕ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi",
    "Π": "Pi", "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
SIGNS = {
    "×": "times", "÷": "div", "±": "pm", "∓": "mp", "·": "cdot", "∞": "infty", "≤": "leq",
    "≥": "geq", "≠": "neq", "≈": "approx", "≡": "equiv", "∈": "in", "∉": "notin", "⊂": "subset",
    "⊃": "supset", "⊆": "subseteq", "⊇": "supseteq", "∪": "cup", "∩": "cap", "→": "rightarrow",
    "←": "leftarrow", "↔": "leftrightarrow", "⇒": "Rightarrow", "⇐": "Leftarrow",
    "⇔": "Leftrightarrow", "↑": "uparrow", "↓": "downarrow", "↦": "mapsto", "∂": "partial",
    "∇": "nabla", "∑": "sum", "∏": "prod", "∫": "int", "√": "surd", "∀": "forall", "∃": "exists",
    "ℓ": "ell", "∼": "sim", "≃": "simeq", "≅": "cong", "∝": "propto", "⊕": "oplus", "⊗": "otimes",
    "∧": "wedge", "∨": "vee", "¬": "neg", "∅": "emptyset", "⟨": "langle", "⟩": "rangle",
    "⊥": "perp", "≪": "ll", "≫": "gg", "⊤": "top", "⊢": "vdash", "ℵ": "aleph", "♯": "sharp",
    "♭": "flat", "♥": "heartsuit", "♠": "spadesuit", "♣": "clubsuit",
}  # fmt: skip
SYMBOLS = frozenset(GREEK.values()) | frozenset(SIGNS.values())
SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n", strict=True))
SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))


def _maths() -> dict[str, str]:
    signs = {sign: f"{{$\\{name}$}}" for sign, name in (GREEK | SIGNS).items()}
    raised = {sign: f"{{$^{digit}$}}" for sign, digit in SUPERSCRIPTS.items()}
    return signs | raised | {sign: f"{{$_{digit}$}}" for sign, digit in SUBSCRIPTS.items()}


MATHS = _maths()
