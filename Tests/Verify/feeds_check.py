#!/usr/bin/env python3
"""Reads feeds and sitemaps with other people's parsers: feedparser, lxml, json."""

import datetime
import json
import pathlib
import re
import sys
import urllib.parse
import warnings

import feedparser
from lxml import etree, html

from sites import ROOT, Defects, build

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def text(element, name):
    return element.findtext(ATOM + name)


def moment(written):
    """A moment of RFC 3339, with an offset."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", written or ""):
        return None
    return datetime.datetime.fromisoformat(written.replace("Z", "+00:00"))


def links_of(markup):
    fragment = html.fragment_fromstring(markup, create_parent="div")
    return fragment, [each.get(name) for each in fragment.iter() for name in ("href", "src") if each.get(name)]


def check_content(markup, where):
    fragment, links = links_of(markup)
    for link in links:
        if not re.match(r"(https?:|mailto:|data:image/)", link):
            yield f"{where}: the link {link!r} is not absolute"
    for each in fragment.iter():
        if each.tag is etree.Comment:
            yield f"{where}: has a comment"
            continue
        if each.tag in ("script", "iframe", "object"):
            yield f"{where}: has a <{each.tag}>"
        for name in each.attrib:
            if name.startswith("on"):
                yield f"{where}: has an {name}"


def is_in_full(address):
    """Whether the feed at an address contains its entries in full; those of records contain summaries."""
    return not re.search(r"/(rounds|actors|issues)/[^/]+/feed\.\w+$", address or "")


def check_atom(data, address=None):
    """What RFC 4287 asks for, and what we promise."""
    full = is_in_full(address)
    try:
        feed = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [f"is no XML: {error}"]
    problems = []
    if feed.tag != ATOM + "feed":
        return [f"has the root {feed.tag}"]
    for name in ("id", "title", "updated"):
        if len(feed.findall(ATOM + name)) != 1:
            problems.append(f"has not exactly one {name}")
    if not feed.findtext(f"{ATOM}author/{ATOM}name"):
        problems.append("names no author")
    own = [each.get("href") for each in feed.findall(ATOM + "link") if each.get("rel") == "self"]
    if len(own) != 1 or address and own != [address]:
        problems.append(f"names {own} as its address, not {address}")
    ids, last = set(), None
    for entry in feed.findall(ATOM + "entry"):
        where = text(entry, "id") or "an entry"
        for name in ("id", "title", "published", "updated") + (("content",) if full else ()):
            if len(entry.findall(ATOM + name)) != 1:
                problems.append(f"{where}: has not exactly one {name}")
                return problems
        if not [each for each in entry.findall(ATOM + "link") if each.get("rel") == "alternate"]:
            problems.append(f"{where}: leads to no page")
        if not urllib.parse.urlsplit(where).netloc:
            problems.append(f"{where}: the id is no absolute IRI")
        if where in ids:
            problems.append(f"{where}: the id stands twice")
        ids.add(where)
        published, updated = moment(text(entry, "published")), moment(text(entry, "updated"))
        if not published or not updated:
            problems.append(f"{where}: a date is not as RFC 3339 writes it")
            continue
        if published > updated:
            problems.append(f"{where}: was changed before it was published")
        if last and updated > last:
            problems.append(f"{where}: is newer than the entry before it")
        last = updated
        content = entry.find(ATOM + "content")
        if content is None:
            continue
        if not full:
            problems.append(f"{where}: stands in the feed of a record in full")
        if content.get("type") != "html":
            problems.append(f"{where}: has content of type {content.get('type')}")
        problems += check_content(content.text or "", where)
    newest = [moment(text(each, "updated")) for each in feed.findall(ATOM + "entry")]
    if newest and all(newest) and moment(text(feed, "updated")) != max(newest):
        problems.append("is not as new as its newest entry")
    # What a reader makes of it: the same entries, and no complaint.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if parsed.bozo or parsed.version != "atom10":
        problems.append(f"feedparser: {parsed.get('bozo_exception', parsed.version)}")
    if [each.get("id") for each in parsed.entries] != [text(each, "id") for each in feed.findall(ATOM + "entry")]:
        problems.append("feedparser finds other entries")
    for each in parsed.entries:
        if each.get("published_parsed") is None or each.get("updated_parsed") is None:
            problems.append(f"feedparser cannot read a date of {each.get('id')}")
    return problems


def check_json(data, address=None):
    """What JSON Feed 1.1 asks for."""
    try:
        feed = json.loads(data)
    except ValueError as error:
        return [f"is no JSON: {error}"]
    problems = []
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        problems.append(f"has the version {feed.get('version')}")
    if not feed.get("title") or not isinstance(feed.get("items"), list):
        return problems + ["has no title or no items"]
    if address and feed.get("feed_url") != address:
        problems.append(f"names {feed.get('feed_url')} as its address, not {address}")
    if not all(each.get("name") or each.get("url") for each in feed.get("authors", [{}])):
        problems.append("names no author")
    ids = [each.get("id") for each in feed["items"]]
    if len(set(ids)) != len(ids) or not all(isinstance(each, str) and each for each in ids):
        problems.append("has items without ids of their own")
    for item in feed["items"]:
        where = item.get("id")
        if not moment(item.get("date_published")) or not moment(item.get("date_modified")):
            problems.append(f"{where}: a date is not as RFC 3339 writes it")
        content = "content_html" if is_in_full(address) else "content_text"
        if [each for each in item if each.startswith("content_")] != [content] or not item[content]:
            problems.append(f"{where}: has not {content} alone")
        problems += check_content(item.get("content_html") or "", where)
    return problems


def summary(item):
    """The summary of an item: where it has no content in HTML, its text, which may be its title instead."""
    if "content_html" in item:
        return item.get("summary")
    return item["content_text"] if item["content_text"] != item["title"] else None


def check_same(atom, data):
    """Both formats say the same."""
    feed = etree.fromstring(atom)
    entries = feed.findall(ATOM + "entry")
    items = json.loads(data)["items"]
    mine = [(text(e, "id"), text(e, "title"), text(e, "updated"), text(e, "summary"), text(e, "content"))
            for e in entries]
    theirs = [(i["id"], i["title"], i["date_modified"], summary(i), i.get("content_html")) for i in items]
    return [f"{a[0]} differs in the two formats" for a, b in zip(mine, theirs) if a != b] + (
        [] if len(mine) == len(theirs) else ["the formats have different numbers of entries"])


def check_sitemap(data, site, base):
    """A sitemap and all it names: the pages of the site, each once, and no others."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError as error:
        return [f"is no XML: {error}"]
    if root.tag == SITEMAP + "sitemapindex":
        parts = [etree.fromstring((site / each.text.removeprefix(base)).read_bytes())
                 for each in root.iter(SITEMAP + "loc")]
    elif root.tag == SITEMAP + "urlset":
        parts = [root]
    else:
        return [f"has the root {root.tag}"]
    problems = []
    found = [each.text for part in parts for each in part.iter(SITEMAP + "loc")]
    if any(len(list(part)) > 50_000 for part in parts):
        problems.append("has a part of more than 50,000 addresses")
    if len(set(found)) != len(found):
        problems.append("names a page twice")
    pages = {base + str(path.relative_to(site).parent).removeprefix(".") + "/" for path in site.rglob("index.html")
             if not re.match(r"as-of/\d", str(path.relative_to(site)))}
    pages = {base if page == base + "/" else page for page in pages}
    for page in sorted(pages.symmetric_difference(found))[:5]:
        problems.append(f"{page} is {'not in it' if page in pages else 'no page'}")
    return problems


def check_heads(site, base):
    """Every feed is named in the head of a page, and every one that is named is there."""
    named = set()
    problems = []
    for page in site.rglob("index.html"):
        for link in html.parse(str(page)).iterfind(".//link[@rel='alternate']"):
            target = (page.parent / link.get("href")).resolve()
            if not link.get("title"):
                problems.append(f"{page}: a feed without a title")
            if not target.is_file():
                problems.append(f"{page}: {link.get('href')} is not there")
            named.add(target)
    for feed in site.rglob("feed.*"):
        if feed.resolve() not in named:
            problems.append(f"{feed}: no page names it")
    return problems


def check_corrections(data, site, base):
    """Every correction is on its record's page, and is named the same in what the page says to programs."""
    problems = []
    for item in json.loads(data)["items"]:
        page, _, anchor = item["id"].partition("#")
        path = site / page.removeprefix(base) / "index.html"
        if item["url"] != item["id"]:
            problems.append(f"{item['id']}: leads to {item['url']}")
        markup = path.read_text("utf-8") if path.is_file() else ""
        if f' id="{anchor}"' not in markup or f'"@id":"{item["id"]}"' not in markup:
            problems.append(f"{item['id']}: is not on the page")
    return problems


def check_site(site, base, defects):
    count = 0
    for atom in sorted(site.rglob("feed.xml")):
        name = str(atom.relative_to(site))
        other = atom.with_suffix(".json")
        defects.hold(name, check_atom(atom.read_bytes(), base + name))
        defects.hold(str(other.relative_to(site)),
                     check_json(other.read_bytes(), base + name.removesuffix("xml") + "json"))
        defects.hold(name, check_same(atom.read_bytes(), other.read_bytes()))
        count += 2
    if not count:
        defects.hold(str(site), ["has no feeds"])
    defects.hold("corrections", check_corrections((site / "corrections/feed.json").read_bytes(), site, base))
    defects.hold("sitemap.xml", check_sitemap((site / "sitemap.xml").read_bytes(), site, base))
    if f"Sitemap: {base}sitemap.xml\n" not in (site / "robots.txt").read_text():
        defects.hold("robots.txt", ["does not name the sitemap"])
    defects.hold("pages", check_heads(site, base))
    return count


def plant(site, base, defects):
    """Spoils a good feed in every way that a check is for."""
    atom, data = (site / "feed.xml").read_text("utf-8"), (site / "feed.json").read_text("utf-8")

    def spoil(what, check, good, old, new):
        bad = good.replace(old, new, 1)
        if bad == good:
            defects.hold(what, ["could not be planted"])
        defects.plant(what, check(bad.encode("utf-8", "surrogatepass")))

    first = re.search(r"<entry>\n<id>(.*?)</id>", atom).group(1)
    second = re.findall(r"<entry>\n<id>(.*?)</id>", atom)[1]
    spoil("a control character", check_atom, atom, "<entry>", "<entry>\x01")
    spoil("a bare ampersand", check_atom, atom, "<title>", "<title>A & B ")
    newest = re.search(r"<updated>.*?</updated>", atom).group(0)
    spoil("a feed older than its entries", check_atom, atom, newest, "<updated>1999-01-01T00:00:00Z</updated>")
    spoil("an older entry first", check_atom, atom, f"</published>\n{newest}",
          "</published>\n<updated>2026-02-05T00:00:00Z</updated>")
    spoil("no author", check_atom, atom, "author>", "editor>")
    spoil("an id twice", check_atom, atom, f"<id>{second}</id>", f"<id>{first}</id>")
    spoil("a date without an offset", check_atom, atom, "T00:00:00Z</published>", "T00:00:00</published>")
    spoil("published after it was changed", check_atom, atom, "<published>2", "<published>9")
    spoil("a relative link", check_atom, atom, f"&lt;a href=&quot;{base}", "&lt;a href=&quot;../")
    spoil("a script", check_atom, atom, '<content type="html">', '<content type="html">&lt;script&gt;1&lt;/script&gt;')
    spoil("a comment", check_atom, atom, '<content type="html">', '<content type="html">&lt;!-- left out --&gt;')
    record, items = ((site / "rounds/abu-dhabi-1" / name).read_text("utf-8") for name in ("feed.xml", "feed.json"))
    own = f"{base}rounds/abu-dhabi-1/feed."
    spoil("an entry in full in the feed of a record", lambda bad: check_atom(bad, own + "xml"), record,
          "</entry>", '<content type="html">x</content>\n</entry>')
    link = re.search(r"<entry>.*?(<link .*?/>)", record, re.DOTALL).group(1)
    spoil("an entry that leads nowhere", lambda bad: check_atom(bad, own + "xml"), record,
          link, link.replace("alternate", "related"))
    spoil("an item in full in the feed of a record", lambda bad: check_json(bad, own + "json"), items,
          '"content_text"', '"content_html"')
    spoil("an item without a content", lambda bad: check_json(bad, own + "json"), items,
          '"content_text"', '"text"')
    spoil("another summary in the other format", lambda bad: check_same(record.encode(), bad), items,
          '"content_text":"', '"content_text":"x')
    spoil("a correction by another name", lambda bad: check_corrections(bad, site, base),
          (site / "corrections/feed.json").read_text("utf-8"), "#correction_", "#correction_1")
    spoil("no version", check_json, data, "version/1.1", "version/9")
    spoil("half a file", check_json, data, "]\n}", "")
    spoil("an item without an id", check_json, data, '{"id":', '{"is":')
    spoil("a relative link in JSON", check_json, data, f'<a href=\\"{base}', '<a href=\\"../')
    spoil("another title in the other format", lambda bad: check_same(atom.encode(), bad), data,
          '"title":"', '"title":"x')
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    spoil("a page that is not in the sitemap", lambda bad: check_sitemap(bad, site, base), sitemap,
          f"<url><loc>{base}</loc></url>\n", "")
    spoil("a page that is not there", lambda bad: check_sitemap(bad, site, base), sitemap,
          f"<loc>{base}</loc>", f"<loc>{base}nowhere/</loc>")
    moved = site / "corrections" / "feed.json"
    kept = moved.read_bytes()
    moved.unlink()
    defects.plant("a feed that a page names is gone", check_heads(site, base))
    moved.write_bytes(kept)


def main():
    parley = pathlib.Path(sys.argv[1])
    defects = Defects("feeds")
    base = "https://parley.example/abu-dhabi/"
    site = build(parley, ROOT / "content")
    count = check_site(site, base, defects)
    hostile = "https://example.org/a/b/"
    other = build(parley, ROOT / "Tests/Sites/hostile/content", base=hostile)
    count += check_site(other, hostile, defects)
    # The site's hostile title comes through as it was written.
    parsed = feedparser.parse((other / "feed.xml").read_bytes(), sanitize_html=False)
    title = json.loads((other / "feed.json").read_bytes())["title"]
    if title != "\"><script>alert(1)</script>":
        defects.hold("hostile", [f"the title is {title!r}"])
    if not parsed.entries:
        defects.hold("hostile", ["has no entries"])
    plant(site, base, defects)
    defects.end(f"{count} feeds and 2 sitemaps hold")


main()
