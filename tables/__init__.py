"""Makes the data files of lint/analysis/data from dictionaries under their own licences: `make tables`."""
