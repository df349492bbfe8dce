"""`cite`."""

from collections.abc import Sequence

import click

from readinglist.cli.results import Result, Session, command, lines, papers_argument
from readinglist.core.citing import STYLES


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "cite", short_help="Print citations of papers.")
    @papers_argument()
    @click.option(
        "--style",
        default="",
        metavar="S",
        help=f"{', '.join(STYLES)}, or the name of any style of CSL.",
    )
    @click.option("--use", is_flag=True, help="Cite in this style from now on, in the window, too.")
    @click.option("--html", "as_html", is_flag=True, help="As HTML, with what is in italics.")
    def cite(
        session: Session, papers: Sequence[str], style: str, use: bool, as_html: bool
    ) -> Result:
        """Print citations of papers, one a line, as a bibliography in that style has them."""
        library = session.library
        ids = library.resolve(papers)
        style = style or library.citation_style()
        cited = library.cite(ids, style)
        if use:
            library.use_citation_style(style)
        found = [
            {"id": paper, "plain": one.plain, "html": one.html}
            for paper, one in zip(ids, cited, strict=True)
        ]
        text = lines(one.html if as_html else one.plain for one in cited)
        return Result({"style": style, "citations": found}, text)
