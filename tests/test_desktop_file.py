"""The entry for desktops: files can be opened with the program."""

from configparser import ConfigParser

from tests.conftest import CHECKOUT

FILE = CHECKOUT / "packaging" / "readinglist.desktop"


def test_the_desktop_entry_hands_files_over():
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(FILE, "utf-8")
    values = entry["Desktop Entry"]
    assert values["Type"] == "Application"
    assert values["Exec"] == "readinglist %F"
    assert 'readinglist = "readinglist.__main__:main"' in (CHECKOUT / "pyproject.toml").read_text()
    kinds = values["MimeType"].rstrip(";").split(";")
    assert {"text/plain", "text/x-bibtex", "application/json"} <= set(kinds)
    assert all(kind.count("/") == 1 for kind in kinds)
