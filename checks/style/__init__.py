"""Style: plain words, and sentences and lists that are easy to follow."""
