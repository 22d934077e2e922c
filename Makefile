# Two commands do everything: `make run` opens MockVoice, `make test` runs all checks and tests.
# Both set up what they need first, and do nothing of the kind when it is there. `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help run demo test test-neural-voice test-llm bench bench-speech bench-coverage judge bundle setup setup-test lock icons clean

BIN := .venv/bin
TEST_ARGUMENTS ?=

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

run: ## set everything up and open the window
	@packaging/setup/display.sh
	@$(MAKE) setup
	@exec $(BIN)/mockvoice

demo: setup ## score the built-in spoken answer in the terminal (needs no display, no sound)
	@exec $(BIN)/mockvoice demo

setup: ## install what is missing: system libraries, Python packages, models
	@packaging/setup/system.sh run
	@packaging/setup/python.sh run

setup-test: ## the same, with what the tests need
	@packaging/setup/system.sh run test bundle
	@packaging/setup/python.sh dev

test: setup-test ## set everything up and run all checks and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest $(TEST_ARGUMENTS)

test-neural-voice: setup-test ## install the natural voice into build/ and test it as it is tested with a stand-in
	@packaging/setup/neural-voice.sh
	MOCKVOICE_REAL_PIPER=1 build/neural-voice/bin/python -m pytest tests/voice/test_neural.py $(TEST_ARGUMENTS)

test-llm: setup-test ## test the coach against a real llama.cpp server, compiled into build/ (some minutes; not in make test)
	@packaging/setup/language-model.sh
	$(BIN)/python -m pytest tests_llm $(TEST_ARGUMENTS)

bench: setup-test ## print the measured figures
	@failed=0; \
	for script in benchmarks/[a-z]*.py; do \
	  [ -e "$$script" ] || { echo "There are no benchmarks here."; break; }; \
	  printf '\n== %s\n' "$$script"; \
	  $(BIN)/python "$$script" || { echo "$$script did not pass."; failed=1; }; \
	done; \
	exit "$$failed"

bench-speech: setup-test ## print how well fillers and words are heard, against plain faster-whisper
	@$(BIN)/python benchmarks/speech.py

bench-coverage: setup-test ## print how well content is judged, kind by kind
	@$(BIN)/python benchmarks/judge.py
	@$(BIN)/python benchmarks/steps.py

judge: setup-test ## train the judge of content anew from training/judge (about an hour)
	@training/judge/rebuild.sh

bundle: ## build a folder in dist/ that starts on a computer without Python
	@packaging/setup/system.sh run bundle
	@packaging/setup/python.sh dev
	@$(BIN)/python packaging/bundle.py
	@$(BIN)/python packaging/check_bundle.py

lock: setup-test ## write the lock files anew, with the newest versions
	@packaging/setup/lock.sh --upgrade

icons: setup-test ## draw the icon set anew from assets/icon/mockvoice.svg
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/draw_icons.py

clean: ## remove everything that was made here; your recordings and settings lie elsewhere and stay
	rm -rf .venv .tools build dist artefacts .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
