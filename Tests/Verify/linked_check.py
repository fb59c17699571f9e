#!/usr/bin/env python3
"""Reads the linked data of pages and the annotations with other people's parsers: extruct, pyld, jsonschema."""

import json
import pathlib
import re
import sys
import urllib.parse

import extruct
import jsonschema
from lxml import html
from pyld import jsonld

from sites import ROOT, Defects, build

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = "https://schema.org/"
SCHEMA_CONTEXT = json.loads((HERE / "schema-org.jsonld").read_text("utf-8"))
ANNOTATIONS = json.loads((HERE / "annotations-schema.json").read_text("utf-8"))

# Which properties a type may have, and which types they may contain, as schema.org has it; those of a type
# that is a kind of another are its own and the other's. Only what the site uses.
THING = {"name", "description", "url", "sameAs", "alternateName"}
WORK = THING | {
    "text", "headline", "about", "author", "publisher", "creditText", "inLanguage", "isPartOf", "hasPart",
    "citation", "correction", "temporalCoverage", "keywords", "datePublished", "archivedAt", "isBasedOn",
    "license", "isAccessibleForFree", "mainEntity", "creator", "version", "dateModified", "genre",
    "alternativeHeadline"}
EVENT = THING | {
    "startDate", "endDate", "previousStartDate", "eventStatus", "location", "organizer", "attendee",
    "contributor", "about", "keywords", "superEvent", "subEvent"}
TYPES = {
    "WebSite": WORK, "CreativeWork": WORK, "NewsArticle": WORK, "AnalysisNewsArticle": WORK,
    "OpinionNewsArticle": WORK, "Report": WORK, "Quotation": WORK | {"spokenByCharacter"}, "CorrectionComment": WORK,
    "Claim": WORK | {"appearance"}, "WebPage": WORK | {"breadcrumb"}, "CollectionPage": WORK | {"breadcrumb"},
    "Dataset": WORK | {"distribution"}, "DataDownload": WORK | {"contentUrl", "encodingFormat"},
    "Event": EVENT, "Person": THING | {"jobTitle", "affiliation"}, "Organization": THING, "Country": THING,
    "Place": THING | {"geo", "containedInPlace"}, "GeoCoordinates": THING | {"latitude", "longitude"},
    "DefinedTerm": THING, "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"}}
RANGES = {
    "location": {"Place"}, "containedInPlace": {"Place", "Country"}, "geo": {"GeoCoordinates"},
    "organizer": {"Person", "Organization"}, "attendee": {"Person", "Organization"},
    "contributor": {"Person", "Organization"}, "author": {"Person", "Organization"},
    "publisher": {"Organization"}, "creator": {"Organization"}, "spokenByCharacter": {"Person", "Organization"}, "affiliation": {"Organization"}, "superEvent": {"Event"}, "subEvent": {"Event"},
    "isPartOf": {"WebSite", "CreativeWork", "NewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "Report"},
    "breadcrumb": {"BreadcrumbList"}, "distribution": {"DataDownload"}, "correction": {"CorrectionComment"},
    "license": {"CreativeWork"}, "itemListElement": {"ListItem"}, "about": {"DefinedTerm"}}
NEEDED = {
    "Event": {"name"}, "Person": {"name"}, "Country": {"name"}, "Organization": {"name"}, "Place": {"name"},
    "Claim": {"text"}, "CorrectionComment": {"text"}, "Dataset": {"name", "description", "creator", "version", "dateModified"}, "WebSite": {"name"},
    "DataDownload": {"contentUrl", "encodingFormat"}, "ListItem": {"position", "name"}, "DefinedTerm": {"name"},
    "BreadcrumbList": {"itemListElement"}, "GeoCoordinates": {"latitude", "longitude"}}
STATUSES = {SCHEMA + "Event" + each for each in ("Scheduled", "Rescheduled", "Postponed", "Cancelled")}
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?")


def offline(address, _options):
    """What pyld loads: our own list of the terms used, and nothing from the network."""
    if address.rstrip("/") != "https://schema.org":
        raise jsonld.JsonLdError(f"{address} is not to be loaded", "loading document failed")
    return {"contextUrl": None, "documentUrl": address, "document": SCHEMA_CONTEXT,
            "contentType": "application/ld+json"}


def short(name):
    return name.removeprefix(SCHEMA)


def values(node, name):
    found = node.get(SCHEMA + name, [])
    for each in found:
        yield from each["@list"] if "@list" in each else [each]


class Whole:
    """What all pages say together."""

    def __init__(self, base):
        self.base = base
        self.nodes = {}
        self.problems = []

    def add(self, markup, address):
        """Adds a page; returns how many nodes with a type it has."""
        for element in html.fromstring(markup).iter("script"):
            if element.get("type") == "application/ld+json" and re.search("[<>&]", element.text):
                self.problems.append(f"{address}: what is in the element could end it")
        try:
            found = extruct.extract(markup, base_url=address, syntaxes=["json-ld"], errors="strict")["json-ld"]
        except Exception as error:
            self.problems.append(f"{address}: extruct: {error}")
            return 0
        if len(found) != 1 or "@graph" not in found[0]:
            self.problems.append(f"{address}: extruct finds {len(found)} blocks with a graph, not one")
            return 0
        try:
            options = {"base": address, "documentLoader": offline}
            nodes = jsonld.flatten(found[0], None, options)
        except jsonld.JsonLdError as error:
            self.problems.append(f"{address}: pyld: {error}")
            return 0
        # What has no id is one page's own.
        nodes = json.loads(re.sub(r'"_:(b\d+)"', lambda each: json.dumps(f"{address} {each.group(1)}"),
                                  json.dumps(nodes)))
        anchors = set(html.fromstring(markup).xpath("//@id"))
        count = 0
        for node in nodes:
            # A part that a page names is on it, to be led to.
            place, _, fragment = node["@id"].partition("#")
            if place == address and "_" in fragment and fragment not in anchors:
                self.problems.append(f"{address}: has no #{fragment}")
            count += "@type" in node
            self.merge(node, address)
        return count

    def merge(self, node, address):
        known = self.nodes.setdefault(node["@id"], {})
        for name, found in node.items():
            if name == "@id":
                continue
            if name in ("@type", SCHEMA + "name", SCHEMA + "text") and known.get(name, found) != found:
                self.problems.append(f"{node['@id']}: {short(name)} is {found} on {address}, not {known[name]}")
            known[name] = known.get(name, []) + [each for each in found if each not in known.get(name, [])]

    def check(self):
        """Whether all that was said holds together; call it after the last page."""
        problems = list(self.problems)
        for id, node in self.nodes.items():
            if " " not in id and not urllib.parse.urlsplit(id).scheme:
                problems.append(f"{id}: is not whole")
            types = {short(each) for each in node.get("@type", [])}
            for name in node:
                for value in values(node, short(name)) if not name.startswith("@") else ():
                    other = value.get("@id", "")
                    if other.startswith(self.base) and "#" in other and "@type" not in self.nodes.get(other, {}):
                        problems.append(f"{id}: its {short(name)} {other} is nowhere told of")
            for each in types - set(TYPES):
                problems.append(f"{id}: {each} is no type we know")
            may = set().union(*(TYPES.get(each, set()) for each in types))
            for name in node:
                if not name.startswith("@") and short(name) not in may:
                    problems.append(f"{id}: {sorted(types)} have no {short(name)}")
            for each in types:
                for name in NEEDED.get(each, set()):
                    if not node.get(SCHEMA + name):
                        problems.append(f"{id}: has no {name}")
            for name in ("startDate", "endDate", "previousStartDate", "datePublished", "dateModified"):
                for value in values(node, name):
                    if not DAY.fullmatch(value.get("@value", "")):
                        problems.append(f"{id}: the {name} {value.get('@value')!r} is no day")
            for value in values(node, "eventStatus"):
                if value.get("@id") not in STATUSES:
                    problems.append(f"{id}: has the status {value}")
            for name, wanted in RANGES.items():
                if name == "about" and "Event" not in types and "Claim" not in types:
                    continue
                for value in values(node, name):
                    other = value.get("@id", "")
                    found = {short(each) for each in self.nodes.get(other, {}).get("@type", [])}
                    if not found & wanted:
                        problems.append(f"{id}: its {name} {other} is {sorted(found)}")
        return problems

    def count(self, name):
        return sum(SCHEMA + name in node.get("@type", []) for node in self.nodes.values())


def pages_of(site, base):
    for path in sorted(site.rglob("index.html")):
        name = str(path.relative_to(site))
        if not re.match(r"as-of/\d", name):
            yield name, base + name.removesuffix("index.html"), path.read_text("utf-8")


def blocks_of(content):
    """The articles' saved texts, by what the site says of their policy; the check has its own reading of them."""
    texts = {}
    for path in sorted((content / "articles").rglob("*")):
        if path.suffix not in (".txt", ".md"):
            continue
        source = path.read_text("utf-8-sig").replace("\r\n", "\n")
        policy = re.search(r"^publish: *(\w+)", source, re.M)
        texts[path.stem] = (source, policy.group(1) if policy else "excerpts")
    return texts


def folded(words):
    """The words alone, without the marks of Markdown, in one line."""
    return " ".join(re.sub(r"[#*_`]|^- ", "", words, flags=re.M).split())


def check_annotations(data, address, texts, ids):
    """What the W3C asks for, and what we promise: words that are in the article, and no more than may be shown.

    `ids` are the records that the pages tell of.
    """
    try:
        file = json.loads(data)
        jsonschema.Draft202012Validator(ANNOTATIONS).validate(file)
    except ValueError as error:
        return [f"is no JSON: {error}"]
    except jsonschema.ValidationError as error:
        return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"]
    problems = []
    items = file["first"]["items"]
    if file["total"] != len(items):
        problems.append(f"counts {file['total']} annotations, and has {len(items)}")
    if len({each["id"] for each in items}) != len(items):
        problems.append("has two annotations of one id")
    for item in items:
        id = item["id"]
        if urllib.parse.urljoin(address, item["body"][0]) not in ids:
            problems.append(f"{id}: its body is nothing that a page tells of")
        rest = re.split("#(?:cites|account|position)-", id, maxsplit=1)[1]
        name = rest if rest in texts else re.sub(r"(-words(-\d+)+|-\d+)$", "", rest)
        source, policy = texts.get(name, (None, None))
        if source is None:
            problems.append(f"{id}: there is no article {name}")
            continue
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            if isinstance(target, str):
                continue
            selectors = target["selector"]
            place = selectors[-1] if isinstance(selectors, list) else selectors
            if place["start"] >= place["end"]:
                problems.append(f"{id}: ends before it begins")
            if isinstance(selectors, dict):
                if policy != "none":
                    problems.append(f"{id}: keeps words back that may be shown")
                continue
            quote = selectors[0]
            if policy == "none":
                problems.append(f"{id}: shows words that are withheld")
            if ("prefix" in quote) != (policy == "full"):
                problems.append(f"{id}: {'shows' if 'prefix' in quote else 'lacks'} what stands around the words")
            if len(quote["exact"]) != place["end"] - place["start"]:
                problems.append(f"{id}: is not as long as its words")
            whole = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
            if folded(whole) not in folded(source):
                problems.append(f"{id}: {whole!r} does not stand in the article")
            if "prefix" in quote and len(quote["prefix"]) < min(32, place["start"]):
                problems.append(f"{id}: its prefix is shorter than it can be")
    return problems


def check_site(site, content, base, defects):
    whole = Whole(base)
    for name, address, markup in pages_of(site, base):
        if not whole.add(markup, address):
            defects.hold(name, ["says nothing"])
    defects.hold("pages", whole.check())
    file = site / "data" / "annotations.jsonld"
    defects.hold("annotations.jsonld", check_annotations(
        file.read_text("utf-8"), base + "data/annotations.jsonld", blocks_of(content), set(whole.nodes)))
    for path in list(site.glob("as-of/*/**/*.html")) + [site / "404.html"]:
        if "application/ld+json\">" in path.read_text("utf-8"):
            defects.hold(str(path), ["is for no robots, and speaks to them"])
    return whole


def plant(site, content, base, whole, defects):
    """Spoils good files in every way that a check is for."""
    pages = list(pages_of(site, base))

    def spoil(what, old, new, where):
        bad = Whole(base)
        done = False
        for name, address, markup in pages:
            if name == where:
                spoilt = markup.replace(old, new, 1)
                done = spoilt != markup
                markup = spoilt
            bad.add(markup, address)
        if not done:
            defects.hold(what, ["could not be planted"])
        defects.plant(what, bad.check())

    event = next(name for name, _, markup in pages
                 if name.startswith("events/") and '"startDate":"' in markup
                 and '/#it","@type":"Place","name":"' in markup)
    page = next(markup for name, _, markup in pages if name == event)
    day = re.search(r'"startDate":"([^"]*)"', page).group(1)
    spoil("half a block", '"@graph":[', '"@graph":', event)
    spoil("a bare end of the element", '"name":"', '"name":"</script>', event)
    spoil("a type that is none", '"@type":"Event"', '"@type":"Happening"', event)
    spoil("a property of another type", '"startDate":', '"birthDate":', event)
    spoil("a day that is none", f'"startDate":"{day}"', '"startDate":"February"', event)
    spoil("a record that is nowhere told of", "/#it", "-gone/#it", event)
    spoil("another name for the same id", '"@type":"Place","name":"', '"@type":"Place","name":"X', event)
    spoil("a term from elsewhere", '"@context":"https://schema.org"', '"@context":"https://schema.example"', event)
    claim = next(name for name, _, markup in pages if '#position_1"' in markup)
    spoil("a claim that the page does not hold", ' id="position_1"', "", claim)
    corrected = next(name for name, _, markup in pages if ' id="correction_' in markup)
    spoil("a correction that the page does not hold", ' id="correction_', ' id="corrected_', corrected)
    spoil("data that nobody made", '"creator":', '"author":', "data/index.html")
    spoil("two blocks", "</head>", '<script type="application/ld+json">{"@graph":[]}</script></head>', event)

    data = (site / "data" / "annotations.jsonld").read_text("utf-8")
    texts, ids = blocks_of(content), set(whole.nodes)
    address = base + "data/annotations.jsonld"

    def misstate(what, old, new, known=texts):
        bad = re.sub(old, new, data, count=1)
        if bad == data and known is texts:
            defects.hold(what, ["could not be planted"])
        defects.plant(what, check_annotations(bad, address, known, ids))

    misstate("a word that was never written", r'"exact": "', '"exact": "never ')
    misstate("a place that is too far", r'"end": (\d+)', r'"end": 9\1')
    misstate("another count", r'"total": ', '"total": 1')
    misstate("a body that is nothing", r'#it"', '#that"')
    misstate("an unknown selector", "TextPositionSelector", "TextPlaceSelector")
    misstate("no target", r', "target": .*?\}\]\}', "}")
    misstate("a short prefix", r'"prefix": "(?:[^"\\]|\\.)*"', '"prefix": ""')
    misstate("words that are withheld", "^", "", {name: (text, "none") for name, (text, _) in texts.items()})
    misstate("too much of an article", "^", "", {name: (text, "excerpts") for name, (text, _) in texts.items()})


def main():
    parley = sys.argv[1]
    defects = Defects("linked data")
    base = "https://parley.example/abu-dhabi/"
    content = ROOT / "content"
    site = build(parley, content)
    whole = check_site(site, content, base, defects)
    for name in ("Event", "Person", "Place", "Quotation", "Claim", "Dataset", "BreadcrumbList"):
        if not whole.count(name):
            defects.hold("pages", [f"tell of no {name}"])
    plant(site, content, base, whole, defects)
    counts = [f"{whole.count('Event')} events and {whole.count('Quotation')} quotations on the example"]
    for name in ("hostile", "one-round", "three-rounds"):
        content = ROOT / "Tests" / "Sites" / name / "content"
        other = build(parley, content)
        written = re.search(r"^base-url: *(\S+)", (content / "site.yml").read_text("utf-8"), re.M)
        base = (written.group(1).rstrip("/") + "/") if written else "https://any.example/below/"
        check_site(other, content, base, defects)
        counts.append(name)
    defects.end(", ".join(counts))


if __name__ == "__main__":
    main()
