"""How a page looks: contrast, spacing, size, orientation."""
