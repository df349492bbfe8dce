"""What core says of files that are imported.

Written by `python -m tests.gui.coresentences`.
"""

from readinglist.gui.language import noop

SENTENCES = (
    noop("core", "{} holds more than {} files."),
    noop("core", "{} is empty."),
    noop("core", "{} is larger than 1 GB."),
    noop("core", "{} is not {} text: line {} holds bytes that do not fit."),
    noop("core", "{} is not UTF-8 text: line {} holds bytes that do not fit."),
    noop("core", "{} is not a file that can be read."),
    noop(
        "core",
        "{} is not a listing, or another list of papers, that can be understood; line {} "
        "does not fit: “{}”.",
    ),
    noop("core", "{} is not a text file: it is a PDF."),
    noop("core", "{} is not a text file: line {} holds NUL bytes or control characters."),
    noop("core", "{} is not a text file: line {} holds NUL bytes."),
    noop("core", "{} is not whole: it is cut off or broken in line {}: “{}”."),
    noop("core", "If it is Latin-1: --encoding latin-1"),
    noop("core", "If it is UTF-16 without a byte order mark: --encoding utf-16-le"),
    noop("core", "Import it in parts."),
    noop("core", "Import its folders one by one."),
    noop("core", "Is it really a listing?"),
    noop("core", "Line {} of {} has {} characters; lines of up to {} can be read."),
    noop("core", "Nothing of it was imported."),
    noop("core", "Say which of its fields is what; it has: {}."),
    noop("core", "There are no files in {}."),
    noop("core", "There is no format {}."),
    noop("core", "abstracts agree by {} %"),
    noop("core", "different titles"),
    noop("core", "not both have an abstract"),
    noop("core", "same abstract"),
    noop("core", "same title"),
    noop("core", "titles differ by {} word"),
    noop("core", "titles differ by {} words"),
)

# Around other sentences.
AROUND = ()
