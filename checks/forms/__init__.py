"""Forms: fields, their labels, and what browsers may fill in."""
