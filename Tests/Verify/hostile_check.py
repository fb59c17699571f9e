#!/usr/bin/env python3
"""Reads a site of hostile texts in every format: each text comes back as it was written, and no page has an
element or an attribute that the templates do not make."""

import csv
import html as entities
import json
import pathlib
import re
import sys

import feedparser
import icalendar
import networkx
import yaml
from lxml import etree, html

import calendars
import formats
import hostile
import pages
from facts import squeezed
from sites import Defects, build, folder

ATOM = "{http://www.w3.org/2005/Atom}"
TITLES = ["article title", "actor", "other actor", "person", "issue", "place", "page", "round", "event", "plan"]
EVENT = ["quotation", "event", "plan", "words for a place", "role", "position", "promise", "point", "one account",
         "other account", "note", "summary", "plan text", "translation"]
ALL = None
# Which texts each format has.
HAS = {
    "data/graph.json": ALL,
    "data/events.csv": EVENT, "data/actors.csv": ["actor", "other actor", "person", "alias", "office", "institution"],
    "data/positions.csv": ["position", "quotation"], "data/commitments.csv": ["promise"],
    "data/graph.graphml": [*TITLES, "role"], "data/graph.dot": [*TITLES, "role"],
    "data/timelinejs.json": ["site title", "site description", "event", "plan", "round", "summary", "plan text"],
    "data/places.geojson": ["place", "name of place"],
    "data/datapackage.json": ["site title", "site description", "article title", "licence", "editors"],
    "data/CITATION.cff": ["site title", "site description", "issue", "editors"],
    "data/annotations.jsonld": ["site title", "quotation"],
    "calendar.ics": ["site title", "site description", "round", "session", "outcome", "place", "plan", "promise"],
    "feed.xml": ["site title", "site description", "event", "plan", "summary", "plan text", "editors"],
    "feed.json": ["site title", "site description", "event", "plan", "summary", "plan text", "editors"],
    "search/names.js": [*TITLES[1:], "alias", "name of issue", "name of place"],
    "JSON-LD": ["quotation", "site title", "site description", "article title", "publisher", "author", "actor",
        "alias", "person",
                "office", "issue", "issue summary", "name of issue", "place", "name of place", "round",
                "session", "round note", "event", "plan", "words for a place", "position", "promise",
                "point", "one account", "other account", "note", "editors"],
    "pages": ALL}
# What is in no page, and what no file has.
NOT_ON_PAGES = {"process", "editors"}
# What pages contain, as far as a description goes.
CUT_ON_PAGES = {"site description"}
NOT_IN_GRAPH = {"institution", "editors"}


def strings(value):
    """All texts in a value of JSON or YAML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


def read_table(text):
    """The cells of a table, without what guards them; with the texts in those that are lists or JSON."""
    for row in csv.DictReader(text.splitlines(keepends=True), strict=True):
        for cell in map(formats.unguarded, row.values()):
            yield cell
            # The text of an event is Markdown, in which signs are escaped.
            yield re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell)
            if cell.startswith("[{"):
                yield from strings(json.loads(cell))
            for item in formats.items(cell):
                yield item
                yield from re.findall(r"^\S+ \((.*)\)$", item, re.S)


def read_calendar(data):
    """The texts of a calendar."""
    names = ("NAME", "X-WR-CALNAME", "SUMMARY", "DESCRIPTION", "LOCATION")
    yield from (text for name, text in calendars.lines(data) if name in names)
    yield from (str(each["UID"]) for each in icalendar.Calendar.from_ical(data).walk("VEVENT"))


def read_atom(data):
    for each in etree.fromstring(data).iter(ATOM + "title", ATOM + "subtitle", ATOM + "summary", ATOM + "name"):
        yield each.text
    parsed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if parsed.bozo:
        yield f"feedparser: {parsed.bozo_exception}"


def read_names(text):
    """The names that search knows, in a call that takes one value of JSON."""
    for rows in json.loads(re.fullmatch(r"parley\.take\((.*)\);?\s*", text, re.S)[1])["kinds"]:
        for row in rows["rows"].split("\n"):
            yield from row.split("\t")


def read_linked(site):
    for path in site.rglob("index.html"):
        for each in html.fromstring(path.read_bytes()).iter("script"):
            if each.get("type") == "application/ld+json":
                yield from strings(json.loads(each.text))


def read_pages(site):
    """Whole pages as their readers see them, and what they say in attributes."""
    for path in site.rglob("*.html"):
        root = html.fromstring(path.read_bytes())
        yield root.text_content()
        for each in root.iter(etree.Element):
            yield from each.attrib.values()


def read(site, name):
    if name == "JSON-LD":
        return read_linked(site)
    if name == "pages":
        return read_pages(site)
    data = (site / name).read_bytes()
    if name.endswith(".csv"):
        return read_table(data.decode())
    if name.endswith(".ics"):
        return read_calendar(data)
    if name.endswith(".xml"):
        return read_atom(data)
    if name.endswith(".cff"):
        return strings(yaml.safe_load(data))
    if name.endswith(".js"):
        return read_names(data.decode())
    if name.endswith(".graphml"):
        graph = networkx.read_graphml(site / name, force_multigraph=True)
        return [text for _, values in graph.nodes(data=True) for text in strings(values)] + [
            text for *_, values in graph.edges(data=True) for text in strings(values)]
    if name.endswith(".dot"):
        return formats.dot_texts(site)
    found = strings(json.loads(data))
    return [part for each in found for part in [entities.unescape(each), *paragraphs(each)]] \
        if name.endswith("timelinejs.json") else found


def paragraphs(text):
    """The texts in a piece of HTML."""
    return [each.text_content() for each in html.fragment_fromstring(text, create_parent="div").iter("p", "a")]


def check(site, content, name):
    """The texts that a format does not give back as they were written."""
    expected = list(content.texts) if HAS[name] is ALL else HAS[name]
    found = set(read(site, name))
    within = name in ("pages", "calendar.ics", "data/events.csv", "data/datapackage.json")
    problems = []
    for of in expected:
        text = content.texts[of]
        if name == "calendar.ics":
            # What parts lines is a line break there.
            text = text.replace("\u2028", "\n")
        if of in (NOT_ON_PAGES if name == "pages" else NOT_IN_GRAPH) and HAS[name] is ALL:
            continue
        if name == "pages" and of in CUT_ON_PAGES:
            said = pages.described(pages.Page(site, "index.html"), squeezed(text))
            if said != squeezed(text):
                problems.append(f"index.html: {of} is not as far as it was written, but {said!r}")
            continue
        if text not in found and not (within and any(text in each for each in found)):
            near = next((each for each in found if f" {of} " in each), None)
            problems.append(f"{name}: {of} is not as it was written, but {near!r}")
    return problems


# MARK: What could be run


def structure(element):
    """The elements of a page and the names of their attributes; drawings break titles into lines by their length."""
    return [(each.tag, sorted(each.attrib)) for each in element.iter(etree.Element)
            if not any(above.tag == "svg" for above in each.iterancestors())
            and each.tag not in ("rect", "path", "text", "tspan")]


def dangerous(element):
    """What a browser would run or fetch because a text says so."""
    for each in element.iter(etree.Element):
        name = etree.QName(each).localname.lower()
        if name in ("iframe", "object", "embed", "foreignobject", "base", "img") or name == "script" and not (
                each.get("src") or each.get("type") == "application/ld+json"):
            yield f"has a <{name}>"
        for attribute, value in each.attrib.items():
            if attribute.lower().startswith("on"):
                yield f"has an {attribute}"
            if attribute.split("}")[-1] in ("href", "src", "action") and re.match(r"\s*(javascript|data|vbscript):",
                value, re.I):
                yield f"leads to {value[:40]!r}"


def check_markup(site, tame):
    """Where hostile texts have made other markup than tame ones do."""
    problems = []
    paths = {str(each.relative_to(site)) for each in site.rglob("*.html")}
    if paths != {str(each.relative_to(tame)) for each in tame.rglob("*.html")}:
        problems.append("there are other pages")
    for path in sorted(paths):
        page, other = (html.fromstring((root / path).read_bytes()) for root in (site, tame))
        if structure(page) != structure(other):
            problems.append(f"{path}: has other elements or attributes than with tame texts")
        problems += [f"{path}: {each}" for each in dangerous(page)]
    for card in site.rglob("*.svg"):
        problems += [f"{card.relative_to(site)}: {each}" for each in dangerous(etree.fromstring(card.read_bytes()))]
    for feed in sorted(site.rglob("feed.json")):
        path = feed.relative_to(site)
        for item, other in zip(*(json.loads((root / path).read_text("utf-8"))["items"] for root in (site, tame))):
            if "content_html" not in item:
                continue
            body, plain = (html.fragment_fromstring(each["content_html"], create_parent="div") for each in (item,
                other))
            if structure(body) != structure(plain):
                problems.append(f"{path}: {item['id']} has other elements or attributes than with tame texts")
    for slide in json.loads((site / "data/timelinejs.json").read_text("utf-8"))["events"]:
        for text in strings(slide):
            found = [each.tag for each in html.fragment_fromstring(text, create_parent="div").iter()]
            if set(found) - {"div", "p", "a"}:
                problems.append(f"data/timelinejs.json: {slide['unique_id']} has {found}")
    return problems


def check_cells(site):
    """Cells that a spreadsheet would run."""
    for path in sorted((site / "data").glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.reader(file, strict=True):
                yield from (f"{path.name}: a cell begins {cell[:20]!r}" for cell in row
                            if re.match("[=+\\-@\t\r\n＝＋－＠]", cell))


def plant(defects, site, tame, content):
    """Changes one letter of one text in each file, and lets texts out of what encloses them."""
    def spoil(what, name, old, new, look):
        path = site / name
        text = path.read_bytes().decode()
        if old not in text:
            defects.hold(what, ["could not be planted"])
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")
        defects.plant(what, look())
        path.write_text(text, encoding="utf-8", newline="")

    for name in HAS:
        if name in ("JSON-LD", "pages"):
            continue
        spoil(f"another letter in {name}", name, "Переговори", "Переговоры", lambda: check(site, content, name))
    page = "events/attack/index.html"
    spoil("a letter in JSON-LD", page, 'text":"＝1 promise', 'text":"＝1 promised', lambda: check(site, content,
        "JSON-LD"))
    spoil("a letter in what a page is described by", "index.html", "site description &lt;", "site descriptions &lt;",
          lambda: check(site, content, "pages"))
    spoil("a script that gets out", page, "&lt;/script&gt;&lt;script&gt;", "<script>1</script>",
          lambda: check_markup(site, tame))
    spoil("a mark of quotation that gets out", page, 'content="', 'content="" onload="', lambda: check_markup(site,
        tame))
    spoil("a link that is run", page, 'href="../', 'href="javascript:', lambda: check_markup(site, tame))
    spoil("a formula", "data/events.csv", "'@SUM(1) words", "@SUM(1) words", lambda: list(check_cells(site)))


def main():
    parley = pathlib.Path(sys.argv[1]).resolve()
    defects = Defects("hostile texts")
    roots = [folder(), folder()]
    content = hostile.write(roots[0])
    hostile.write(roots[1], tame=True)
    site, tame = (build(parley, each) for each in roots)
    for name in HAS:
        defects.hold("as it is", check(site, content, name))
    defects.hold("markup", check_markup(site, tame))
    defects.hold("tables", list(check_cells(site)))
    plant(defects, site, tame, content)
    defects.end(f"{len(content.texts)} texts come through {len(HAS)} formats unharmed and are not run")


main()
