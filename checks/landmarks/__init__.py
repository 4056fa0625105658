"""Landmarks: the regions that people jump between."""
