"""A library of three papers, the folder of its mirror, and how people edit its files."""

from pathlib import Path

from readinglist.core.library import Library
from readinglist.core.library.mirroring import TakenOver
from readinglist.core.mirror.reports import Written
from readinglist.core.model import Paper
from tests.conftest import abstract, import_papers

TITLES = ("Gentle descent", "Walking tides", "Frozen owls")
EDITED = "It was edited since it was last written; mirror --import takes that over."
DELETED = "It was deleted; mirror --import takes that over."

Stamps = dict[str, tuple[int, int]]


class Mirrored:
    """The library, its folder, and the file of each paper."""

    def __init__(self, library: Library, folder: Path) -> None:
        import_papers(library, *((title, abstract(title.lower())) for title in TITLES))
        self.library = library
        self.folder = folder
        library.mirror(folder)

    @property
    def own(self) -> Path:
        """Where the library keeps what it last wrote."""
        [folder] = (self.folder / ".readinglist").glob("*/last")
        return folder.parent

    def paper(self, number: int) -> Paper:
        [paper] = self.library.papers([number])
        return paper

    def last(self, number: int) -> Path:
        return self.own / "last" / self.paper(number).uid

    def files(self) -> list[Path]:
        found = self.folder.rglob("*.md")
        return sorted(file for file in found if ".readinglist" not in file.parts)

    def file(self, number: int) -> Path:
        """The one file that has the uid of that paper."""
        uid = self.paper(number).uid.encode()
        [found] = [file for file in self.files() if uid in file.read_bytes()]
        return found

    def text(self, number: int) -> str:
        return self.file(number).read_text("utf-8")

    def edit(self, number: int, old: str, new: str) -> Path:
        """Replace words of a file."""
        file = self.file(number)
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        return file

    def append(self, number: int, words: str) -> Path:
        """Write words below a file's front matter."""
        file = self.file(number)
        file.write_text(f"{file.read_text('utf-8')}\n{words}\n", "utf-8")
        return file

    def new(self, text: str, name: str = "new.md") -> Path:
        """A file written by hand."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{text}", "utf-8")
        return file

    def stamps(self) -> Stamps:
        """When each file was written, and which one it is."""
        stats = {file: file.stat() for file in self.files()}
        names = {file: file.relative_to(self.folder).as_posix() for file in stats}
        return {names[file]: (stat.st_mtime_ns, stat.st_ino) for file, stat in stats.items()}

    def write(self) -> Written:
        return self.library.mirror(self.folder)

    def take(self) -> TakenOver:
        """Take over what was edited: the library is sound after it, and all is taken."""
        done = self.library.import_mirror(self.folder)
        assert self.library.damage() == []
        before = self.library.user_data(), self.library.rev, self.stamps()
        again = self.library.import_mirror(self.folder)
        assert not again.changes
        assert (self.library.user_data(), self.library.rev, self.stamps()) == before
        return done

    def aside(self) -> str:
        """What was put aside."""
        found = sorted((self.folder / ".readinglist").glob("aside/*"))
        return "\n".join(file.read_text("utf-8") for file in found)


def left(done: Written | TakenOver) -> dict[str, str]:
    """The files that were left alone, and why."""
    written = done.written if isinstance(done, TakenOver) else done
    return {each.file: each.why for each in written.left_alone}
