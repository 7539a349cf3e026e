# make report: the main job. make test: the proof. Both set up what they need first.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.stamps

.PHONY: help report test lint types notebooks wheel clean

help:  ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/' | column -t -s ':'

report: $(STAMPS)/report  ## charts, summaries, tables, slides, handouts and a page in report/
	$(BIN)/drg-evidence report --out report --force

test: $(STAMPS)/dev  ## the tests and every notebook
	$(BIN)/python -m pytest

lint: $(STAMPS)/dev  ## style of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMPS)/dev  ## types
	$(BIN)/mypy

notebooks: $(STAMPS)/dev  ## run every notebook again and keep its outputs
	$(BIN)/python -m tests.run_notebooks

wheel: $(STAMPS)/dev  ## build a wheel into dist/
	$(BIN)/python -m build --wheel

clean:  ## remove what was made
	rm -rf $(VENV) report dist build

$(STAMPS):
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	mkdir -p $@

$(STAMPS)/report: pyproject.toml | $(STAMPS)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[exports]'
	touch $@

$(STAMPS)/dev: pyproject.toml | $(STAMPS)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(STAMPS)/report
