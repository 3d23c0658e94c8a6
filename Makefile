# ringready: guided setup and go-live readiness for Microsoft Phone System (Teams Phone).
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
RELEASE = swift build -c release --product ringready $(STATIC)
# On Linux the Swift runtime goes into the executable, and the C++ library that it needs (loading that takes 0.5 ms of a start);
# macOS brings its own.
STATIC = $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker -L$(CURDIR)/.build/static)

.PHONY: run build test lint floors docs install clean

run: build ## Build and start the assistant in the current folder.
	@$$(swift build --show-bin-path)/ringready

build: ## Build for development.
	@Scripts/install-prerequisites
	swift build --product ringready

test: ## Install what the tests need, and run them.
	@Scripts/install-prerequisites tests
	@Scripts/prepare-oracles
	@Scripts/prepare-browser
	@Scripts/address-oracle.sh
	swift build --build-tests
	swift test --skip-build

lint: ## Check the formatting.
	swift format lint --strict --recursive --parallel Package.swift Sources Tests BuildTools Benchmarks Locales checklists

floors: ## Check that no target imports what its floor may not.
	swift build --explicit-target-dependency-import-check error --build-path .build/floors

# A folder in which the linker finds only the static form.
.build/static/libstdc++.a:
	mkdir -p .build/static
	ln -sf "$$(cc -print-file-name=libstdc++.a)" $@

docs: build ## Write the rules' reference and the man pages anew.
	RECORD_SNAPSHOTS=1 swift test --filter 'RuleReferenceTests|FactTableTests'
	Scripts/make-man-pages $$(swift build --show-bin-path)/ringready

install: .build/static/libstdc++.a ## Put one executable in place, with man pages and completions: make install PREFIX=/usr/local
	@Scripts/install-prerequisites
	$(RELEASE)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 -s $$($(RELEASE) --show-bin-path)/ringready $(DESTDIR)$(PREFIX)/bin/ringready
	install -d $(SHARE)/man/man1 $(SHARE)/man/fr/man1
	install -m 644 docs/man/ringready.1 $(SHARE)/man/man1/
	install -m 644 docs/man/fr/ringready.1 $(SHARE)/man/fr/man1/
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(DESTDIR)$(PREFIX)/bin/ringready completions bash >$(SHARE)/bash-completion/completions/ringready
	$(DESTDIR)$(PREFIX)/bin/ringready completions zsh >$(SHARE)/zsh/site-functions/_ringready
	$(DESTDIR)$(PREFIX)/bin/ringready completions fish >$(SHARE)/fish/vendor_completions.d/ringready.fish

clean:
	rm -rf .build
