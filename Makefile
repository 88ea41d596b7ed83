# Each target installs what it needs. `make test` is what CI runs.

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
TRAIN_PYTHON := .venv-train/bin/python
TRAIN_PACKAGES := torch==2.13.0 numpy opencv-python-headless==5.0.0.93 fonttools matplotlib onnx onnxscript onnxruntime==1.31.1 tqdm

.PHONY: check test bench train train-pack figures

check: .venv/.installed
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/pytest -q tests/shape

test: check
	.venv/bin/pytest -q -n auto --cov --cov-report=term:skip-covered tests
	.venv/bin/coverage report --include='backend/domain/*' --fail-under=100 --skip-covered

bench: .venv/.installed
	.venv/bin/python -m tests.bench.recognition --write docs/performance.md
	.venv/bin/python -m tests.bench.recognition.passing

train: .venv-train/.installed
	$(TRAIN_PYTHON) -m models.training train

train-pack: .venv-train/.installed
	$(TRAIN_PYTHON) -m models.training pack

figures: .venv-train/.installed
	$(TRAIN_PYTHON) -m models.training measure

.venv/.installed: pyproject.toml uv.lock | $(UV)
	$(UV) sync --locked
	@touch $@

.tools/bin/uv:
	@python3 -m pip install --quiet --target .tools uv || { \
		echo "uv is needed (https://docs.astral.sh/uv) and python3 -m pip could not install it." >&2; exit 1; }

.venv-train/.installed: Makefile
	python3 -m venv .venv-train
	.venv-train/bin/pip install --quiet $(TRAIN_PACKAGES)
	@touch $@
