# The two commands of the README are `make site` and `make test`.
.POSIX:
.PHONY: site preview test browser-test validate verify screenshots \
	readme-pictures lint format bench bench-large bench-preview bench-suggest suggestions golden verify-public install \
	uninstall bootstrap clean

PARLEY = .build/release/parley
PREFIX = /usr/local

## Install what is missing, build Parley, render content/ into public/.
site: bootstrap
	swift build -c release --product parley
	$(PARLEY) build

## Show the site in the browser while content/ and templates/ are edited.
preview: bootstrap
	swift build -c release --product parley
	$(PARLEY) preview --open

## Run all tests.
test: bootstrap
	@scripts/bootstrap-tests
	swift build --build-tests
	swift test --skip-build

## Look at the preview and at the example site with a real browser (Chromium).
browser-test: bootstrap
	scripts/bootstrap-browser-test
	swift build --product parley
	.build/browser-test/bin/python Tests/Browser/preview_test.py .build/debug/parley
	.build/browser-test/bin/python Tests/Browser/reader_test.py .build/debug/parley
	.build/browser-test/bin/python Tests/Browser/site_test.py .build/debug/parley
	.build/browser-test/bin/python Tests/Browser/hostile_test.py .build/debug/parley

## Let the W3C's Nu checker read the example site and one of 2,000 generated events.
validate: bootstrap
	scripts/bootstrap-browser-test
	swift build --product parley
	.build/browser-test/bin/python Tests/Browser/validate.py .build/debug/parley

## Let other people's parsers read what the site has for programs.
verify: bootstrap
	scripts/bootstrap-verify
	swift build --product parley
	.build/verify/bin/python Tests/Verify/run.py .build/debug/parley

## Pictures of a page of each kind: on a desk, on a phone, in the dark, in print.
screenshots: bootstrap
	scripts/bootstrap-browser-test
	swift build --product parley
	.build/browser-test/bin/python Tests/Browser/screenshots.py .build/debug/parley .build/screenshots

## Make the pictures of the README again.
readme-pictures: bootstrap
	scripts/bootstrap-browser-test
	swift build --product parley
	.build/browser-test/bin/python Tests/Browser/screenshots.py .build/debug/parley --for-readme docs/images

## Find what is not formatted as it should be.
lint:
	swift format lint --strict --recursive Sources Tests Package.swift

## Format the sources.
format:
	swift format --in-place --recursive Sources Tests Package.swift

## Measure a build of 10,000 events beside Hugo and `cp -r` of what was built, in memory.
bench: bootstrap
	scripts/bootstrap-bench
	swift build -c release --product parley
	.build/bench/bin/python Tests/Benchmark/builds.py $(PARLEY)

## Measure a build of 50,000 events beside one of 10,000.
bench-large: bootstrap
	swift build -c release --product parley
	python3 Tests/Benchmark/builds.py $(PARLEY) --events 50000 --beside 10000

## Measure the preview: start-up, an edit until the reloaded page comes, memory.
bench-preview: bootstrap
	swift build -c release --product parley
	Tests/Benchmark/preview.py $(PARLEY)

## Measure `parley suggest` on long and odd articles.
bench-suggest: bootstrap
	swift build -c release --product parley
	python3 Tests/Benchmark/suggest.py $(PARLEY)

## Hold what `parley suggest` finds against lists made by hand.
suggestions: bootstrap
	swift build --product parley
	python3 Tests/Suggest/measure.py .build/debug/parley Tests/Suggest/project Tests/Suggest/lists.json

## Record the expected trees of Tests/Sites again. Read the difference before you commit it.
golden: bootstrap
	RECORD=1 swift test --filter GoldenSiteTests

## Fail unless public/ is byte for byte what the generator makes of content/.
verify-public: bootstrap
	swift build -c release --product parley
	scripts/verify-public $(PARLEY)

## Install the program below PREFIX (and that below DESTDIR) with its templates and starter site.
## It carries Swift's libraries with it, so that it runs without a toolchain.
install:
	@scripts/bootstrap install
	swift build -c release --product parley $$(scripts/static-flags)
	scripts/install $(PARLEY) "$(DESTDIR)$(PREFIX)"

## Take all of that away again.
uninstall:
	scripts/install --remove "$(DESTDIR)$(PREFIX)"

bootstrap:
	@scripts/bootstrap

clean:
	swift package clean
