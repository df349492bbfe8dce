"""The plain-text mirror."""
