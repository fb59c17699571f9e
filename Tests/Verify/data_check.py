#!/usr/bin/env python3
"""Reads the data files with jsonschema, frictionless, networkx and csv, and compares them with each other,
against the calendar and against the pages."""

import csv
import json
import pathlib
import re
import shutil
import sys

import frictionless
import icalendar
import jsonschema
import networkx
import pydot
from lxml import html

from sites import ROOT, Defects, build, folder, generated

NODES = ("title", "date", "earliest", "latest", "status")


def schema(site, graph):
    """What graph.json breaks of its schema."""
    validator = jsonschema.Draft202012Validator(
        json.loads((site / "data/schema.json").read_text(encoding="utf-8")))
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message[:120]}"
            for each in validator.iter_errors(graph)]


def tables(package):
    """What the tables break of their descriptions."""
    report = frictionless.Package(str(package)).validate()
    return [f"{task.name}: {error.message[:160]}" for task in report.tasks for error in task.errors] + [
        error.message[:160] for error in report.errors]


def rows(site, name):
    with open(site / "data" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def facts(node):
    """An event's title and dates as a network has them."""
    date = node.get("date", {})
    return {"title": node["title"], "date": date.get("edtf"), "earliest": date.get("earliest"),
            "latest": date.get("latest"), "status": node["status"]}


def network(name, read, graph):
    """Where a network differs from graph.json."""
    nodes = {each["id"]: each for each in graph["nodes"]}
    if set(read.nodes) != set(nodes):
        return [f"{name}: {len(read.nodes)} nodes, not {len(nodes)}"]
    problems = []
    if read.number_of_edges() != len(graph["edges"]):
        problems.append(f"{name}: {read.number_of_edges()} edges, not {len(graph['edges'])}")
    if name == "graphml":
        # Without ids programs merge edges, and without a label they show none.
        ids = [key for *_, key in read.edges(keys=True)]
        if len({str(each) for each in ids}) != len(ids) or not all(str(each).startswith("e") for each in ids):
            problems.append("graphml: there are edges without ids of their own")
        problems += [f"graphml: {key} is labelled {read.nodes[key].get('label')!r}" for key, node in nodes.items()
                     if read.nodes[key].get("label") != node["title"]]
    for key, node in nodes.items():
        if node["kind"] != "event":
            continue
        expected = facts(node)
        found = {fact: read.nodes[key].get("label" if fact == "title" and name == "dot" else fact)
                 for fact in NODES}
        if found != expected:
            problems.append(f"{name}: {key}: {found} is not {expected}")
    return problems


def dot(path):
    """A graph in the language of Graphviz, as pydot reads it, without its marks of quotation."""
    read = networkx.MultiDiGraph()

    def plain(text):
        text = str(text)
        return re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') else text

    [graph] = pydot.graph_from_dot_file(str(path), encoding="utf-8")
    for node in graph.get_nodes():
        read.add_node(plain(node.get_name()),
                      **{key: plain(value) for key, value in node.get_attributes().items()})
    for edge in graph.get_edges():
        read.add_edge(plain(edge.get_source()), plain(edge.get_destination()))
    return read


def table(site, graph):
    """Where events.csv and actors.csv differ from graph.json."""
    problems = []
    for name, kind in [("events.csv", "event"), ("actors.csv", "actor")]:
        nodes = {each["id"].split("/", 1)[1]: each for each in graph["nodes"] if each["kind"] == kind}
        found = {row["id"]: row for row in rows(site, name)}
        if list(found) != list(nodes):
            problems.append(f"{name}: {len(found)} rows, not {len(nodes)}, or in another order")
            continue
        for key, row in found.items():
            if kind != "event":
                continue
            expected = {fact: value or "" for fact, value in facts(nodes[key]).items()}
            # A cell that a spreadsheet would run begins with an apostrophe.
            title = re.sub(r"^'(?='*[=+\-@\t\r\n＝＋－＠])", "", row["title"])
            if {**{fact: row[fact] for fact in NODES}, "title": title} != expected:
                problems.append(f"{name}: {key} has other facts than graph.json")
    return problems


def pages(site, graph):
    """Where the pages of events differ from graph.json: their titles, and that each has one."""
    problems = []
    events = [each for each in graph["nodes"] if each["kind"] == "event"]
    folders = {each.parent.name for each in (site / "events").glob("*/index.html")}
    if folders != {each["id"].split("/", 1)[1] for each in events}:
        problems.append(f"{len(folders)} pages of events, not {len(events)}")
    for each in events:
        page = html.fromstring((site / each["id"].replace("event/", "events/", 1)
                                / "index.html").read_bytes())
        title = " ".join(page.find(".//h1").text_content().split())
        if title != " ".join(each["title"].split()):
            problems.append(f"{each['id']}: the page is called {title!r}")
        times = [time.get("datetime") for time in page.iter("time")]
        if each["date"]["edtf"] and re.fullmatch(r"\d{4}(-\d\d){0,2}", each["date"]["edtf"]) \
                and each["date"]["edtf"] not in times:
            problems.append(f"{each['id']}: the page does not say {each['date']['edtf']}")
    return problems


def calendar(site, graph):
    """Where the calendar's rounds differ from graph.json."""
    path = site / "calendar.ics"
    rounds = {each["id"]: each for each in graph["nodes"] if each["kind"] == "round"}
    if not path.exists():
        return [f"{len(rounds)} rounds and no calendar"] if rounds else []
    found = {}
    for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        uid = str(event["UID"]).split("@")[0]
        if re.fullmatch("round/[^/]+", uid):
            found[uid] = str(event["DTSTART"].dt)[:10]
    return [f"{key}: begins on {found.get(key)} in the calendar, on {each['date']['earliest']} in the graph"
            for key, each in rounds.items()
            if each["date"].get("earliest") and found.get(key) != each["date"]["earliest"]]


def spoilt(site, name, change):
    """A copy of a site's data in which one file was changed."""
    copy = folder() / "site"
    shutil.copytree(site, copy)
    path = copy / name
    text = path.read_bytes().decode()
    other = change(text)
    if other == text:
        sys.exit(f"nothing was changed in {name}")
    path.write_bytes(other.encode())
    return copy


def check(defects, where, site):
    graph = json.loads((site / "data/graph.json").read_text(encoding="utf-8"))
    defects.hold(where, schema(site, graph))
    defects.hold(where, tables(site / "data/datapackage.json"))
    defects.hold(where, network("graphml", networkx.read_graphml(site / "data/graph.graphml",
                                                                force_multigraph=True), graph))
    defects.hold(where, network("dot", dot(site / "data/graph.dot"), graph))
    defects.hold(where, table(site, graph))
    defects.hold(where, pages(site, graph))
    defects.hold(where, calendar(site, graph))
    timeline = json.loads((site / "data/timelinejs.json").read_text(encoding="utf-8"))
    count = sum(each["kind"] == "event" for each in graph["nodes"])
    if len(timeline["events"]) > count:
        defects.hold(where, ["timelinejs.json has more events than there are"])
    places = site / "data/places.geojson"
    if places.exists():
        for each in json.loads(places.read_text(encoding="utf-8"))["features"]:
            east, north = each["geometry"]["coordinates"]
            if not (-180 <= east <= 180 and -90 <= north <= 90):
                defects.hold(where, [f"{each['properties']['title']} is not on the earth"])
    return graph


def plant(defects, site, graph):
    def other(name, change):
        return spoilt(site, name, change)

    wrong = json.loads(json.dumps(graph))
    wrong["nodes"][0]["kind"] = "rumour"
    defects.plant("a kind that is none", schema(site, wrong))
    wrong = json.loads(json.dumps(graph))
    wrong["nodes"][0]["surprise"] = 1
    defects.plant("a key that is none", schema(site, wrong))
    defects.plant("a cell too many", tables(
        other("data/events.csv", lambda text: text.replace("\r\n", ",x\r\n", 2)) / "data/datapackage.json"))
    event = next(each for each in graph["nodes"] if each["kind"] == "event")
    name = event["id"].split("/", 1)[1]
    day = event["date"]["edtf"]
    defects.plant("a row that is gone", table(
        other("data/events.csv", lambda text: text.replace("\r\n" + name + ",", "\r\nx" + name + ",", 1)),
        graph))
    spoiled = other("data/graph.graphml", lambda text: re.sub(
        f'(<node id="{event["id"]}">.*?<data key="node-date">){re.escape(day)}', r"\g<1>1999", text, count=1))
    defects.plant("another date in GraphML", network(
        "graphml", networkx.read_graphml(spoiled / "data/graph.graphml", force_multigraph=True), graph))
    for what, old, new in [("another label in GraphML", r'(key="node-label">)', r"\g<1>Not "),
                           ("an edge without an id", r' id="e1"', "")]:
        spoiled = other("data/graph.graphml", lambda text: re.sub(old, new, text, count=1))
        defects.plant(what, network(
            "graphml", networkx.read_graphml(spoiled / "data/graph.graphml", force_multigraph=True), graph))
    defects.plant("another title on a page", pages(
        other(f"events/{name}/index.html", lambda text: text.replace("<h1>", "<h1>Not ", 1)), graph))
    if (site / "calendar.ics").exists():
        defects.plant("another day in the calendar", calendar(
            other("calendar.ics", lambda text: re.sub(
                r"(UID:round/[^/]*?@.*?DTSTART;VALUE=DATE:)\d{8}", r"\g<1>19990101", text, count=1,
                flags=re.S)), graph))


def main():
    parley = pathlib.Path(sys.argv[1]).resolve()
    defects = Defects("data")
    example = build(parley, ROOT / "content")
    graph = check(defects, "the example", example)
    plant(defects, example, graph)
    hostile = build(parley, ROOT / "Tests/Sites/hostile/content")
    graph_of_hostile = check(defects, "hostile", hostile)
    spoiled = spoilt(hostile, "data/graph.dot",
                     lambda text: re.sub(r"\n[^\n]* -> [^\n]*\n", "\n", text, count=1))
    defects.plant("an edge that is gone from DOT", network(
        "dot", dot(spoiled / "data/graph.dot"), graph_of_hostile))
    check(defects, "generated", build(parley, generated()))
    defects.end(f"{len(graph['nodes'])} records of the example agree in all formats, and so do those of a "
                "hostile and of a generated site")


main()
