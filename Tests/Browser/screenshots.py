#!/usr/bin/env python3
"""Pictures of a page of each kind of the example site: on a desk, on a phone, in the dark, in print (as
PDF); `make screenshots` calls it.

    screenshots.py PARLEY FOLDER [--for-readme FOLDER]

With `--for-readme`, also the three pictures that the README shows.
"""

import os
import re
import shutil
import sys

from playwright.sync_api import sync_playwright

from built_site import BuiltSite, program

LOOKS = {
    "desk": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "phone": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light", "is_mobile": True},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
}
# A page may be long; what comes after this many pixels looks like what came before.
LONGEST = 4000
README = {"home": (1280, 860), "one-of-rounds": (1280, 900), "one-of-events": (1280, 900)}


def picture(page, path):
    height = page.evaluate("document.documentElement.scrollHeight")
    size = page.viewport_size
    page.screenshot(path=path, full_page=True, clip={
        "x": 0, "y": 0, "width": size["width"], "height": min(height, LONGEST)})


def main():
    parley, folder = sys.argv[1:3]
    readme = sys.argv[4] if sys.argv[3:4] == ["--for-readme"] else None
    site = BuiltSite(parley)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=["--no-sandbox"])
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
        if readme:
            os.makedirs(readme, exist_ok=True)
            for kind, (width, height) in README.items():
                page = browser.new_page(viewport={"width": width, "height": height})
                page.goto(site.url + site.kinds()[kind], wait_until="load")
                name = re.sub(r"^one-of-(.*)s$", r"\1", kind)
                page.screenshot(path=os.path.join(readme, f"{name}.png"))
                page.close()
        browser.close()
    site.close()
    print(f"{len(os.listdir(folder))} pictures are in {folder}")


if __name__ == "__main__":
    main()
