"""Where to go: views, tags, sources."""
