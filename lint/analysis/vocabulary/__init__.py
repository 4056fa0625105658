"""Which words there are: spelling, varieties of English, word lists."""
