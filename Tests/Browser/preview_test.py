#!/usr/bin/env python3
"""A real browser looks at a site while it is edited; `make browser-test` calls it.

    preview_test.py PARLEY
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from playwright.sync_api import expect, sync_playwright

PARLEY = os.path.abspath(sys.argv.pop(1) if len(sys.argv) > 1 else ".build/debug/parley")
REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]

EVENT = """---
title: {title}
date: 2031-03-04
kind: talks
actors: [{actor}]
---

{text}

> agreed to meet again in May
>
> — [report](article:report)
"""


class PreviewTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        program = next(filter(None, map(shutil.which, BROWSERS)))
        cls.browser = cls.playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="parley-browser-")
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(os.path.join(REPOSITORY, "templates"), os.path.join(self.folder, "templates"))
        self.write("content/site.yml", "title: The talks\n")
        self.write("content/actors/ada.md", "---\ntitle: Ada Lovelace\n---\n\nA negotiator.\n")
        self.write("content/articles/report.txt",
                   "date 2031-03-05\n\nThe sides met\n\nThey agreed to meet again in May.\n")
        self.event()
        self.log = open(os.path.join(self.folder, "log"), "w+", encoding="utf-8")
        self.addCleanup(self.log.close)
        self.start(0)
        self.page = self.browser.new_page()
        self.addCleanup(self.page.close)
        self.requests = []
        self.trouble = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        # What the pages' policy for content forbids is reported there, and so passes by unseen.
        self.page.on("console", lambda message: self.trouble.append(message.text)
                     if "Content Security Policy" in message.text else None)

    def tearDown(self):
        self.assertEqual(self.trouble, [])

    def start(self, port):
        self.log.truncate(0)
        self.log.seek(0)
        process = subprocess.Popen(
            [PARLEY, "preview", "--root", self.folder, "--port", str(port)],
            stdout=self.log, stderr=subprocess.DEVNULL)
        self.process = process
        self.addCleanup(self.stop, process)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            with open(self.log.name, encoding="utf-8") as printed:
                found = re.search(r"http://127\.0\.0\.1:(\d+)/", printed.read())
            if found:
                self.port = int(found.group(1))
                self.url = found.group(0)
                return
            time.sleep(0.02)
        self.fail("the preview did not begin")

    @staticmethod
    def stop(process):
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait()

    def write(self, path, text):
        path = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.rename(path + ".new", path)

    def event(self, title="The meeting", text="They met.", actor="ada"):
        self.write("content/events/meeting.md", EVENT.format(title=title, text=text, actor=actor))

    def open(self, path="events/meeting/"):
        # The stream of events never ends, so the page is never idle.
        self.page.goto(self.url + path, wait_until="load")

    def overlay(self):
        return self.page.locator("parley-errors section")

    def test_an_edit_changes_the_page(self):
        self.open()
        expect(self.page.locator("h1")).to_have_text("The meeting")
        for number in range(5):
            self.event(title=f"Edition {number}")
            expect(self.page.locator("h1")).to_have_text(f"Edition {number}")

    def test_a_mistake_covers_the_page_until_it_is_fixed(self):
        self.open()
        self.event(title="Broken", actor="nobody")
        expect(self.overlay()).to_be_visible()
        expect(self.overlay()).to_contain_text("1 error")
        expect(self.overlay()).to_contain_text("content/events/meeting.md:5:10")
        expect(self.overlay()).to_contain_text("there is no actor `nobody`")
        expect(self.overlay().locator("pre")).to_have_text(re.compile(r"actors: \[nobody\]\s+\^~+"))
        expect(self.page.locator("h1")).to_have_text("The meeting")
        self.event(title="Mended")
        expect(self.overlay()).to_have_count(0)
        expect(self.page.locator("h1")).to_have_text("Mended")

    def test_a_mistake_made_before_the_page_was_opened_is_shown(self):
        self.open()
        self.event(actor="nobody")
        expect(self.overlay()).to_be_visible()
        self.open("timeline/")
        expect(self.overlay()).to_be_visible()
        self.event()
        expect(self.overlay()).to_have_count(0)

    def test_the_overlay_can_be_hidden_until_something_else_is_wrong(self):
        self.open()
        self.event(actor="nobody")
        self.page.locator("parley-errors button").click()
        expect(self.overlay()).to_have_count(0)
        self.event(actor="somebody")
        expect(self.overlay()).to_contain_text("somebody")

    def test_words_in_mistakes_are_words(self):
        self.open()
        self.event(actor="'<img src=x onerror=alert(1)>'")
        expect(self.overlay()).to_contain_text("<img src=x")
        self.assertEqual(self.overlay().locator("img").count(), 0)
        self.event()
        expect(self.overlay()).to_have_count(0)

    def test_the_place_on_the_page_stays(self):
        long = "\n\n".join(f"Paragraph {number} of a long text." for number in range(300))
        self.event(text=long)
        self.open()
        expect(self.page.get_by_text("Paragraph 299 of a long text.")).to_be_visible()
        self.page.wait_for_load_state("load")
        self.page.evaluate("window.scrollTo(0, 2345)")
        self.event(title="Renamed", text=long)
        expect(self.page.locator("h1")).to_have_text("Renamed")
        self.page.wait_for_load_state("load")
        self.assertAlmostEqual(self.page.evaluate("window.scrollY"), 2345, delta=2)

    def test_only_pages_that_have_changed_are_loaded_again(self):
        self.open("articles/report/")
        self.page.wait_for_timeout(300)
        before = len(self.requests)
        self.event(text="They met again.")
        self.page.wait_for_timeout(800)
        self.assertEqual(self.requests[before:], [])
        self.write("content/site.yml", "title: Other talks\n")
        expect(self.page).to_have_title(re.compile("Other talks"))

    def test_a_change_of_the_looks_is_seen(self):
        self.open()
        self.write("templates/assets/site.css", "body { background: rgb(1, 2, 3) }\n")
        expect(self.page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")

    def test_a_page_comes_and_goes(self):
        self.open("events/later/")
        expect(self.page.locator("h1")).to_have_text("There is no page here")
        self.write("content/events/later.md", EVENT.format(title="Later", text="So.", actor="ada"))
        expect(self.page.locator("h1")).to_have_text("Later")
        os.remove(os.path.join(self.folder, "content/events/later.md"))
        expect(self.page.locator("h1")).to_have_text("There is no page here")

    def test_drafts_are_marked(self):
        self.write("content/events/later.md",
                   EVENT.format(title="Later", text="So.", actor="ada").replace(
                       "kind:", "draft: true\nkind:"))
        self.open("events/later/")
        expect(self.page.locator("strong.draft")).to_have_css("background-color", "rgb(253, 230, 138)")

    def test_nothing_is_asked_of_other_servers(self):
        self.open("")
        self.page.wait_for_timeout(300)
        self.assertEqual([url for url in self.requests if not url.startswith(self.url)], [])

    def test_the_page_finds_a_preview_that_was_started_again(self):
        self.open()
        self.stop(self.process)
        self.event(title="Written meanwhile")
        self.start(self.port)
        expect(self.page.locator("h1")).to_have_text("Written meanwhile", timeout=15000)


if __name__ == "__main__":
    unittest.main(verbosity=2)
