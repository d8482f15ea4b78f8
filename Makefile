# `make help` lists the commands. Everything is installed inside the checkout (.venv, node_modules).
SHELL := /bin/sh
VENV := .venv
PY := $(VENV)/bin/python
NODE_BIN := $(VENV)/bin
PORT ?= 8000
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
export NO_MKDOCS_2_WARNING := 1

.PHONY: help setup site serve test quick lint check bench lock clean

help: ## list the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

setup: .setup-python .setup-node ## install the pinned tools into the checkout

.setup-python: requirements.txt
	@test -x $(PY) || "$$(PYTHON="$(PYTHON)" tools/find-python)" -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.setup-node: package.json package-lock.json .setup-python
	$(NODE_BIN)/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

site: setup ## build the site into site/
	$(PY) -m build_scripts build

serve: site ## build the site and serve it on localhost
	$(PY) -m build_scripts serve --port $(PORT)

check: setup ## prove that texts, ids, links, translations and metadata are whole
	$(PY) -m build_scripts check

lint: setup ## ruff, mypy; biome and tsc for the browser's code
	$(NODE_BIN)/ruff check .
	$(NODE_BIN)/ruff format --check .
	$(NODE_BIN)/mypy
	node_modules/.bin/biome check --error-on-warnings
	node_modules/.bin/tsc --project tsconfig.json
	node_modules/.bin/tsc --project tsconfig.workers.json

test: site lint check ## set up everything, build, and run every test, the browser's included
	CHROMIUM="$$(tools/find-chromium)" $(PY) -m pytest -n auto --dist loadfile

quick: lint ## lint, and every test that needs neither a browser nor the whole corpus
	$(PY) -m pytest -n auto --dist loadfile -m "not browser and not slow"

bench: site ## build time, page weights, and the calculators' cold start against Pyodide as shipped
	CHROMIUM="$$(tools/find-chromium)" $(PY) -m build_scripts bench

lock: .setup-python ## renew requirements.txt and package-lock.json
	$(PY) -m pip install --quiet uv
	$(VENV)/bin/uv pip compile requirements.in --universal --generate-hashes --python-version 3.12 \
		--no-emit-index-url --no-header -o requirements.txt
	$(NODE_BIN)/npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund

clean: ## remove what was built
	rm -rf build site .pytest_cache .mypy_cache .ruff_cache
