#!/usr/bin/env python3
"""A real browser reads a site of hostile texts with no policy to protect it, and runs none of them;
`make browser-test` calls it.

    hostile_test.py PARLEY
"""

import json
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

from playwright.sync_api import sync_playwright

from built_site import REPOSITORY, BuiltSite, program

sys.path.append(os.path.join(REPOSITORY, "Tests", "Verify"))
import hostile  # noqa: E402

PARLEY = os.path.abspath(sys.argv.pop(1) if len(sys.argv) > 1 else ".build/debug/parley")
# Whatever text has become markup: scripts without an address, handlers, and elements no template makes.
TRACES = """() => [...document.querySelectorAll('*')].filter(e =>
  (e.localName === 'script' && !e.src && !e.getAttribute('src') && e.type !== 'application/ld+json') ||
  ['img', 'iframe', 'object', 'embed', 'foreignobject'].includes(e.localName) ||
  [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value) &&
    ['href', 'src', 'action', 'xlink:href'].includes(a.name))).map(e => e.outerHTML.slice(0, 160))"""


class HostileTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.project = pathlib.Path(tempfile.mkdtemp(prefix="parley-hostile-"))
        cls.addClassCleanup(shutil.rmtree, cls.project)
        cls.content = hostile.write(cls.project / "content")
        shutil.copytree(os.path.join(REPOSITORY, "templates"), cls.project / "templates")
        cls.site = BuiltSite(PARLEY, cls.project)
        cls.addClassCleanup(cls.site.close)
        playwright = sync_playwright().start()
        cls.addClassCleanup(playwright.stop)
        cls.browser = playwright.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        # A policy would keep a script from running that should not be there at all.
        context = self.browser.new_context(bypass_csp=True)
        self.addCleanup(context.close)
        self.page = context.new_page()
        self.heard = []
        self.page.on("dialog", lambda dialog: (self.heard.append(dialog.message), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.heard.append(str(error)))
        self.page.on("request", lambda request: request.url.startswith((self.site.url, "data:", "about:", "blob:"))
                     or self.heard.append(request.url))

    def check(self, where):
        self.assertEqual(self.heard, [], where)
        self.assertNotEqual(self.page.title(), "hit", where)
        self.assertEqual(self.page.evaluate(TRACES), [], where)

    def test_would_notice(self):
        self.page.set_content("<title>x</title><img src=x onerror='alert(1)'>")
        self.page.wait_for_timeout(100)
        self.assertIn("1", self.heard)
        self.assertNotEqual(self.page.evaluate(TRACES), [])

    def test_pages(self):
        for path in self.site.pages:
            self.page.goto(self.site.url + path)
            self.check(path)
        self.assertGreater(len(self.site.pages), 20)

    def test_titles(self):
        """What the browser shows, letter by letter."""
        for record, path in [("event", "events/attack"), ("round", "rounds/first"), ("issue", "issues/land"),
                             ("person", "actors/person"), ("place", "places/town"), ("article title",
                                 "articles/report")]:
            self.page.goto(f"{self.site.url}{path}/index.html")
            self.assertEqual(self.page.locator("h1").text_content(), self.content.texts[record])

    def test_drawings(self):
        found = sorted(pathlib.Path(self.site.public).rglob("card.svg"))
        self.assertGreater(len(found), 1)
        for each in found:
            self.page.goto(self.site.url + str(each.relative_to(self.site.public)))
            self.check(each)

    def test_scripts_of_the_site(self):
        """Search, cards and the filter put texts into pages."""
        self.page.goto(self.site.url + "search/index.html?q=event")
        self.page.wait_for_timeout(300)
        self.assertIn("event </script><script>", self.page.locator("main").inner_text())
        self.check("search")
        self.page.goto(self.site.url + "index.html")
        self.page.keyboard.press("/")
        self.page.keyboard.type("</script><img src=x onerror=alert(1)>")
        self.page.wait_for_timeout(300)
        self.check("search in the menu")
        self.page.goto(self.site.url + "rounds/first/index.html")
        self.page.locator("main a[href*='events/attack']:visible").first.hover()
        card = self.page.locator("#page_card")
        card.wait_for(state="visible")
        self.assertIn(self.content.texts["event"][:60], card.text_content())
        self.check("cards")
        self.page.goto(self.site.url + "timeline/index.html")
        self.page.locator("details.filter summary").click()
        self.page.locator("details.filter input[name=q]").fill("'\"><svg/onload=alert(3)>")
        self.page.locator("details.filter input[name=from]").fill("<img src=x onerror=alert(1)>")
        self.page.wait_for_timeout(300)
        self.check("filter")

    def test_data_that_is_put_into_pages(self):
        """TimelineJS takes its texts for HTML, and feed readers their entries."""
        data = pathlib.Path(self.site.public, "data", "timelinejs.json").read_text("utf-8")
        feed = pathlib.Path(self.site.public, "feed.json").read_text("utf-8")
        texts = []

        def collect(value):
            if isinstance(value, str):
                texts.append(value)
            elif isinstance(value, (list, dict)):
                for each in value.values() if isinstance(value, dict) else value:
                    collect(each)

        collect(json.loads(data))
        texts += [each["content_html"] for each in json.loads(feed)["items"]]
        self.page.set_content("<title>x</title><div></div>")
        for each in texts:
            self.page.evaluate("text => { document.querySelector('div').innerHTML = text }", each)
            self.check(each[:60])
        self.assertGreater(len(texts), 10)


if __name__ == "__main__":
    unittest.main()
