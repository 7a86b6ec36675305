# Short verbs, each a line of real work. `make` alone lists them.
PYTHON ?= python3
ADDR ?= 127.0.0.1:8000
BIN := .venv/bin
INSTALL = install --constraint constraints.txt --group
RUNS = tests/examples/test_scripts.py tests/examples/test_notebooks.py::test_notebook
TORCH_ENV = .venv-torch-$(or $(TORCH),newest)

# Material prints a banner about MkDocs 2 at every build; pyproject.toml keeps us on 1.
export NO_MKDOCS_2_WARNING := 1
# Text is UTF-8 here, whatever the language of the system.
export PYTHONUTF8 := 1

.PHONY: help serve build offline test test-cuda record-cuda test-torch test-torchvision compare book update notebooks figures cheatsheet accept bench lock clean
help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: .venv/docs ## serve both languages, reloading on every edit (ADDR=127.0.0.1:8000)
	@$(BIN)/python -c 'import socket, sys; h, p = sys.argv[1].rsplit(":", 1); socket.create_server((h, int(p)))' $(ADDR) 2>/dev/null || { echo "$(ADDR) cannot be used (is another server running there?). Choose one: make serve ADDR=127.0.0.1:8001"; exit 1; }
	@echo "English: http://$(ADDR)/   中文: http://$(ADDR)/zh/   (Ctrl-C stops)"
	$(BIN)/mkdocs serve --dev-addr $(ADDR)

build: .venv/docs ## build both languages strictly into site/
	$(BIN)/mkdocs build --strict

offline: .venv/docs ## make dist/pytorch-notes.zip, the site for reading without a network
	rm -rf dist
	OFFLINE=true $(BIN)/mkdocs build --strict --site-dir dist/pytorch-notes
	$(BIN)/python -m zipfile -c dist/pytorch-notes.zip dist/pytorch-notes

book: .venv/book ## make the notes a book: dist/pytorch-notes-en.pdf, -zh.pdf and two .epub (PAPER=us-letter)
	$(BIN)/mkdocs build --strict
	PYTHONPATH=hooks $(BIN)/python -m tests.tools.build_book site dist

test: .venv/test ## run every test: examples on the CPU, pages, translations, site, browser
	@$(BIN)/python -m tests.tools.browser
	$(BIN)/pytest --numprocesses auto $(OPTIONS)

test-cuda: .venv/test ## run every example and notebook on CUDA; fails without a GPU
	REQUIRE_CUDA=1 $(BIN)/pytest $(RUNS) --on cuda $(OPTIONS)

# PYTHON=python3 is taken as it is: where there is no network, it may have the packages.
# A script that fails (1) does not keep the others from being recorded; no GPU (2) does.
NAMED = $(filter command,$(origin PYTHON))
record-cuda: $(if $(NAMED),,.venv/test) ## on a machine with a GPU, write what only a GPU prints, and record a run there
	REQUIRE_CUDA=1 $(RUN) tests/examples/test_scripts.py::test_example --update-examples || [ $$? = 1 ]
	REQUIRE_CUDA=1 $(RUN) $(RUNS) --record
record-cuda: RUN = $(if $(NAMED),$(PYTHON),$(BIN)/python) -m pytest -q --on cuda $(OPTIONS)

# An older torch wants an older setuptools than the pinned one: it chooses its own.
test-torch: RUNS += tests/examples/test_names.py
test-torch: ## run every example on another torch, the newest by default: make test-torch TORCH=2.15.0
	$(PYTHON) -m venv $(TORCH_ENV)
	grep -vE '^(torch|setuptools)==' constraints.txt > $(TORCH_ENV)/constraints.txt
	$(TORCH_ENV)/bin/pip install --upgrade --constraint $(TORCH_ENV)/constraints.txt pip
	$(TORCH_ENV)/bin/pip install --upgrade --constraint $(TORCH_ENV)/constraints.txt --group examples $(TORCH:%=torch==%) $(WITH)
	$(TORCH_ENV)/bin/pytest $(RUNS) $(OPTIONS)

test-torchvision: ## run what needs torchvision and transformers with the newest, on images and weights made here
	$(MAKE) test-torch TORCH_ENV=.venv-torchvision WITH='torchvision transformers' RUNS=tests/examples/test_torchvision.py

compare: .venv/docs ## build with ProperDocs and the newest Material too, and compare the pages
	$(PYTHON) -m venv .venv-newest
	grep -v '^mkdocs-material==' constraints.txt > .venv-newest/constraints.txt
	.venv-newest/bin/pip install --upgrade --constraint .venv-newest/constraints.txt pip
	.venv-newest/bin/pip install --upgrade --constraint .venv-newest/constraints.txt --group docs properdocs lxml
	$(BIN)/mkdocs build --strict --site-dir dist/pinned
	.venv-newest/bin/mkdocs build --strict --site-dir dist/newest
	.venv-newest/bin/properdocs build --strict --config-file mkdocs.yml --site-dir dist/properdocs
	for other in newest properdocs; do .venv-newest/bin/python -m tests.tools.compare_sites dist/pinned dist/$$other || exit 1; done

update: .venv/test ## rewrite the output comments and the notebooks from a run on the CPU, and record it
	$(BIN)/pytest -q tests/examples/test_scripts.py --update-examples
	PYTHONPATH=hooks $(BIN)/python -m tests.tools.make_notebooks
	$(BIN)/pytest -q $(RUNS) --record

notebooks: .venv/test ## run the notebooks on the CPU and write both languages' .ipynb files
	PYTHONPATH=hooks $(BIN)/python -m tests.tools.make_notebooks

figures: .venv/test ## draw the pictures that scripts compute again, in both languages
	for script in examples/*/figures.py; do for language in en zh; do OMP_NUM_THREADS=1 CUDA_VISIBLE_DEVICES= $(BIN)/python $$script docs/$$language/figures $$language || exit 1; done; done

cheatsheet: .venv/test ## print the cheat sheet into docs/en/cheatsheet.pdf and docs/zh/cheatsheet.pdf
	$(BIN)/pytest -q tests/browser/test_cheatsheet.py --update-cheatsheet

accept: .venv/docs ## say that a Chinese page matches its English original again: make accept PAGE=tensors
	PYTHONPATH=hooks $(BIN)/python -m tests.tools.accept $(PAGE)

bench: .venv/test ## measure builds and tests, also with twice the pages (on a quiet machine)
	PYTHONPATH=hooks $(BIN)/python -m tests.tools.bench

lock: .venv/test ## write the versions that are installed now into constraints.txt
	@echo "# Exact versions, as installed on $$(uname -sm) with $$($(BIN)/python --version)." > constraints.new
	@echo "# Packages that only other systems need (the README names them) are not pinned." >> constraints.new
	$(BIN)/pip freeze --all | sed -E 's/\+cpu$$//' >> constraints.new && mv constraints.new constraints.txt

clean: ## remove the built site and the environments
	rm -rf site dist .venv .venv-*

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1). Name another one: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing (on Debian and Ubuntu: apt install python3-venv)."; exit 1; }
	$(BIN)/pip install --upgrade --constraint constraints.txt pip

.venv/docs: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/pip $(INSTALL) docs
	@touch $@

.venv/book: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/pip $(INSTALL) book
	@touch $@ .venv/docs

.venv/test: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/pip $(INSTALL) test
	@touch $@ .venv/docs .venv/book
