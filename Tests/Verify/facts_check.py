#!/usr/bin/env python3
"""Reads the pages as a reader would and every data file with a parser of its format, and compares each count and
each date in them against graph.json."""

import json
import pathlib
import re
import sys

import calendars
import dates
import formats
import hostile
import linked
import lists
import pages
import planted
from facts import Facts, differences, kind, squeezed
from sites import ROOT, Defects, build, folder, generated

EVENT = ["title", "date", "kind", "status"]
DAYS = ["date", "earliest", "latest"]
ARTICLE = ["title", "kind", "date", "publisher"]
OF_PAGES = {
    "event": EVENT + ["place", "round", "actors", "issues", "citations", "sources", "relations", "positions",
                      "commitments", "accounts", "summary", "described"],
    "position": ["actor", "issue", "says", "change", "citation"],
    "commitment": ["by", "to", "what", "due", "standing"], "account": ["point", "versions"],
    "round": ["title", "date", "place", "outcome", "summary", "described", "issues", "schedule", "delegations",
              "sessions", "events"],
    "session": ["date", "title"], "actor": ["title", "kind", "side", "aliases", "events", "rounds"],
    "issue": ["title", "summary", "described", "events"], "place": ["title", "events", "rounds"], "article": ARTICLE}
OF_TABLES = {
    "event": EVENT + ["earliest", "latest", "weight", "round", "actors", "issues", "summary", "sources", "positions",
                      "commitments", "accounts", "corrections", "own relations"],
    "position": ["actor", "issue", "says", "change"], "commitment": ["by", "to", "what", "due", "state"],
    "account": ["point", "own versions"]}
OF_LINKED_DATA = {
    "event": ["title", "kind", "status", "place", "issues", "round", "takers", "positions", "commitments", "accounts",
              "linked", "linked date", "linked citations", "linked status"],
    "position": OF_PAGES["position"], "commitment": ["by", "what", "state"], "account": OF_PAGES["account"],
    "round": ["title", "place", "issues", "attendees", "subevents", "sessions", "linked", "linked date",
              "linked citations"],
    "session": ["name", "linked"], "actor": ["title", "aliases"], "issue": ["title", "summary"],
    "place": ["title"], "article": ["title", "publisher", "linked"]}
OF_CALENDARS = dict.fromkeys(["round", "session", "event", "commitment"], [
    "title", "words", "start", "end", "status", "sequence", "place", "url", "whole"])
# In what the page on the data files says, what each file contains.
HELD = {"graph.json": ["records", "links"], "graph.graphml": ["records", "links"], "graph.dot": ["records", "links"],
        "events.csv": ["events"], "actors.csv": ["actors"], "positions.csv": ["positions"],
        "commitments.csv": ["commitments"]}


def record_pages(site, facts, only=None):
    """The page of each record, or only one page, and the rows of other records on it."""
    problems = []
    parts = {"event": ["position", "commitment", "account"], "round": ["session"]}
    rows = {"event": EVENT, "round": ["title", "date"], "article": ARTICLE}
    for name in ["event", "round", "actor", "issue", "place", "article"]:
        found = {}
        for record in facts.of_kind(name):
            path = record.replace("/", "s/", 1) + "/index.html"
            if only not in (None, path):
                continue
            page = pages.Page(site, path)
            others = [*page.rows(), *page.table()]
            for each, values in getattr(pages, name)(page, record).items():
                if kind(each) == name or "#" in each:
                    found[each] = values
                else:
                    others.append((each, values))
            for each, values in others:
                problems += differences(page.path, {each: values}, facts, rows, some=True)
        wanted = {each: OF_PAGES[each] for each in [name, *parts.get(name, [])]}
        problems += differences(f"{name}s/", found, facts, wanted, some=only is not None)
    return problems


def list_pages(site, facts, _=None):
    """The front page, the timeline, the lists of all kinds, the ledgers and the page on the data."""
    problems = differences("index.html", lists.home(site), facts, {
        "site": ["title", "events", "articles", "day"], "event": EVENT, "round": ["title", "date"],
        "issue": ["title", "events"]}, some=True)
    description = squeezed(facts.graph["site"].get("description"))
    said = pages.described(pages.Page(site, "index.html"), description)
    if said != description:
        problems.append(f"index.html: site: described is {said!r}, and {description!r} in graph.json")
    entries = {}
    for path in sorted((site / "timeline").rglob("index.html")):
        entries |= lists.timeline(site, str(path.relative_to(site)))
    problems += differences("timeline/", entries, facts, {
        "site": ["events", "articles", "day"],
        "event": EVENT + ["earliest", "latest", "round", "weight", "summary", "takers"]})
    listed = {"rounds": ["title", "date"], "actors": ["title"], "issues": ["title", "events"],
              "places": ["title", "events"], "articles": ARTICLE}
    for name, wanted in listed.items():
        path = f"{name}/index.html"
        # A kind of which there is nothing has no page.
        if (site / path).exists() or facts.of_kind(name[:-1]):
            problems += differences(path, lists.index(site, name), facts, {"site": [name], name[:-1]: wanted})
    found, sums = lists.promises(site, facts)
    problems += sums + differences("commitments/index.html", found, facts, {
        "site": ["commitments", "day"], "commitment": OF_PAGES["commitment"] + ["date"]})
    for record in facts.of_kind("issue"):
        path = record.replace("/", "s/", 1) + "/index.html"
        problems += same(f"{path}: the ledger", lists.issue_ledger(site, path), lists.positions_on(record, facts))
    for name, said in lists.data(site).items():
        for what in HELD.get(name, []):
            word = "promises" if what == "commitments" else what
            count = said.get(word, said.get(word[:-1], 0))
            if count != facts.records["site"][what]:
                problems.append(f"data/index.html: {name} is said to have {count} {what}, "
                                f"and has {facts.records['site'][what]}")
    return problems


def same(file, found, expected):
    """Where two collections differ."""
    return [f"{file} has {each} {found[each]} times, and graph.json {expected[each]} times"
            for each in sorted({*found, *expected}, key=str) if found[each] != expected[each]]


def expect(facts):
    """What some formats say in a form of their own."""
    linked.expect(facts)
    for record, own in facts.records.items():
        # What the page of a record is described by, in the words that it begins with.
        own["described"] = own.get("outcome") or own.get("summary")
        if kind(record) == "event":
            own["own relations"] = sorted((verb, other.split("/")[1]) for verb, back, other in own["relations"]
                if not back)
            own["clock"] = formats.clock(own["date"])
            cited = [facts.nodes[each]["published"] for each in own["sources"] if "published" in facts.nodes[each]]
            days = [each["latest"] or each["earliest"] for each in cited]
            own["published"] = min(days) if days and all(days) else None
        elif kind(record) == "account":
            own["own versions"] = [(says, [article for article, _ in each]) for says, each in own["versions"]]


def tables(site, facts, _=None):
    return differences("data/events.csv", formats.events_table(site), facts, OF_TABLES) + differences(
        "data/actors.csv", formats.actors_table(site), facts, {"actor": OF_PAGES["actor"]}) + differences(
        "data/positions.csv", formats.positions_table(site), facts,
        {"position": OF_PAGES["position"] + DAYS + ["status"]}) + differences(
        "data/commitments.csv", formats.commitments_table(site), facts, {
            "commitment": OF_PAGES["commitment"] + DAYS + ["state", "due-earliest", "due-latest"]})


def network(site, facts, name, read):
    nodes, edges = read(site)
    wanted = dict.fromkeys(["event", "article", "actor", "issue", "place", "page", "round"],
                           ["title", "kind", "status", *DAYS])
    return differences(f"data/{name}", nodes, facts, wanted) + same(f"data/{name}", edges, formats.edges_of(facts))


def timelines(site, facts, _=None):
    slides, eras = formats.timelinejs(site)
    problems = differences("data/timelinejs.json", slides, facts, {"event": EVENT + ["summary", "clock"]})
    lasting = [(own["title"], formats.clock(own["date"])) for own in map(facts.records.get, facts.of_kind("round"))
               if len(dates.ends(own["date"])) == 2]
    if eras != lasting:
        problems.append(f"data/timelinejs.json: the eras are {eras}, and {lasting} in graph.json")
    return problems + differences("data/places.geojson", formats.places(site), facts,
                                  {"place": ["title", "events", "rounds", "point"]}, some=True)


def feeds(site, facts, only=None):
    problems = []
    for path in sorted(site.rglob("feed.json")):
        if only not in (None, str(path.relative_to(site))):
            continue
        found = formats.feed(site, str(path.relative_to(site)), facts.base)
        # What is cited of an article without a date says nothing about when an entry was published.
        full = path.parent in (site, site / "corrections")
        said = EVENT + ["summary"] if full else ["title", "kind", "summary"]
        problems += differences(str(path.relative_to(site)), found, facts, {"event": said}, some=True)
        for record, values in found.items():
            expected = facts.records[record]["published"]
            if expected and values["published"] != expected:
                problems.append(f"{path.relative_to(site)}: {record}: published is {values['published']!r}, "
                                f"and {expected!r} in graph.json")
    addresses = {facts.nodes[each]["url"] for each in facts.nodes}
    for each in sorted(addresses - linked.sitemap(site, facts.base)):
        problems.append(f"sitemap.xml: {each} is missing, and is in graph.json")
    return problems


def linked_data(site, facts, only=None):
    found = {}
    for record in facts.nodes:
        if kind(record) != "page" and only in (None, record.replace("/", "s/", 1) + "/index.html"):
            found |= linked.record_page(site, record, facts.base)
    annotations, total = linked.annotations(site, facts.base)
    expected = linked.annotated(facts)
    problems = differences("pages in JSON-LD", found, facts, OF_LINKED_DATA, some=only is not None)
    problems += same("data/annotations.jsonld", annotations, expected)
    if total != expected.total():
        problems.append(f"data/annotations.jsonld: counts {total} annotations, and graph.json {expected.total()}")
    return problems


def facts_of(site):
    """What graph.json says, in all the forms in which other files say it."""
    facts = Facts(json.loads((site / "data/graph.json").read_text(encoding="utf-8")))
    expect(facts)
    return facts


def check(site, facts, only=None, path=None):
    """Where the files of a site disagree; `only` is one reader, and `path` one page or feed of those it reads."""
    readers = {
        "pages": record_pages, "lists": list_pages, "tables": tables, "timelines": timelines, "linked": linked_data,
        "calendar": lambda site, facts, _: differences(
            "calendar.ics", calendars.read(site), calendars.expected(facts), OF_CALENDARS),
        "graphml": lambda site, facts, _: network(site, facts, "graph.graphml", formats.graphml),
        "dot": lambda site, facts, _: network(site, facts, "graph.dot", formats.dot)}
    if facts.base:
        readers["feeds"] = feeds
    return [each for name, read in readers.items() if only in (None, name) for each in read(site, facts, path)]


# MARK: Planted defects


def plant(defects, site, facts, only, name, old, new, *told):
    """Alters one value in one file: the check must name the file, the record and both values."""
    path = site / name
    text = path.read_bytes()
    spoilt = re.sub(old.encode(), new.encode(), text, count=1, flags=re.S)
    what = f"{name}: {old} as {new}"
    if spoilt == text:
        defects.hold(what, ["could not be planted"])
        return
    path.write_bytes(spoilt)
    problems = check(site, facts, only, name)
    path.write_bytes(text)
    defects.plant(what, [each for each in problems if all(part in each for part in (name, *told))])


def main():
    parley = pathlib.Path(sys.argv[1]).resolve()
    defects = Defects("facts")
    counts = []
    texts = folder()
    hostile.write(texts)
    contents = {"the example": ROOT / "content", "hostile": ROOT / "Tests/Sites/hostile/content",
                "hostile texts": texts, "three rounds": ROOT / "Tests/Sites/three-rounds/content",
                "generated": generated()}
    for name, content in contents.items():
        site = build(parley, content)
        facts = facts_of(site)
        defects.hold(name, check(site, facts))
        counts.append(f"{sum(map(len, facts.records.values()))} of {name}")
        if name == "the example":
            for each in planted.DEFECTS:
                plant(defects, site, facts, *each)
    defects.end("the facts agree in all formats: " + ", ".join(counts))


main()
