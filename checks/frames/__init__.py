"""Pages shown inside the page."""
