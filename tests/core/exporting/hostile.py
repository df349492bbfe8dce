"""Papers that exports have to survive: whatever TeX, BibTeX or biber could stumble over."""

from dataclasses import replace

from readinglist.core.citekeys import KeyMaker, Subject
from readinglist.core.model import OTHERS, Highlight, Name, Paper

DOE = Name("Doe", "Jane")
ROE = Name("Roe", "Richard")

TITLES = (
    r"Codes over $\frac{\mathbb{F}_{p^m}[u]}{\langle u^t \rangle}$ and Their Cardinalities",
    r"Kets $|\psi\rangle$, Bras $\langle\phi|$ and a Lone ⟨ or ⟩",
    "{Braces} around {words} of a {title}",
    "A lone { brace that opens",
    "A lone } brace that closes",
    "}{ Both of them, the wrong way round }{",
    r"Escaped \{ braces \} and \\ backslashes \ at end \\",
    "$",
    "A Dollar $ Alone",
    "Prices from $5 to $10, from $5-$10 and US$ 7",
    r"Maths $O(n \log n)$ and $\mathcal{O}(\sqrt{n})$ in a Title",
    r"Broken Maths $x^$ and $\frac{1}$ and $a_b_c$ here",
    r"Maths $\alpha_{i}^{2}$ Next to Money $3",
    r"Primes $x^2'$, $x'^2$, $x_1''$ and Roots $\sqrt[3]{x}$, $\sqrt[^(x$",
    r"Scripts $x_\log$ and $x_\mathrm{min}$ and $x^\frac12$ and $\hat\frac12$",
    r"An \input{/etc/passwd} in a Title",
    r"A \write18{touch executed} and \immediate\write18{touch executed}",
    r"$\write18{touch executed}$ inside Maths and $\input{x}$",
    r"\def\x{\x\x}\x \csname end\endcsname \expandafter\relax",
    r"\end{document} \begin{verbatim} \bye \stop",
    "^^5cinput{/etc/passwd} and ^^M by Numbers",
    "\\",
    "@article{evil2020, title = {Inside}, year = 2020}",
    "An Entry @misc{x, a = {b}} @string{jan = {x}} @comment{ and @preamble{\\bye}",
    "100% of the Cost, 50 % of the Time %",
    "% A Comment?",
    "#1 in C# & F#, at #",
    "A ~ Tilde~and a ^ Caret ^^ and _ under_scores __init__",
    "& Sons: Ampersands && More",
    '"Quoted" Titles and "Others',
    "``TeX Quotes'' and `Single' Ones, ''''",
    "Curly “Quotes” and ‘Singles’ and ’em, «Guillemets» „German“",
    "Dashes -- and --- and – and — and ‑ and − and ---- more",
    "Less < More > Pipe | Grave ` Question?` Exclamation!` Comma,, End",
    "Étude, Naïve Café, Ångström, Łódź, Straße, Ørsted, Œuvre, Ægir",
    "Šimůnek Čapek Žižka Ďábel Ťulák Ňadra Řeka Ůl",
    "Çelik Şahin Ğ İstanbul ılık Öz Ünlü",
    "Magyar Őrült Űr ő ű and Polish ąęćńśźż",
    "e\u0301tude with Combining Marks: n\u0303 o\u0308 A\u030a",
    "Rare Marks: x\u0302 q\u0303 z\u0323 and \u0338 and a\u0489",
    "Þórr ok Óðinn: Đặng's ŋ",
    "Tiếng Việt: Ngữ Nghĩa",
    "μP: α-β Search, Δ and Ω, ϵ-greedy, λ-Calculus at 5 µm",
    "Ελληνικά and Ἀριστοτέλης Speak αβγ",
    "a → b ⇒ c ↔ d ≤ e ≥ f ≠ g ≈ h × i ± j ∞ ∈ ∂ ∇ ∑ √",
    "CO₂ and x² and 10⁻⁶ and H₂O at 20 °C, 5 ‰, № 5, ® ™ © § ¶ † ‡ • … € £ ¥",
    "深度学习:理论与实践",
    "ディープラーニングの基礎",
    "한국어 자연어 처리",
    "Deep Learning 深度学习 in Both",
    "التعلم العميق",
    "למידה עמוקה",
    "فارسی می\u200cخواهم",
    "हिन्दी क्\u200dष में शीर्षक",
    "Глубокое обучение: Теория и Практика",
    "Rust 🦀 and 👩\u200d🔬 Work 🇩🇪 ❤️",
    "Control \x00\x01\x07\x08\x1b[31m\x7f\x85 Characters",
    "Tabs\tand\nLines\r\nand\u2028Separators\u2029All",
    "Bidi \u202egnirts desrever\u202c and \u2066isolated\u2069 \u200fmarks\u200e",
    "Soft\u00adHyphen, Zero\u200bWidth, Joiner\u200dHere, BOM\ufeff, Gaps\u00a0\u2003\u202f\u3000",
    "Lone \ud800 Surrogate \udfff Halves",
    "Private \ue000 and Nonchar \ufdd0 \uffff \U0010ffff Points",
    "ﬁne Ligatures: eﬃcient ﬂow Å Ω K",
    "A " + "Very Long Title About Everything There Is To Know " * 12 + "In 600 Characters",
    "W" * 300,
    "Same Title Twice",
    "Same Title Twice",
    "same title twice",
    "lower case from the start to the end",
    "ALL CAPITALS AND mIxEd cAsEs: iPhone, McDonald, pH, eBPF",
    "?",
    "...",
    "1984",
    "and",
    "others",
    "A, B and C: Commas, and More, and Others",
)
AUTHORS = (
    (DOE,),
    (),
    (DOE, ROE, OTHERS),
    (OTHERS,),
    (Name("Plato"),),
    (Name(given="Madonna"),),
    (Name(literal="Barnes and Noble, Inc."), DOE),
    (Name(literal="The {Braced} Group & Sons, 100% #1"),),
    (Name("Beethoven", "Ludwig", non_dropping_particle="van"),),
    (Name("Humboldt", "Alexander", dropping_particle="von"), Name("hooks", "bell")),
    (Name("King", "Martin Luther", suffix="Jr."), Name("Smith, MD", "J. and K.")),
    (Name("Møller-Ærø", "Åse Éva"), Name("Şahin", "İlker"), Name("Dvořák", "Antonín")),
    (Name("O'Brien", "Seán"), Name("d'Alembert", "Jean"), Name("’t Hooft", "Gerard")),
    (Name("{Lone", "}Braces\\"), Name("$x$", "%"), Name("^_~", "#&")),
    (Name(literal="others"), DOE),
    (Name("King", "", suffix="III"), Name("de la", "María", non_dropping_particle="de")),
    (Name("Doe, J.", "A, B", suffix="Jr., PhD"), Name("Roe", "given=x, family=y"), DOE),
    (Name("Lovelace", "Ada", non_dropping_particle="AND"), DOE),
    (Name("Lovelace--King", "Ada"), Name("''", "Q. -- R."), Name("$", "$")),
    tuple(Name(f"Author{number}", "A. B.") for number in range(60)),
)
YEARS = (2025, None, 2024, 1, 0, -44, 12345, 999_999_999, 1999)
DATES = (None, "2025-07-09", "2024-02-29", None)
URLS = (
    "https://example.org/a%20b?x=1&y=2#frag_ment~z",
    "https://example.org/{braces}/%7Btoo%7D",
    'https://example.org/lone}{brace\\back^slash`"quoted"<x>|',
    "https://example.org/путь/深度?q=é",
    "https://example.org/" + "long/" * 120,
    "https://en.wikipedia.org/wiki/Foo_(bar)$1,2;3'!*@",
    None,
)
DOIS = (
    "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
    "10.1000/a_b#c%d&e$f~g",
    "10.1000/{lone",
    None,
)
ARXIVS = ("2507.06203", "hep-th/9901001v2", "2401.12345v3", None, "a_b%{")
TYPES = (
    "misc article book booklet conference inbook incollection inproceedings manual mastersthesis "
    "online phdthesis proceedings report techreport thesis unpublished patent software dataset "
    "webpage collection www periodical Odd-Type"
).split()
FIELDS = (
    {"journal": "Journal of {Braces} & Sons, 100%", "volume": "12", "number": "3", "pages": "1--9"},
    {"booktitle": "Proc. of $5 } Conferences", "publisher": "A and B, Ltd.", "series": "LNCS",
     "volume": "5", "number": "7", "editor": "Kuhn, H. W. and Tucker, A. W.", "chapter": "3"},
    {"journal": "J", "number": "7"},
    {"school": "Universität Łódź", "type": "Ph.D. thesis", "institution": "MIT", "month": "jun"},
    {"editor": "a, b, c, d, e and and , and {x} and 100%", "publisher": "P",
     "pages": "e12 {x}, ??"},
    {"file": "C\\:\\\\Users\\\\x}.pdf:PDF", "crossref": "nowhere", "xdata": "nothing",
     "execute": "\\write18{touch executed}", "options": "skipbib", "ids": "same", "label": "x"},
    {"md:⭐": "☆", "zotero:Date Added": "2021-04-09 06:01:35",
     "json:bibtex": "@misc{x,\n a = {b}\n}",
     "md:一句话": "提出", "Journal": "J. {of", "odd{name}": "x%", "9lives": "y", "hf:x": "{"},
    {"urldate": "yesterday", "date": "someday", "month": "8\n2", "language": "Français {x",
     "isbn": "978-3-030_58", "keywords": "already, here",
     "note": "A note: 100% {", "edition": "2nd"},
    {"primaryclass": "cs.LG", "journaltitle": "Nature & Sons", "location": "Łódź", "version": "2_1",
     "urldate": "2021-09-24", "annotator": "1--9 AND prefix=x",
     "howpublished": "On the web: https://x.org/a_b%20",
     "venue": "A {Place"},
    {"pages": "0–0", "primaryclass": "ǎ_100%", "language": "en_US", "pubstate": "in \\press",
     "isbn": "9780306406158"},
    {},
)  # fmt: skip
NOTES = (
    "",
    "Two lines:\n@article{x, a = b\nyear = {2020}\n\n100% \\bye } {",
    "read $5 später 深度",
)
TAGS = ((), ("ml", "C#", "a_b, c", "über 50%", "{x"), ("深度",))
ABSTRACTS = ("", "We show 50% gains at $5 } cost, \\input{x}.\nθ → ∞ with 深度 and ~ ^ \\ and é.")


def papers() -> list[Paper]:
    """One for each title, which has its turn of everything else, and one for each type."""
    taken: set[str] = set()
    maker = KeyMaker(taken)
    made: list[Paper] = []
    for number, title in enumerate(TITLES):
        made.append(_paper(number, title, "misc" if number % 2 else TYPES[number % len(TYPES)]))
    for kind in TYPES:
        for fields in FIELDS:
            number = len(made)
            made.append(replace(_paper(number, f"The {kind} Number {number}", kind), fields=fields))
    keyed: list[Paper] = []
    for paper in made:
        key = maker.make(Subject.of(paper))
        taken.add(key.lower())
        keyed.append(replace(paper, key=key))
    return keyed


def _turn(values, number):
    return values[number % len(values)]


def _paper(number: int, title: str, kind: str) -> Paper:
    year = _turn(YEARS, number)
    date = _turn(DATES, number)
    note = _turn(NOTES, number)
    return Paper(
        id=number + 1,
        uid=f"uid{number}",
        key="",
        title=title,
        abstract=_turn(ABSTRACTS, number),
        authors=_turn(AUTHORS, number),
        year=year,
        date=date if date and date.startswith(str(year)) else None,
        arxiv=_turn(ARXIVS, number),
        doi=_turn(DOIS, number),
        url=_turn(URLS, number),
        entry_type=kind,
        fields=_turn(FIELDS, number),
        tags=_turn(TAGS, number),
        note=note,
        highlights=(Highlight("h", "A } quote", "", "", "50% \\bye", "green", ""),) if note else (),
        added="2026-01-01T00:00:00Z",
    )
