"""What carelint knows about text and pages beyond any one rule: pure functions."""
