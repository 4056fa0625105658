"""What a page of its type must hold."""
