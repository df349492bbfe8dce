"""What operations are called in the history.

Written by `python -m tests.gui.coresentences`.
"""

from readinglist.gui.language import noop

SENTENCES = (
    noop("core", "add: {}"),
    noop("core", "colour tag {} {}"),
    noop("core", "comment on a highlight"),
    noop("core", "delete {} tags"),
    noop("core", "delete tag {}"),
    noop("core", "delete the search {}"),
    noop("core", "empty Trash"),
    noop("core", "find duplicates"),
    noop("core", "highlight: {}"),
    noop("core", "import {}"),
    noop("core", "keys: {}"),
    noop("core", "look up"),
    noop("core", "look up: {} of {} found"),
    noop("core", "merge"),
    noop("core", "merge {} tags"),
    noop("core", "merge tag {} into {}"),
    noop("core", "merge: {}"),
    noop("core", "merge: {} pairs"),
    noop("core", "move in queue: {}"),
    noop("core", "not the same"),
    noop("core", "note: {}"),
    noop("core", "order the saved searches"),
    noop("core", "rate {}: {}"),
    noop("core", "remove a highlight"),
    noop("core", "rename tag {} to {}"),
    noop("core", "rename the search {} to {}"),
    noop("core", "restore the backup {}"),
    noop("core", "restore: {}"),
    noop("core", "save the search {}"),
    noop("core", "set {}: {}"),
    noop("core", "snooze until {}: {}"),
    noop("core", "star: {}"),
    noop("core", "status {}: {}"),
    noop("core", "tag {}: {}"),
    noop("core", "take over edits from {}"),
    noop("core", "take the colour off tag {}"),
    noop("core", "trash: {}"),
    noop("core", "unstar: {}"),
    noop("core", "wake: {}"),
)

# Around other sentences.
AROUND = (
    noop("core", "Redo: {}"),
    noop("core", "Undo: {}"),
)
