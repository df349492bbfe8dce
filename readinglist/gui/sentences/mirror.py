"""What core says of mirrors and their files.

Written by `python -m tests.gui.coresentences`.
"""

from readinglist.gui.language import noop

SENTENCES = (
    noop("core", "{} is a link."),
    noop("core", "{} is not a list of names and values."),
    noop("core", "{} is not a list of names."),
    noop("core", "{} is not a list."),
    noop("core", "{} is not a text."),
    noop("core", "{} is there twice."),
    noop("core", "{} is “{}”, neither true nor false."),
    noop("core", "{} is “{}”, not a number from 0 to {}."),
    noop("core", "A highlight has no quote."),
    noop("core", "A sighting has no hash of its file (64 hexadecimal digits)."),
    noop("core", "An author has no name (family and given, or literal)."),
    noop("core", "Another library wrote it; mirror --import takes that over."),
    noop("core", "Another process is at the mirror."),
    noop("core", "It does not begin with front matter (a line of ---)."),
    noop("core", "It has conflict markers that do not belong together."),
    noop("core", "It has conflict markers within conflict markers."),
    noop("core", "It has the uid of another file, but another title. A new paper needs none."),
    noop("core", "It is a link, or no plain file."),
    noop("core", "It is longer than {} characters."),
    noop("core", "It is not UTF-8."),
    noop("core", "It is not clear where one side of its conflict ends."),
    noop("core", "It is too large."),
    noop("core", "It was deleted; mirror --import takes that over."),
    noop("core", "It was edited since it was last written; mirror --import takes that over."),
    noop(
        "core", "It was put back after its paper had been deleted; mirror --import takes that over."
    ),
    noop("core", "Its front matter does not end (with a line of ---)."),
    noop("core", "Its front matter has {} twice."),
    noop("core", "Its front matter has a name that is not a text."),
    noop("core", "Its front matter has more than one part."),
    noop("core", "Its front matter has references or is nested too deeply."),
    noop("core", "Its front matter is not YAML at line {}: {}."),
    noop("core", "Its front matter is not YAML at line {}: it cannot be read."),
    noop("core", "Its front matter is not YAML: {}."),
    noop("core", "Its front matter is not YAML: it cannot be read."),
    noop("core", "Make room, or make the folder writable, and do it again."),
    noop("core", "Nothing is lost from the library; files that were written are whole."),
    noop("core", "Remove it."),
    noop("core", "There is no status new."),
    noop("core", "queue is “{}”, not a number."),
)

# Around other sentences.
AROUND = (
    noop("core", "{}: {}"),
    noop("core", "{} has {}, which means nothing here."),
    noop("core", "{}: {} is not a text."),
    noop("core", "The mirror {} cannot be used: {}."),
)
