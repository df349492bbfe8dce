"""An inverted index as flat arrays that are mapped into memory.

`container` is the file that holds them, `lexicon` the sorted terms, `inversion` makes postings out
of tokens, `postings` is one field of a segment, `operations` are what queries are made of: pure
functions on sorted arrays of document numbers.
"""
