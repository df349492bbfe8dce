"""Full-text search: a cache beside the store that can be thrown away."""
