"""What an export says of papers, and how."""

from dataclasses import dataclass

from readinglist.core.errors import BadInput

CLEAN, FULL = "clean", "full"
PROFILES = (CLEAN, FULL)
ENCODINGS = ("utf-8", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class Options:
    """What is written, and how.

    `profile`: clean is what a bibliography needs; full is all that is known, so that another
    library can take everything in.

    `abstracts`, `notes`, `tags`: whether these are written; None: as the profile has it. A note
    is what the user wrote, with the comments on highlights; tags are written as keywords.
    `encoding`: that of the file; "utf-8-sig" begins with a mark that some spreadsheets want.
    `keys`: the pattern by which the file has keys of its own; none: the papers' citation keys.
    """

    profile: str = CLEAN
    abstracts: bool | None = None
    notes: bool | None = None
    tags: bool | None = None
    encoding: str = "utf-8"
    keys: str = ""

    def __post_init__(self) -> None:
        if self.profile not in PROFILES:
            raise BadInput(f"There is no profile {self.profile}.", "", "Known: clean, full.")
        if self.encoding not in ENCODINGS:
            raise BadInput(f"There is no encoding {self.encoding}.", "", "Known: utf-8, utf-8-sig.")

    @property
    def is_full(self) -> bool:
        """Whether all that is known is written."""
        return self.profile == FULL

    def has(self, part: bool | None) -> bool:
        """Whether a part is written: `options.has(options.notes)`."""
        return self.is_full if part is None else part
