"""The language of the window: translations of its own texts and of Qt's."""

import subprocess
from datetime import date
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from readinglist.core.paths import cache_folder, private_folder, resources

# Each in its own name. English has translations, too: those of its plurals.
LANGUAGES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}


def noop(context: str, text: str) -> str:
    """Mark a text of a table for translation; `translate` is called where it is shown."""
    return text


def translate(context: str, text: str) -> str:
    """A text in the user's language. Those with numbers are for `tr`: its plurals are found."""
    return QCoreApplication.translate(context, text)


def known_language(wanted: str) -> str:
    """One of `LANGUAGES`: the one that is wanted ("": by the system), or English."""
    for name in (wanted, *QLocale.system().uiLanguages()):
        locale = QLocale(name)
        for known in LANGUAGES:
            if QLocale(known).language() == locale.language():
                return known
    return "en"


def typed_languages() -> tuple[str, ...]:
    """The languages in which the user may type a date: the window's, and English."""
    own = QLocale.languageToCode(QLocale().language())
    return tuple(dict.fromkeys((own, "en")))


def day_text(day: date) -> str:
    """A day as people write it where the user is."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def use_language(app: QCoreApplication, name: str) -> None:
    """Have texts, numbers and dates in this language, one of `LANGUAGES`, from now on."""
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.setParent(None)
    system = QLocale.system()
    locale = QLocale(name)
    QLocale.setDefault(system if system.language() == locale.language() else locale)
    for file in (_of_qt(name), _own(name)):
        translator = QTranslator(app)
        if file is not None and translator.load(str(file)):
            app.installTranslator(translator)


def _of_qt(name: str) -> Path | None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    file = folder / f"qtbase_{name}.qm"
    return file if file.exists() else None


def _own(name: str) -> Path | None:
    """The compiled translations: as they came with the program, or made when first needed."""
    folder = resources() / "translations"
    shipped, source = folder / f"readinglist_{name}.qm", folder / f"readinglist_{name}.ts"
    if shipped.exists() or not source.exists():
        return shipped if shipped.exists() else None
    state = source.stat()
    made = cache_folder() / "translations" / f"{name}-{state.st_mtime_ns}-{state.st_size}.qm"
    if not made.exists():
        _compile(source, made)
    return made if made.exists() else None


def _compile(source: Path, made: Path) -> None:
    """What cannot be compiled is shown in English."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    try:
        private_folder(made.parent)
        subprocess.run([tool, "-silent", source, "-qm", made], check=True, capture_output=True)
    except (OSError, subprocess.SubprocessError):
        made.unlink(missing_ok=True)
