"""What a page is made of: its type, sections, headings, lists, links."""
