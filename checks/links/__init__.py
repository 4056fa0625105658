"""Where links lead, and what they are called."""
