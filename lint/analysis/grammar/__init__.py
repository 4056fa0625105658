"""Words and their forms, phrases, clauses: what rules on English grammar know."""
