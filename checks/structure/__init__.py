"""The page as a document: its text, ids, encoding, data."""
