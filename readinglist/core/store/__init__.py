"""The truth: a SQLite file. The only room with SQL."""

from readinglist.core.store.connection import Database
from readinglist.core.store.database import is_there, open_database

__all__ = ["Database", "is_there", "open_database"]
