"""Suppliers of facts: clock, files; later grammar checkers, a browser, the network."""
