# `make demo` shows carelint at work on a page; `make test` is what has to pass.
PYTHON ?= python3
BIN := .venv/bin
# The date that fixtures and the demo are read on.
TODAY := 2026-11-22
ARGS :=

.PHONY: demo test quick format bench bench-language bench-content act tables clean

demo: .venv/installed
	@$(BIN)/carelint check fixtures/cervical-insufficiency.html --today $(TODAY); test $$? -le 1

test: .venv/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy lint checks tests bench tables
	$(BIN)/python -m pytest -n 2 --dist loadfile

quick: .venv/developing
	$(BIN)/ruff check -q .
	$(BIN)/python -m pytest -x -m "not slow and not conformance"

format: .venv/developing
	$(BIN)/ruff check -q --fix .
	$(BIN)/ruff format .

bench: .venv/developing
	$(BIN)/python -m bench

bench-language: .venv/developing
	$(BIN)/python -m bench language language-pages language-speed

bench-content: .venv/developing
	$(BIN)/python -m bench sections dates reading blind content-pages

# For some rules or with the misses: make act ARGS="--rule 23a2a8 --misses"
act: .venv/developing
	@mkdir -p build
	$(BIN)/python -m bench act --earl build/act.earl.json $(ARGS)

tables: .venv/developing
	$(BIN)/pip install -q --group tables
	$(BIN)/python -m tables.build_syllables
	$(BIN)/python -m tables.build_words
	$(BIN)/python -m tables.build_spelling
	$(BIN)/python -m tables.build_frequencies
	$(BIN)/python -m tables.build_harper
	$(BIN)/python -m tables.build_languagetool
	$(BIN)/python -m tables.build_aria
	$(BIN)/python -m tables.build_subtags
	$(BIN)/python -m tables.build_common_words

clean:
	rm -rf build .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis dist

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("carelint needs Python 3.11 or newer: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "Setting up .venv (once)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/pip install -q --disable-pip-version-check -e .
	@touch $@

.venv/developing: .venv/installed
	$(BIN)/pip install -q --upgrade "pip>=25.1"
	$(BIN)/pip install -q -e ".[nlp,languagetool]"
	$(BIN)/pip install -q --group dev
	$(BIN)/carelint setup languagetool
	touch $@
