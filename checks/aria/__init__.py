"""WAI-ARIA: roles, states and properties that mean what they say."""
