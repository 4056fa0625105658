"""When the page was reviewed, and whether it says so."""
