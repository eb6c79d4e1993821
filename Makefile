# make digest   sets up, runs the main job on data/sample and says where the report lies
# make test     sets up and runs the tests
# make quality  sets up and holds the figures on the evaluation data, where it lies beside, against their floors
# make docs     sets up, writes the documents as pages to site/ and says where they lie
# make notebooks  sets up, runs the notebooks of experiments/notebooks and says where their pages lie
# make check    sets up, then format, lint and types
# make screenshots  takes pictures of the sample's report into reports/screenshots, and one for the documents
# make lint-fix formats and mends what can be mended; make clean removes the environment

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
SAMPLE_NOW := 2025-06-12T22:00:00Z

.PHONY: digest test quality docs notebooks check lint-fix sample-report screenshots clean

digest: $(VENV)/.core
	$(BIN)/toolkit digest data/sample --now $(SAMPLE_NOW) -o reports/latest
	@echo "Open reports/latest/digest.html"

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist worksteal

quality: $(VENV)/.dev
	$(BIN)/python experiments/benchmark/run.py --data ../shared/evaluation --short

docs: $(VENV)/.docs
	$(BIN)/python -m tests.documents.reference
	$(BIN)/zensical build --clean --strict
	@echo "Open site/index.html; its search works at http://localhost:8000 while $(BIN)/python -m http.server -d site runs"

notebooks: $(VENV)/.dev
	$(BIN)/python experiments/notebooks/run.py

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

lint-fix: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

sample-report: $(VENV)/.core
	$(BIN)/toolkit digest data/sample --now $(SAMPLE_NOW) -o reports/sample

screenshots: $(VENV)/.dev
	$(BIN)/python -m experiments.page.screenshots

clean:
	rm -rf $(VENV)

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable ".[parquet,pdf,docx]"
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable ".[dev]"
	@touch $@ $(VENV)/.core $(VENV)/.docs

$(VENV)/.docs: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --constraint constraints.txt --editable ".[docs]"
	@touch $@
