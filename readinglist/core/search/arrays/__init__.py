"""An inverted index as flat arrays that are mapped into memory.

`container` is the file that holds them. A `segment` has a `lexicon` of terms and one of plain
words, their `shapes`, and the `postings` of each field. `tokens` are what texts are made of,
`inversion` makes postings out of them and merges those of segments. `operations` are what queries
are made of: pure functions on arrays.
"""
