# The commands of the project: `make` alone lists them.
#
# What a command needs, it installs: Python packages into .venv from the lock files, Node packages
# into .tools, and system packages by apt-get where there is one. Nothing is installed twice.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input
PUBLISHED := bridgend-town-council principal-council
PROPOSAL := profiles/bridgend-town-council/proposals/numbered/profile.yaml
MEETING := 2027-05-12
UV_VERSION := 0.13.9

# Two processes, each with whole files, in the order that tests/conftest.py gives them.
SHARED := -n 2 --dist loadfile --no-loadscope-reorder

# Where compiled files may not be kept, each of hundreds of processes compiles the program again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help build site test test-long check lint format library keep-library rules bench bench-before pictures lock clean
.DELETE_ON_ERROR:

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-12s %s\n", $$1, $$2 }' Makefile

build: .venv/.run .venv/.pango ## make every council's draft, and what the two published ones adopted, into build/
	$(BIN)/protocol-gen build
	$(BIN)/protocol-gen build $(PUBLISHED) --issued 1.0
	$(BIN)/protocol-gen compare bridgend-town-council --author "Town Clerk" --on $(MEETING)
	$(BIN)/protocol-gen compare bridgend-town-council --author "Town Clerk" --on $(MEETING) --to $(PROPOSAL)
	$(BIN)/protocol-gen compare principal-council --author "Monitoring Officer" --on $(MEETING)
	$(BIN)/protocol-gen paper bridgend-town-council --meeting "Town Council" --on $(MEETING) --item 7 \
		--report-of "Town Clerk" --effective 2027-06-01 --review 2031-05-31
	$(BIN)/protocol-gen paper principal-council --on $(MEETING) --report-of "Monitoring Officer" \
		--route officer --declared-by "the Monitoring Officer" --effective 2027-06-01

site: .venv/.run ## make the website of what was adopted into build/site/
	$(BIN)/protocol-gen site

test: .venv/.dev .venv/.pango .tools/.judges lint ## everything that must hold before a change goes in
	$(BIN)/python -m pytest $(SHARED)
	tools/test_other_pythons.sh $(BIN)/python

test-long: .venv/.dev .venv/.pango .tools/.judges lint ## the same with every random example, by a new seed (or PROTOCOL_GEN_SEED)
	$(BIN)/python -m pytest $(SHARED) --long -o faulthandler_timeout=7200

check: .venv/.dev lint ## what holds within a minute: format, lint, types, imports, quick tests
	$(BIN)/python -m pytest $(SHARED) -m "not slow" --quiet

lint: .venv/.dev ## format, lint, types and the direction of imports
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: .venv/.dev ## lay out the code, and mend what the linter can
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

library: .venv/.dev ## write docs/library.md, the report on the clause library
	$(BIN)/python tools/make_library_report.py

keep-library: .venv/.dev ## keep the clause library as it is, before the next version's first change
	$(BIN)/python tools/keep_library.py

rules: .venv/.dev ## write docs/rules.md, the page about the rules of `check`
	$(BIN)/python tools/make_rules_page.py

bench: .venv/.bench .venv/.pango ## measure beside other ways, and write docs/benchmark.md
	$(BIN)/python -m benchmarks

bench-before: .venv/.run .venv/.pango ## measure each command beside an earlier revision: BEFORE=REVISION
	$(BIN)/python -m benchmarks.before $(BEFORE)

pictures: .venv/.dev .venv/.pango .tools/.judges ## make the pictures of README and docs/ anew
	$(BIN)/python tools/make_pictures.py

clean: ## remove all that these commands have made
	rm -rf .venv .tools build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# Set-up. Each stamp says that its step is done; a changed lock file asks for it again.

.venv/.created:
	tools/system_packages.sh venv $(PYTHON)
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: .venv/.created requirements.lock pyproject.toml
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

.venv/.bench: .venv/.run requirements-bench.lock
	$(PIP) install --require-hashes --requirement requirements-bench.lock
	@touch $@

.venv/.pango: .venv/.run tools/system_packages.sh
	tools/system_packages.sh build $(BIN)/python
	@touch $@

# Not `npm ci`: it wants the binaries of all platforms in the lock file, and not every registry has
# them. `install` keeps to the lock file too, hashes included.
.tools/.judges: .venv/.dev tests/judges/node/package-lock.json tools/system_packages.sh
	tools/system_packages.sh test $(BIN)/python
	mkdir -p .tools
	cp tests/judges/node/package.json tests/judges/node/package-lock.json tests/judges/node/.npmrc .tools
	npm --prefix .tools install --loglevel=error
	@touch $@

# Lock files: names, versions and hashes, and no address of any index.

UV_COMPILE = .tools/uv/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" --group build

lock: ## choose the newest versions of all packages and write the lock files
	$(PYTHON) -m venv .tools/uv
	.tools/uv/bin/python -m pip --quiet --quiet install uv==$(UV_VERSION)
	$(UV_COMPILE) --upgrade pyproject.toml --output-file requirements.lock
	$(UV_COMPILE) --upgrade pyproject.toml --constraint requirements.lock \
		--group dev --group judges --output-file requirements-dev.lock
	$(UV_COMPILE) --upgrade pyproject.toml --constraint requirements-dev.lock \
		--group bench --output-file requirements-bench.lock
	npm --prefix tests/judges/node install --package-lock-only --loglevel=error
