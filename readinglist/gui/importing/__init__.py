"""Imports in the window: the preview, in which a file can be read otherwise, and the work."""
