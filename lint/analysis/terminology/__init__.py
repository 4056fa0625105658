"""Medical terms and abbreviations, and where a page explains them."""
