# Two commands: make demo, make test.
SHELL := /bin/bash
RELEASE := --configuration release --static-swift-stdlib
PROGRAM := .build/release/plimsoll

.PHONY: demo test build bench bench-nio docs format

demo: ## Audits a small clinic on real servers, opens three risks, closes the gate, mends them
	@.ci/setup build servers
	@$(MAKE) --no-print-directory build
	@Examples/clinic/demo.sh $(PROGRAM)

test: ## The whole suite
	@.ci/setup build servers
	@.ci/test

build: ## A release: .build/release/plimsoll
	@.ci/setup build
	@echo "building a release (the first time takes a few minutes)" >&2
	@swift build $(RELEASE) --product plimsoll --quiet

bench: build ## Speed, against the best existing tool in the same run
	@.ci/setup build servers bench
	@Benchmarks/run.sh $(PROGRAM)

bench-nio: ## Our reactor beside SwiftNIO: builds both from nothing (minutes)
	@.ci/setup build servers
	@Benchmarks/nio.sh --build

docs: build ## Prints Docs/Facts.md and Docs/Rules.md anew
	@$(PROGRAM) facts --catalogue -o Docs/Facts.md
	@$(PROGRAM) rules list --format markdown --rules Rules -o Docs/Rules.md

format: ## Lays the sources out
	@swift format --in-place --parallel --recursive Package.swift Sources Tests
