"""Pictures and their text alternatives."""
