"""Lists as lists: items, what may stand among them, and lists made by hand."""
