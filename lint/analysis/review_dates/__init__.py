"""Which dates a page states about itself."""
