"""Rules on the page as a whole and what it says of itself: its language, its title, its regions."""
