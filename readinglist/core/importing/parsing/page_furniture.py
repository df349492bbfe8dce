"""What a listing's page has around its papers: headers in several languages, buttons, counts.

Pages are saved from browsers that translate them, and pasted with everything that is on their
cards: who submitted a paper, how many authors and votes it has, links to its code.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

_SHORT = 60  # characters; furniture is never longer
_REPEATED = 40
_LONG = 200  # characters of what is certainly an abstract
_OFTEN, _FEW = 4, 3  # times
_EACH_CARD = 60  # lines of a wrapped abstract, its title and its furniture

_SUBSCRIBE = (
    "Subscribe", "Jetzt abonnieren", "Abonnieren", "S'abonner", "S’abonner", "Abonnez-vous",
    "Suscribirse", "Suscríbete", "Suscribir", "Iscriviti", "Abbonati", "Inscrever-se", "Assinar",
    "Abonneren", "Подписаться", "订阅", "訂閱", "購読する", "購読", "登録する", "登録",
    "구독하기", "구독",
)  # fmt: skip
_HEADER = re.compile(
    r"new|Get trending papers in your email inbox( once a day)?!?"
    r"|by\s*AK and the research community|(Daily|Trending) Papers|Papers"
    r"|neu|nouveau|nuevo|novo|nuovo|nieuw|новое|新|新着|新規|新增|새로운|신규"
    r"|(Tägliche|Angesagte|Trend-?) ?Paper|Articles (du jour|quotidiens|tendance)"
    r"|Artículos (diarios|del día|en tendencia)|Articoli (del giorno|di tendenza)"
    r"|每日论文|热门论文|每日論文|熱門論文|论文|論文|日次論文|今日の論文|トレンド論文"
    r"|일일 논문|오늘의 논문|트렌드 논문|논문|" + "|".join(map(re.escape, _SUBSCRIBE)),
    re.IGNORECASE,
)
_COMMUNITY = re.compile(
    r"(?=.*(?:communaut|gemeinschaft|comunidad|comunità|comunidade|gemeenschap|сообществ|社区|社群"
    r"|社區|コミュニティ|커뮤니티)).{4,60}",
    re.IGNORECASE,
)
_INVITATION = re.compile(r"Get trending papers in your email inbox", re.IGNORECASE)
_CALLS = ("!", "！", "。", "세요", "ください")
# In other languages: mail, what is talked of, papers.
_MAIL = re.compile(
    r"(?=.*(?:e-?mail|courriel|posteingang|boîte|correo|bandeja|casella|caixa de|postvak|почт|邮箱"
    r"|邮件|郵箱|郵件|信箱|收件箱|メール|受信|이메일|메일|받은))"
    r"(?=.*(?:trend|tendance|tendencia|tendenza|tendência|angesagt|beliebt|populär|populaire"
    r"|популярн|热门|趋势|熱門|趨勢|トレンド|話題|人気|트렌드|인기|최신))"
    r"(?=.*(?:papers?\b|artikel|beiträge|articles|artículos|articoli|artigos|publi|стат|论文|論文"
    r"|ペーパー|논문)).{8,140}",
    re.IGNORECASE,
)

# What cards have around title and abstract; certainly, and only where more of it is.
_SUBMITTED_BY = (
    "Submitted by|Eingereicht von|Soumis par|Enviado por|Inviato da|提交者|投稿者|제출자"
)
_SUBMITTED = re.compile(rf"(?:{_SUBMITTED_BY})[:：]?", re.IGNORECASE)
_CERTAIN = re.compile(
    r"Upvotes?(?:\s\+?[\d.,]+k?)?|(?:[·*-]\s*)?\+?\d+\s?(?:authors?|Autoren|auteurs?|autores|autori"
    r"|авторов|位作者|名作者|人の著者|명의 저자)|(?:著者|저자)\s?\d+\s?[名명]"
    r"|(?:·\s*)?(?:Published|Submitted|Updated) on \w.{3,30}|· .{3,30}\d{4}"
    rf"|(?:{_SUBMITTED_BY})[:：]?(?: ?\S{{1,40}})?|GitHub(?:\s?[\d.,]+k?)?(?: arXiv Page)?"
    r"|(?:arXiv|Paper|Project) page|View (?:PDF|arXiv page|paper)|Add to collection"
    r"|\S{1,39}['’]s avatar|View all comments|\d+ comments?|Paper author",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"[·•|–—\-+*]{1,3}|[+-]?\d{1,3}(?:[.,]\d+)*[kK]?|\d{4,6}|[◀▶←→▲△⬆↑♥❤👍🔥]{1,3}"
)
_COUNT = re.compile(r"·|(?:[*-]\s*)?\d+ authors?|Published on", re.IGNORECASE)
_FINISHED = re.compile(r"[.!?。！？][\"'”’)\]]*$")


def is_header(text: str) -> bool:
    """Whether a line is a page's header, in one of the languages that we know."""
    if _HEADER.fullmatch(text) or is_invitation(text):
        return True
    return "AK" in text and bool(_COMMUNITY.fullmatch(text))


def is_invitation(text: str) -> bool:
    """Whether a line invites to get papers by mail."""
    if _INVITATION.match(text):
        return True
    return text.endswith(_CALLS) and bool(_MAIL.fullmatch(text))


def unglued(text: str) -> str:
    """The first title without the button's word that the page glued to it."""
    for word in _SUBSCRIBE:
        if text.startswith(word):
            return text.removeprefix(word).strip() or text
    return text


def furniture(texts: Sequence[str], is_page: bool) -> tuple[set[int], bool]:
    """The places of lines that are on the cards of a pasted page, but no title and no abstract.

    `is_page`: a page's header is in the file. The second value: whether it certainly is a page.
    """
    short = [n for n, text in enumerate(texts) if len(text) <= _SHORT]
    certain = {n for n in short if _CERTAIN.fullmatch(texts[n])}
    if len(certain) < _FEW:
        certain = set[int]()
    if not certain and not is_page:
        return set(), False
    likely = {n for n in short if len(texts[n]) <= 6 and _LIKELY.fullmatch(texts[n])}
    long = sum(len(text) >= _LONG for text in texts)
    if len(likely) < max(_FEW, long / 3 if long else len(texts) / _EACH_CARD):
        likely = {n for n in likely if {n - 1, n + 1} & certain}
    found = certain | likely | _repeated(texts, max(_OFTEN, long / 2 or len(texts) / _EACH_CARD))
    return (found | _names(texts, certain, found) if certain else found), bool(certain)


def _repeated(texts: Sequence[str], often: float) -> set[int]:
    """Short lines that come again and again, but no title of several papers or pages."""
    counts = Counter(text for text in texts if len(text) <= _REPEATED)
    many = {text for text, count in counts.items() if count >= often}
    if not many:
        return set()
    below: dict[str, set[str]] = defaultdict(set)
    titles: Counter[str] = Counter()  # how often each is between two long lines
    for above, text, after in zip(["", *texts], texts, [*texts[1:], ""], strict=False):
        if text in many:
            below[text].add(after)
            titles[text] += len(above) >= _LONG <= len(after)
    alone = {text for text in many if len(below[text]) > 1 and titles[text] < counts[text] / 2}
    return {n for n, text in enumerate(texts) if text in alone}


def _names(texts: Sequence[str], certain: set[int], found: set[int]) -> set[int]:
    """Who submitted a paper, and the organisation it is from: names that stand by the counts."""
    names: set[int] = set()
    for place in sorted(certain):
        if _SUBMITTED.fullmatch(texts[place]):
            after = place + 1
            while after < len(texts) and after in found:
                after += 1
            if after < len(texts) and len(texts[after]) <= _REPEATED and " " not in texts[after]:
                names.add(after)
    last = -1  # the last place of furniture above
    for place, text in enumerate(texts):
        if place not in found and place not in names:
            continue
        above, alone = place - 1, place - 1 - last
        last = place
        if alone < _FEW or len(texts[above]) > _SHORT or not _COUNT.match(text):
            continue
        finished = len(texts[above - 1]) >= _LONG or _FINISHED.search(texts[above - 1])
        if finished and not _FINISHED.search(texts[above]):
            names.add(above)
    return names
