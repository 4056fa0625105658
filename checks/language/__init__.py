"""Slips of grammar that edits leave behind."""
