# ringready: guided setup and go-live readiness for Microsoft Phone System (Teams Phone).
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
# Without the debugger's tables, which an installed executable leaves out; in a folder of its own, so that it needs not wait for other builds.
RELEASE = swift build -c release --scratch-path .build/optimized --product ringready -Xswiftc -gnone $(DIRECT) $(STATIC)
# The code reaches generic types itself, where it would else spell out their names for the runtime to read at every start; and each function
# has a section of its own, so that the linker leaves out those that nothing calls: 600 KB.
DIRECT = $(patsubst %,-Xswiftc -Xfrontend -Xswiftc %,-disable-concrete-type-metadata-mangled-name-accessors -function-sections)
ifeq ($(shell uname -s),Linux)
# With the archives of all it needs (the -dev packages of Debian and its kin bring them) the executable is static: it runs wherever the kernel
# does, whatever C library is there, and starts in half the time. Elsewhere on Linux the Swift runtime at least is inside; macOS has its own.
STATIC = --static-swift-stdlib $(if $(filter 5,$(words $(ARCHIVES))),$(ALONE))
ARCHIVES = $(foreach name,$(LIBRARIES) c,$(wildcard $(shell cc -print-file-name=lib$(name).a)))
LIBRARIES = edit bsd tinfo yaml
ALONE = -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -T$(PARTS)/discard.ld $(LIBRARIES:%=-Xlinker -l%) \
  -Xswiftc -module-alias -Xswiftc FoundationEssentials=ParserFoundation -Xswiftc -I$(MADE) $(BESIDE:%=-Xlinker %) \
  $(WITHOUT_PROC:%=-Xlinker --wrap=%)
WITHOUT_PROC = _swift_stdlib_getUnsafeArgvArgc swift_copyAuxiliaryExecutablePath
PARTS = $(CURDIR)/BuildTools/StaticExecutable
MADE = $(CURDIR)/.build/static
BESIDE = $(MADE)/ParserFoundation.o $(MADE)/runtime.o
endif

.PHONY: run build oracles built-tests test fuzz sanitize lint floors docs prerequisites install dist coverage clean

run: build ## Build and start the assistant in the current folder.
	@$$(swift build --show-bin-path)/ringready

build: ## Build for development.
	@Scripts/install-prerequisites
	swift build --product ringready

oracles:
	@Scripts/install-prerequisites tests
	@Scripts/prepare-oracles
	@Scripts/prepare-browser
	@Scripts/address-oracle.sh

built-tests:
	swift build --build-tests

test: ## Install what the tests need, and run them.
	@Scripts/install-prerequisites tests
	$(MAKE) --jobs 2 oracles built-tests
	swift test --skip-build

fuzz: ## Give every reader bytes by chance, led by what they reach: make fuzz TIME=60 (seconds each)
	@TIME=$(TIME) Tests/Fuzzing/run

sanitize: oracles ## Run the tests and what they start under the address and the thread sanitizer.
	@Scripts/sanitize

coverage: oracles ## Say how many lines of each target the tests reach.
	rm -rf .build/coverage/debug/programs
	LLVM_PROFILE_FILE=$(CURDIR)/.build/coverage/generator.profraw swift test --enable-code-coverage --scratch-path .build/coverage
	Scripts/report-coverage .build/coverage

lint: ## Check the formatting.
	swift format lint --strict --recursive --parallel Package.swift Sources Tests BuildTools Benchmarks Locales checklists

floors: ## Check that no target imports what its floor may not.
	swift build --explicit-target-dependency-import-check error

docs: build ## Write the rules' reference and the man pages anew.
	RECORD_SNAPSHOTS=1 swift test --filter 'RuleReferenceTests|FactTableTests'
	Scripts/make-man-pages $$(swift build --show-bin-path)/ringready

prerequisites:
	@Scripts/install-prerequisites

$(MADE)/%.o: $(PARTS)/%.swift
	mkdir -p $(@D)
	swiftc -O -wmo -parse-as-library -static -module-name $* -emit-module -emit-object $< -o $@

$(MADE)/%.o: $(PARTS)/%.c
	mkdir -p $(@D)
	cc -O2 -Wall -c $< -o $@

install: prerequisites $(BESIDE) ## Put one executable in place, with man pages and completions: make install PREFIX=/usr/local
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

dist: prerequisites $(BESIDE) ## Make dist/ringready, which runs on any Linux of this kind of machine, and a Debian package of it, and check both.
	$(RELEASE)
	@Scripts/install-prerequisites package
	mkdir -p dist
	debian/rules clean binary DESTINATION=dist
	install -m 755 debian/ringready/usr/bin/ringready dist/
	Scripts/check-dist

clean:
	rm -rf .build
