"""How a page puts things: numbers, words, tone."""
