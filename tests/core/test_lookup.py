"""Looking papers up, at a local server that answers as arXiv and Crossref do."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from readinglist.core import paths
from readinglist.core.errors import BadInput, Cancelled
from readinglist.core.library import Library
from readinglist.core.lookup import NoAnswer
from tests.conftest import abstract, import_papers

ATOM = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>query</title><id>http://arxiv.org/api/x</id>{}
</feed>"""
ENTRY = """<entry><id>http://arxiv.org/abs/{id}v2</id><title>{title}</title>
  <published>2025-05-01T17:59:58Z</published><summary>{summary}</summary>
  <author><name>Ada Lovelace</name></author><author><name>Alan Turing</name></author>
  <arxiv:primary_category term="cs.LG"/><category term="cs.LG"/></entry>"""
WORK = {
    "DOI": "10.1000/tides", "type": "journal-article", "title": ["On Tides &amp; Moons"],
    "container-title": ["Annals of the Sea"], "volume": "3", "issue": "2", "page": "1-9",
    "author": [{"given": "Grace", "family": "Hopper"}, {"name": "The Harbour Office"}],
    "issued": {"date-parts": [[2024, 3, 7]]}, "URL": "https://doi.org/10.1000/tides",
    "abstract": "<jats:p><jats:italic>" + abstract("tides").replace(" ", "</jats:italic> ", 1),
}  # fmt: skip


class Service(ThreadingHTTPServer):
    """Both services at one address; `asked` has the paths and queries."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.asked: list[tuple[str, dict[str, list[str]]]] = []
        self.entries: dict[str, str] = {}
        self.works: list[dict[str, Any]] = []
        self.status = 200
        self.body: bytes | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answering(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        where = urlsplit(self.path)
        query = parse_qs(where.query)
        self.server.asked.append((where.path, query))
        body, status = self._body(where.path, query), self.server.status
        if body is None:
            body, status = b"no such thing", 404
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    def _body(self, path: str, query: dict[str, list[str]]) -> bytes | None:
        service = self.server
        if service.body is not None:
            return service.body
        if path == "/arxiv":
            wanted = query.get("id_list", [""])[0]
            found = [e for n, e in service.entries.items() if not wanted or n == wanted]
            return ATOM.format("".join(found)).encode()
        if path == "/works":
            return json.dumps({"message": {"items": service.works}}).encode()
        doi = path.removeprefix("/works/")
        work = next((w for w in service.works if w["DOI"] == doi), None)
        return json.dumps({"message": work}).encode() if work else None

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    folder = paths.config_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(
        f'[look_up]\non = true\narxiv = "{made.address}/arxiv"\narxiv_seconds = 0\n'
        f'crossref = "{made.address}/works"\ncrossref_seconds = 0\n'
    )
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def shelf(library: Library) -> Library:
    import_papers(library, ("On Tides & Moons", abstract("tides")), ("Gentle Descent", "x" * 300))
    return library


def test_nobody_is_asked_before_it_is_switched_on(shelf: Library, service: Service) -> None:
    shelf.switch_look_up(False)
    with pytest.raises(BadInput, match="switched off"):
        shelf.look_up([1])
    assert service.asked == []
    shelf.switch_look_up(True)
    shelf.look_up([1])
    assert service.asked


def test_a_title_that_arxiv_knows_completes_the_paper(shelf: Library, service: Service) -> None:
    text = "x" * 300
    for number, title in (("2505.00001", "Gentle Descents"), ("2505.00002", "Gentle\n  descent")):
        service.entries[number] = ENTRY.format(id=number, title=title, summary=text)
    changes = shelf.look_up([2])
    [paper] = shelf.papers([2])
    assert changes.label == "look up: 1 of 1 found"
    assert (paper.arxiv, paper.year, paper.date) == ("2505.00002v2", 2025, "2025-05-01")
    assert [str(name) for name in paper.authors] == ["Ada Lovelace", "Alan Turing"]
    assert paper.abstract == "x" * 300
    assert service.asked[0][1]["search_query"] == ['ti:"Gentle Descent"']
    shelf.undo()
    assert shelf.papers([2])[0].authors == ()


def test_an_id_is_asked_for_without_its_version(shelf: Library, service: Service) -> None:
    shelf.set_fields([2], {"arxiv": "2505.00002v1"})
    service.entries["2505.00002"] = ENTRY.format(id="2505.00002", title="Other", summary="s")
    shelf.look_up([2])
    [paper] = shelf.papers([2])
    assert (paper.title, paper.year) == ("Gentle Descent", 2025)
    assert service.asked == [("/arxiv", {"id_list": ["2505.00002"]})]


def test_what_arxiv_has_not_crossref_may_have(shelf: Library, service: Service) -> None:
    service.works = [WORK | {"DOI": "10.1000/other", "title": ["Of Tides"]}, WORK]
    shelf.look_up([1])
    [paper] = shelf.papers([1])
    assert (paper.doi, paper.year, paper.date) == ("10.1000/tides", 2024, "2024-03-07")
    assert [str(name) for name in paper.authors] == ["Grace Hopper", "The Harbour Office"]
    assert paper.entry_type == "article"
    assert paper.fields["journal"] == "Annals of the Sea"
    assert paper.fields["pages"] == "1-9"


def test_a_doi_is_asked_for_and_an_unknown_one_is_no_error(
    shelf: Library, service: Service
) -> None:
    service.works = [WORK]
    shelf.set_fields([1], {"doi": "10.1000/tides"})
    shelf.set_fields([2], {"doi": "10.1000/unknown"})
    shelf.look_up([1, 2])
    assert [paper.year for paper in shelf.papers([1, 2])] == [2024, None]


def test_what_the_user_has_set_or_emptied_stays(shelf: Library, service: Service) -> None:
    service.works = [WORK]
    shelf.set_fields([1], {"year": "1999", "authors": "Doe, Jane"})
    shelf.set_fields([1], {"authors": ""})
    shelf.look_up([1])
    [paper] = shelf.papers([1])
    assert (paper.year, paper.authors, paper.doi) == (1999, (), "10.1000/tides")


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, b"broken"), (200, b"<html>please log in</html>"), (200, b"{" * 100_000), (200, b""),
        (200, b'{"message": [1, null]}'), (429, b"slower"),
    ],
)  # fmt: skip
def test_an_answer_that_nobody_understands_is_said_in_words(
    shelf: Library, service: Service, status: int, body: bytes
) -> None:
    service.status, service.body = status, body
    before = shelf.user_data()
    for doi in ("", "10.1000/tides"):
        if doi:
            shelf.set_fields([1], {"doi": doi})
            before = shelf.user_data()
        with pytest.raises(NoAnswer, match=r"no answer|cannot be understood"):
            shelf.look_up([1])
        assert shelf.user_data() == before


def test_a_service_that_is_not_there_is_said_in_words(shelf: Library, service: Service) -> None:
    service.shutdown()
    service.server_close()
    with pytest.raises(NoAnswer, match="gave no answer"):
        shelf.look_up([1])


def test_it_can_be_stopped_and_leaves_no_trace(shelf: Library, service: Service) -> None:
    service.works = [WORK]
    before = shelf.user_data()
    with pytest.raises(Cancelled):
        shelf.look_up([1, 2], stop=lambda: len(service.asked) > 2)
    assert shelf.user_data() == before


def test_pauses_are_kept_between_questions(shelf: Library, service: Service) -> None:
    file = paths.config_folder() / "settings.toml"
    file.write_text(file.read_text().replace("arxiv_seconds = 0", "arxiv_seconds = 0.4"))
    waits = 0

    def stop() -> bool:
        nonlocal waits
        waits += 1
        return False

    shelf.look_up([1, 2], stop=stop)
    assert waits > 4


@pytest.mark.parametrize(
    ("title", "fields"),
    [("Gentle Descent", {}), ("Sorting", {"authors": "Roe, Karl", "year": "1999"})],
)
def test_another_work_of_the_same_title_is_not_taken_for_the_paper(
    shelf: Library, service: Service, title: str, fields: dict[str, str]
) -> None:
    """One with another abstract, and one by others."""
    if fields:
        shelf.add(title, fields)
    service.entries["1505.99999"] = ENTRY.format(id="1505.99999", title=title, summary="Fish.")
    number = 3 if fields else 2
    before = shelf.papers([number])
    shelf.look_up([number])
    assert shelf.papers([number]) == before


def test_an_id_that_another_paper_has_is_not_given_twice(shelf: Library, service: Service) -> None:
    shelf.set_fields([1], {"arxiv": "2505.00002"})
    service.entries["2505.00002"] = ENTRY.format(
        id="2505.00002", title="Gentle Descent", summary="x" * 300
    )
    shelf.look_up([2])
    [paper] = shelf.papers([2])
    assert (paper.arxiv, paper.year) == (None, 2025)
    assert [(pair.paper, pair.other) for pair in shelf.duplicates()] == [(1, 2)]
