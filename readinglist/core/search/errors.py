"""What can be wrong with the search index. None of it concerns the library itself."""


class IndexUnusable(Exception):
    """The index is missing, damaged, or made by another version: it has to be built anew."""


class IndexBusy(Exception):
    """Another process is updating the index."""


class IndexUnwritable(Exception):
    """The cache folder or its disk does not take the index; the message says why."""
