#!/usr/bin/env python3
"""A real browser reads the example site from disk: choosing events, finding records, by keyboard alone.

    reader_test.py PARLEY
"""

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from built_site import BuiltSite

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
        expect(option).to_have_attribute("label", f"Ukraine ({some})")
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
        count = int(option.get_attribute("label").split("(")[1].rstrip(")"))
        self.page.get_by_label("Kind").select_option("statement")
        self.assertEqual(self.shown().count(), count)

    def test_a_period_takes_what_it_may_mean(self):
        self.open("timeline/index.html?from=2026-02-04&to=2026-02-05")
        self.assertTrue(self.shown().count() > 0)
        for entry in self.page.locator(".entry").all():
            first = entry.get_attribute("data-from") or ""
            last = entry.get_attribute("data-to") or "9999"
            self.assertEqual(entry.is_visible(), first <= "2026-02-05" and last >= "2026-02-04")

    def test_a_date_is_typed_down_to_the_day_the_month_or_the_year(self):
        self.open("timeline/index.html")
        entries = [(entry.get_attribute("data-from") or "", entry.get_attribute("data-to") or "9999")
                   for entry in self.page.locator(".entry").all()]
        self.page.locator(".filter summary").click()
        field = self.page.get_by_label("From")
        for typed, day in [("2026", "2026"), ("2026-02", "2026-02"), ("202602", "2026-02"),
                           ("2026.02.05", "2026-02-05"), ("٢٠٢٦-٠٢-٠٥", "2026-02-05")]:
            field.fill(typed)
            count = sum(last >= day for _, last in entries)
            self.assertTrue(0 < count < len(entries), typed)
            expect(self.shown()).to_have_count(count)
        field.fill("")
        self.page.get_by_label("To", exact=True).fill("2026-01")
        count = sum(first < "2026-02" for first, _ in entries)
        self.assertTrue(0 < count < len(entries))
        expect(self.shown()).to_have_count(count)
        self.assertTrue(self.page.url.endswith("?to=2026-01"), self.page.url)
        self.page.reload()
        expect(self.shown()).to_have_count(count)

    def test_a_date_that_cannot_be_read_is_told(self):
        self.open("timeline/index.html")
        whole = self.shown().count()
        status = self.page.locator(".filter [role=status]")
        self.page.locator(".filter summary").click()
        field = self.page.get_by_label("From")
        expect(field).to_have_accessible_description("Dates as 2026, 2026-02 or 2026-02-05")
        for typed in ["5 Feb", "2026-02-30", "2026-13", "26"]:
            field.fill("")
            field.press_sequentially(typed)
            # Nobody is told off in the middle of a date.
            expect(field).to_have_attribute("aria-invalid", "false")
            field.press("Tab")
            expect(field).to_have_attribute("aria-invalid", "true")
            expect(status).to_have_text(f"“{typed}” cannot be read as a date and is ignored. "
                                        f"{whole} of {whole} events")
            expect(self.shown()).to_have_count(whole)
        self.page.reload()
        expect(field).to_have_value("26")
        expect(status).to_contain_text("“26” cannot be read")
        field.fill("2026-02")
        expect(field).to_have_attribute("aria-invalid", "false")
        expect(status).not_to_contain_text("cannot")
        self.assertTrue(0 < self.shown().count() < whole)
        self.page.get_by_label("To", exact=True).fill("2026-01")
        expect(status).to_have_text(f"The second date is before the first. 0 of {whole} events")

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

    # Finding records

    def best(self):
        return self.page.locator(".palette [role=option]").first

    def test_any_spelling_and_script_finds_the_person(self):
        self.open("rounds/index.html")
        self.page.keyboard.press("/")
        field = self.page.get_by_role("combobox")
        expect(field).to_be_focused()
        for spelling in ["dmitriev", "Дмитриев", "Dmitriyev", "DMITRIJEV", "Дмитрієв", "kirill dmitr"]:
            field.fill(spelling)
            expect(self.best()).to_have_attribute("href", re.compile("actors/kirill-dmitriev/"))
        for spelling in ["Zelensky", "Zelenskyy", "Зеленський", "Зеленский"]:
            field.fill(spelling)
            expect(self.best()).to_have_attribute("href", re.compile("actors/volodymyr-zelensk"))
        for spelling in ["Hnatov", "Gnatov", "Гнатов"]:
            field.fill(spelling)
            expect(self.best()).to_have_attribute("href", re.compile("actors/andriy-hnatov/"))
        for nonsense in ["zzzz", "aaaa"]:
            field.fill(nonsense)
            expect(self.page.locator(".palette [role=status]")).to_have_text("Nothing was found by that name.")
        field.fill("xyzzy")
        expect(self.page.locator(".palette [role=status]")).to_have_text("Nothing was found by that name.")

    def test_the_palette_is_worked_by_keyboard_alone(self):
        self.open("index.html")
        self.page.keyboard.press("Control+k")
        self.page.keyboard.type("abu dhabi")
        options = self.page.locator(".palette [role=option]")
        expect(options.nth(0)).to_have_attribute("aria-selected", "true")
        self.page.keyboard.press("ArrowDown")
        expect(options.nth(1)).to_have_attribute("aria-selected", "true")
        expect(self.page.get_by_role("combobox")).to_have_attribute(
            "aria-activedescendant", options.nth(1).get_attribute("id"))
        self.page.keyboard.press("ArrowUp")
        self.page.keyboard.press("Escape")
        expect(self.page.locator(".palette")).to_be_hidden()
        self.page.keyboard.press("/")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type("umerov")
        expect(self.best()).to_have_attribute("href", re.compile("actors/rustem-umerov/"))
        self.page.keyboard.press("Enter")
        expect(self.page.locator("h1")).to_contain_text("Umerov")

    def test_the_palette_opens_on_keyboards_without_latin_letters(self):
        for key in ["л", "ك"]:
            self.open("index.html")
            self.page.evaluate(
                """key => document.dispatchEvent(
                    new KeyboardEvent("keydown", { key, code: "KeyK", ctrlKey: true }))""", key)
            expect(self.page.locator(".palette")).to_be_visible()

    def test_a_slash_in_a_field_is_a_slash(self):
        self.open("timeline/index.html?side=ukraine")
        self.page.get_by_label("Words").fill("")
        self.page.get_by_label("Words").press("/")
        expect(self.page.get_by_label("Words")).to_have_value("/")
        expect(self.page.locator(".palette")).to_have_count(0)

    def test_the_page_of_the_search_keeps_its_question_in_the_address(self):
        self.open("search/index.html")
        self.page.keyboard.press("/")
        self.page.keyboard.type("мединский")
        first = self.page.locator(".found a").first
        expect(first).to_have_attribute("href", re.compile("actors/vladimir-medinsk"))
        self.assertIn("?q=", self.page.url)
        self.page.reload()
        expect(first).to_contain_text("Medinsk")
        first.click()
        expect(self.page.locator("h1")).to_contain_text("Medinsk")

    def test_without_scripts_the_search_is_an_index(self):
        page = self.browser.new_page(java_script_enabled=False)
        self.addCleanup(page.close)
        self.open("index.html", page)
        page.get_by_role("link", name="Search").click()
        expect(page.locator("h1")).to_have_text("Search")
        expect(page.locator(".search")).to_be_hidden()
        page.get_by_role("link", name="Kirill Dmitriev").click()
        expect(page.locator("h1")).to_contain_text("Dmitriev")

    def test_the_names_are_loaded_at_first_use_only(self):
        asked = []
        self.page.on("request", lambda request: asked.append(request.url))
        self.open("index.html")
        self.page.wait_for_load_state("networkidle")
        self.assertEqual([url for url in asked if "names.js" in url], [])
        self.page.keyboard.press("/")
        expect(self.page.get_by_role("combobox")).to_have_attribute("placeholder", re.compile("name"))
        self.assertEqual(len([url for url in asked if "names.js" in url]), 1)

    # Cards of actors and events

    def served(self):
        site = BuiltSite(PARLEY)
        self.addCleanup(site.close)
        return site

    def card(self, page=None):
        return (page or self.page).get_by_role("tooltip")

    def test_a_card_says_what_a_link_leads_to(self):
        site = self.served()
        self.page.goto(site.url + "rounds/abu-dhabi-1/index.html")
        link = self.page.locator("main .prose a[href*='/actors/']").first
        name = link.get_attribute("href").split("/")[-2]
        link.hover()
        self.assertEqual(self.card().count(), 0, "there is a delay")
        expect(self.card()).to_be_visible()
        expect(link).to_have_attribute("aria-describedby", "page_card")
        actor = site.text(f"actors/{name}/index.html")
        title = html.unescape(re.search("<h1[^>]*>(.*?)</h1>", actor)[1])
        expect(self.card()).to_contain_text(title)
        summary = re.search('<meta name="description" property="og:description" content="(.*?)">', actor)
        expect(self.card()).to_contain_text(html.unescape(summary[1]).strip())
        faults = Axe().run(self.page)
        self.assertEqual(faults.violations_count, 0, faults.generate_report())
        # The pointer may go over to it, and it stays.
        box, at = self.card().bounding_box(), link.bounding_box()
        self.page.mouse.move(at["x"] + 8, at["y"] + at["height"] / 2)
        self.page.mouse.move(box["x"] + 10, box["y"] + box["height"] / 2, steps=4)
        self.page.wait_for_timeout(500)
        expect(self.card()).to_be_visible()
        self.page.mouse.move(1270, 5)
        expect(self.card()).to_have_count(0)
        expect(link).not_to_have_attribute("aria-describedby", re.compile("."))

    def test_a_card_goes_at_escape_and_leaves_the_focus(self):
        self.page.goto(self.served().url + "index.html")
        link = self.page.locator("main a[href*='/events/'], main a[href^='events/']").locator("visible=true").last
        self.page.keyboard.press("Tab")
        link.focus()
        expect(self.card()).to_be_visible()
        expect(link).to_have_accessible_description(re.compile(r"\w"))
        # Where the pointer goes does not matter to the keyboard.
        self.page.mouse.move(5, 5)
        self.page.mouse.move(50, 50)
        self.page.wait_for_timeout(400)
        expect(self.card()).to_be_visible()
        self.page.keyboard.press("Escape")
        expect(self.card()).to_have_count(0)
        expect(link).to_be_focused()
        self.page.wait_for_timeout(600)
        expect(self.card()).to_have_count(0)
        self.page.keyboard.press("Shift+Tab")
        link.focus()
        expect(self.card()).to_be_visible()
        self.page.keyboard.press("Tab")
        self.page.evaluate("document.activeElement.blur()")
        expect(self.card()).to_have_count(0)

    def test_cards_stay_in_the_window_and_move_nothing(self):
        site = self.served()
        for path in ["index.html", "rounds/abu-dhabi-1/index.html"]:
            self.page.set_viewport_size({"width": 700, "height": 500})
            self.page.goto(site.url + path)
            self.page.evaluate("""() => {
              window.moved = []
              new PerformanceObserver(list => window.moved.push(...list.getEntries().map(e => e.value)))
                .observe({ type: 'layout-shift' })
            }""")
            height = self.page.evaluate("document.documentElement.scrollHeight")
            links = self.page.locator("main a[href*='actors/']:not(svg a):visible").all()
            for link in [links[0], links[len(links) // 2], links[-1]]:
                link.scroll_into_view_if_needed()
                link.hover()
                expect(self.card()).to_be_visible()
                box = self.card().bounding_box()
                self.assertTrue(box["x"] >= 0 and box["x"] + box["width"] <= 700, box)
                self.assertTrue(box["y"] >= 0 and box["y"] + box["height"] <= 500, box)
                self.page.mouse.move(1, 1)
                expect(self.card()).to_have_count(0)
            self.assertEqual(self.page.evaluate("document.documentElement.scrollHeight"), height)
            self.assertEqual(self.page.evaluate("window.moved"), [])

    def test_there_are_no_cards_where_nothing_hovers_where_nothing_is_fetched_or_on_disk(self):
        site = self.served()
        path = "rounds/abu-dhabi-1/index.html"

        def nothing(page, touch=False):
            link = page.locator("main .prose a[href*='/actors/']").first
            if touch:
                link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
                link.tap()
            else:
                link.hover()
            link.focus()
            page.wait_for_timeout(900)
            expect(self.card(page)).to_have_count(0)

        context = self.browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
        self.addCleanup(context.close)
        phone = context.new_page()
        phone.goto(site.url + path)
        nothing(phone, touch=True)
        self.open(path)
        nothing(self.page)
        self.page.goto(site.url + path)
        self.page.route("**/actors/**", lambda route: route.fulfill(status=503))
        nothing(self.page)
        # Here the browser itself complains of what was asked in vain.
        self.assertEqual([text for text in self.trouble if "503" not in text], [])
        self.trouble.clear()
        self.page.unroute("**/actors/**")

    # The sections of a page

    def test_the_list_of_sections_is_in_the_margin_of_a_desk_and_above_the_text_of_a_phone(self):
        self.open("rounds/abu-dhabi-1/index.html")
        sections = self.page.get_by_role("navigation", name="On this page")
        for width, margin in [(360, False), (768, False), (1280, False), (1440, True)]:
            self.page.set_viewport_size({"width": width, "height": 800})
            box = sections.locator("ul").bounding_box()
            text = self.page.locator("h1").bounding_box()
            self.assertEqual(box["x"] + box["width"] < text["x"], margin, width)
            self.assertTrue(box["x"] >= 0)
            self.assertEqual(box["y"] < text["y"] + text["height"], margin, width)
        link = sections.get_by_role("link", name="Sources")
        link.click()
        expect(self.page.locator("#page_sources")).to_be_in_viewport()
        # It stays in sight.
        expect(link).to_be_in_viewport()
        self.page.emulate_media(media="print")
        expect(sections).to_be_hidden()

    def test_the_date_of_the_earliest_source_stands_below_that_of_the_event(self):
        self.open("timeline/index.html")
        entry = self.page.locator(".entry:has(.later)").first
        later = entry.locator(".later")
        expect(later).to_have_text(re.compile(r"^earliest source: .*\d{4}$"))
        own, told = entry.locator(".date > time").first.bounding_box(), later.bounding_box()
        self.assertTrue(told["y"] >= own["y"] + own["height"] - 2)
        words = later.inner_text()
        entry.locator("h3 a").click()
        expect(self.page.locator("h1 + .tags")).to_contain_text(words)


if __name__ == "__main__":
    unittest.main(verbosity=2)
