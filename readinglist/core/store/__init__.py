"""The truth: a SQLite file. The only room with SQL."""

from readinglist.core.imports import import_without

# It would import them where they are installed, for types that are never used here: a tenth of a
# second at every start.
import_without("sqlite_utils", "numpy", "pandas")

from readinglist.core.store.connection import Database  # noqa: E402
from readinglist.core.store.database import is_there, open_database  # noqa: E402

__all__ = ["Database", "is_there", "open_database"]
