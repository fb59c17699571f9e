#!/usr/bin/env python3
"""Pictures of a page of each kind of the example site: on a desk, on a phone, in the dark, in print (as
PDF); `make screenshots` calls it. With `--for-readme`, those that the README shows, and no others.

    screenshots.py [PARLEY [FOLDER]]
    screenshots.py [PARLEY] --for-readme docs/images
"""

import argparse
import os
import shutil

from playwright.sync_api import sync_playwright

from built_site import REPOSITORY, BuiltSite, program

LOOKS = {
    "desk": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "phone": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light", "is_mobile": True},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
}
# A page may be long; what comes after this many pixels looks like what came before.
LONGEST = 4000
README = {
    "home": ("home", "desk", (1180, 800)),
    "event": ("one-of-events", "dark", (1180, 1000)),
    "phone": ("home", "phone", (360, 960)),
}
# A README is read on phones too.
HEAVIEST = 200_000


def picture(page, path):
    height = page.evaluate("document.documentElement.scrollHeight")
    size = page.viewport_size
    page.screenshot(path=path, full_page=True, clip={
        "x": 0, "y": 0, "width": size["width"], "height": min(height, LONGEST)})


def of_all(browser, site, folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for look, options in LOOKS.items():
        context = browser.new_context(**options)
        page = context.new_page()
        for kind, path in site.kinds().items():
            page.goto(site.url + path, wait_until="load")
            picture(page, os.path.join(folder, f"{kind}-{look}.png"))
            if look == "desk":
                page.pdf(path=os.path.join(folder, f"{kind}-print.pdf"), format="A4",
                         margin=dict.fromkeys(("top", "right", "bottom", "left"), "18mm"))
        context.close()
    print(f"{len(os.listdir(folder))} pictures are in {folder}")


def for_readme(browser, site, folder):
    """Only what has the right name is written over."""
    os.makedirs(folder, exist_ok=True)
    for name, (kind, look, (width, height)) in README.items():
        context = browser.new_context(**LOOKS[look] | {"viewport": {"width": width, "height": height}})
        page = context.new_page()
        page.goto(site.url + site.kinds()[kind], wait_until="load")
        made = page.screenshot()
        context.close()
        if len(made) >= HEAVIEST:
            raise SystemExit(f"{name}.png would have {len(made)} bytes, more than {HEAVIEST}")
        with open(os.path.join(folder, f"{name}.png"), "wb") as file:
            file.write(made)
        print(f"{os.path.join(folder, name)}.png: {len(made)} bytes")


def main():
    parser = argparse.ArgumentParser(description="Pictures of the example site.")
    parser.add_argument("parley", nargs="?", default=os.path.join(REPOSITORY, ".build/debug/parley"))
    parser.add_argument("folder", nargs="?", default=os.path.join(REPOSITORY, ".build/screenshots"))
    parser.add_argument("--for-readme", metavar="FOLDER", help="only the pictures that the README shows")
    arguments = parser.parse_args()
    site = BuiltSite(arguments.parley)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program(), args=["--no-sandbox"])
            if arguments.for_readme:
                for_readme(browser, site, arguments.for_readme)
            else:
                of_all(browser, site, arguments.folder)
            browser.close()
    finally:
        site.close()


if __name__ == "__main__":
    main()
