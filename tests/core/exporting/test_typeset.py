"""BibTeX and BibLaTeX put through bibtex, biber and pdflatex: no complaint, and all titles."""

import gzip
import re
import unicodedata
from dataclasses import replace

import pytest

from readinglist.core.exporting import exporter
from readinglist.core.exporting.options import Options
from readinglist.core.importing.documents import pasted, read_file
from readinglist.core.tex import decoded
from tests.conftest import SHARED
from tests.core.exporting import hostile, typeset

pytestmark = [
    pytest.mark.tex,
    pytest.mark.timeout(600),
    pytest.mark.skipif(bool(typeset.missing()), reason=f"not installed: {typeset.missing()}"),
]

KINDS = ("bibtex", "biblatex")
PROFILES = ("clean", "full")
AT_ONCE = 800  # papers: biber's time grows faster than their number
# Two accents on a letter are printed as three signs; the .bbl has them.
_STACKED = re.compile("[\u1ea4-\u1eb7\u1ebe-\u1ec7\u1ed0-\u1ed9]")


def through_the_programs(place, kind, papers, profile):
    """Every paper through the program; those that pdflatex has letters for are typeset, too."""
    text = "".join(exporter(kind).export(papers, Options(profile=profile)))
    clean = exporter(kind).export(papers, Options())  # full says more, but prints the same
    printed = [p for p, entry in zip(papers, clean, strict=True) if typeset.can_print(entry)]
    keys = {p.key for p in printed}
    if len(printed) < len(papers):
        bbl = typeset.bibliography(place / "all", kind, text, printed=False)
        unprinted = [p for p in papers if p.key not in keys]
        assert [p.title for p in unprinted if f"{{{p.key}}}" not in bbl] == []
        there = typeset.letters("\n".join(map(decoded, bbl.splitlines())))
        for paper in unprinted:  # the words that pdflatex has no letters for
            words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", paper.title))
            assert [word for word in words if typeset.letters(word) not in there] == []
    typeset.bibliography(place / "printed", kind, text, ",".join(p.key for p in printed))
    page = typeset.letters(typeset.pages(place / "printed"))
    lost = [
        p.title for p in printed
        # BibLaTeX sets a full stop for a comma that a title ends with.
        if not typeset.prints(page, p.title.rstrip(" ,;:")) and not _STACKED.search(p.title)
    ]  # fmt: skip
    assert lost == []
    return len(printed)


def in_parts(place, kind, papers, profile):
    for start in range(0, len(papers), AT_ONCE):
        part = papers[start : start + AT_ONCE]
        through_the_programs(place / str(start), kind, part, profile)


def imported(library, files):
    for file in files:
        [plan] = library.plan_import([file])
        library.apply_import(plan)
    return library.papers(sorted(library.view("all")))


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_papers_pass_and_are_printed(tmp_path, kind, profile):
    papers = hostile.papers()
    assert len(papers) > 250
    printed = through_the_programs(tmp_path, kind, papers, profile)
    assert len(papers) - printed < 20


@pytest.mark.parametrize("kind", KINDS)
def test_the_real_listings_pass_and_are_printed(tmp_path, library, kind):
    files = sorted((SHARED / "seeds").glob("*.txt")) + sorted(
        (SHARED / "hf_days").glob("*_compact.txt")
    )
    if not files:
        pytest.skip(f"the real listings are not here ({SHARED})")
    papers = imported(library, map(read_file, files))
    in_parts(tmp_path, kind, papers, "clean")


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", KINDS)
def test_papers_of_all_real_files_pass_and_are_printed(tmp_path, library, kind, profile):
    files = [f for f in sorted((SHARED / "real" / "dev").glob("*")) if f.name != "README.md"]
    if not files:
        pytest.skip(f"the real files are not here ({SHARED})")
    in_parts(tmp_path, kind, imported(library, map(read_file, files)), profile)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", KINDS)
def test_ten_thousand_papers_pass_and_are_printed(tmp_path, library, kind):
    file = SHARED / "listing_10k.txt.gz"
    if not file.exists():
        pytest.skip(f"the long listing is not here ({SHARED})")
    data = gzip.decompress(file.read_bytes())
    in_parts(tmp_path, kind, imported(library, [pasted(data, "listing_10k.txt")]), "clean")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("field", ["title = {A } brace}", "title = {\\undefined}", "title = {50%}"])
def test_a_broken_entry_would_be_seen(tmp_path, kind, field):
    broken = f"@misc{{one,\n  {field},\n  key = {{x}},\n}}\n@article{{two, title = {{Two}}}}\n"
    with pytest.raises(AssertionError, match="complaints"):
        typeset.bibliography(tmp_path, kind, broken)


def test_a_text_that_cites_a_former_key_finds_the_paper(tmp_path):
    changed = replace(hostile.papers()[0], key="now", aliases=("before", "long:before"))
    text = "".join(exporter("biblatex").export([changed], Options()))
    cited = "now}\\cite{before}\\cite{long:before"  # \nocite knows no former keys
    assert "before" in typeset.bibliography(tmp_path / "it", "biblatex", text, cited)
    with pytest.raises(AssertionError, match="complaints"):
        typeset.bibliography(tmp_path / "another", "biblatex", text, "now}\\cite{never")
