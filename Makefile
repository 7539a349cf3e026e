# make report: the main job. make test: the proof. Both set up what they need first.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.stamps

.PHONY: help report fast compiled test lint types notebooks wheel clean

help:  ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/:/' | column -t -s ':'

report: $(STAMPS)/report  ## charts, summaries, tables, slides, handouts and a page in report/
	$(BIN)/drg-evidence report --out report --force

fast: $(STAMPS)/report  ## the checker compiled, for checking many documents (needs a C compiler)
	@if echo '#include <Python.h>' | $(CC) -E -I"$$($(BIN)/python -c $(INCLUDE))" - >/dev/null 2>&1; \
	then $(MAKE) --no-print-directory compiled; \
	else echo 'No C compiler with the headers of Python was found: the checker stays as it is, with the same verdicts, only slower.'; \
	fi

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

INCLUDE := 'import sysconfig; print(sysconfig.get_path("include"))'

# Built away from the checkout, from a source distribution, so that no compiled file hides a module
# that is being edited. Without the stamps, the next make of anything puts the plain package back.
compiled:
	rm -rf build/fast
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'build>=1.2'
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/python -m build --outdir build/fast
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps build/fast/*.whl
	rm -f $(STAMPS)/report $(STAMPS)/dev

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
