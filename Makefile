# make run: a filled demonstration on http://localhost:8080. make test: everything that CI checks.
PORT ?= 8080
DATA ?= data/demonstration
PACKAGES = libmicrohttpd-dev libsodium-dev libfido2-dev liboath-dev libqrencode-dev libcmark-gfm-dev \
	libcmark-gfm-extensions-dev libssl-dev libsqlite3-dev zlib1g-dev gettext python3
TESTING = chromium fonts-noto-core python3-venv
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: run build test messages packages testing-packages

run: build
	.build/release/civic demo --data $(DATA) --listen localhost:$(PORT)

build: packages
	tools/messages --compile
	swift build -c release

test: packages testing-packages
	swift format lint --strict -r Sources Tests
	tools/messages --check
	tools/messages --compile
	swift build --build-tests
	swift test

messages:
	tools/messages

packages:
	@tools/packages $(PACKAGES)

testing-packages:
	@tools/packages $(TESTING)
