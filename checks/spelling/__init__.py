"""Words: spelt right, and all in one way."""
