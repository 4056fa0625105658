"""Sound and film."""
