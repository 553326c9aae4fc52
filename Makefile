# make site   everything a fresh machine with Go and Node needs, then the site in public/
# make test   everything the tests need, then all of them

GO      ?= go
WEB     := templates/web
STAMP   := $(WEB)/node_modules/.stamp
SCRIPT  := templates/dist/furat.js
SCRIPTS := templates/dist/*.js
SOURCES := $(wildcard $(WEB)/src/*.ts)

.DEFAULT_GOAL := help
.PHONY: help site serve check test bench page eval fuzz golden data assets lint web-test clean FORCE

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

site: bin/furat ## write the site to public/
	@bin/furat build -o public

serve: bin/furat ## preview on 127.0.0.1:8080, reloading as files change
	@bin/furat serve

check: bin/furat ## list every mistake, and every place name not found
	@bin/furat check

test: lint site web-test ## run every test: Go, TypeScript, HTML, real browser
	$(GO) test ./...

bench: ## measure parse, find, fold, draw and whole builds beside the plain chain
	$(GO) test -run '^$$' -bench . -benchmem -timeout 60m ./...

# Lighthouse is large and only measures: it has a folder of its own, so that
# make site does not wait for it.
PAGE := $(WEB)/page/node_modules/.stamp
page: site $(PAGE) ## measure the pages against their budgets: weight, Lighthouse, pace
	@sh $(WEB)/test/browser.sh
	@node $(WEB)/page/page.mjs "the record=public"

$(PAGE): $(WEB)/page/package.json $(WEB)/page/package-lock.json
	@cd $(WEB)/page && npm ci --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

EVAL ?= $(wildcard geo/testdata/gold/* timeline/testdata/gold/*)
eval: ## measure how well places and dates are found in marked texts (EVAL=folder for your own)
	@$(GO) run ./cmd/eval $(EVAL)

FUZZTIME ?= 20s
fuzz: ## run every fuzz target for FUZZTIME (20s)
	@for p in $$($(GO) list ./...); do \
	  for t in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
	    echo "$$p $$t"; $(GO) test -run '^$$' -fuzz "^$$t$$" -fuzztime $(FUZZTIME) $$p || exit 1; done; done

golden: ## write the golden files anew; then read the diff
	FURAT_UPDATE=1 $(GO) test ./...

data: ## check and put in order the tables under geo/data
	$(GO) run ./geo/data/make

lint:
	@test -z "$$(gofmt -l cmd geo site templates timeline)" || { gofmt -l cmd geo site templates timeline; echo "run gofmt -w on these"; exit 1; }
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.7.0 ./...

bin/furat: assets FORCE
	@$(GO) build -trimpath -o bin/furat ./cmd/furat

# The script is bundled where npm is there and works; without it the site is
# complete all the same, and the build says so.
assets:
	@if command -v npm >/dev/null 2>&1; then $(MAKE) --no-print-directory -s $(SCRIPT) \
	  || { rm -f $(SCRIPTS); echo "npm could not install the bundler; going on without the reader's script"; }; \
	else rm -f $(SCRIPTS); fi

$(STAMP): $(WEB)/package.json $(WEB)/package-lock.json
	@cd $(WEB) && npm ci --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# One rule makes all bundles; the file named here is the one that pages ask for.
$(SCRIPT): $(STAMP) $(SOURCES)
	@cd $(WEB) && npm run --silent build

web-test: site
	@command -v npm >/dev/null 2>&1 || { echo "the tests need Node with npm"; exit 1; }
	@sh $(WEB)/test/browser.sh
	cd $(WEB) && npm run --silent check && npm test --silent

clean: ## remove everything that make made
	rm -rf bin public $(WEB)/node_modules $(WEB)/page/node_modules $(SCRIPTS)
