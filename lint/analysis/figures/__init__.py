"""Numbers, units, risks, doses: what a page says in figures."""
