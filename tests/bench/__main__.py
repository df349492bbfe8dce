"""./packaging/bench [--sizes 1000,10000] [--million] [--queries N] [--json FILE] [--page FILE]."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from readinglist.core import memory
from tests.bench import rows
from tests.bench.corpus import Corpus, corpus, write
from tests.bench.engines import Ours, peers
from tests.bench.measuring import Row
from tests.bench.table import as_json, into_page, lines, machine, page


def main(arguments: Sequence[str]) -> int:
    """Measure, print the table as it grows, write JSON beside it."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="papers, with commas between")
    parser.add_argument("--million", action="store_true", help="a million papers, too")
    parser.add_argument("--queries", type=int, default=60, help="of each kind")
    parser.add_argument("--json", type=Path, help="write the figures into this file, too")
    parser.add_argument("--page", type=Path, help="put the figures into this page, too")
    chosen = parser.parse_args(arguments)
    memory.collect_young_only()  # as the program does
    sizes = [int(size) for size in chosen.sizes.split(",")] + [1_000_000] * chosen.million
    print(", ".join(f"{name} {value}" for name, value in machine().items()))
    print("medians / 95th percentiles; in brackets how many times as long the others take")
    measured: list[Row] = []
    sources: list[str] = []
    for size in sizes:
        papers = corpus(size)
        sources.append(papers.source)
        for row in measure(papers, chosen.queries):
            print("\n".join(lines([row])), flush=True)
            measured.append(row)
    source = ", ".join(dict.fromkeys(sources))
    if chosen.json:
        found = as_json(measured, source)
        chosen.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    if chosen.page:
        part = page(measured, source, machine())
        chosen.page.write_text(into_page(chosen.page.read_text("utf-8"), part), "utf-8")
    return 0


def measure(papers: Corpus, queries: int) -> Iterator[Row]:
    """All rows for these papers, one after the other."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        place = Path(name)
        ours = Ours(place)
        engines = [ours, *peers(place)]
        count = len(papers.papers)
        listing = write(papers, place / "listing.txt")
        yield rows.building(engines, papers, listing)
        yield rows.indexing(engines, papers)
        yield from rows.disk(place, papers)
        yield from rows.searching(engines, papers, queries)
        yield from rows.orders(ours, count)
        yield from rows.bulk_edits(ours, count)
        yield rows.freshness(ours, count)
        yield rows.small_listing(ours, count)
        yield from rows.processes(place, count)
        yield from rows.exports(place, count)
        yield from rows.window(place, listing, count)
        ours.library.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
