"""Tables: headers, captions, and tables that only lay out."""
