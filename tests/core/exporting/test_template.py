"""People's own templates: what they can write, and what they cannot do."""

import pytest

from readinglist.core.errors import BadInput, Cancelled
from readinglist.core.exporting import exporters
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.template import TemplateExporter
from readinglist.core.templateguard import Guard, TooMuch
from tests.core.exporting.making import paper, rich

DOUBLING = (
    "{%% set ns = namespace(x='abcdefgh') %%}{%% for i in range(90) %%}%s{%% endfor %%}{{ ns.x }}"
)


def made(template, papers=()):
    return "".join(TemplateExporter(template).export(iter(papers), Options()))


def test_a_template_writes_what_it_likes():
    template = (
        "{% for p in papers %}\n"
        "{{ loop.index }}. {{ p.title }} ({{ p.year }}) {{ p.authors[0].family }}"
        " {{ p.tags|join(', ') }} {{ p.fields.journal }}{{ p.fields.nothing }}{{ p.url }}\n"
        "{% endfor %}\n"
    )
    assert made(template, [rich(url=None)]) == (
        "1. Gentle Descent, in Small Steps (2025) Doe ml/theory, to cite Journal of Steps\n"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [("tex", r"a \& b\_c"), ("html", "a &amp; b_c"), ("md", r"a \& b\_c"), ("csv", "a & b_c")],
)
def test_filters_for_other_formats(name, text):
    assert made(
        "{% for p in papers %}{{ p.title|" + name + " }}{% endfor %}", [paper("a & b_c")]
    ) == (text)


def test_cells_are_safe():
    assert made("{{ '=1+1'|csv }},{{ 'a,\"b'|csv }}") == '\'=1+1,"a,""b"'


def test_papers_are_read_one_by_one():
    seen = []

    def papers():
        for number in range(3):
            seen.append(number)
            yield paper(str(number))

    pieces = TemplateExporter("{% for p in papers %}{{ p.title }}{% endfor %}").export(
        papers(), Options()
    )
    next(pieces)
    assert seen == [0]


@pytest.mark.parametrize(
    ("template", "line"),
    [("a\n{% for %}", 2), ("a\nb\n{{ nope }}", 3), ("\n{{ 1 / 0 }}", 2), ("{{ 'x'|nofilter }}", 1),
     ("{% include 'other' %}", 1)],
)  # fmt: skip
def test_errors_name_the_line(template, line):
    with pytest.raises(BadInput, match=rf"line {line}\b"):
        made(template)


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}", "{{ papers.__class__ }}", "{{ papers._guard }}",
        "{{ range.__self__ }}", "{{ joiner.__init__.__globals__ }}", "{{ lipsum }}",
        "{% for p in papers %}{{ p.update({}) }}{% endfor %}",
        "{% for p in papers %}{{ p.tags.append(1) }}{% endfor %}",
        "{{ self._TemplateReference__context }}", "{{ ''['__class__'] }}",
        "{{ ['']|map(attribute='__class__')|list }}{{ [1]|first.__class__ }}",
    ],
)  # fmt: skip
def test_nothing_of_the_program_can_be_reached(template):
    with pytest.raises(BadInput):
        made(template, [rich()])


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(10 ** 9) %}{% endfor %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% for a in range(99) recursive %}{{ loop(range(99)) }}{% endfor %}",
        "{{ 'a' * 10 ** 9 }}", "{{ 10 ** (10 ** 5) }}", "{{ '%999999999d' % 1 }}",
        "{{ '{:999999999}'.format(1) }}", "{{ 'a'.ljust(10 ** 9) }}", "{{ 'a'|center(10 ** 9) }}",
        "{{ [1] * 10 ** 9 }}", "{{ 'a'|indent(10 ** 9) ~ nope }}",
        "{% for i in range(99999) %}{{ 'x' * 1000 }}{% endfor %}",
        DOUBLING % "{% set ns.x = ns.x ~ ns.x %}",
        DOUBLING % "{% set ns.x = ns.x + ns.x %}",
        DOUBLING % "{% set ns.x = ns.x|replace('a', ns.x) %}",
        DOUBLING % "{% set ns.x = [ns.x, ns.x]|join(ns.x) %}",
        DOUBLING % "{% set q %}{{ ns.x }}{{ ns.x }}{% endset %}{% set ns.x = q %}",
        DOUBLING % "{% set ns.x = namespace(a=ns.x, b=ns.x) %}",
        "(" * 50 + "{{" + "(" * 5000 + "1" + ")" * 5000 + "}}",
    ],
)  # fmt: skip
def test_no_template_goes_on_for_ever_or_fills_memory(template):
    with pytest.raises(BadInput):
        made(template, [rich()])


def test_lists_of_lists_of_lists_stop_at_the_clock():
    ticks = iter(range(10_000))
    guard = Guard(clock=lambda: float(next(ticks)))
    value = []
    for _ in range(64):
        value = [value, value]
    with pytest.raises(TooMuch):
        guard.weighed(value)


def test_a_template_may_not_be_endless_itself():
    with pytest.raises(BadInput, match="longer"):
        TemplateExporter("x" * 1_000_001)


def test_what_reading_papers_raises_is_no_mistake_of_the_template():
    def broken(error):
        yield paper()
        raise error

    for error in (Cancelled(), KeyError("x")):
        with pytest.raises(type(error)):
            made("{% for p in papers %}{{ p.title }}{% endfor %}", broken(error))


def test_without_a_template_it_is_no_format():
    assert "template" not in exporters()
