#!/usr/bin/env python3
"""A real browser reads the example site as its readers do; `make browser-test` calls it.

    site_test.py PARLEY
"""

import os
import posixpath
import re
import shutil
import sys
import tempfile
import unittest
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from built_site import REPOSITORY, BuiltSite, program

PARLEY = os.path.abspath(sys.argv.pop(1) if len(sys.argv) > 1 else ".build/debug/parley")
# A phone, the narrowest that reflow is asked for (WCAG 1.4.10), a tablet, a desk.
WIDTHS = [320, 360, 768, 1440]
HOME_BUDGET = 60_000
# Letters that are not Latin take two bytes each.
FOREIGN_HOME_BUDGET = 62_000
SCRIPT_BUDGET = 12_000

# What sticks out at the right, and is neither scrolled in a box of its own nor hidden on purpose.
OVERFLOW = """() => {
  const room = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= room) return null
  const wide = [...document.body.querySelectorAll('*')].filter(e =>
    e.getBoundingClientRect().right > room + 0.5 && !e.closest('.scroll'))
  const last = wide.at(-1)
  return `${document.documentElement.scrollWidth} > ${room}: ` +
    (last ? last.outerHTML.slice(0, 160) : 'nothing found')
}"""

SHIFTS = """() => {
  window.shifts = []
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shifts.push(
      entry.value.toFixed(4) + ' ' + entry.sources.map(s => s.node && (s.node.outerHTML ||
        s.node.textContent).slice(0, 80)).join(' | '))
  }).observe({ type: 'layout-shift', buffered: true })
}"""


class SiteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = BuiltSite(PARLEY)
        cls.addClassCleanup(cls.site.close)
        cls.kinds = cls.site.kinds()
        playwright = sync_playwright().start()
        cls.addClassCleanup(playwright.stop)
        cls.browser = playwright.chromium.launch(
            executable_path=program(), args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    def page(self, width=1440, **options):
        context = self.browser.new_context(viewport={"width": width, "height": 900}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.trouble = []
        page.asked = []
        page.on("console", lambda message: message.type in ("error", "warning") and
                page.trouble.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: page.trouble.append(f"{page.url}: {error}"))
        # What is given up because the test went on to the next page is nobody's fault.
        page.on("requestfailed", lambda request: request.failure != "net::ERR_ABORTED" and
                page.trouble.append(f"{page.url}: no {request.url}: {request.failure}"))
        page.on("request", lambda request: page.asked.append(request.url))
        return page

    def assertNothing(self, found):
        self.assertEqual(found, [], "\n" + "\n".join(map(str, found[:40])))

    def test_the_example_has_pages_of_every_kind(self):
        self.assertLessEqual(
            {"home", "404", "timeline", "rounds", "one-of-rounds", "one-of-events", "actors",
             "one-of-actors", "issues", "one-of-issues", "articles", "one-of-articles", "places",
             "one-of-places", "commitments", "corrections", "coverage", "method", "as-of", "past-home",
             "past-event"}, set(self.kinds))

    # What a browser says

    def test_the_browser_complains_of_nothing_and_asks_no_other_host(self):
        page = self.page()
        for path in self.kinds.values():
            answer = page.goto(self.site.url + path, wait_until="load")
            self.assertEqual(answer.status, 200, path)
        self.assertNothing(page.trouble)
        self.assertNothing([url for url in page.asked if not url.startswith(self.site.url)])
        self.assertTrue(any(url.endswith(".css") for url in page.asked))

    def assertStyled(self, page):
        display = page.evaluate("getComputedStyle(document.querySelector('header.site')).display")
        self.assertEqual(display, "flex", page.url)

    def test_an_address_that_is_not_there_has_a_page_with_style_and_a_way_out(self):
        page = self.page()
        answer = page.goto(self.site.url + "no/such/page/", wait_until="load")
        self.assertEqual(answer.status, 404)
        self.assertStyled(page)
        page.locator("main a").first.click()
        self.assertEqual(page.url.removesuffix("index.html"), self.site.url)

    def test_it_works_from_disk(self):
        page = self.page()
        for path in self.kinds.values():
            # Only a server shows this one, and its addresses are the site's own.
            if path != "404.html":
                page.goto("file://" + os.path.join(self.site.public, path), wait_until="load")
                self.assertStyled(page)
        page.goto("file://" + os.path.join(self.site.public, "index.html"))
        page.locator("header.site nav a[href*='timeline']").click()
        page.locator("main a[href*='events/']").first.click()
        self.assertRegex(page.url, r"^file://.*/events/[a-z0-9-]+/index\.html$")
        self.assertNothing(page.trouble)
        self.assertNothing([url for url in page.asked if not url.startswith("file://")])

    def test_nothing_is_wider_than_the_page(self):
        page = self.page()
        found = []
        for path in self.site.present() + [self.kinds["past-home"], self.kinds["past-event"]]:
            page.goto(self.site.url + path, wait_until="load")
            for width in WIDTHS if path in self.kinds.values() else WIDTHS[:1]:
                page.set_viewport_size({"width": width, "height": 900})
                fault = page.evaluate(OVERFLOW)
                if fault:
                    found.append(f"{path} at {width}: {fault}")
        self.assertNothing(found)

    def test_nothing_moves_while_a_page_is_loaded_and_read(self):
        found = []
        for width in (360, 1440):
            page = self.page(width)
            for path in self.kinds.values():
                page.goto(self.site.url + path, wait_until="load")
                page.evaluate(SHIFTS)
                page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
                page.wait_for_timeout(60)
                found += [f"{path} at {width}: {shift}" for shift in page.evaluate("window.shifts")]
        self.assertNothing(found)

    # Access

    def test_axe_finds_nothing(self):
        axe = Axe()
        found = set()
        for scheme, width in (("light", 1440), ("dark", 1440), ("light", 360)):
            page = self.page(width, color_scheme=scheme)
            for path in self.kinds.values():
                page.goto(self.site.url + path, wait_until="load")
                # What is folded away is to be read, too.
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                for violation in axe.run(page).response["violations"]:
                    for node in violation["nodes"][:3]:
                        found.add(f"{path} {scheme} {width}: {violation['id']}: "
                                  f"{node['html'][:160]} {(node.get('failureSummary') or '')[:220]}")
        self.assertNothing(sorted(found))

    def test_the_score_is_walked_by_keyboard_in_order_of_time(self):
        for width, drawing in ((1440, ".lying"), (360, ".standing")):
            page = self.page(width)
            page.goto(self.site.url + "index.html")
            count = page.locator(f".score {drawing} a").count()
            self.assertGreater(count, 10)
            page.locator("h1").click()
            visited = []
            for _ in range(count + 30):
                page.keyboard.press("Tab")
                where = page.evaluate("""selector => {
                  const links = [...document.querySelectorAll(`.score ${selector} a`)]
                  const here = document.activeElement
                  const index = links.indexOf(here)
                  const box = here.getBoundingClientRect()
                  return { index, inside: !!here.closest('.staves'), shown: box.width * box.height > 0,
                           named: !!(here.querySelector('title') || here.textContent.trim()) }
                }""", drawing)
                if where["inside"]:
                    self.assertTrue(where["shown"] and where["named"], where)
                    visited.append(where["index"])
                elif visited:
                    break
            self.assertEqual(visited, list(range(count)))

    def test_the_first_tab_offers_to_skip_the_menu(self):
        page = self.page()
        page.goto(self.site.url + "index.html")
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        self.assertEqual(link.get_attribute("href"), "#page_main")
        self.assertGreaterEqual(link.bounding_box()["x"], 0)

    # Without scripts

    def test_without_scripts_nothing_is_missing(self):
        plain = self.page(java_script_enabled=False)
        whole = self.page()
        for path in self.kinds.values():
            plain.goto(self.site.url + path, wait_until="load")
            whole.goto(self.site.url + path, wait_until="load")
            self.assertEqual(plain.locator("h1:visible").count(), 1, path)
            # A control that does nothing is worse than none.
            dead = plain.locator("button:visible, input:visible, select:visible")
            self.assertEqual(dead.count(), 0, path)
            hidden = plain.locator("main [hidden]").count()
            self.assertEqual(hidden, 0, f"{path} hides something that only a script can show")
            said = plain.locator("main").inner_text().split("\n")
            scripted = set(whole.locator("main").inner_text().split("\n"))
            self.assertNothing([f"{path}: {line}" for line in said if line not in scripted])

    def test_every_page_can_be_reached_by_links_alone(self):
        links = {page: self.links(page) for page in self.site.pages}
        seen, waiting = {"index.html"}, ["index.html"]
        while waiting:
            for target, _ in links[waiting.pop()]:
                if target in links and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        self.assertNothing([page for page in self.site.pages if page not in seen and page != "404.html"])

    # What a browser need not be asked

    def links(self, page):
        """The files that a page leads to, each with the part of it."""
        found = []
        for _, attributes in self.site.markup(page).elements:
            for key in ("href", "src"):
                address = attributes.get(key)
                if address is None or re.match(r"[a-z]+:", address):
                    continue
                path, _, part = address.partition("#")
                target = posixpath.normpath(posixpath.join(
                    posixpath.dirname(page), urllib.parse.unquote(path.partition("?")[0]))
                ) if path else page
                if path.endswith("/") or os.path.isdir(os.path.join(self.site.public, target)):
                    target = posixpath.normpath(posixpath.join(target, "index.html"))
                found.append((target, urllib.parse.unquote(part)))
        return found

    def test_every_link_leads_somewhere(self):
        ids = {page: self.site.markup(page).ids for page in self.site.pages}
        found = []
        for page in self.site.pages:
            if page == "404.html":
                continue
            for target, part in self.links(page):
                if not os.path.isfile(os.path.join(self.site.public, target)):
                    found.append(f"{page}: {target}")
                elif part and not part.startswith(":~:") and part not in ids.get(target, {part}):
                    found.append(f"{page}: {target}#{part}")
        self.assertNothing(found)

    def test_no_page_has_code_or_style_of_its_own(self):
        found = []
        for page in self.site.pages:
            for name, attributes in self.site.markup(page).elements:
                data = attributes.get("type", "").endswith("json")
                inline = name == "script" and "src" not in attributes and not data
                handlers = [key for key in attributes if key.startswith("on")]
                foreign = name in ("script", "img", "link", "iframe", "source", "use", "image") and \
                    attributes.get("rel") != "canonical" and any(
                        re.match(r"([a-z]+:)?//", attributes.get(key) or "") for key in ("src", "href"))
                if inline or handlers or foreign or name == "style" or "style" in attributes:
                    found.append(f"{page}: <{name} {attributes}>")
        self.assertNothing(found)

    def home_weight(self, site):
        home = site.markup("index.html").elements
        sheets = [a["href"] for name, a in home if name == "link" and a.get("rel") == "stylesheet"]
        self.assertEqual(len(sheets), 1)
        return site.size("index.html") + sum(map(site.size, sheets))

    def test_the_front_page_keeps_its_budget_in_every_language(self):
        with tempfile.TemporaryDirectory() as folder:
            for part in ("content", "templates"):
                shutil.copytree(os.path.join(REPOSITORY, part), os.path.join(folder, part))
            settings = os.path.join(folder, "content", "site.yml")
            with open(settings, encoding="utf-8") as file:
                text = file.read()
            languages = [os.path.splitext(name)[0]
                         for name in os.listdir(os.path.join(folder, "templates", "strings"))]
            self.assertIn("uk", languages)
            for language in languages:
                with self.subTest(language=language):
                    with open(settings, "w", encoding="utf-8") as file:
                        file.write(re.sub("^language: .*$", "language: " + language, text, flags=re.M))
                    site = BuiltSite(PARLEY, folder)
                    self.addCleanup(site.close)
                    self.assertRegex(site.text("index.html"), '<html lang="?' + language)
                    self.assertLessEqual(
                        self.home_weight(site),
                        HOME_BUDGET if language == "en" else FOREIGN_HOME_BUDGET)

    def test_budgets(self):
        weight = self.home_weight(self.site)
        self.assertLessEqual(weight, HOME_BUDGET, "HTML and CSS of the front page, in bytes")
        # The index of names is data, which is fetched when somebody searches.
        for page in self.kinds.values():
            scripts = {os.path.join("assets", os.path.basename(a["src"]))
                       for name, a in self.site.markup(page).elements
                       if name == "script" and "src" in a}
            self.assertTrue(scripts, page)
            self.assertLessEqual(
                sum(map(self.site.size, scripts)), SCRIPT_BUDGET, f"{page}: {scripts}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
