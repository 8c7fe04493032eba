# Everything a checkout needs. `make` alone lists the targets; CONTRIBUTING.md explains them.

SHELL := /bin/sh
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help
.SUFFIXES:

VENV := .venv
PY := $(VENV)/bin/python
RUN_READY := $(VENV)/.stamp-run
DEV_READY := $(VENV)/.stamp-dev

# Compiled files are kept, whatever the surroundings say: the bot starts faster, and so does every test process.
export PYTHONDONTWRITEBYTECODE :=

# Names tried, in this order, for a Python that can make the environment: make PYTHON=/path/to/python3
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11 python
# More for the tool behind a target: make test ARGS="-k telegram", make lock ARGS=--upgrade
ARGS ?=

COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m piptools compile --quiet --strip-extras --generate-hashes \
	--allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host $(ARGS)

.PHONY: help setup run test bench lint format lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(DEV_READY) $(RUN_READY) ## make .venv with everything (the other targets do it when needed)
	@echo "setup: $(VENV) is ready" >&2

run: $(RUN_READY) ## start the bot: Telegram with a token, the terminal without, a pipe line by line
	@exec $(PY) -m bot run

# The linters run beside the tests and say what they found after them.
test: $(DEV_READY) ## check style, formatting and types, and run the tests
	@$(MAKE) --no-print-directory lint >$(VENV)/lint.out 2>&1 & linters=$$!; \
		$(PY) -m pytest $(ARGS); tests=$$?; \
		wait $$linters; linted=$$?; cat $(VENV)/lint.out; exit $$((tests ? tests : linted))

bench: $(DEV_READY) ## milliseconds a question, reports built a second: make bench ARGS=--offices=10000
	@exec $(PY) -m tests.bench $(ARGS)

lint: $(DEV_READY) ## check style, formatting and types
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

format: $(DEV_READY) ## rewrite the sources in the house style
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

lock: $(DEV_READY) ## write the lock files from pyproject.toml (ARGS=--upgrade for newer versions)
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean: ## remove the environment and the caches; config.toml and the index stay
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find bot knowledge tests -type d -name __pycache__ -prune -exec rm -rf {} +

# A stamp is a copy of the lock file that was installed. An interpreter that is gone (upgraded away, or the tree
# came from another machine) makes it worthless.
ifneq ($(shell test -x $(PY) && echo yes),yes)
.PHONY: $(RUN_READY) $(DEV_READY)
endif
$(RUN_READY) $(DEV_READY): export SETUP = $(SETUP_SCRIPT)

$(RUN_READY): requirements.lock
	@sh -c "$$SETUP" setup requirements.lock $@

# The larger lock pins what the smaller one pins (a test holds that), so one installation serves both.
$(DEV_READY): requirements-dev.lock
	@sh -c "$$SETUP" setup requirements-dev.lock $@ requirements.lock $(RUN_READY)

# Arguments: LOCK STAMP, then perhaps the lock and stamp that this installation covers as well.
# Everything said goes to standard error: standard output belongs to the bot, standard input too.
define SETUP_SCRIPT
set -eu
exec </dev/null 1>&2
lock=$$1 stamp=$$2 covered=$${3-} covered_stamp=$${4-}
venv=$(VENV) unfinished=$(VENV)/.unfinished
unset PYTHONHOME PYTHONPATH
export PIP_USER=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore

recent='import sys; sys.exit(sys.version_info < (3, 11))'
for python in $(PYTHON) none; do
    if "$$python" -c "$$recent" 2>/dev/null; then break; fi
done
if [ "$$python" = none ]; then
    echo "setup: no Python 3.11 or newer found: install one, or name it: make PYTHON=/path/to/python3"
    exit 1
fi

# One setup at a time. The lock belongs to this shell's open file 9 and goes with the shell, however that ends.
mkdir -p $$venv
exec 9>>$$venv/.lock
"$$python" -c 'import fcntl
try:
    fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    print("setup: waiting for another make", flush=True)
    fcntl.flock(9, fcntl.LOCK_EX)
except OSError:
    pass  # a file system without locks'

# The other make may have done the work, or git has only touched the lock file.
works() { $$venv/bin/python -c "import pip; $$recent" 2>/dev/null; }
if [ ! -e $$unfinished ] && cmp -s "$$lock" "$$stamp" && works; then
    touch "$$stamp"
    exit 0
fi

# A setup that was killed leaves its mark: pip would take a half-copied package for a whole one, so start afresh.
fresh=
if [ -e $$unfinished ] || ! works; then
    fresh=yes
    : >$$unfinished
    find $$venv -mindepth 1 -maxdepth 1 ! -name .lock ! -name .unfinished -exec rm -rf {} +
    # The lock holds pip too. The pip of the system can put it there, which takes less than what venv does for one.
    if "$$python" -m pip --help 2>/dev/null | grep -q -- --python; then
        "$$python" -m venv --without-pip $$venv
    elif "$$python" -c 'from ensurepip import bootstrap' 2>/dev/null; then
        "$$python" -m venv $$venv
    else
        echo "setup: $$python has neither pip nor ensurepip: install the package python3-venv or python3-pip"
        exit 1
    fi
fi
pip="$$venv/bin/python -m pip"
if [ ! -x $$venv/bin/pip ]; then pip="$$python -m pip --python $$venv/bin/python"; fi

echo "setup: installing $$(grep -c '^[a-z].*==' "$$lock") packages into $$venv (once; it can take a minute)"
: >$$unfinished
before=$$(ls $$venv/lib/python*/site-packages)
# The lock names every package: pip need not work out again what each of them wants. For the tests each module is
# compiled by its first use, and most never are; a bot alone may later run as somebody who may not write here.
how=--no-deps
if [ -n "$$covered" ]; then how="--no-deps --no-compile"; fi
install() { $$pip install --quiet $$how --require-hashes --requirement "$$1"; }
failed= other= rest=$$lock
if [ ! -x $$venv/bin/pip ]; then
    # The system's pip does not replace itself. One reads one long page of an index after the other: two share the lock.
    awk -v half=$$venv/.half- '/^[A-Za-z0-9]/ { n++ } n { print >(half n % 2) }' "$$lock"
    install $$venv/.half-0 & other=$$!
    rest=$$venv/.half-1
fi
install "$$rest" || failed=yes
if [ -n "$$other" ]; then wait $$other || failed=yes; fi
if [ -n "$$failed" ]; then
    # pip downloads everything before it installs anything: an untouched environment still serves what it served.
    if [ -z "$$fresh" ] && [ "$$before" = "$$(ls $$venv/lib/python*/site-packages)" ]; then rm -f $$unfinished; fi
    echo "setup: the packages of $$lock could not be installed (see above); the network is needed this once"
    exit 1
fi
rm -f $$unfinished $$venv/.half-*
if [ -n "$$covered" ]; then cp "$$covered" "$$covered_stamp"; fi
cp "$$lock" "$$stamp"
endef
