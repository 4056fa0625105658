"""Elements as assistive technology meets them: role, name, focus, language, style."""
