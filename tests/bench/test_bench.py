"""The bench measures: every row has figures, and the engines find the same kinds of things."""

import json
from pathlib import Path

import pytest

from tests.bench.__main__ import main
from tests.bench.corpus import Corpus, invented
from tests.bench.engines import Fts5, Ours
from tests.bench.measuring import Figure, Row, figure
from tests.bench.rows import queries
from tests.bench.table import BEGIN, END


def test_every_row_is_measured_printed_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    few = Corpus(invented(60, seed=1), "invented")
    monkeypatch.setattr("tests.bench.__main__.corpus", lambda count: few)
    page = tmp_path / "page.md"
    page.write_text(f"# Before\n{BEGIN}\nold figures\n{END}\nafter\n")
    words = ["--sizes", "60", "--queries", "3", "--json", str(tmp_path / "b.json")]
    assert main([*words, "--page", str(page)]) == 0

    said = capsys.readouterr().out
    rows = json.loads((tmp_path / "b.json").read_text())["rows"]
    assert len(rows) >= 15
    for row in rows:
        assert row["name"] in said
        assert all(found["median"] > 0 for found in row["figures"].values())
        assert "Reading List" in row["figures"]
    assert page.read_text().startswith(f"# Before\n{BEGIN}\nMeasured on ")
    assert page.read_text().endswith(f"{END}\nafter\n")
    assert "old figures" not in page.read_text()
    assert all(f"| {row['name']} | {row['unit']} |" in page.read_text() for row in rows)
    assert any("FTS5" in row["figures"] for row in rows)


def test_engines_find_the_same_papers_by_rare_words(tmp_path: Path):
    papers = Corpus(invented(40, seed=2), "invented")
    listing = tmp_path / "listing.txt"
    listing.write_bytes(papers.listing())
    ours, fts5 = Ours(tmp_path), Fts5(tmp_path / "fts5")
    for engine in (ours, fts5):
        engine.build(listing, papers.papers)

    assert ours.library.count() == 40
    for text in queries(papers, 10)["phrase"]:
        assert ours.find("phrase", text) == fts5.find("phrase", text) != 0
    ours.library.close()


def test_invented_papers_are_the_same_each_time_and_have_rare_words():
    papers = invented(200, seed=3)
    assert papers == invented(200, seed=3)
    words = " ".join(text for _, text in papers).split()
    often = max(map(words.count, set(words[:50])))
    assert often > len(words) / 100
    assert sum(words.count(word) == 1 for word in set(words)) > 100


def test_a_figure_has_the_median_and_the_95th_percentile():
    assert figure([float(n) for n in range(1, 102)]) == Figure(51.0, 96.0, 101)


@pytest.mark.parametrize(
    ("larger", "value", "met"), [(False, 10, True), (False, 20, False), (True, 20, True)]
)
def test_a_bound_is_kept_or_not(larger: bool, value: float, met: bool):
    assert Row("", "", 1, {"a": figure([value])}, None, 16, larger).met() is met
