"""What pages say in JSON-LD, and the sitemap and the annotations, record by record."""

import collections
import json
import re
import types
import urllib.parse

from lxml import etree, html

import dates
from facts import COUNTED, kind, squeezed, words
from pages import STRINGS, word

KINDS = {plural: kind for kind, plural in COUNTED.items()}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SCHEMA = "https://schema.org/"


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


class Linked:
    """The JSON-LD of one page."""

    def __init__(self, site, path, base):
        self.path, self.base = path, base or "https://any.example/"
        page = html.fromstring((site / path).read_bytes())
        [block] = [each.text for each in page.iter("script") if each.get("type") == "application/ld+json"]
        self.nodes = {}
        graph = json.loads(block)["@graph"]
        self.visit(graph)
        self.page = self.nodes.get(self.address(""), {})

    def address(self, id):
        """A full address, however it was written, without the name of the file."""
        place = urllib.parse.urljoin(self.base, self.path.removesuffix("index.html"))
        return urllib.parse.urljoin(place, id).replace("/index.html", "/")

    def visit(self, value):
        if isinstance(value, list):
            for each in value:
                self.visit(each)
        elif isinstance(value, dict):
            if "@id" in value:
                self.nodes.setdefault(self.address(value["@id"]), {}).update(value)
            for each in value.values():
                self.visit(each)

    def record(self, value):
        """The record that a node is, by its address."""
        address = self.address(value["@id"]).removeprefix(self.base)
        found = re.fullmatch(r"(\w+)/([^/]+)/#(it|[\w-]+)", address)
        if not found or found[1] not in KINDS:
            return address
        part = "" if found[3] == "it" else "#" + found[3]
        # What is on the page has an underscore, as its anchors there do.
        if re.match("#(position|commitment|account|session)_", part):
            part = part.replace("_", "-")
        return f"{KINDS[found[1]]}/{found[2]}{part}"

    def records(self, values):
        return [self.record(each) for each in listed(values)]

    def quotation(self, value):
        """The words that are quoted and the article they are from; for an article as a whole no words."""
        whole = self.nodes[self.address(value["@id"])]
        form = {"Quotation": "quotation", "CreativeWork": "paraphrase"}.get(whole.get("@type"))
        if form is None or form == "paraphrase" and whole.get("genre") != "paraphrase":
            return self.record(value), None
        return self.record(whole["isPartOf"]), words({form: whole.get("text")})

    def date(self, node, rest=None):
        written = node.get("temporalCoverage") or rest
        return dates.plain(written or "/".join(filter(None, [node.get("startDate"), node.get("endDate")])) or None)


def record_page(site, id, base):
    """What the page of a record says of it and of its parts."""
    path = id.replace("/", "s/", 1) + "/index.html"
    page = Linked(site, path, base)
    node = page.nodes.get(page.address("#it"), {})
    found = {"file": path, "title": squeezed(node.get("headline") or node.get("name")),
             "linked": [dates.plain(node[each]) for each in ("startDate", "endDate") if each in node]}
    records = {id: found}
    parts = {page.record(each): page.nodes[page.address(each["@id"])] for each in listed(page.page.get("hasPart"))}
    name = kind(id)
    if name in ("event", "round"):
        location = node.get("location")
        location = page.nodes.get(page.address(location["@id"]),
            location) if location and "@id" in location else location
        found |= {"place": squeezed(location["name"]) if location else None,
            "issues": sorted(page.records(node.get("about"))),
                  "linked date": page.date(node, page.page.get("temporalCoverage")),
                  "linked citations": sorted((page.quotation(each) for each in listed(page.page.get("citation"))),
                      key=str),
                  "linked status": (node.get("eventStatus") or "").removeprefix(SCHEMA + "Event")}
    if name == "event":
        words = [*node.get("keywords", []), "", ""]
        found |= {"kind": word("event-kind", words[0]), "status": word("status", words[1]),
                  "takers": sorted(page.records(node.get("contributor"))),
                  "round": (page.records(node.get("superEvent")) or [None])[0],
                  **{each + "s": sum(kind(part) == each for part in parts) for each in ("position", "commitment")}}
        says = collections.defaultdict(list)
        for part, claim in parts.items():
            if kind(part) == "position":
                sources = [page.quotation(each) for each in listed(claim.get("appearance"))]
                records[part] = {
                    "file": path, "actor": (page.records(claim.get("author")) or [None])[0],
                    "issue": (page.records(claim.get("about")) or [None])[0], "says": squeezed(claim.get("text")),
                    "change": word("change", claim["keywords"]) if "keywords" in claim else None,
                    "citation": sources[0] if sources else None}
            elif kind(part) == "commitment":
                records[part] = {"file": path, "by": page.records(claim.get("author")),
                    "what": squeezed(claim.get("text")),
                                 "state": word("commitment", claim.get("keywords"))}
            elif kind(part) == "account":
                says[part.rsplit("-", 1)[0]].append((squeezed(claim["name"]), squeezed(claim["text"]), [
                    page.quotation(each) for each in listed(claim.get("appearance"))]))
        found["accounts"] = len(says)
        for part, versions in says.items():
            records[part] = {"file": path, "point": versions[0][0], "versions": [each[1:] for each in versions]}
    elif name == "round":
        found["attendees"] = sorted(page.records(node.get("attendee")))
        for each in listed(node.get("subEvent")):
            part = page.record(each)
            if kind(part) == "session":
                records[part] = {"file": path, "name": squeezed(each["name"]), "linked": [
                    dates.plain(each[end]) for end in ("startDate", "endDate") if end in each]}
        found |= {"subevents": sum(kind(part) == "event" for part in page.records(node.get("subEvent"))),
                  "sessions": sum(kind(part) == "session" for part in records)}
    elif name == "actor":
        found["aliases"] = [squeezed(each) for each in listed(node.get("alternateName"))]
    elif name == "issue":
        found["summary"] = squeezed(node.get("description"))
    elif name == "article":
        found |= {"publisher": squeezed((node.get("publisher") or {}).get("name")),
            "linked": listed(node.get("datePublished"))}
        for each in listed(node.get("isBasedOn")):
            # What a digest is based on was published; the digest was not.
            if node.get("@type") == "CreativeWork" and isinstance(each, dict) and "@id" not in each:
                found |= {"publisher": squeezed((each.get("publisher") or {}).get("name")),
                          "linked": listed(each.get("datePublished"))}
    return records


def is_exact(end):
    return len(end) >= 10 and not re.search("[?~%]$", end) and end != ".."


def expect(facts):
    """The same by graph.json, beside the facts that other formats have as well."""
    for id, own in list(facts.records.items()):
        edtf = own.get("date") or ""
        ends = edtf.split("/")
        if kind(id) in ("event", "round", "session"):
            own["linked"] = [each for each in ends if is_exact(each)]
        elif kind(id) == "article":
            own["linked"] = ends if len(ends) == 1 and is_exact(ends[0]) else []
        if kind(id) in ("event", "round"):
            whole = facts.nodes[id]
            quoted = [(each["article"], words(each)) for each in whole.get("citations", [])
                      if "passage" in each]
            named = {each["target"] for each in facts.edges("cites", source=id) if not each["quoted"]}
            own["linked citations"] = sorted([*quoted, *((each, None) for each in named)], key=str)
            own["linked date"] = own["date"]
            own["linked status"] = {"planned": "Scheduled", "cancelled": "Cancelled"}.get(own.get("status"), "")
        if kind(id) == "event":
            own["takers"] = sorted({each for each, _ in own["actors"]})
        if kind(id) == "round":
            own["attendees"] = sorted({each for party, people in own["delegations"] for each in [party, *people]})
            own["subevents"] = min(own["events"], 50)
        if kind(id) == "session":
            own["name"] = own["title"] or facts.records[id.split("#")[0]]["title"]


def sitemap(site, base):
    """The addresses of records in the sitemap."""
    root = etree.fromstring((site / "sitemap.xml").read_bytes())
    files = [site / each.text.removeprefix(base) for each in root.iter(SITEMAP + "loc")] \
        if root.tag == SITEMAP + "sitemapindex" else [site / "sitemap.xml"]
    return {each.text for file in files for each in etree.fromstring(file.read_bytes()).iter(SITEMAP + "loc")}


def annotations(site, base):
    """How often each record annotates which words of which article, and as what."""
    found = collections.Counter()
    file = json.loads((site / "data/annotations.jsonld").read_text(encoding="utf-8"))
    page = types.SimpleNamespace(path="data/annotations.jsonld", base=base or "https://any.example/")
    for each in file["first"]["items"]:
        exact = [selector["exact"] for target in listed(each["target"]) if isinstance(target, dict)
                 for selector in listed(target["selector"]) if selector["type"] == "TextQuoteSelector"]
        body = urllib.parse.urljoin(page.base + "data/", each["body"][0]).removeprefix(page.base).replace("index.html",
            "")
        parts = re.sub("#.*", "", body).strip("/").split("/")
        record = f"{KINDS[parts[0]]}/{parts[1]}" if len(parts) == 2 else f"page/{parts[0]}"
        form = each["body"][2]["value"] if len(each["body"]) > 2 else "quotation"
        found[record, each["body"][1]["value"], words({form: STRINGS["elision"].join(exact)})] += 1
    return found, file["total"]


def annotated(facts):
    """The same by graph.json."""
    found = collections.Counter()
    for id, node in facts.nodes.items():
        named = set()
        for each in node.get("citations", []):
            if "passage" in each:
                found[id, each["stance"], words(each)] += 1
        claims = [("position", each["citation"]) for each in node.get("positions", []) if "citation" in each]
        claims += [("account", version["citation"]) for each in node.get("accounts", [])
            for version in each["versions"]]
        for tag, each in claims:
            if "passage" in each:
                found[id, tag, words(each)] += 1
        for label in ("cites", "attests"):
            for each in facts.edges(label, source=id):
                if not each["quoted"]:
                    named.add((each["target"], each.get("stance", "position")))
        for _, tag in named:
            found[id, tag, None] += 1
    return found
