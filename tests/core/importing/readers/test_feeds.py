"""Atom and RSS feeds."""

import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.feeds import READER
from tests.conftest import SHARED

ATOM = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>arXiv Query: cat:cs.RO</title>
{entries}
</feed>
"""
ENTRY = """  <entry>
    <id>http://arxiv.org/abs/2401.00017v2</id>
    <title>Walking Backwards:
  A Study of Robots in Mud &amp; Sand with $k&lt;3$ Legs</title>
    <updated>2024-02-02T10:00:00Z</updated>
    <published>2024-01-01T10:00:00Z</published>
    <summary>  We walk backwards.
  It is slow.
</summary>
    <author><name>Bj{\\"o}rn Bee</name></author>
    <author><name>Cleo van Dee Jr.</name></author>
    <arxiv:comment>9 pages, 3 robots</arxiv:comment>
    <arxiv:journal_ref>J. Mud 3 (2024) 1-9</arxiv:journal_ref>
    <arxiv:doi>10.1234/mud.17</arxiv:doi>
    <link href="http://arxiv.org/abs/2401.00017v2" rel="alternate" type="text/html"/>
    <link href="http://arxiv.org/pdf/2401.00017v2" rel="related" type="application/pdf"/>
    <arxiv:primary_category term="cs.RO" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.RO" scheme="http://arxiv.org/schemas/atom"/>
    <category term="stat.ML" scheme="http://arxiv.org/schemas/atom"/>
    <category term="68T40" scheme="http://arxiv.org/schemas/atom"/>
  </entry>"""
RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
<channel><title>A feed</title>
{items}
</channel></rss>
"""


def doc(text):
    return document(pasted(text.encode(), "file"))


def read(text):
    found = READER.read(doc(text))
    assert len(found.kinds) == len(doc(text).lines)
    return found


def atom(*entries):
    return read(ATOM.format(entries="\n".join(entries)))


def item(*lines):
    return read(RSS.format(items="<item>\n" + "\n".join(lines) + "\n</item>")).entries[0]


def lines_of(found, kind):
    return [number for number, k in enumerate(found.kinds, 1) if k is kind]


# arXiv's API -----------------------------------------------------------------------------------


def test_an_entry_of_arxivs_api_has_all_that_arxiv_says():
    entry = atom(ENTRY).entries[0]
    details = entry.details
    assert entry.title == "Walking Backwards: A Study of Robots in Mud & Sand with $k<3$ Legs"
    assert entry.abstract == "We walk backwards. It is slow."
    assert [str(name) for name in details.authors] == ["Björn Bee", "Cleo van Dee, Jr."]
    assert (details.year, details.date) == (2024, "2024-01-01")
    assert (details.arxiv, details.doi) == ("2401.00017v2", "10.1234/mud.17")
    assert details.url == "http://arxiv.org/abs/2401.00017v2"
    assert details.tags == ()
    assert details.fields == {
        "primaryclass": "cs.RO",
        "categories": "cs.RO stat.ML",
        "arxiv:classes": "68T40",
        "arxiv:comment": "9 pages, 3 robots",
        "arxiv:journal_ref": "J. Mud 3 (2024) 1-9",
        "feed:id": "http://arxiv.org/abs/2401.00017v2",
        "feed:links": "http://arxiv.org/pdf/2401.00017v2",
        "feed:updated": "2024-02-02T10:00:00Z",
    }


def test_every_line_is_accounted_for():
    found = atom(ENTRY)
    assert lines_of(found, LineKind.HEADER) == [1, 2, 3, 25]
    assert lines_of(found, LineKind.TITLE) == [6, 7]
    assert lines_of(found, LineKind.ABSTRACT) == [10, 11]
    assert (found.entries[0].title_line, found.entries[0].abstract_line) == (6, 10)
    assert found.confidence == 1


def test_an_entry_without_a_title_is_called_by_its_id():
    entry = atom("<entry><id>http://arxiv.org/abs/2401.00018</id></entry>").entries[0]
    assert entry.title == "arXiv:2401.00018"
    assert entry.title_line == 0


# RSS -------------------------------------------------------------------------------------------


def test_arxivs_rss_has_the_abstract_in_the_description():
    entry = item(
        "<title>Gentle Descent</title>",
        "<link>https://arxiv.org/abs/2401.00019</link>",
        "<description>arXiv:2401.00019v1 Announce Type: new",
        "Abstract: We descend gently if $a &lt; b$.</description>",
        '<guid isPermaLink="false">oai:arXiv.org:2401.00019v1</guid>',
        "<category>cs.LG</category>",
        "<pubDate>Tue, 02 Jan 2024 00:00:00 -0500</pubDate>",
        "<dc:creator>Ann Bee (Bee Ltd.), Cleo Dee</dc:creator>",
    )
    assert (entry.title, entry.abstract) == ("Gentle Descent", "We descend gently if $a < b$.")
    assert entry.details.arxiv == "2401.00019"
    assert entry.details.date == "2024-01-02"
    assert [str(name) for name in entry.details.authors] == ["Ann Bee", "Cleo Dee"]
    assert entry.details.fields["arxiv:announce_type"] == "new"
    assert entry.details.fields["arxiv:authors_note"] == "(Bee Ltd.)"
    assert entry.details.fields["categories"] == "cs.LG"


def test_the_id_that_arxivs_rss_once_put_behind_the_title_is_no_part_of_it():
    entry = item(
        "<title>Gentle Descent. (arXiv:1901.00019v1 [cs.LG])</title>",
        "<description>&lt;p&gt;We descend.&lt;/p&gt;</description>",
        '<dc:creator>&lt;a href="http://arxiv.org/a/b"&gt;Ann Bee&lt;/a&gt;, '
        '&lt;a href="http://arxiv.org/a/d"&gt;Cleo Dee&lt;/a&gt;</dc:creator>',
    )
    assert (entry.title, entry.details.arxiv) == ("Gentle Descent", "1901.00019v1")
    assert entry.abstract == "We descend."
    assert [str(name) for name in entry.details.authors] == ["Ann Bee", "Cleo Dee"]
    assert entry.details.fields["primaryclass"] == "cs.LG"


def test_the_daily_papers_have_labels_in_their_description():
    entry = item(
        "<title>Does Anything Scale?</title>",
        "<link>https://huggingface.co/papers/2401.00020</link>",
        "<description><![CDATA[<p><img src='x.png'/></p><p><b>Authors:</b> Ann Bee, Mud Team</p>"
        "<p><b>Upvotes:</b> 5</p><p><b>AI Summary:</b> It scales.</p>"
        "<p><b>Summary:</b> We ask &amp; answer.</p>]]></description>",
    )
    assert entry.abstract == "We ask & answer."
    assert [str(name) for name in entry.details.authors] == ["Ann Bee", "Mud Team"]
    assert entry.details.authors[1].literal == "Mud Team"
    assert entry.details.arxiv == "2401.00020"
    assert entry.details.fields["hf:upvotes"] == "5"
    assert entry.details.fields["ai_summary"] == "It scales."


def test_a_journals_feed_names_where_the_paper_is():
    entry = item(
        "<title>Gentle Descent</title>",
        "<link>https://example.org/1</link>",
        "<dc:creator>Bee, Ann</dc:creator>",
        "<dc:identifier>doi:10.1234/gd</dc:identifier>",
        "<prism:publicationName>Journal of Mud</prism:publicationName>",
        "<prism:volume>3</prism:volume>",
        "<prism:startingPage>7</prism:startingPage><prism:endingPage>9</prism:endingPage>",
    )
    fields = entry.details.fields
    assert entry.details.doi == "10.1234/gd"
    assert [name.family for name in entry.details.authors] == ["Bee"]
    assert (fields["journal"], fields["volume"], fields["pages"]) == ("Journal of Mud", "3", "7--9")


# Digests ---------------------------------------------------------------------------------------

DIGEST = """<entry><id>arxiv:{id}:digest</id><title>Gentle Descent {id}</title>
<published>2024-08-20T04:00:00Z</published><author><name>Ann Bee, Cleo Dee</name></author>
<content type="html">&lt;p&gt;&lt;b&gt;方法：&lt;/b&gt;descent&lt;/p&gt;</content>
<summary>{summary}</summary><category term="cs.LG"/><category term="下降"/></entry>"""


def test_what_a_digest_says_in_its_own_language_is_no_abstract():
    found = atom(
        DIGEST.format(id="2401.00021", summary="温和下降的方法。"),
        DIGEST.format(id="2408.00022", summary="可以用于机器人。"),
        DIGEST.format(id="2408.00023", summary="Useful for robots."),
    )
    assert [entry.abstract for entry in found.entries] == ["", "", ""]
    details = found.entries[0].details
    assert details.fields["feed:summary"] == "温和下降的方法。"
    assert details.fields["feed:content"] == "方法：descent"
    assert details.tags == ("下降",)
    assert len(details.authors) == 2


def test_the_day_of_a_digest_is_not_taken_for_the_papers():
    found = atom(
        DIGEST.format(id="2401.00021", summary="温"), DIGEST.format(id="2408.00022", summary="和")
    )
    assert [entry.details.date for entry in found.entries] == [None, "2024-08-20"]
    assert found.entries[0].details.year is None
    assert found.entries[0].details.fields["feed:published"] == "2024-08-20T04:00:00Z"


# Broken and hostile ones -----------------------------------------------------------------------


def test_a_broken_entry_harms_no_other():
    broken = (
        "<entry><title>Mud & Sand&nbsp;</title><id>http://arxiv.org/abs/2401.00024</id></entry>"
    )
    found = atom(ENTRY, broken, ENTRY)
    assert [entry.title.split()[0] for entry in found.entries] == ["Walking", "Mud", "Walking"]
    assert found.entries[1].details.arxiv == "2401.00024"


def test_of_a_cut_feed_the_whole_entries_are_read():
    text = ATOM.format(entries=f"{ENTRY}\n{ENTRY}")
    found = read(text[: text.rindex("<author>")])
    assert len(found.entries) == 1
    assert [number for number, _ in found.unparsed] == list(range(25, 35))
    assert found.confidence == 0.5


def test_an_entry_in_a_comment_is_none():
    assert len(atom(ENTRY, f"<!-- {ENTRY} -->").entries) == 1


def test_entities_that_grow_stay_small():
    names = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)]
    bomb = f'<!DOCTYPE feed [<!ENTITY e0 "ha">{"".join(names)}]>'
    big = f'<!DOCTYPE feed [<!ENTITY e11 "{"ha" * 1_000}">]>'
    for kind in (bomb, big):
        text = ATOM.format(entries=f"<entry><title>Ha {'&e11;' * 2000}</title></entry>\n{ENTRY}")
        start = time.process_time()
        found = read(text.replace("<feed", f"{kind}\n<feed", 1))
        assert time.process_time() - start < 2
        assert len(found.entries[0].title) < 20_000
        assert found.entries[1].details.arxiv == "2401.00017v2"


def test_no_entity_reads_a_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    kind = f'<!DOCTYPE feed [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    text = ATOM.format(entries=f"<entry><title>Say &x;</title><id>y</id></entry>\n{ENTRY}")
    found = read(text.replace("<feed", f"{kind}\n<feed", 1))
    assert "secret" not in repr(found)
    assert len(found.entries) == 2


@pytest.mark.parametrize(
    "unit",
    ["<", "<a ", "<item>", "<!--", "<![CDATA[", "&a", "<div>", "<item><title>a & b</title></item>"],
)
def test_whatever_it_holds_it_is_read_soon(unit):
    text = RSS.format(items="<item><title>x" + unit * (100_000 // len(unit)))
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text",
    [
        "A title\nAn abstract.\n",
        "<html><body>feed</body></html>",
        '{"rss": 1}',
        "<opml></opml>",
        "<rss",
    ],
)
def test_what_is_no_feed_is_none(text):
    assert not READER.may_be(doc(text))
    assert READER.read(doc(text)).confidence == 0


def test_a_feed_of_something_else_is_not_sure():
    assert read(RSS.format(items="<item><title>News of the day</title></item>")).confidence == 0


# Real ones -------------------------------------------------------------------------------------

REAL = {
    "arxiv-atom-api__IsaacVibe__arxiv_results.xml": (63, 63),
    "arxiv-atom-api__dexhunter__latest_cs_ai.xml": (50, 50),
    # Each of the 226 has a summary, but it is the digest's own view of the paper in Chinese: no
    # abstract.
    "arxiv-digest-atom__quxnb__atom.xml": (226, 0),
    "hf-rss__huangboming__feed.xml": (30, 30),
    "hf-rss__huangboming__feed_weekly.xml": (6, 6),
}


@pytest.mark.parametrize("name", REAL)
def test_real_feeds_come_out_whole(name):
    file = SHARED / "real" / "dev" / name
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), name)))
    abstracts = sum(bool(entry.abstract) for entry in found.entries)
    assert (len(found.entries), abstracts) == REAL[name]
    assert all(entry.title_line and entry.details.authors for entry in found.entries)
    assert all(entry.details.arxiv for entry in found.entries)
    assert (found.confidence, found.unparsed) == (1, ())
