"""Headings: how they are worded and written."""
