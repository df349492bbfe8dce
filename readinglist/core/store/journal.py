"""Triggers that write each change of user data into the journal: complete by construction.

An update keeps the changed columns, old and new; a deletion the whole row; an insertion only that
it happened, for the row itself is there to be looked at. Rows that were inserted one after the
other share an entry: it speaks of `run` rows from `row_id` on, that belong to as many papers from
`paper_id` on. Without an open operation the triggers
refuse the change. They also keep the checksums of each row (checksums.py).
"""

from collections.abc import Sequence

from readinglist.core.store import checksums
from readinglist.core.store.connection import Database
from readinglist.core.store.schema import USER_TABLES, columns

LONGEST_RUN = 256  # rows: who asks for a row's entries need not look at those far before it

# A change of these must reach the search index.
SEARCHED = {
    "papers": ("title", "abstract", "authors", "note"),
    "highlights": ("quote", "comment"),
}


def install(db: Database) -> None:
    """(Re)make the triggers of all tables of user data; run after every migration."""
    for table in USER_TABLES:
        for name, statement in triggers(table, columns(db, table)).items():
            db.execute(f"DROP TRIGGER IF EXISTS {name}")
            db.execute(statement)


def sum_rows(db: Database) -> None:
    """Give every row that has no checksums its own, as it is now."""
    for table in USER_TABLES:
        db.execute(
            "INSERT OR IGNORE INTO checksums (table_name, row_id, sums) "
            f"SELECT '{table}', id, sums({checksums.as_blobs(columns(db, table))}) FROM {table}"
        )


def triggers(table: str, columns: Sequence[str]) -> dict[str, str]:
    """The statements that make the triggers of `table`, by the triggers' names."""
    searched = SEARCHED.get(table, ())
    changed_text = " OR ".join(f"OLD.{c} IS NOT NEW.{c}" for c in searched) or "0"
    paper = "id" if table == "papers" else "paper_id" if "paper_id" in columns else None
    bodies = {
        "insert": _insertion(table, paper, int(bool(searched))),
        "delete": _entry(
            table, "delete", "OLD", paper, str(int(bool(searched))), _whole_row(columns), "NULL"
        ),
        "update": _entry(
            table, "update", "NEW", paper, changed_text,
            _changed_columns(columns, "OLD"), _changed_columns(columns, "NEW"),
        ),
    }  # fmt: skip
    differs = " OR ".join(f"OLD.{c} IS NOT NEW.{c}" for c in columns)
    conditions = {"update": f"WHEN {differs} "}
    return {
        f"journal_{table}_{action}": f"CREATE TRIGGER journal_{table}_{action} "
        f"AFTER {action.upper()} ON {table} {conditions.get(action, '')}"
        f"BEGIN {_REFUSE} {body} {_checksum(table, action, columns)} END"
        for action, body in bodies.items()
    }


_REFUSE = (
    "SELECT RAISE(ABORT, 'user data changed outside an operation') "
    "WHERE (SELECT open_operation FROM library) IS NULL;"
)


def _insertion(table: str, paper: str | None, searched: int) -> str:
    """The row joins the run of those before it, or has an entry of its own."""
    entry = _entry(table, "insert", "NEW", paper, str(searched), "NULL", "NULL")
    if paper is None:
        return entry
    joined = (
        "UPDATE journal SET run = run + 1 WHERE id = (SELECT max(id) FROM journal) "
        "AND operation_id = (SELECT open_operation FROM library) "
        f"AND table_name = '{table}' AND action = 'insert' AND run < {LONGEST_RUN} "
        f"AND row_id + run = NEW.id AND paper_id + run = NEW.{paper};"
    )
    return f"{joined} {entry.removesuffix(';')} WHERE changes() = 0;"


def _entry(
    table: str, action: str, row: str, paper: str | None, searched: str, old: str, new: str
) -> str:
    paper_id = f"{row}.{paper}" if paper else "NULL"
    return (
        "INSERT INTO journal "
        "(operation_id, table_name, row_id, paper_id, action, searched, old, new) "
        f"SELECT open_operation, '{table}', {row}.id, {paper_id}, '{action}', {searched}, "
        f"{old}, {new} FROM library;"
    )


def _checksum(table: str, action: str, columns: Sequence[str]) -> str:
    new = checksums.as_blobs(columns, "NEW")
    if action == "insert":
        return (
            "INSERT INTO checksums (table_name, row_id, sums) "
            f"VALUES ('{table}', NEW.id, sums({new}));"
        )
    this_row = f"WHERE table_name = '{table}' AND row_id = OLD.id;"
    if action == "delete":
        return f"DELETE FROM checksums {this_row}"
    changed = checksums.changed_as_blobs(columns)
    return f"UPDATE checksums SET sums = changed_sums(sums, {changed}) {this_row}"


def _no_blob(value: str) -> str:
    """No value is a blob, but a flipped bit makes one of a text, and JSON refuses those."""
    return f"iif(typeof({value}) = 'blob', CAST({value} AS TEXT), {value})"


def _whole_row(columns: Sequence[str]) -> str:
    return "json_object(" + ", ".join(f"'{c}', {_no_blob(f'OLD.{c}')}" for c in columns) + ")"


def _changed_columns(columns: Sequence[str], row: str) -> str:
    """A JSON object of the columns that differ, put together by hand: it is what edits wait for."""
    pairs = " || ".join(
        f"iif(OLD.{c} IS NEW.{c}, '', '\"{c}\":' || json_quote({_no_blob(f'{row}.{c}')}) || ',')"
        for c in columns
    )
    return f"'{{' || rtrim({pairs}, ',') || '}}'"
