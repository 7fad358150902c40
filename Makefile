# make run: a filled demonstration on http://localhost:8080. make test: everything that CI checks.
PORT ?= 8080
DATA ?= data/demonstration
PACKAGES = libmicrohttpd-dev libsodium-dev libfido2-dev liboath-dev libqrencode-dev libcmark-gfm-dev \
	libcmark-gfm-extensions-dev libssl-dev libsqlite3-dev zlib1g-dev libicu-dev gettext python3 \
	weasyprint pandoc fonts-noto-core
TESTING = chromium python3-venv poppler-utils qpdf zbar-tools libxml2-utils
MEASURING = nginx-light wrk
FAST = RecordTests|MembershipTests|ProceduresTests|StatementsTests|AccessTests|HTTPTests|LanguagesTests|PapersTests|StoreTests|ActsTests|WebTests

.PHONY: run build test fast journeys bench messages clean packages testing-packages measuring-packages

# Building takes about two minutes on two cores, the first start a few seconds more.
run: build
	.build/release/civic demo --data $(DATA) --listen localhost:$(PORT)

build: packages
	@echo "Building: about two minutes on two cores."
	tools/messages --compile
	swift build -c release --static-swift-stdlib

test: packages testing-packages
	swift format lint --strict -r Package.swift Sources Tests
	tools/messages --check
	tools/architecture
	python3 -m unittest discover -s Tests/Tools
	tools/messages --compile
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
	$(MAKE) journeys

# The shelves without a browser: rules, record, store, acts, web.
fast:
	tools/messages --compile
	swift test --filter '$(FAST)'

journeys: .venv/ready
	swift build
	CIVIC=$(CURDIR)/.build/debug/civic .venv/bin/pytest -q Tests/Journeys

.venv/ready: Tests/Journeys/requirements.txt
	python3 -m venv .venv
	.venv/bin/pip install -q -r Tests/Journeys/requirements.txt
	touch $@

bench: build measuring-packages
	tools/bench

messages:
	tools/messages

clean:
	rm -rf .build .venv

packages:
	@tools/packages $(PACKAGES)

testing-packages:
	@tools/packages $(TESTING)

measuring-packages:
	@tools/packages $(MEASURING)
