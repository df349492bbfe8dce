"""`python -m readinglist`: the window, or with a command the command line."""

import sys


def main() -> None:
    """Run and end with the command's exit code."""
    from readinglist.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
