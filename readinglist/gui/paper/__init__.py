"""One paper, whole."""
