# Two commands: `make run` and `make test`; each sets up all that it needs.

PYTHON ?= python3
PORT ?= 8000
export BESLUTSGRAF_HOME ?= $(CURDIR)/.home
export PIP_CONSTRAINT := $(CURDIR)/constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN := .venv/bin
SOURCES := api benchmarks corpus graph ingest search scripts tests

.PHONY: run test check format bench setup setup-dev clean

run: setup  ## Load the sample documents and serve the web interface on PORT.
	$(BIN)/beslutsgraf ingest corpus/sample/documents
	$(BIN)/beslutsgraf serve --port $(PORT)

test: setup-dev  ## Set up everything and run all checks.
	$(MAKE) check

check:  ## Exactly what CI runs: format, lint, types, import contracts, tests.
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/pytest

format:  ## Put the code in its form.
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

bench: setup-dev  ## Run every benchmark; results go to standard output.
	$(BIN)/python -m benchmarks

setup: .venv/ready
setup-dev: .venv/ready-dev
	scripts/install-system-packages
	@$(BIN)/python -c 'import followthemoney' 2>/dev/null || $(BIN)/pip install --quiet --editable '.[followthemoney]' \
		|| echo 'followthemoney is not installed (PyICU did not compile); the test that needs it is skipped.' >&2

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --editable .
	touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/pip install --quiet --editable '.[dev,postgresql]'
	touch $@

clean:  ## Remove what setting up and testing made; the loaded documents stay in .home.
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache artefacts
