"""What the data files of a site say, each read with a parser of its format, record by record."""

import collections
import csv
import html as entities
import json
import re

import networkx
import pydot
from lxml import html

import dates
from facts import citation, squeezed
from pages import word

# A cell that a spreadsheet would run begins with an apostrophe more than its text.
GUARDED = re.compile(r"^'(?='*[=+\-@\t\r\n＝＋－＠])")


def unguarded(cell):
    return GUARDED.sub("", cell)


def rows(site, name):
    """The rows of a table as they were before they were made safe for spreadsheets."""
    with open(site / "data" / name, encoding="utf-8", newline="") as file:
        return [{key: unguarded(cell) for key, cell in row.items()} for row in csv.DictReader(file, strict=True)]


def items(cell):
    """The items of a list in a cell."""
    found = re.split(r"(?<!\\)((?:\\\\)*); ", cell) if cell else []
    whole = [first + (slashes or "") for first, slashes in zip(found[::2], found[1::2] + [""])]
    return [re.sub(r"\\([;\\])", r"\1", each) for each in whole]


def part(item):
    """Who took part, and as what."""
    found = re.fullmatch(r"(\S+) \((.*)\)", item, re.S)
    return (f"actor/{found[1]}", squeezed(found[2])) if found else (f"actor/{item}", "")


def dated(row):
    return {"date": dates.plain(row["date"]) or None, "earliest": row["earliest"] or None,
            "latest": row["latest"] or None}


def events_table(site):
    records = {}
    for row in rows(site, "events.csv"):
        id = f"event/{row['id']}"
        accounts = [each for each in json.loads(row["accounts"] or "[]") if len(each["versions"]) > 1]
        lists = {name: json.loads(row[name] or "[]") for name in ("positions", "commitments", "corrections")}
        records[id] = {
            "title": squeezed(row["title"]), "kind": row["kind"], "status": row["status"], "weight": row["weight"],
            "round": f"round/{row['round']}" if row["round"] else None, "actors": sorted(map(part,
                items(row["actors"]))),
            "issues": sorted(f"issue/{each}" for each in items(row["issues"])),
                "summary": squeezed(row["summary"]) or None,
            "sources": sorted(f"article/{each}" for each in items(row["sources"])), "accounts": len(accounts),
            "own relations": sorted(tuple(each.split(":")) for each in items(row["relations"])),
            **dated(row), **{name: len(each) for name, each in lists.items()}}
        for number, each in enumerate(lists["positions"], 1):
            records[f"{id}#position-{number}"] = {
                "actor": f"actor/{each['actor']}", "issue": f"issue/{each['issue']}", "says": squeezed(each["says"]),
                "change": each.get("change")}
        for number, each in enumerate(lists["commitments"], 1):
            records[f"{id}#commitment-{number}"] = {
                **{side: [f"actor/{one}" for one in each.get(side, [])] for side in ("by", "to")},
                "what": squeezed(each["what"]), "due": dates.plain(each.get("due")), "state": each.get("state", "open")}
        for number, each in enumerate(accounts, 1):
            says = collections.OrderedDict()
            for version in each["versions"]:
                says.setdefault(squeezed(version["says"]), []).append(f"article/{version['article']}")
            records[f"{id}#account-{number}"] = {"point": squeezed(each["point"]), "own versions": list(says.items())}
    return records


def actors_table(site):
    return {f"actor/{row['id']}": {
        "title": squeezed(row["title"]), "kind": row["kind"], "side": f"actor/{row['side']}" if row["side"] else None,
        "party": row["party"], "events": int(row["events"]), "rounds": int(row["rounds"]),
            "aliases": list(map(squeezed, items(row["aliases"])))}
        for row in rows(site, "actors.csv")}


def positions_table(site):
    return {f"event/{row['event']}#position-{row['number']}": {
        "actor": f"actor/{row['actor']}", "issue": f"issue/{row['issue']}", "says": squeezed(row["says"]),
        "change": row["change"] or None, "status": row["status"], **dated(row),
        "citation": citation({**row, "article": f"article/{row['article']}"})
        if row["evidence"] in ("quotation", "paraphrase", "article") else None} for row in rows(site, "positions.csv")}


def commitments_table(site):
    return {f"event/{row['event']}#commitment-{row['number']}": {
        **{side: [f"actor/{each}" for each in items(row[side])] for side in ("by", "to")},
        "what": squeezed(row["what"]), "due": dates.plain(row["due"]) or None, "state": row["state"],
        "due-earliest": row["due-earliest"] or None, "due-latest": row["due-latest"] or None,
        "standing": row["standing"], **dated(row)} for row in rows(site, "commitments.csv")}


# MARK: Networks


def edge(source, target, values):
    """An edge as a value that can be compared, whatever order its attributes came in."""
    return source, target, tuple(sorted((key, str(value)) for key, value in values.items()))


def network(nodes, edges):
    """The records of a network, and how often each edge is in it."""
    return {id: {"title": squeezed(each.get("title")), "kind": each.get("type"), "status": each.get("status"),
                 "date": dates.plain(each.get("date")), "earliest": each.get("earliest"), "latest": each.get("latest")}
            for id, each in nodes}, collections.Counter(edges)


def graphml(site):
    read = networkx.read_graphml(site / "data/graph.graphml", force_multigraph=True)
    return network(read.nodes(data=True), [edge(*each) for each in read.edges(data=True)])


def unquoted(text):
    """A text of DOT without its marks of quotation, as Graphviz draws it."""
    text = str(text)
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text[1:-1], flags=re.S) \
        if text.startswith('"') else text


def dot_texts(site):
    """All texts in DOT."""
    [graph] = pydot.graph_from_dot_file(str(site / "data/graph.dot"), encoding="utf-8")
    return [unquoted(text) for each in [*graph.get_nodes(), *graph.get_edges()]
        for text in each.get_attributes().values()]


def dot(site):
    def values(read):
        names = {"label": "title", "isHead": "head", "head": "?"}
        return {names.get(key, key): {"true": "True", "false": "False"}.get(unquoted(value), unquoted(value))
                for key, value in read.get_attributes().items()}

    [graph] = pydot.graph_from_dot_file(str(site / "data/graph.dot"), encoding="utf-8")
    edges = []
    for each in graph.get_edges():
        its = values(each)
        its["label"] = its.pop("title")
        edges.append(edge(unquoted(each.get_source()), unquoted(each.get_destination()), its))
    return network([(unquoted(each.get_name()), values(each)) for each in graph.get_nodes()], edges)


def edges_of(facts):
    return collections.Counter(
        edge(each["source"], each["target"], {key: value for key, value in each.items()
                                              if key not in ("source", "target")})
        for each in facts.graph["edges"])


# MARK: Timelines, maps, feeds


def timeline_date(date):
    """A date of TimelineJS as EDTF, without what is said of its certainty."""
    text = f"{date['year']:04}" + "".join(f"-{date[key]:02}" for key in ("month", "day") if key in date)
    return text + (f"T{date['hour']:02}:{date['minute']:02}" if "hour" in date else "")


def timelinejs(site):
    file = json.loads((site / "data/timelinejs.json").read_text(encoding="utf-8"))
    records = {}
    for slide in file["events"]:
        body = html.fragment_fromstring(slide["text"]["text"], create_parent="div")
        paragraphs = [squeezed(each.text_content()) for each in body.findall("p")]
        records[f"event/{slide['unique_id']}"] = {
            "title": squeezed(entities.unescape(slide["text"]["headline"])), "kind": word("event-kind", slide["group"]),
            "status": word("status", paragraphs[-1].split(" · ")[0]),
            "summary": paragraphs[0] if len(paragraphs) > 1 else None,
            "date": frozenset(dates.meanings(entities.unescape(slide["display_date"]))),
            "clock": [timeline_date(slide[key]) for key in ("start_date", "end_date") if key in slide]}
    eras = [(squeezed(entities.unescape(each["text"]["headline"])),
             [timeline_date(each["start_date"]), timeline_date(each["end_date"])]) for each in file["eras"]]
    return records, eras


def clock(edtf):
    """The ends of a date as TimelineJS knows them: without seconds and offsets."""
    return [re.sub(r"(T\d\d:\d\d).*", r"\1", each) for each in dates.ends(edtf)]


def places(site):
    path = site / "data/places.geojson"
    if not path.exists():
        return {}
    return {each["id"]: {"title": squeezed(each["properties"]["title"]), "events": each["properties"]["events"],
                         "rounds": each["properties"]["rounds"], "point": each["geometry"]["coordinates"]}
            for each in json.loads(path.read_text(encoding="utf-8"))["features"]}


def feed(site, path, base):
    """The entries of a feed: title, date, kind and status, and when they were published. Those of records have
    no more than a summary."""
    records = {}
    for item in json.loads((site / path).read_text(encoding="utf-8"))["items"]:
        found = re.fullmatch(re.escape(base) + r"events/([^/]+)/", item["url"])
        if not found:
            continue
        record = {"file": path, "title": squeezed(item["title"]), "published": item["date_published"][:10]}
        records[f"event/{found[1]}"] = record
        if "content_text" in item:
            text = squeezed(item["content_text"])
            record |= {"summary": text if text != record["title"] else "", "kind": word("event-kind", item["tags"][0])}
            continue
        body = html.fragment_fromstring(item["content_html"], create_parent="div")
        line = body.find("p")
        said = squeezed(line.text_content()).split(" · ")
        copy = html.fromstring(html.tostring(line, encoding="unicode", with_tail=False))
        last = list(copy.iter("time"))[-1]
        last.tail = (last.tail or "").split(" · ")[0]
        record |= {"summary": squeezed(item.get("summary")), "date": dates.read(copy),
                   "kind": word("event-kind", said[1]), "status": word("status", said[2])}
    return records
