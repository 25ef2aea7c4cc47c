# Every habit of the project: `make help` lists them. Node 24 comes with the dev dependencies and is first on PATH.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
SHELL := /bin/bash

.DEFAULT_GOAL := help
.PHONY: help install build dist demo try test lint workflows format generate sdk languages tryout fuzz soak bench release-check simulator engine clean

help: ## List the habits
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error >&2
	@touch $@

install: node_modules/.package-lock.json ## Install what package-lock.json says

build: install ## Bundle bin/pulumi-resource-cbr and bin/cbr-simulator
	@node tools/build/main.ts

dist: build ## Build what users get into dist/: the plugin, which needs no Node, and the package of each SDK
	@node tools/dist/main.ts

demo: build ## Run the main job against the simulator under the real engine
	@node tools/demo/main.ts

try: build ## Run a TypeScript program against the simulator: make try PROGRAM=examples/list-nodejs
	@node tools/try/main.ts $(PROGRAM)

test: build ## Set everything up and pass every test
	npm run --silent test

sdk: install ## Write the SDKs from schema.json by Pulumi's generators; ARGS=--check compares only
	@node tools/sdkgen/main.ts $(ARGS)

languages: build ## Build the SDKs and run the examples of each language; needs Python 3, Go, a JDK and mvn
	npm run --silent languages

tryout: build ## Try each language as a new user: the commands of its README, in an empty folder, with what is packed
	npm run --silent tryout

fuzz: install ## Ask and answer anything, 10,000 times each, about 5 minutes: make fuzz SEED=7 RUNS=500
	FUZZ_RUNS=$(or $(RUNS),10000) FUZZ_SEED=$(SEED) npm run --silent fuzz

soak: install ## Ask for 2 minutes while 5 % of the requests go wrong: make soak MINUTES=30
	SOAK_MINUTES=$(MINUTES) SOAK_SEED=$(SEED) npm run --silent soak

bench: build ## Measure against baselines, about half an hour: make bench ROWS=start,encode RUNS=5
	@ROWS=$(ROWS) RUNS=$(RUNS) node test/bench/main.ts

lint: build ## Types, rules, format, imports, unused code, generated files
	npm run --silent lint

workflows: install ## Check .github/ and the scripts of CI, and that the check can fail; needs Go and Python 3
	@node tools/workflows/main.ts
	npm run --silent workflows

format: install ## Format every file
	npm run --silent format

generate: install ## Write what is derived from schema.json
	@node tools/generate/main.ts

release-check: install ## Say whether the commit may be released: make release-check TAG=v0.1.0
	@node tools/release/main.ts $(TAG)

simulator: build ## Serve the API on loopback: make simulator ARGS="--logs 100 --verbose"
	@bin/cbr-simulator $(ARGS)

engine: install ## Print the folder with the Pulumi engine, built first where there is none
	@node tools/engine/main.ts $(ARGS)

clean: ## Remove what was built and installed here
	rm -rf bin dist coverage node_modules
