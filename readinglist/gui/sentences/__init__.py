"""The catalogue of core's sentences: {} stands for a part, in translations {0}, {1} in any order.

The tables are written by a script, which reads core; `wording` looks sentences up in them.
"""

from readinglist.gui.sentences import importing, labels, library, mirror, others, store

_OF_ERRORS = (importing, library, mirror, others, store)
SENTENCES = tuple(text for room in _OF_ERRORS for text in room.SENTENCES)
AROUND_SENTENCES = tuple(text for room in _OF_ERRORS for text in room.AROUND)
LABELS, AROUND_LABELS = labels.SENTENCES, labels.AROUND
