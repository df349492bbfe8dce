"""A file of each format, with the number of papers that it names."""

import json

from tests.conftest import SAMPLE
from tests.core.importing.readers import (
    test_arxivdigest,
    test_arxivmail,
    test_arxivpage,
    test_bibtex,
    test_csljson,
    test_feeds,
    test_hfpage,
    test_markdown,
    test_nbib,
    test_oai,
    test_pagetext,
    test_paperpage,
    test_ris,
    test_tables,
    test_textrecords,
    test_yamllists,
)

_TITLES = "Gentle Descent\nWalking Backwards\n"
_OF_A_LIBRARY = [
    {"uid": f"{n:016x}", "title": title, "added": "2026-01-01T00:00:00Z", "tags": ["ml"]}
    for n, title in enumerate(_TITLES.splitlines())
]

SAMPLES: dict[str, tuple[str, int]] = {
    "listing": (SAMPLE.read_text("utf-8"), 24),
    "titles": (_TITLES, 2),
    "ids": ("2401.00017\n10.1000/182\nhttps://arxiv.org/abs/2401.00018v2\n", 3),
    "hf-page": (test_hfpage.page(), 2),
    "hf-page-text": (test_pagetext.TRENDING, 2),
    "paper-page": (test_paperpage.ARXIV, 1),
    "arxiv-page": (test_arxivpage.PAGE.format(items=test_arxivpage.ITEM), 1),
    "arxiv-mail": (test_arxivmail.HEAD + test_arxivmail.NEW + test_arxivmail.CROSSED, 2),
    "arxiv-digest": (
        test_arxivdigest.PAGE.format(body=test_arxivdigest.CARD + test_arxivdigest.LINKED),
        2,
    ),
    "feed": (test_feeds.ATOM.format(entries=test_feeds.ENTRY), 1),
    "oai-pmh": (test_oai.ANSWER.format(records=test_oai.ARXIV + test_oai.DELETED), 1),
    "bibtex": (test_bibtex.TIDES, 1),
    "ris": (test_ris.TIDES, 1),
    "nbib": (test_nbib.TIDES, 1),
    "csl-json": (json.dumps([test_csljson.TIDES], indent=1), 1),
    "csv": (test_tables.ZOTERO + test_tables.TIDES, 1),
    "json": (
        json.dumps([{"title": "Gentle Descent", "summary": "We descend.", "id": "2401.00017"}]),
        1,
    ),
    "library": (
        '{"format": "readinglist", "version": 1, "papers": [\n'
        + ",\n".join(json.dumps(paper) for paper in _OF_A_LIBRARY)
        + "\n]}\n",
        2,
    ),
    "yaml": (test_yamllists.LIST, 2),
    "markdown": (test_markdown.AWESOME, 3),
    "text-records": (test_textrecords.BLOCKS, 2),
}
