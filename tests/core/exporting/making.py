"""Papers to export, and what our own readers make of the exports."""

import os
import subprocess
import sys
from dataclasses import replace

from hypothesis import strategies as st

from readinglist.core.exporting import exporter
from readinglist.core.exporting.options import FULL, Options
from readinglist.core.importing.documents import document
from readinglist.core.importing.readers import read
from readinglist.core.model import Highlight, Name, Paper
from tests.conftest import CHECKOUT
from tests.core.conftest import input_file

ALL = Options(profile=FULL)
MOST = Options(abstracts=True, notes=True, tags=True)

HOSTILE = (
    "100% & more_#1", "{", "}{", "\\input{x}", '"quoted" \'title\'', "<b>bold</b> <i", "a < b > c",
    "=1+1", "+SUM(A1)", "-1", "@cmd", "\ttab", "ER  - ", "TY  - JOUR", "a, b; c | d", "深度学习",
    "مرحبا بالعالم", "a\u2028b", "[x](y) *z* _w_ `v`", "# h", "1. one", "1) one", "> quote",
    "https://example.org in a title", "]]></style><script>alert(1)</script>", "&amp; &lt;", "--",
    "$x^2$ ~~no~~ ==yes==", "*", "'", "a \\", "e\u0301 👩‍👩‍👧", "www.example.org", "!", "::",
)  # fmt: skip

# What the library lets in: no controls, spaces in a row, or lone surrogates.
titles = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Cf", "Cn")), min_size=1
)


def paper(title="A Title", **fields):
    return Paper(id=1, uid="u1", key=fields.pop("key", "key1"), title=title, **fields)


def rich(**changes):
    """A paper of which much is known."""
    known = paper(
        "Gentle Descent, in Small Steps",
        key="doe2025gentle",
        abstract="We descend gently.",
        authors=(
            Name("Doe", "Jane"), Name("Beethoven", "Ludwig", non_dropping_particle="van"),
            Name("King", "Martin", suffix="Jr."), Name(literal="The Tide Board"),
        ),
        year=2025, date="2025-07-03", arxiv="2507.06203", doi="10.1000/182",
        url="https://example.org/x?a=1&b=2", entry_type="article",
        fields={"journal": "Journal of Steps", "volume": "3", "number": "2", "pages": "10--20"},
        tags=("ml/theory", "to cite"), note="Read it.\nTwice.", status="reading", rating=4,
        highlights=(Highlight("h1", "descend", "", "", "how?", "yellow", "2025-07-04"),),
        added="2025-07-04T00:00:00Z", updated="2025-07-04T00:00:00Z",
    )  # fmt: skip
    return replace(known, **changes)


def written(name, papers, options=Options()):  # noqa: B008
    return "".join(exporter(name).export(iter(papers), options))


def read_by_us(text, name=""):
    """The entries that this program makes of a file."""
    return read(document(input_file(text, name or "export.txt"))).entries


def elsewhere(name):
    """The export of the same paper in a process with another locale and time zone."""
    code = (
        "import sys; from tests.core.exporting.making import ALL, rich, written;"
        f"sys.stdout.buffer.write(written({name!r}, [rich()], ALL).encode())"
    )
    surroundings = os.environ | {
        "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "77",
        "PYTHONPATH": str(CHECKOUT),
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, "-c", code], env=surroundings, capture_output=True, check=True
    )
    return ran.stdout.decode()
