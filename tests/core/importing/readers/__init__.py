"""Readers of files, format by format."""
