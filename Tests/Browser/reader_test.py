#!/usr/bin/env python3
"""A real browser reads the example site from disk: choosing events, finding records, by keyboard alone.

    reader_test.py PARLEY
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from playwright.sync_api import expect, sync_playwright

PARLEY = os.path.abspath(sys.argv.pop(1) if len(sys.argv) > 1 else ".build/debug/parley")
REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


class ReaderTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="parley-reader-")
        cls.site = os.path.join(cls.folder, "site")
        subprocess.run([PARLEY, "build", "--root", REPOSITORY, "--output", cls.site], check=True,
                       stdout=subprocess.DEVNULL)
        cls.playwright = sync_playwright().start()
        program = next(filter(None, map(shutil.which, BROWSERS)))
        cls.browser = cls.playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        shutil.rmtree(cls.folder)

    def setUp(self):
        self.page = self.browser.new_page(locale="en-GB")
        self.addCleanup(self.page.close)
        self.trouble = []
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("console", lambda message: self.trouble.append(message.text)
                     if message.type == "error" else None)

    def tearDown(self):
        self.assertEqual(self.trouble, [])

    def open(self, path, page=None):
        (page or self.page).goto(f"file://{self.site}/{path}")

    def shown(self):
        return self.page.locator(".entry:visible")

    # Choosing among events

    def test_events_are_chosen_by_side_and_the_view_can_be_linked(self):
        self.open("timeline/index.html")
        whole = self.shown().count()
        self.page.locator(".filter summary").click()
        self.page.get_by_label("Side").select_option("ukraine")
        some = self.shown().count()
        self.assertTrue(0 < some < whole)
        for entry in self.shown().all():
            self.assertIn("side:ukraine", entry.get_attribute("data-keys").split())
        expect(self.page.locator(".filter [role=status]")).to_have_text(f"{some} of {whole} events")
        self.assertTrue(self.page.url.endswith("?side=ukraine"), self.page.url)
        option = self.page.locator("select[name=side] option[value=ukraine]")
        expect(option).to_have_text(f"Ukraine ({some})")
        # No month stays without an event.
        for month in self.page.locator(".month:visible").all():
            self.assertTrue(month.locator(".entry:visible").count() > 0)
        self.page.reload()
        self.assertEqual(self.shown().count(), some)
        expect(self.page.get_by_label("Side")).to_have_value("ukraine")
        self.page.get_by_role("button", name="Show all").click()
        expect(self.shown()).to_have_count(whole)
        self.assertTrue(self.page.url.endswith("/timeline/index.html"), self.page.url)

    def test_choices_narrow_each_other(self):
        self.open("timeline/index.html?kind=talks&q=Abu%20Dhabi")
        self.assertTrue(self.shown().count() > 0)
        for entry in self.shown().all():
            self.assertIn("kind:talks", entry.get_attribute("data-keys").split())
            self.assertIn("abu dhabi", entry.inner_text().lower())
        # Another kind may still be chosen, and its number says what that would show.
        option = self.page.locator("select[name=kind] option[value=statement]")
        count = int(option.inner_text().split("(")[1].rstrip(")"))
        self.page.get_by_label("Kind").select_option("statement")
        self.assertEqual(self.shown().count(), count)

    def test_a_period_takes_what_it_may_mean(self):
        self.open("timeline/index.html?from=2026-02-04&to=2026-02-05")
        self.assertTrue(self.shown().count() > 0)
        for entry in self.page.locator(".entry").all():
            first = entry.get_attribute("data-from") or ""
            last = entry.get_attribute("data-to") or "9999"
            self.assertEqual(entry.is_visible(), first <= "2026-02-05" and last >= "2026-02-04")

    def test_events_are_chosen_by_keyboard_alone(self):
        self.open("timeline/index.html")
        whole = self.shown().count()
        for _ in range(40):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement.localName") == "summary":
                break
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Tab")
        self.page.keyboard.type("prisoners")
        self.assertTrue(0 < self.shown().count() < whole)
        self.page.keyboard.press("Enter")
        self.assertTrue(self.page.url.endswith("?q=prisoners"), self.page.url)

    def test_without_scripts_every_event_is_there_and_nothing_that_needs_them(self):
        page = self.browser.new_page(java_script_enabled=False)
        self.addCleanup(page.close)
        self.open("timeline/index.html?side=ukraine", page)
        self.assertEqual(page.locator(".entry:visible").count(), page.locator(".entry").count())
        expect(page.locator(".filter")).to_be_hidden()


if __name__ == "__main__":
    unittest.main(verbosity=2)
