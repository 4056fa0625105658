"""How hard the text is to read."""
