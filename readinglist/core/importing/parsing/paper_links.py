"""Links in lists of papers: which of them lead to a paper, and which words only say where to."""

import re
from dataclasses import dataclass

from readinglist.core.importing.parsing.cleaning import arxiv_id, doi_of

_OTHER_ARXIV = re.compile(
    r"(?:alphaxiv\.org/(?:abs|overview|pdf)|ar5iv\.(?:labs\.arxiv\.)?org/(?:abs|html))/"
    r"(\d{4}\.\d{4,5}(?:v\d+)?)",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"openreview\.net/(?:forum|pdf|attachment)|acl(?:anthology|web)\.org/|\.pdf(?:$|[?#])"
    r"|proceedings\.mlr\.press/|(?:papers|proceedings)\.(?:nips|neurips)\.cc/|jmlr\.org/"
    r"|openaccess\.thecvf\.com/|ieeexplore\.ieee\.org/|dl\.acm\.org/|nature\.com/articles/"
    r"|sciencedirect\.com/science/article|(?:bio|med)rxiv\.org/content|papers\.ssrn\.com/"
    r"|semanticscholar\.org/paper/|ojs\.aaai\.org/|link\.springer\.com/|usenix\.org/conference"
    r"|isca-(?:speech|archive)\.org/|ecva\.net/papers|science\.org/doi|hal\.science/hal-",
    re.IGNORECASE,
)
_LABEL_WORDS = frozenset(
    "a abs abstract acm acl and anthology article arxiv at bib bibtex blog blogpost card cite "
    "code data dataset datasets demo details doi extended face for forum full from full-text "
    "github hf here homepage hub html hugging huggingface implementation in info leaderboard "
    "link links listing model models more my news official on online open openreview or "
    "original our page pages paper papers pdf pdfs post poster preprint press project projects "
    "publication read reading repo repository report review scholar see semantic site slides "
    "source supp supplement supplementary survey talk tech technical text the this thread "
    "tutorial tweet twitter updated url v1 v2 v3 version video view webpage website weights "
    "with wiki x youtube zotero 论文 代码 项目 链接 主页 数据 数据集 模型 原文 全文 下载 视频 "
    "博客 详情 查看 摘要 論文 コード リンク 논문 코드 링크 papier artikel lien enlace".split()
)
_VENUE = re.compile(
    r"(?:findings of |proc\.? |in )?(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|bmvc|acl|emnlp|"
    r"naacl|eacl|coling|aaai|ijcai|kdd|www|sigir|siggraph(?: asia)?|chi|uist|tpami|tmlr|jmlr|tacl|"
    r"corl|icra|iros|rss|interspeech|icassp|miccai|acm mm|mm|cikm|wsdm|recsys|aistats|uai|colm|"
    r"colt|nature|science|ieee|acm|arxiv|biorxiv|preprint)"
    r"(?:[ -]?(?:findings|workshop|w|oral|spotlight|poster))?(?:[ '’,.:-]*(?:19|20)?\d\d)?"
    r"(?:[ -]?\(?(?:findings|workshop|oral|spotlight|poster|best paper)\)?)?",
    re.IGNORECASE,
)
_WORDS = frozenset(("acm", "arxiv", "chi", "ieee", "mm", "nature", "preprint", "rss", "science"))
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|[\w.-]+\.\w{2,4}/\S*|[\w-]+\.(?:com|org|net|io|ai)")
_VERSION = re.compile(r"v\d+$")
_SIGNED_ID = re.compile(
    r"(?:arxiv|doi|abs|id)?[\s:/.#]*(?:\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4,9}/\S+)"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a link says of the paper that it leads to."""

    arxiv: str | None = None
    doi: str | None = None
    url: str = ""

    @property
    def key(self) -> str:
        """The same for links to the same paper in the same place."""
        if self.arxiv:
            return "arxiv:" + _VERSION.sub("", self.arxiv.lower())
        if self.doi:
            return "doi:" + self.doi.lower()
        return self.url.partition("#")[0].rstrip("/").lower()

    @property
    def spelt(self) -> str:
        """The identifier as people write it; nothing for a bare link."""
        return f"arXiv:{self.arxiv}" if self.arxiv else f"doi:{self.doi}" if self.doi else ""


def reference(link: str) -> Reference | None:
    """The paper that a link leads to; None where it leads elsewhere."""
    if not link or link[0] == "#":
        return None
    link = link[:2000]
    url = link if link.startswith(("http://", "https://")) else ""
    arxiv = arxiv_id(link)
    other = None if arxiv else _OTHER_ARXIV.search(link)
    if arxiv or other:
        return Reference(arxiv or (other[1] if other else None), None, url)
    if not url and not link.lower().startswith("doi:"):
        return None
    doi = doi_of(link.partition("?")[0])
    if doi:
        return Reference(None, doi.removesuffix(".pdf").removesuffix("/full"), url)
    return Reference(None, None, url) if _PAPER.search(link) else None


def is_venue(text: str) -> bool:
    """Whether a text is where papers appear, by its usual short name ("ICML 2023")."""
    text = text.strip(" \t[]()*_.,;")
    return len(text) <= 60 and bool(_VENUE.fullmatch(text)) and text.lower() not in _WORDS


def is_label(text: str) -> bool:
    """Whether a link's text only says where it leads ("Paper", "arXiv:2401.12345", "ICML 2023")."""
    text = text.strip(" \t\n[]()|·•:：,.*_-–—`'\"“”《》")
    if len(text) > 60:
        return bool(_ADDRESS.fullmatch(text))
    folded = text.lower().replace("_", " ")
    if _ADDRESS.fullmatch(folded) or _SIGNED_ID.fullmatch(folded) or _VENUE.fullmatch(folded):
        return True
    found = _WORD.findall(folded)
    return all(word in _LABEL_WORDS or word.isdecimal() for word in found)
