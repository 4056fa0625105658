"""Plain words, and a tone that respects readers."""
