"""What can go wrong and is nobody's bug: each error says what happened, what was kept, what to do.

Core raises these with facts; the window and the command line choose how to show them. Everything
else that is raised is a bug and is shown as one.
"""


class KnownError(Exception):
    """Something that a user can understand and act on.

    `what` happened, what was `kept`, and what to `do`: whole sentences, the last two may be empty.
    """

    def __init__(self, what: str, kept: str = "", do: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.kept = kept
        self.do = do

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.kept, self.do) if part)


class BadInput(KnownError):
    """A file, a field or an argument that cannot be used as it is."""


class NotFound(KnownError):
    """A paper, tag or operation that is not in the library."""


class LibraryBusy(KnownError):
    """Another process kept the library for too long."""


class LibraryDamaged(KnownError):
    """The library's file is not what SQLite or this program wrote."""


class LibraryTooNew(KnownError):
    """The library was written by a newer version; it is left as it was."""


class DiskTrouble(KnownError):
    """The disk is full, read-only, gone or failing."""


class TooBroad(KnownError):
    """A search that would take too long."""


class Cancelled(KnownError):
    """The user stopped it; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("Stopped.", "Nothing was changed.")


class MostFilesGone(BadInput):
    """Most files of a mirror are not there: hardly on purpose."""

    def __init__(self, gone: int, written: int) -> None:
        super().__init__(
            f"{gone:,} of {written:,} files are gone from the mirror.",
            "Nothing was changed.",
            "If they were deleted on purpose, say that deletions are to be taken over.",
        )


class UndoConflict(KnownError):
    """An operation cannot be reversed cleanly, because later ones touch the same fields.

    `operation` is the id of the one to reverse, `later` the ids of those in its way (may be empty
    when what stands in the way is not in the history any more).
    """

    def __init__(self, operation: int, later: tuple[int, ...], what: str, do: str) -> None:
        super().__init__(what, "Nothing was changed.", do)
        self.operation = operation
        self.later = later
