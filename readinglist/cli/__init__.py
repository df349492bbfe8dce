"""The command line: the same work as the window, through the same library, without Qt."""

from readinglist.cli.main import run

__all__ = ["run"]
