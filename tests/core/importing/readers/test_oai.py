"""OAI-PMH answers."""

import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.oai import READER
from tests.conftest import SHARED

ANSWER = """<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
<ListRecords>
{records}
<resumptionToken>1|1</resumptionToken>
</ListRecords>
</OAI-PMH>
"""
ARXIV = """<record>
<header><identifier>oai:arXiv.org:math/0401017</identifier><datestamp>2005-01-02</datestamp>
<setSpec>math</setSpec><setSpec>cs</setSpec></header>
<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/">
<id>math/0401017</id><created>2004-01-01</created><updated>2004-03-01</updated>
<authors><author><keyname>B{\\'e}e</keyname><forenames>Ann van</forenames><suffix>Jr.</suffix>
<affiliation>Bee Ltd.</affiliation></author>
<author><keyname>Mud Collaboration</keyname></author></authors>
<title>Walking Backwards:
  A Study &amp; More</title>
<categories>math.GR cs.RO</categories><comments>9 pages</comments>
<report-no>MUD-3</report-no><journal-ref>J. Mud 3</journal-ref><doi>10.1234/mud.17</doi>
<abstract>  We walk {\\em backwards}
in 90% of mud with $x_{1}$.
</abstract></arXiv></metadata>
</record>"""
DELETED = """<record>
<header status="deleted"><identifier>oai:arXiv.org:1</identifier></header>
</record>"""
DUBLIN = """<record><header><identifier>oai:arXiv.org:2401.00018</identifier></header>
<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Gentle Descent</dc:title>
<dc:creator>Bee, Ann</dc:creator><dc:creator>Dee, Cleo</dc:creator>
<dc:subject>Machine Learning</dc:subject><dc:subject>Robotics</dc:subject>
<dc:description>We descend gently.</dc:description><dc:description>Comment: 3 pages</dc:description>
<dc:date>2024-02-01</dc:date><dc:date>2024-01-01</dc:date><dc:type>text</dc:type>
<dc:identifier>http://arxiv.org/abs/2401.00018</dc:identifier>
<dc:identifier>J. Mud 4</dc:identifier><dc:identifier>doi:10.1234/gd</dc:identifier>
</oai_dc:dc></metadata></record>"""
RAW = """<record><header><identifier>oai:arXiv.org:2401.00019</identifier></header>
<metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
<id>2401.00019</id><submitter>Ann Bee</submitter>
<version version="v1"><date>Mon, 1 Jan 2024 10:00:00 GMT</date><size>9kb</size></version>
<version version="v2"><date>Thu, 1 Feb 2024 10:00:00 GMT</date><size>10kb</size></version>
<title>Does Anything Scale?</title><authors>Ann Bee (Bee Ltd.), Cleo Dee and E. Eff</authors>
<categories>cs.LG</categories><abstract>We ask.</abstract></arXivRaw></metadata></record>"""


def doc(text):
    return document(pasted(text.encode(), "file"))


def read(*records):
    text = ANSWER.format(records="\n".join(records))
    found = READER.read(doc(text))
    assert len(found.kinds) == len(doc(text).lines)
    return found


def lines_of(found, kind):
    return [number for number, k in enumerate(found.kinds, 1) if k is kind]


def test_a_record_of_arxivs_own_format_is_read_whole():
    entry = read(ARXIV).entries[0]
    details = entry.details
    assert entry.title == "Walking Backwards: A Study & More"
    assert entry.abstract == "We walk backwards in 90% of mud with $x_{1}$."
    assert [str(name) for name in details.authors] == ["Ann van Bée, Jr.", "Mud Collaboration"]
    assert details.authors[1].literal
    assert (details.date, details.arxiv, details.doi) == (
        "2004-01-01", "math/0401017", "10.1234/mud.17"
    )  # fmt: skip
    assert details.fields == {
        "primaryclass": "math.GR",
        "categories": "math.GR cs.RO",
        "arxiv:updated": "2004-03-01",
        "arxiv:comment": "9 pages",
        "arxiv:report_no": "MUD-3",
        "arxiv:journal_ref": "J. Mud 3",
        "arxiv:affiliation": "Bee Ltd.",
        "oai:identifier": "oai:arXiv.org:math/0401017",
        "oai:datestamp": "2005-01-02",
        "oai:sets": "math cs",
    }


def test_every_line_is_accounted_for():
    found = read(ARXIV)
    assert lines_of(found, LineKind.HEADER) == [1, 2, 3, 20, 21, 22]
    assert lines_of(found, LineKind.TITLE) == [12, 13]
    assert lines_of(found, LineKind.ABSTRACT) == [16, 17]
    assert (found.entries[0].title_line, found.entries[0].abstract_line) == (12, 16)


def test_a_record_in_dublin_core_is_read():
    entry = read(DUBLIN).entries[0]
    details = entry.details
    assert (entry.title, entry.abstract) == ("Gentle Descent", "We descend gently.")
    assert [str(name) for name in details.authors] == ["Ann Bee", "Cleo Dee"]
    assert (details.date, details.arxiv, details.doi) == ("2024-01-01", "2401.00018", "10.1234/gd")
    assert details.fields["oai:descriptions"] == "Comment: 3 pages"
    assert details.fields["oai:subject"] == "Machine Learning; Robotics"
    assert details.fields["oai:identifiers"] == "J. Mud 4"
    assert details.fields["oai:dates"] == "2024-02-01"


def test_a_raw_record_has_its_authors_in_one_text_and_its_first_versions_date():
    entry = read(RAW).entries[0]
    details = entry.details
    assert [str(name) for name in details.authors] == ["Ann Bee", "Cleo Dee", "E. Eff"]
    assert (details.date, details.arxiv) == ("2024-01-01", "2401.00019")
    assert details.fields["arxiv:submitter"] == "Ann Bee"
    assert details.fields["arxiv:versions"] == (
        "v1 Mon, 1 Jan 2024 10:00:00 GMT 9kb; v2 Thu, 1 Feb 2024 10:00:00 GMT 10kb"
    )


def test_a_deleted_record_belongs_to_no_paper():
    found = read(DELETED, DUBLIN)
    assert [entry.title for entry in found.entries] == ["Gentle Descent"]
    assert found.kinds[3] is LineKind.HEADER
    assert (found.confidence, found.unparsed) == (1, ())


def test_of_a_cut_answer_the_whole_records_are_read():
    text = ANSWER.format(records=f"{RAW}\n{ARXIV}")
    found = READER.read(doc(text[: text.index("<categories>math")]))
    assert [entry.rank for entry in found.entries] == [1]
    assert [number for number, _ in found.unparsed] == list(range(11, 21))


def test_a_broken_record_harms_no_other():
    found = read(DUBLIN, RAW.replace("We ask.", "We ask & ask."), ARXIV)
    assert [entry.details.arxiv for entry in found.entries] == ["2401.00018", "math/0401017"]
    assert found.confidence == pytest.approx(2 / 3)
    assert len(found.unparsed) == RAW.count("\n") + 1


def test_several_answers_in_one_file_are_read():
    found = READER.read(doc(ANSWER.format(records=RAW) + ANSWER.format(records=DUBLIN)))
    assert [entry.rank for entry in found.entries] == [1, 2]


# Hostile ones ----------------------------------------------------------------------------------


def test_entities_that_grow_do_not():
    names = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)]
    kind = f'<!DOCTYPE OAI-PMH [<!ENTITY e0 "ha">{"".join(names)}]>'
    text = ANSWER.format(records=f"{RAW.replace('We ask.', '&e11;')}\n{DUBLIN}")
    start = time.process_time()
    found = READER.read(doc(text.replace("<OAI", f"{kind}\n<OAI", 1)))
    assert time.process_time() - start < 2
    assert [entry.title for entry in found.entries] == ["Gentle Descent"]


def test_a_document_type_within_a_record_is_refused(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    kind = f'<!DOCTYPE record [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    for text in (
        f"{kind}{RAW.replace('We ask.', '&x;')}",
        RAW.replace("<header>", f"{kind}<header>"),
    ):
        found = read(text, DUBLIN)
        assert [entry.title for entry in found.entries] == ["Gentle Descent"]
        assert "the secret" not in repr(found)


@pytest.mark.parametrize(
    "unit", ["<record>", "<a>", "<", "<!--", "<title>", "<record>\n<metadata>", "&"]
)
def test_whatever_it_holds_it_is_read_soon(unit):
    start = time.process_time()
    read(DUBLIN, "<record>" + unit * (100_000 // len(unit)))
    assert time.process_time() - start < 2


def test_a_record_may_be_as_deep_as_it_likes():
    deep = "<a>" * 20_000 + "</a>" * 20_000
    assert len(read(RAW.replace("We ask.", deep), DUBLIN).entries) == 2


@pytest.mark.parametrize(
    "text", ["A title\nAn abstract.\n", "<rss></rss>", "<records><record/></records>"]
)
def test_what_is_no_answer_is_none(text):
    assert not READER.may_be(doc(text))
    assert READER.read(doc(text)).confidence == 0


def test_a_real_answer_comes_out_whole():
    file = SHARED / "real" / "dev" / "arxiv-oai-xml__shishir167__103.xml"
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), file.name)))
    assert len(found.entries) == 538
    assert all(entry.abstract and entry.title_line for entry in found.entries)
    assert all(entry.details.arxiv and entry.details.authors for entry in found.entries)
    assert (found.confidence, found.unparsed) == (1, ())
